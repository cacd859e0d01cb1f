/** Figures from the truth, computed in the plainest way there is. */

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
