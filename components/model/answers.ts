/** Answers that pair rows with options: matching questions and scales. */
import type { Answer } from './progress.ts';

/** `<row>.<option>`; ids of the source hold no dot. */
export function pairOf(row: string, option: string): string {
  return `${row}.${option}`;
}

/** Option by row; empty for an answer of another kind. What is no pair is left out. */
export function pairsIn(answer: Answer | null | undefined): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  if (typeof answer !== 'object' || answer === null) return pairs;
  for (const pair of answer) {
    const [row, option, ...more] = pair.split('.');
    if (row && option && more.length === 0) pairs.set(row, option);
  }
  return pairs;
}

/** UTF-16 units of a typed answer: what the box takes and what is kept, so that nothing is cut in silence. */
export const TYPED_LONGEST = 24;

/** Characters of a typed number without its unit. */
export const NUMBER_LONGEST = 10;
