import { Z95, type Interval } from './interval.ts';

/**
 * Wilson’s interval of a share, without continuity correction (Wilson 1927; Newcombe 1998, method 3): it stays
 * between 0 and 1 and says something at 0 and at 1, too.
 * @returns `null` for nobody.
 */
export function wilson(hits: number, n: number): Interval | null {
  if (n === 0) return null;
  const share = hits / n;
  const z2 = Z95 * Z95;
  const centre = share + z2 / (2 * n);
  const spread = Z95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  const scale = 1 + z2 / n;
  // What rounding leaves beyond the ends.
  return {
    low: hits === 0 ? 0 : Math.max(0, (centre - spread) / scale),
    high: hits === n ? 1 : Math.min(1, (centre + spread) / scale),
  };
}
