import { random } from '../../components/model/shuffle.ts';

/** Chance from a seed, in the words that a plan needs. */
export interface Dice {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** Whole, from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  one<T>(items: readonly T[]): T;
  /** One of the keys, as often as their weights say. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
  some<T>(items: readonly T[]): T[];
}

/** Dice that fall the same way for the same seed. */
export function createDice(seed: number): Dice {
  const next = random(seed);
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const chance = (probability: number): boolean => next() < probability;
  return {
    next,
    whole,
    chance,
    one(items) {
      const found = items[whole(0, items.length - 1)];
      if (found === undefined) throw new Error('There is nothing to choose from.');
      return found;
    },
    weighted<K extends string>(weights: Readonly<Record<K, number>>) {
      const entries = Object.entries<number>(weights) as [K, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) {
        left -= weight;
        if (left < 0) return key;
      }
      return entries[0]![0];
    },
    some: (items) => items.filter(() => chance(0.5)),
  };
}
