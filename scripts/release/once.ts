/** What is told of an item as a whole is not told again of its parts, its place and its use. Pure. */
import type { CourseIndex } from '../../components/model/course.ts';
import type { Fates, ItemFate } from './fates.ts';
import type { Release } from './release.ts';
import type { Renaming, Swap } from './renamed.ts';
import type { Kind } from './similar.ts';
import { say, type Finding } from './words.ts';

export interface Untold {
  /** Without the items that were told; of pages all, because other things stand on them. */
  readonly fates: Fates;
  /** The new version, in which pages and stories that were told have the numbers that their words had. */
  readonly now: Release;
}

/** What is left to be told once renamings and swaps are. */
export function untold(
  old: Release,
  now: Release,
  fates: Fates,
  renamings: readonly Renaming[],
  swaps: readonly Swap[],
): Untold {
  const isTold = (kind: Kind, id: string): boolean =>
    renamings.some((one) => one.kind === kind && one.old === id) ||
    swaps.some((one) => one.kind === kind && (one.id === id || (one.both && one.other === id)));
  const left = <T extends ItemFate>(kind: Kind, items: readonly T[]): T[] =>
    items.filter(({ id }) => !isTold(kind, id));
  const { pages, scenarios } = now.index;
  const index: CourseIndex = {
    ...now.index,
    pages: numbered(pages, placesOf('page', old.index.pages, fates.pages, renamings, swaps)),
    scenarios: numbered(
      scenarios,
      placesOf('scenario', old.index.scenarios, fates.scenarios, renamings, swaps),
    ),
  };
  return {
    now: { ...now, index },
    fates: {
      pages: left('page', fates.pages),
      questions: left('question', fates.questions),
      scenarios: left('scenario', fates.scenarios),
      reflections: left('reflection', fates.reflections),
      slots: left('field', fates.slots),
    },
  };
}

/** Numbers of the old items whose words stand under other ids now, by those ids. */
function placesOf(
  kind: Kind,
  old: readonly { readonly id: string; readonly number: number }[],
  fates: readonly ItemFate[],
  renamings: readonly Renaming[],
  swaps: readonly Swap[],
): ReadonlyMap<string, number> {
  const numbers = new Map(old.map(({ id, number }) => [id, number]));
  const present = new Map(fates.map(({ id, now }) => [id, now]));
  const renamed = renamings.map((one) => [one.kind, one.now, one.old] as const);
  const swapped = swaps.flatMap(({ kind: of, id, other, both }) => [
    [of, present.get(id) ?? id, other] as const,
    ...(both ? [[of, present.get(other) ?? other, id] as const] : []),
  ]);
  return new Map(
    [...renamed, ...swapped].flatMap(([of, id, was]): [string, number][] => {
      const number = numbers.get(was);
      return of === kind && number !== undefined ? [[id, number]] : [];
    }),
  );
}

function numbered<T extends { readonly id: string; readonly number: number }>(
  items: readonly T[],
  numbers: ReadonlyMap<string, number>,
): T[] {
  return items.map((item) => ({ ...item, number: numbers.get(item.id) ?? item.number }));
}

/** Items whose new id says with `was` which one they are. */
export function renamedFindings(fates: Fates): Finding[] {
  const { pages, questions, scenarios, reflections } = fates;
  const of = (kind: string, items: readonly ItemFate[]): Finding[] =>
    items.flatMap(({ id, now }) =>
      now === null || now === id ? [] : [say('renamed-kept', { kind, old: id, now })],
    );
  return [
    ...of('page', pages),
    ...of('question', questions),
    ...of('story', scenarios),
    ...of('reflection', reflections),
  ];
}
