/**
 * Lines of the ledger that the index of a course says already. A package carries only the others: those of what was
 * retired or renamed, and of what has no place in the index.
 */
import type { CourseIndex } from '../../components/model/course.ts';

type Indexed = Pick<CourseIndex, 'pages' | 'questions' | 'reflections' | 'slots'> & {
  readonly scenarios: CourseIndex['scenarios'];
  /** Packages of the first versions had none. */
  readonly interactions?: readonly string[] | undefined;
};

/** Things that are counted within their parent. */
function within(series: string, parent: string, ids: readonly (string | null)[]): string[] {
  return ids.flatMap((id, number) => (id === null ? [] : [`${series} ${number} ${parent}.${id}`]));
}

function linesOf({ pages, questions, scenarios, reflections, slots, interactions = [] }: Indexed): string[] {
  const numbered = Object.entries({ pages, questions, scenarios, reflections, slots });
  return [
    ...numbered.flatMap(([series, items]) => items.map(({ number, id }) => `${series} ${number} ${id}`)),
    ...questions.flatMap(({ id, options }) => within('choices', id, options)),
    ...reflections.flatMap(({ id, picks }) => within('choices', id, picks)),
    ...scenarios.flatMap(({ id, scenes }) => [
      ...within(
        'scenes',
        id,
        scenes.map((scene) => scene?.id ?? null),
      ),
      ...scenes.flatMap((scene) => (scene ? within('choices', `${id}.${scene.id}`, scene.choices) : [])),
    ]),
    ...interactions.map((key, number) => `interactions ${number} ${key}`),
  ];
}

/** Lines that a package has to carry beside its index. */
export function beside(index: Indexed, entries: readonly string[]): string[] {
  const known = new Set(linesOf(index));
  return entries.filter((entry) => !known.has(entry));
}

/** All lines, from the index of a package and from what it carries; what was renamed is not named twice. */
export function together(index: Indexed, carried: readonly string[]): string[] {
  const lines = new Set(carried.map((entry) => entry.replace(/ was .*/, '')));
  return [...linesOf(index).filter((line) => !lines.has(line)), ...carried];
}
