import { describe, expect, test } from 'vitest';
import { sharedCount, sharedParts } from '../../../../components/trainer/share/counts.ts';
import { splits } from './splits.ts';

describe('counts that may be shared', () => {
  test('1 to 4 are hidden, all others are rounded to 5', () => {
    expect([0, 1, 4, 5, 7, 8, 12, 13].map(sharedCount)).toEqual([0, null, null, 5, 5, 10, 10, 15]);
  });

  test('a part that the total would give away takes the next smallest with it', () => {
    expect(sharedParts([20, 6, 2])).toEqual({ total: 30, parts: [20, null, null] });
  });

  test('one more is enough where it is large: what goes along is no number from 1 to 4', () => {
    expect(sharedParts([103, 96, 43, 4])).toEqual({ total: 245, parts: [105, 95, null, null] });
    expect(sharedParts([4, 0, 60, 30, 200])).toEqual({ total: 295, parts: [null, 0, 60, null, 200] });
  });

  test('of a group under 5 nothing is shown, no zero either', () => {
    for (let total = 1; total < 5; total += 1)
      for (const parts of splits(total, 3))
        expect(sharedParts(parts)).toEqual({ total: null, parts: [null, null, null] });
    expect(sharedParts([0, 0])).toEqual({ total: 0, parts: [0, 0] });
  });

  test('a total that gives its parts away is hidden itself', () => {
    expect(sharedParts([4, 4])).toEqual({ total: null, parts: [null, null] });
  });

  test.each([
    [2, 40],
    [3, 40],
    [4, 32],
    [5, 16],
  ])('nobody can work out a hidden number: every total of %i parts up to %i', (size, most) => {
    const behind = new Map<string, Set<number>[]>();
    for (let total = 0; total <= most + 10; total += 1) {
      for (const parts of splits(total, size)) {
        const shown = sharedParts(parts);
        const key = JSON.stringify(shown);
        const known = behind.get(key) ?? parts.map(() => new Set<number>());
        parts.forEach((n, at) => known[at]?.add(n));
        behind.set(key, known);
      }
    }
    const told: string[] = [];
    for (const [key, known] of behind) {
      const shown = JSON.parse(key) as ReturnType<typeof sharedParts>;
      // Of larger totals not all that look the same were tried.
      if ((shown.total ?? 0) > most) continue;
      shown.parts.forEach((n, at) => {
        if (n === null && known[at]?.size === 1) told.push(key);
      });
    }
    expect(told).toEqual([]);
  });
});
