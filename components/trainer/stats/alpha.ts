import jStat from 'jstat';
import { sampleVariance, sum } from 'simple-statistics';
import type { Interval } from './interval.ts';

export type Alpha =
  | { readonly value: number; readonly interval: Interval }
  | { readonly value: null; readonly reason: 'too few' | 'no variance' };

/**
 * Cronbach’s alpha with Feldt’s exact 95 % interval (Feldt, Woodruff and Salih 1987; `alpha.ci` in R’s psych).
 * @param rows one line per person, of equal length, nothing missing.
 */
export function cronbachAlpha(rows: readonly (readonly number[])[]): Alpha {
  const people = rows.length;
  const items = rows[0]?.length ?? 0;
  if (people < 2 || items < 2) return { value: null, reason: 'too few' };
  const total = sampleVariance(rows.map(sum));
  if (total === 0) return { value: null, reason: 'no variance' };
  const each = Array.from({ length: items }, (_, item) => sampleVariance(rows.map((row) => row[item] ?? 0)));
  const value = (items / (items - 1)) * (1 - sum(each) / total);
  return { value, interval: feldt(value, people, items) };
}

function feldt(alpha: number, people: number, items: number): Interval {
  const end = (probability: number): number =>
    1 - (1 - alpha) * jStat.centralF.inv(probability, people - 1, (people - 1) * (items - 1));
  return { low: end(0.975), high: end(0.025) };
}
