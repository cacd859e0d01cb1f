import type { Progress } from '../model/progress.ts';

/** The earlier of two days: the course was complete from then on. */
export function mergeCompleted(one: Progress, other: Progress): Pick<Progress, 'completed'> {
  const days = [one, other].flatMap(({ completed }) => completed ?? []);
  return days.length > 0 ? { completed: Math.min(...days) } : {};
}
