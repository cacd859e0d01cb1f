/** What people who are in the middle will find, item by item. Pure. */
import type { CourseIndex, ReflectionContent } from '../../components/model/course.ts';
import { stemText } from '../../components/model/words.ts';
import type { Fates, QuestionFate } from './fates.ts';
import type { Release } from './release.ts';
import { say, type Finding } from './words.ts';

const LONGEST_TITLE = 70;

/** Titles of a version's items, as an author knows them. */
export interface Titles {
  readonly page: (id: string) => string;
  readonly question: (id: string) => string;
  /** Title of the page on which a question is asked. */
  readonly pageOf: (question: string) => string;
  readonly reflection: (id: string) => string;
}

export function titlesOf({ index, modules }: Release): Titles {
  const pages = new Map(index.pages.map(({ id, title }) => [id, title]));
  const page = (id: string): string => pages.get(id) ?? id;
  const questions = new Map(
    modules.flatMap((module) => module.questions.map((one) => [one.id, short(stemText(one))])),
  );
  const places = new Map<string, string>();
  for (const { pages: texts } of modules) {
    for (const { id, html } of texts) {
      for (const [, of = ''] of html.matchAll(/<course-question data-id="([^"]+)"/g)) places.set(of, id);
    }
  }
  const reflections = reflectionsOf(modules);
  return {
    page,
    question: (id) => questions.get(id) ?? id,
    pageOf: (id) => page(places.get(id) ?? index.assessment?.page ?? ''),
    reflection: (id) => reflections.get(id)?.title ?? id,
  };
}

function short(text: string): string {
  return text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : text;
}

function reflectionsOf(modules: Release['modules']): Map<string, ReflectionContent> {
  return new Map(modules.flatMap(({ reflections }) => reflections.map((one) => [one.id, one])));
}

/** Questions: asked again, or gone. */
export function questionFindings({ questions }: Fates, old: Release, now: Release): Finding[] {
  const [was, is] = [titlesOf(old), titlesOf(now)];
  return questions.flatMap((fate) => {
    if (fate.now === null) return say('question-gone', { title: was.question(fate.id) });
    const item = { title: is.question(fate.now), page: is.pageOf(fate.now) };
    return questionFinding(fate, fate.now, item, now.index);
  });
}

function questionFinding(
  { fate, options, rowsAgain, rowsGone }: QuestionFate,
  id: string,
  item: { readonly title: string; readonly page: string },
  { questions }: CourseIndex,
): Finding[] {
  const { title } = item;
  if (fate === 'again') {
    const isMeaning = questions.some((question) => question.id === id && question.changed !== undefined);
    return [isMeaning ? say('question-again', { ...item, id }) : say('question-form', item)];
  }
  return [
    ...(options.length > 0 ? [say('options-again', { ...item, options })] : []),
    ...(rowsAgain.length > 0 ? [say('statements-again', { ...item, id, statements: rowsAgain })] : []),
    ...(rowsGone.length > 0 ? [say('statements-gone', { title, statements: rowsGone })] : []),
  ];
}

/** Stories: gone, moved, or broken where scenes, choices or ways between them are other ones. */
export function storyFindings({ scenarios }: Fates, old: Release, now: Release): Finding[] {
  const [was, is] = [titlesOf(old), titlesOf(now)];
  return scenarios.flatMap((fate) => {
    const before = old.index.scenarios.find(({ id }) => id === fate.id);
    const after = now.index.scenarios.find(({ id }) => id === fate.now);
    if (!before) return [];
    if (!after) return say('scenario-gone', { title: before.title });
    const pages = samePage(before, after, old, now)
      ? []
      : [say('activity-page', { title: after.title, old: was.page(before.page), now: is.page(after.page) })];
    const choices = fate.choices.map((key) => key.split('.')[0] ?? '');
    const scenes = [...new Set([...fate.scenes, ...choices, ...rerouted(fate.id, after.id, old, now)])];
    return scenes.length > 0 ? [...pages, say('story-broken', { title: after.title, scenes })] : pages;
  });
}

function samePage(
  before: { readonly page: string },
  after: { readonly page: string },
  old: Release,
  now: Release,
): boolean {
  const number = ({ index }: Release, page: string): number | undefined =>
    index.pages.find(({ id }) => id === page)?.number;
  return number(old, before.page) === number(now, after.page);
}

/** Old ids of scenes with a choice that leads to another scene than before. */
function rerouted(id: string, nowId: string, old: Release, now: Release): string[] {
  const story = ({ modules }: Release, of: string) =>
    modules.flatMap(({ scenarios }) => scenarios).find((scenario) => scenario.id === of);
  const [before, after] = [story(old, id), story(now, nowId)];
  const numbers = old.index.scenarios.find((scenario) => scenario.id === id)?.scenes ?? [];
  const present = now.index.scenarios.find((scenario) => scenario.id === nowId)?.scenes ?? [];
  const nameNow = (scene: string): string | undefined =>
    present[numbers.findIndex((one) => one?.id === scene)]?.id;
  return (before?.scenes ?? []).flatMap((scene) => {
    const at = numbers.findIndex((one) => one?.id === scene.id);
    const same = after?.scenes.find((one) => one.id === present[at]?.id);
    const isOther = scene.choices.some((choice) => {
      const number = numbers[at]?.choices.indexOf(choice.id) ?? -1;
      const kept = same?.choices.find((one) => one.id === present[at]?.choices[number]);
      return kept !== undefined && kept.to !== nameNow(choice.to);
    });
    return isOther ? [scene.id] : [];
  });
}

/** Private texts: under another page, another prompt, in other fields, or gone. */
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
    if (!other) return say('reflection-gone', { title });
    const prompts = [promptOf(before.get(one.id)), promptOf(after.get(other.id))] as const;
    const isElsewhere = fieldNumbers(old, one.into) !== fieldNumbers(now, other.into);
    const fields = other.into.map((id) => now.index.slots.find((slot) => slot.id === id)?.title ?? id);
    return [
      ...(samePage(one, other, old, now)
        ? []
        : [say('text-page', { title, old: was.page(one.page), now: is.page(other.page) })]),
      ...(prompts[0] === prompts[1] ? [] : [say('text-prompt', { title, old: prompts[0], now: prompts[1] })]),
      ...(isElsewhere ? [say('text-into', { title, fields })] : []),
      ...(fate.picks.length > 0 ? [say('picks-gone', { title, picks: fate.picks })] : []),
    ];
  });
  return [...found, ...slots.flatMap(({ id, now: present }) => fieldFindings(id, present, old, now))];
}

function promptOf(reflection: ReflectionContent | undefined): string {
  const { title = '', prompt = '' } = reflection ?? {};
  return short(
    `${title}: ${prompt
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()}`,
  );
}

function fieldFindings(id: string, present: string | null, old: Release, now: Release): Finding[] {
  const one = old.index.slots.find((slot) => slot.id === id);
  const other = now.index.slots.find((slot) => slot.id === present);
  if (!one) return [];
  if (!other) return [say('field-gone', { title: one.title })];
  return one.title === other.title && one.part === other.part
    ? []
    : [say('field-title', { old: one.title, now: other.title })];
}

/** Pages that are gone. */
export function pageFindings({ pages }: Fates, old: Release): Finding[] {
  const titles = titlesOf(old);
  return pages.flatMap(({ id, now }) => (now === null ? say('page-gone', { title: titles.page(id) }) : []));
}
