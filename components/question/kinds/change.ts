/** How the answers on a scale have changed between two askings (pure). */
import type { QuestionContent } from '../../model/course.ts';
import type { Answer } from '../../model/progress.ts';
import { pairsIn } from '../../model/answers.ts';

export interface Change {
  /** Statements that moved towards the first point of the scale. */
  readonly up: number;
  /** Statements that moved away from it. */
  readonly down: number;
}

/** Statements that were answered both times are compared; `null` when there is none. */
export function changeIn(
  { options, rows }: QuestionContent,
  before: Answer | undefined,
  now: Answer,
): Change | null {
  const [first, second] = [pairsIn(before), pairsIn(now)];
  const place = (pairs: ReadonlyMap<string, string>, row: string): number =>
    options.findIndex(({ id }) => id === pairs.get(row));
  const steps = rows.flatMap(({ id }) => {
    const [from, to] = [place(first, id), place(second, id)];
    return from < 0 || to < 0 ? [] : from - to;
  });
  if (steps.length === 0) return null;
  return { up: steps.filter((step) => step > 0).length, down: steps.filter((step) => step < 0).length };
}
