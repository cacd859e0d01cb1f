import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved, startOrder } from '../../../components/question/kinds/order.ts';

const lines = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 2, maxLength: 8 });

describe('an order to begin with', () => {
  it('has every line once, is never the right order, and is the same for the same attempt', () => {
    fc.assert(
      fc.property(lines, fc.nat(0xffff), (right, seed) => {
        const order = startOrder(right, seed, 'what-first');
        expect([...order].sort()).toEqual([...right].sort());
        expect(order).not.toEqual(right);
        expect(startOrder(right, seed, 'what-first')).toEqual(order);
      }),
    );
  });

  it('leaves a single line alone', () => {
    expect(startOrder(['a'], 1, 'x')).toEqual(['a']);
    expect(startOrder([], 1, 'x')).toEqual([]);
  });
});

describe('a line that is moved', () => {
  it.each([
    ['b', -1, ['b', 'a', 'c']],
    ['b', 1, ['a', 'c', 'b']],
    ['a', -1, null],
    ['c', 1, null],
    ['x', 1, null],
  ] as const)('%s by %i', (id, by, result) => {
    expect(moved(['a', 'b', 'c'], id, by)).toEqual(result);
  });
});
