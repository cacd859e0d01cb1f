/** What people who are in the middle will find, item by item. Pure. */
import type { CourseIndex, ReflectionContent } from '../../components/model/course.ts';
import { stemText, textOf } from '../../components/model/words.ts';
import type { Fates, QuestionFate } from './fates.ts';
import type { Release } from './release.ts';
import { named, short } from './words-apart.ts';
import { say, type Finding } from './words.ts';

/** Titles of a version's items, as an author knows them. */
export interface Titles {
  readonly page: (id: string) => string;
  readonly question: (id: string) => string;
  /** Words of an option, a row or a statement. */
  readonly part: (question: string, id: string) => string;
  /** Id of the page on which a question is asked. */
  readonly placeOf: (question: string) => string | null;
  /** Its title. */
  readonly pageOf: (question: string) => string;
  /** A scene by title and id. */
  readonly scene: (scenario: string, id: string) => string;
  readonly reflection: (id: string) => string;
}

export function titlesOf({ index, modules }: Release): Titles {
  const pages = new Map(index.pages.map(({ id, title }) => [id, title]));
  const page = (id: string): string => pages.get(id) ?? id;
  const questions = new Map(modules.flatMap((module) => module.questions.map((one) => [one.id, one])));
  const scenes = new Map(
    modules.flatMap(({ scenarios }) =>
      scenarios.flatMap((story) => story.scenes.map(({ id, title }) => [`${story.id}.${id}`, title])),
    ),
  );
  const places = new Map<string, string>();
  for (const { pages: texts } of modules) {
    for (const { id, html } of texts) {
      for (const [, of = ''] of html.matchAll(/<course-question data-id="([^"]+)"/g)) places.set(of, id);
    }
  }
  const reflections = reflectionsOf(modules);
  const placeOf = (id: string): string | null => places.get(id) ?? index.assessment?.page ?? null;
  return {
    page,
    question: (id) => {
      const question = questions.get(id);
      return question ? short(stemText(question)) : id;
    },
    part: (question, id) => {
      const { options = [], rows = [] } = questions.get(question) ?? {};
      const part = [...options, ...rows].find((one) => one.id === id);
      return named(part && textOf(part), id);
    },
    placeOf,
    pageOf: (id) => page(placeOf(id) ?? ''),
    scene: (story, id) => named(scenes.get(`${story}.${id}`), id),
    reflection: (id) => reflections.get(id)?.title ?? id,
  };
}

/** Texts of reflections by id. */
export function reflectionsOf(modules: Release['modules']): Map<string, ReflectionContent> {
  return new Map(modules.flatMap(({ reflections }) => reflections.map((one) => [one.id, one])));
}

/** Questions: asked again, or gone. */
export function questionFindings({ questions }: Fates, old: Release, now: Release): Finding[] {
  const [was, is] = [titlesOf(old), titlesOf(now)];
  return questions.flatMap((fate) => {
    if (fate.now === null) return say('question-gone', { title: was.question(fate.id) });
    const item = { title: is.question(fate.now), page: is.pageOf(fate.now) };
    return questionFinding(fate, fate.now, item, was, now.index);
  });
}

function questionFinding(
  { id: old, fate, options, rowsAgain, rowsGone }: QuestionFate,
  id: string,
  item: { readonly title: string; readonly page: string },
  was: Titles,
  { questions }: CourseIndex,
): Finding[] {
  const { title } = item;
  const question = questions.find((one) => one.id === id);
  if (fate === 'again') {
    return [
      question?.changed === undefined ? say('question-form', item) : say('question-again', { ...item, id }),
    ];
  }
  const names = (ids: readonly string[]): string[] => ids.map((one) => was.part(old, one));
  const all = rowsAgain.length > 1 && rowsAgain.length + rowsGone.length >= (question?.rows.length ?? 0);
  const keys = all ? [id] : rowsAgain.map((row) => `${id}.${row}`);
  return [
    ...(options.length > 0 ? [say('options-again', { ...item, names: names(options) })] : []),
    ...(rowsAgain.length > 0
      ? [say('statements-again', { ...item, names: names(rowsAgain), keys, all })]
      : []),
    ...(rowsGone.length > 0 ? [say('statements-gone', { title, statements: names(rowsGone) })] : []),
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
      : [say('activity-page', { title: after.title, ...placesApart(before.page, after.page, was, is) })];
    const choices = fate.choices.map((key) => key.split('.')[0] ?? '');
    const scenes = [...new Set([...fate.scenes, ...choices, ...rerouted(fate.id, after.id, old, now)])];
    const names = scenes.map((scene) => was.scene(fate.id, scene));
    return scenes.length > 0 ? [...pages, say('story-broken', { title: after.title, scenes: names })] : pages;
  });
}

/** Two things stand on what is the same page, whatever its id. */
export function samePage(
  before: { readonly page: string },
  after: { readonly page: string },
  old: Release,
  now: Release,
): boolean {
  const number = ({ index }: Release, page: string): number | undefined =>
    index.pages.find(({ id }) => id === page)?.number;
  return number(old, before.page) === number(now, after.page);
}

/** Titles of two pages; with their ids where the titles are the same. */
export function placesApart(old: string, now: string, was: Titles, is: Titles): { old: string; now: string } {
  const [before, after] = [was.page(old), is.page(now)];
  return before === after
    ? { old: named(before, old), now: named(after, now) }
    : { old: `“${before}”`, now: `“${after}”` };
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

/** Pages that are gone. */
export function pageFindings({ pages }: Fates, old: Release): Finding[] {
  const titles = titlesOf(old);
  return pages.flatMap(({ id, now }) => (now === null ? say('page-gone', { title: titles.page(id) }) : []));
}
