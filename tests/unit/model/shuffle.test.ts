import { describe, expect, it } from 'vitest';
import { hash, random, shuffled } from '../../../components/model/shuffle.ts';

const items = ['a', 'b', 'c', 'd', 'e'];

describe('shuffled', () => {
  it('keeps every item and leaves the given list alone', () => {
    const given = [...items];
    expect([...shuffled(given, 1, 'x')].sort()).toEqual(items);
    expect(given).toEqual(items);
  });

  it('gives the same order for the same seed and salt, in every later version', () => {
    expect(shuffled(items, 4711, 'first-call')).toEqual(shuffled(items, 4711, 'first-call'));
    // Learners meet this order again after an update, so it must never change.
    expect(shuffled(items, 4711, 'first-call').join('')).toBe('acdeb');
  });

  it('orders lists of different salts independently', () => {
    const orders = new Set(Array.from({ length: 50 }, (_, i) => shuffled(items, 7, `q${i}`).join()));
    expect(orders.size).toBeGreaterThan(20);
  });

  it('puts each item at each place about equally often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed++) {
      const key = shuffled(['a', 'b', 'c'], seed, 'q').join('');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(count).toBeGreaterThan(850);
  });
});

describe('random', () => {
  it('gives numbers from 0 up to 1, the same ones for the same seed', () => {
    const [one, other] = [random(5), random(5)];
    for (let i = 0; i < 1000; i++) {
      const value = one();
      expect(value).toBe(other());
      expect(value >= 0 && value < 1).toBe(true);
    }
  });
});

describe('hash', () => {
  it('tells near texts apart', () => {
    expect(new Set(Array.from({ length: 10000 }, (_, i) => hash(`${i}`))).size).toBe(10000);
  });
});
