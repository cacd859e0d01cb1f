import type { Progress } from '../model/progress.ts';

/** Pages that were marked in either version: to find a mark again costs less than to miss one. */
export function mergeMarks(one: Progress, other: Progress): Pick<Progress, 'marks'> {
  const marks = [...new Set([...(one.marks ?? []), ...(other.marks ?? [])])];
  return marks.length > 0 ? { marks } : {};
}
