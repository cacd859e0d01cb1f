/** Figures from the truth, computed in the plainest way there is. */
import type { Course } from './course.ts';
import type { Truth } from './learner.ts';

export function tally(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The mean; of marks the share of right ones. */
export function shareRight(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Pearson's correlation by its definition. */
export function correlationOf(pairs: readonly (readonly [number, number])[]): number {
  const x = shareRight(pairs.map(([one]) => one));
  const y = shareRight(pairs.map(([, other]) => other));
  const sum = (term: (one: number, other: number) => number): number =>
    pairs.reduce((all, [one, other]) => all + term(one - x, other - y), 0);
  return sum((a, b) => a * b) / Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b));
}

/** Every core page opened, every core story ended (of a group one), the test passed. */
export function isWhole({ index }: Course, { place, sittings, stories }: Truth): boolean {
  const { pages, scenarios, completion } = index;
  const last = pages.map(({ need }) => need).lastIndexOf('core');
  const ended = new Set(
    [...stories].filter(([, { ending }]) => ending !== null).map(([id]) => id.split('.')[1]),
  );
  const needs = new Map<string, boolean>();
  for (const { id, need } of scenarios) {
    if (need === 'optional') continue;
    const group = need === 'core' ? id : need.oneOf;
    needs.set(group, needs.get(group) === true || ended.has(id));
  }
  const stopped = pages.findIndex(({ id }) => id === place);
  return stopped >= last && [...needs.values()].every(Boolean) && Math.max(0, ...sittings) >= completion.pass;
}
