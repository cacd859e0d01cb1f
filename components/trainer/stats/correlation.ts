import { sampleCorrelation } from 'simple-statistics';
import { Z95, type Interval } from './interval.ts';

/** People on whom a correlation rests at least. */
export const CORRELATION_LEAST = 3;

export type Correlation =
  | { readonly value: number; readonly n: number; readonly interval: Interval | null }
  | { readonly value: null; readonly n: number; readonly reason: 'too few' | 'no variance' };

/**
 * Pearson’s correlation of two lists of equal length; with 0 and 1 in one of them it is the point-biserial one.
 * Pairs of which one side is missing (`null`) count for nothing.
 * The interval is Fisher’s (z transformation; from 4 pairs), as R’s `cor.test` gives it.
 */
export function correlation(one: readonly (number | null)[], other: readonly (number | null)[]): Correlation {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [i, x] of one.entries()) {
    const y = other[i] ?? null;
    if (x === null || y === null) continue;
    xs.push(x);
    ys.push(y);
  }
  const n = xs.length;
  if (n < CORRELATION_LEAST) return { value: null, n, reason: 'too few' };
  if (allEqual(xs) || allEqual(ys)) return { value: null, n, reason: 'no variance' };
  // Rounding may lead beyond 1.
  const value = Math.max(-1, Math.min(1, sampleCorrelation(xs, ys)));
  return { value, n, interval: fisher(value, n) };
}

function fisher(value: number, n: number): Interval | null {
  if (n < 4 || Math.abs(value) === 1) return null;
  const z = Math.atanh(value);
  const spread = Z95 / Math.sqrt(n - 3);
  return { low: Math.tanh(z - spread), high: Math.tanh(z + spread) };
}

/** Of shares that were added up in another order the last digits differ. */
function allEqual(values: readonly number[]): boolean {
  const [first = 0] = values;
  return values.every((value) => Math.abs(value - first) < 1e-12);
}
