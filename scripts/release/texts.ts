/** What becomes of what people wrote themselves. Nobody else has those words. Pure. */
import type { ReflectionContent } from '../../components/model/course.ts';
import type { Fates } from './fates.ts';
import { placesApart, reflectionsOf, samePage, titlesOf } from './items.ts';
import type { Release } from './release.ts';
import { apart, named, plain } from './words-apart.ts';
import { say, type Finding } from './words.ts';

/** Private texts: under another page, another prompt, or in other fields. */
export function textFindings({ reflections, slots }: Fates, old: Release, now: Release): Finding[] {
  const [was, is] = [titlesOf(old), titlesOf(now)];
  const [before, after] = [reflectionsOf(old.modules), reflectionsOf(now.modules)];
  const fieldNumbers = ({ index }: Release, ids: readonly string[]): string =>
    ids.map((id) => index.slots.find((slot) => slot.id === id)?.number).join();
  const found = reflections.flatMap((fate) => {
    const title = was.reflection(fate.id);
    const one = old.index.reflections.find(({ id }) => id === fate.id);
    const other = now.index.reflections.find(({ id }) => id === fate.now);
    if (!one) return [];
    if (!other) return [];
    const prompts = [promptOf(before.get(one.id)), promptOf(after.get(other.id))] as const;
    const shown = apart(...prompts);
    const isElsewhere = fieldNumbers(old, one.into) !== fieldNumbers(now, other.into);
    const fields = other.into.map((id) => now.index.slots.find((slot) => slot.id === id)?.title ?? id);
    return [
      ...(samePage(one, other, old, now)
        ? []
        : [say('text-page', { title, ...placesApart(one.page, other.page, was, is) })]),
      ...(prompts[0] === prompts[1] ? [] : [say('text-prompt', { title, ...shown })]),
      ...(isElsewhere ? [say('text-into', { title, fields })] : []),
      ...(fate.picks.length > 0
        ? [say('picks-gone', { title, picks: ticksOf(before.get(one.id), fate.picks) })]
        : []),
    ];
  });
  return [...found, ...slots.flatMap(({ id, now: present }) => fieldFindings(id, present, old, now))];
}

/** Title and the whole prompt in words. */
function promptOf(reflection: ReflectionContent | undefined): string {
  const { title = '', prompt = '' } = reflection ?? {};
  return `${title}: ${plain(prompt)}`;
}

function ticksOf(reflection: ReflectionContent | undefined, ids: readonly string[]): string[] {
  const texts = new Map((reflection?.picks ?? []).map(({ id, text }) => [id, text]));
  return ids.map((id) => named(texts.get(id), id));
}

function fieldFindings(id: string, present: string | null, old: Release, now: Release): Finding[] {
  const one = old.index.slots.find((slot) => slot.id === id);
  const other = now.index.slots.find((slot) => slot.id === present);
  if (!one || !other) return [];
  return one.title === other.title && one.part === other.part
    ? []
    : [say('field-title', { old: one.title, now: other.title })];
}

/** Texts that vanish with their reflection or field: breaking, unless the author said of each that it is meant. */
export function goneTextFindings(
  { reflections, slots }: Fates,
  old: Release,
  meant: readonly string[],
): Finding[] {
  const titles = titlesOf(old);
  const fields = new Map(old.index.slots.map(({ id, title }) => [id, title]));
  const gone = [
    ...reflections
      .filter(({ now }) => now === null)
      .map(({ id }) => ({ id, name: named(titles.reflection(id), id), kind: 'reflection' as const })),
    ...slots
      .filter(({ now }) => now === null)
      .map(({ id }) => ({ id, name: named(fields.get(id), id), kind: 'field' as const })),
  ];
  const lost = gone.filter(({ id }) => !meant.includes(id));
  const told = gone.filter(({ id }) => meant.includes(id));
  const kinds = lost.map(({ kind, name }) => `the ${kind} ${name}`);
  return [
    ...(lost.length > 0 ? [say('texts-gone', { kinds, ids: lost.map(({ id }) => id) })] : []),
    ...told.map(({ kind, name }) => say(`${kind}-gone`, { name })),
  ];
}
