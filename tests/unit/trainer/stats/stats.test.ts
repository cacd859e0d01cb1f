import { describe, expect, it } from 'vitest';
import { cronbachAlpha } from '../../../../components/trainer/stats/alpha.ts';
import { centre } from '../../../../components/trainer/stats/centre.ts';
import { correlation } from '../../../../components/trainer/stats/correlation.ts';
import { wilson } from '../../../../components/trainer/stats/proportion.ts';

/** Six digits and more: reference figures were printed by R 4.2 with `options(digits = 12)`. */
const close = (value: number | null | undefined, reference: number): void =>
  expect(value).toBeCloseTo(reference, 7);

describe('Wilson’s interval', () => {
  // R: prop.test(x, n, correct = FALSE)$conf.int
  it.each([
    [15, 20, 0.531299122381, 0.888138298592],
    [0, 8, 0, 0.324407564884],
    [8, 8, 0.675592435116, 1],
    [1, 3, 0.0614919447204, 0.792340399198],
    // Newcombe 1998, table I, prints 0.2553 and 0.3662.
    [81, 263, 0.255288519878, 0.366209576983],
  ])('of %i in %i', (hits, n, low, high) => {
    close(wilson(hits, n)?.low, low);
    close(wilson(hits, n)?.high, high);
  });

  it('is none for nobody', () => {
    expect(wilson(0, 0)).toBeNull();
  });
});

describe('correlation', () => {
  const right = [1, 0, 1, 1, 0, 1, 0, 1, 1, 0];
  const rest = [0.8, 0.4, 0.7, 0.9, 0.5, 0.6, 0.45, 0.55, 0.75, 0.35];

  it('is the point-biserial one where one side is 0 and 1', () => {
    // R: cor.test(right, rest)
    const found = correlation(right, rest);
    close(found.value, 0.824957911384);
    expect(found.n).toBe(10);
    if (found.value === null) return;
    close(found.interval?.low, 0.406445668006);
    close(found.interval?.high, 0.957331619398);
  });

  it('leaves out pairs with a missing side', () => {
    const found = correlation([...right, null, 1], [...rest, 0.2, null]);
    close(found.value, 0.824957911384);
    expect(found.n).toBe(10);
  });

  it('says why there is none', () => {
    expect(correlation([1, 0], [0.5, 0.2])).toEqual({ value: null, n: 2, reason: 'too few' });
    expect(correlation([1, 1, 1], [0.5, 0.2, 0.1])).toEqual({ value: null, n: 3, reason: 'no variance' });
    const thirds = [0.1 + 0.2, 0.3, 0.3];
    expect(correlation([1, 0, 1], thirds)).toEqual({ value: null, n: 3, reason: 'no variance' });
  });

  it('has no interval at its ends, and none beyond', () => {
    expect(correlation([0, 1, 0, 1], [0.1, 0.3, 0.1, 0.3])).toMatchObject({ n: 4, interval: null });
    expect(correlation([0, 1, 0, 1], [0.1, 0.3, 0.1, 0.3]).value).toBeCloseTo(1, 12);
  });
});

describe('Cronbach’s alpha', () => {
  const rows = [
    [1, 1, 1, 1, 0],
    [1, 1, 0, 1, 0],
    [1, 0, 0, 0, 0],
    [1, 1, 1, 1, 1],
    [0, 0, 0, 1, 0],
    [1, 1, 1, 0, 0],
    [1, 1, 0, 0, 1],
    [0, 1, 0, 0, 0],
    [1, 1, 1, 1, 1],
    [0, 0, 0, 0, 0],
    [1, 0, 1, 1, 0],
    [1, 1, 1, 0, 1],
  ];

  it('agrees with R, and so does Feldt’s interval', () => {
    // R: a <- k/(k-1)*(1-sum(apply(m,2,var))/var(rowSums(m))); 1-(1-a)*qf(c(.975,.025), n-1, (n-1)*(k-1))
    const alpha = cronbachAlpha(rows);
    close(alpha.value, 0.68870523416);
    if (alpha.value === null) return;
    close(alpha.interval.low, 0.283547638964);
    close(alpha.interval.high, 0.897792819226);
  });

  it('holds for ten thousand people', () => {
    // R: qf(c(.025,.975), 9999, 109989) is 0.971289772999, 1.02919438541
    const many = Array.from({ length: 10_000 }, (_, i) =>
      Array.from({ length: 12 }, (__, j) => Number((i * 7 + j * 13 + ((i * i) % 11)) % 10 < i % 9)),
    );
    const alpha = cronbachAlpha(many);
    if (alpha.value === null) throw new Error('none');
    expect((1 - alpha.interval.high) / (1 - alpha.value)).toBeCloseTo(0.971289772999, 6);
    expect((1 - alpha.interval.low) / (1 - alpha.value)).toBeCloseTo(1.02919438541, 6);
  });

  it('says why there is none', () => {
    expect(cronbachAlpha([])).toEqual({ value: null, reason: 'too few' });
    expect(cronbachAlpha([[1], [0]])).toEqual({ value: null, reason: 'too few' });
    const same = [
      [1, 0],
      [1, 0],
    ];
    expect(cronbachAlpha(same)).toEqual({ value: null, reason: 'no variance' });
  });
});

describe('the corrected item-total correlation', () => {
  it('agrees with R item by item', () => {
    const items = [
      [1, 1, 1, 1, 0, 1, 1, 0, 1, 0, 1, 1],
      [1, 1, 0, 1, 0, 1, 1, 1, 1, 0, 0, 1],
    ];
    const totals = [4, 3, 1, 5, 1, 3, 3, 1, 5, 0, 3, 4];
    // R: cor(m[, j], rowSums(m[, -j])) of the matrix above
    const [one = [], two = []] = items;
    const rest = (item: readonly number[]): number[] => totals.map((total, i) => total - (item[i] ?? 0));
    close(correlation(one, rest(one)).value, 0.596284794);
    close(correlation(two, rest(two)).value, 0.446321842677);
  });
});

describe('the centre', () => {
  it('agrees with R and leaves out what is missing', () => {
    // R: mean(s); median(s); sd(s)
    const found = centre([58, 83, null, 75, 91, 66, 100, 41, 79]);
    expect(found).toMatchObject({ n: 8, mean: 74.125, median: 77 });
    close(found.sd, 18.8257991673);
  });

  it('has nothing of nothing, and no spread of one', () => {
    expect(centre([null])).toEqual({ n: 0, mean: null, median: null, sd: null });
    expect(centre([5])).toEqual({ n: 1, mean: 5, median: 5, sd: null });
  });
});
