/** Rest scores: how well somebody did in the other questions. */
import { correlation } from '../stats/correlation.ts';
import type { Figure } from '../report.ts';
import { figure, noFigure } from './figure.ts';
import type { Item } from './item.ts';
import { REST_LEAST } from './thresholds.ts';

/** Right first tries and first tries with a result, by position in `Cohort.people`. */
export interface Sums {
  readonly right: Int32Array;
  readonly total: Int32Array;
}

export type SumsByUse = ReadonlyMap<Item['use'], Sums>;

/** Practice and assessment apart: people look things up in practice, and are drawn different questions in the test. */
export function sumsByUse(items: readonly Item[], people: number): SumsByUse {
  const sums = (use: Item['use']): Sums => {
    const right = new Int32Array(people);
    const total = new Int32Array(people);
    for (const item of items) {
      if (item.use !== use) continue;
      for (const [person, mark] of item.right.entries()) {
        if (mark === null) continue;
        right[person] = (right[person] ?? 0) + mark;
        total[person] = (total[person] ?? 0) + 1;
      }
    }
    return { right, total };
  };
  return new Map([
    ['practice', sums('practice')],
    ['assessment', sums('assessment')],
  ]);
}

/** Share right of each person's other questions of the same use; `null` under three of them. */
export function restScores({ right, use }: Item, sums: SumsByUse): readonly (number | null)[] {
  const own = sums.get(use);
  return right.map((mark, person) => {
    const others = (own?.total[person] ?? 0) - 1;
    if (mark === null || own === undefined || others < REST_LEAST) return null;
    return ((own.right[person] ?? 0) - mark) / others;
  });
}

/** Corrected item-total correlation of first tries. */
export function discriminationOf(item: Item, rest: readonly (number | null)[]): Figure {
  if (item.right.every((mark) => mark === null)) {
    return noFigure('discrimination', 0, 'Nobody has a result here that is right or wrong.');
  }
  const found = correlation(item.right, rest);
  if (found.value !== null)
    return figure('discrimination', found.value, found.n, { interval: found.interval });
  return noFigure('discrimination', found.n, whyNone(found.reason, found.n));
}

function whyNone(reason: 'too few' | 'no variance', n: number): string {
  if (reason === 'no variance') {
    return 'All had the same result, here or in their other questions: there is nothing to compare.';
  }
  return `Only ${n} ${n === 1 ? 'person has' : 'people have'} a result here and in at least ${REST_LEAST} other questions of the same kind.`;
}
