/** What people will notice of things that keep what was done: another place, another use, other words. Pure. */
import type { CourseIndex, QuestionIndex, ScenarioContent } from '../../components/model/course.ts';
import { textOf } from '../../components/model/words.ts';
import type { Fates } from './fates.ts';
import { placesApart, titlesOf } from './items.ts';
import type { Release } from './release.ts';
import { swapped } from './renamed.ts';
import { named } from './words-apart.ts';
import { say, type Finding } from './words.ts';

/** Questions on another page, or for another use. */
export function moveFindings({ questions }: Fates, old: Release, now: Release): Finding[] {
  const [was, is] = [titlesOf(old), titlesOf(now)];
  const pageNumber = ({ index }: Release, place: string | null): number | undefined =>
    index.pages.find(({ id }) => id === place)?.number;
  const of = ({ index }: Release, id: string): QuestionIndex | undefined =>
    index.questions.find((one) => one.id === id);
  return questions.flatMap(({ id, now: present }): Finding[] => {
    if (present === null) return [];
    const title = is.question(present);
    const [before, after] = [of(old, id)?.use, of(now, present)?.use];
    if (before !== undefined && before !== after)
      return [say(after === 'assessment' ? 'to-assessment' : 'to-practice', { title, id: present })];
    const places = [was.placeOf(id), is.placeOf(present)] as const;
    return pageNumber(old, places[0]) === pageNumber(now, places[1])
      ? []
      : [say('activity-page', { title, ...placesApart(places[0] ?? '', places[1] ?? '', was, is) })];
  });
}

/** Pages in a module of another name, those of one move in one line. */
export function moduleFindings(old: CourseIndex, now: CourseIndex): Finding[] {
  const titles = ({ modules = [] }: Partial<CourseIndex>) =>
    new Map(modules.map(({ id, title }) => [id, title]));
  const [was, is] = [titles(old), titles(now)];
  const moves = new Map<string, { pages: string[]; old: string; now: string }>();
  for (const { number, module } of old.pages) {
    const page = now.pages.find((one) => one.number === number);
    const [before, after] = [was.get(module), is.get(page?.module ?? '')];
    // A module may change its id or its title, and nobody is led elsewhere.
    if (!page || page.module === module || before === undefined || after === undefined || before === after)
      continue;
    const key = JSON.stringify([module, page.module]);
    const move = moves.get(key) ?? { pages: [], old: before, now: after };
    move.pages.push(page.title);
    moves.set(key, move);
  }
  return [...moves.values()].map((move) => say('page-module', move));
}

/** Choices of stories with other words, and those that have the words of another one. */
export function choiceFindings({ scenarios }: Fates, old: Release, now: Release): Finding[] {
  return scenarios.flatMap(({ id, now: present }) => {
    const [before, after] = [storyOf(old, id), present === null ? undefined : storyOf(now, present)];
    if (!before || !after) return [];
    const renamed = scenesNow(old, now, id, after.id);
    const found = before.scenes.map((scene) => {
      const { words, pairs } = choicesNow(old, now, id, after, scene.id, renamed.get(scene.id));
      const was = new Map(scene.choices.map((one) => [one.id, textOf(one)]));
      const other = pairs.filter(([one, kept]) => kept !== null && words.get(kept) !== was.get(one));
      const title = named(scene.title, scene.id);
      return {
        reworded: other.map(([one]) => `${named(was.get(one), one)} in ${title}`),
        swaps: swapped(was, words, pairs).map((swap) =>
          say('swapped', { kind: `choice (scene ${scene.id})`, ...swap }),
        ),
      };
    });
    const swaps = found.flatMap((one) => one.swaps);
    const choices = found.flatMap((one) => one.reworded);
    if (swaps.length > 0 || choices.length === 0) return swaps;
    return [say('choices-reworded', { title: after.title, choices })];
  });
}

/** Ticks of reflections with other words, and those that have the words of another one. */
export function tickFindings({ reflections }: Fates, old: Release, now: Release): Finding[] {
  const content = ({ modules }: Release, of: string) =>
    modules.flatMap((module) => module.reflections).find(({ id }) => id === of);
  const picksOf = ({ index }: Release, of: string) =>
    index.reflections.find(({ id }) => id === of)?.picks ?? [];
  return reflections.flatMap(({ id, now: present }) => {
    const [before, after] = [content(old, id), present === null ? undefined : content(now, present)];
    if (!before || !after) return [];
    const [was, is] = [before, after].map(
      ({ picks = [] }: Partial<typeof before>) => new Map(picks.map((pick) => [pick.id, pick.text])),
    );
    if (!was || !is) return [];
    const numbers = picksOf(now, after.id);
    const pairs = picksOf(old, id).flatMap((pick, number): [string, string | null][] =>
      pick === null ? [] : [[pick, numbers[number] ?? null]],
    );
    const swaps = swapped(was, is, pairs);
    if (swaps.length > 0)
      return swaps.map((swap) => say('swapped', { kind: `tick (reflection ${id})`, ...swap }));
    const names = pairs
      .filter(([one, kept]) => kept !== null && is.get(kept) !== was.get(one))
      .map(([one]) => named(was.get(one), one));
    return names.length > 0 ? [say('ticks-reworded', { title: after.title, names })] : [];
  });
}

function storyOf({ modules }: Release, of: string): ScenarioContent | undefined {
  return modules.flatMap(({ scenarios }) => scenarios).find(({ id }) => id === of);
}

type Scenes = Release['index']['scenarios'][number]['scenes'];

function scenesOf({ index }: Release, of: string): Scenes {
  return index.scenarios.find(({ id }) => id === of)?.scenes ?? [];
}

/** Present ids of scenes that are still there, by their old ones. */
function scenesNow(old: Release, now: Release, id: string, present: string): Map<string, string> {
  const scenes = scenesOf(now, present);
  return new Map(
    scenesOf(old, id).flatMap((scene, number): [string, string][] => {
      const kept = scenes[number]?.id;
      return scene && kept !== undefined ? [[scene.id, kept]] : [];
    }),
  );
}

/** The words of a scene's choices now, and its old choices beside what stands at their numbers. */
function choicesNow(
  old: Release,
  now: Release,
  id: string,
  after: ScenarioContent,
  scene: string,
  kept: string | undefined,
): { words: Map<string, string>; pairs: [string, string | null][] } {
  const texts = after.scenes.find((one) => one.id === kept)?.choices ?? [];
  const numbers = scenesOf(now, after.id).find((one) => one?.id === kept)?.choices ?? [];
  const before = scenesOf(old, id).find((one) => one?.id === scene)?.choices ?? [];
  return {
    words: new Map(texts.map((one) => [one.id, textOf(one)])),
    pairs: before.flatMap((choice, number) => (choice === null ? [] : [[choice, numbers[number] ?? null]])),
  };
}
