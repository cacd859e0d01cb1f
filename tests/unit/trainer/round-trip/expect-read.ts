/** Holds what was read of an attempt against what was done in it. */
import { expect } from 'vitest';
import type { Dataset } from '../../../../components/trainer/dataset.ts';
import type { Course } from './course.ts';
import type { KnownAnswer, Truth } from './learner.ts';

/** Sets have no order; orders have. */
function normal({ codebook }: Course, id: string, ids: readonly string[]): string {
  const type = codebook.entries.find((entry) => entry.id === id)?.type;
  return (type === 'ordering' ? [...ids] : [...ids].sort()).join('+');
}

function triesOf(
  course: Course,
  id: string,
  { first, later }: KnownAnswer,
): { tries: string[]; words: string | null } {
  if (typeof first.answer === 'string') return { tries: [], words: first.answer };
  const ids = [first, ...later].map(({ answer }) => (typeof answer === 'string' ? [] : answer));
  return { tries: ids.map((each) => normal(course, id, each)), words: null };
}

/** @param at of the attempt in the data; `who` is named where they differ. */
export function expectRead(course: Course, dataset: Dataset, at: number, truth: Truth, who: string): void {
  const said = new Map(
    [...dataset.columns].flatMap(([id, { cells }]) => (cells[at] ? [[id, cells[at]] as const] : [])),
  );
  const answers = [...truth.answers].map(
    ([id, known]) => [id, triesOf(course, id, known), known.first.right] as const,
  );
  for (const [id, { tries, words }, right] of answers) {
    const cell = said.get(id);
    const read = cell?.tries.map((ids) => normal(course, id, ids)) ?? [];
    // Of a response that is too long later tries are missing, and it says so.
    expect(read, `${who} ${id}`).toEqual(cell?.cut ? tries.slice(0, Math.max(1, read.length)) : tries);
    if (words !== null) expect(cell?.words).toBe(words);
    expect(cell?.result).toBe(right ? 'correct' : 'wrong');
  }
  for (const [id, point] of truth.ratings) expect(said.get(id)?.tries).toEqual([[point]]);
  const decisions = [...truth.stories].flatMap(([id, { decisions: taken }]) =>
    taken.map(([scene, first, instead]) => [`${id}.${scene}`, first, instead] as const),
  );
  for (const [id, first, instead] of decisions)
    expect(said.get(id)?.tries).toEqual(instead === null ? [[first]] : [[first], [instead]]);
  const endings = [...truth.stories.values()].filter(({ ending }) => ending !== null);
  const sittings = truth.sittings.length > 0 ? 1 : 0;
  // Nothing more than what was done.
  expect(said.size).toBe(answers.length + truth.ratings.size + decisions.length + endings.length + sittings);
}
