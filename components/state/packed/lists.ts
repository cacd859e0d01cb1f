/** Sets, orders and digits in bits. */
import { widthOf } from './bits.ts';
import type { Bits } from './bits.ts';

/** Digits are written together up to this number. */
const TOGETHER = 2 ** 30;

/** A set of numbers below `span`, one bit each. */
export function codeSet(io: Bits, numbers: readonly number[], span: number): number[] {
  return Array.from({ length: span }, (_, i) => (io.flag(numbers.includes(i)) ? [i] : [])).flat();
}

/** The order of items that are known: each as its place among those that are left. */
export function codeOrder(io: Bits, ordered: readonly number[], items: readonly number[]): number[] {
  const left = [...items];
  return items.map((_, at) => {
    const place = io.bits(Math.max(0, left.indexOf(ordered[at] ?? -1)), widthOf(left.length - 1));
    return left.splice(Math.min(place, left.length - 1), 1)[0] ?? 0;
  });
}

/** `count` digits of a base, as many of them in one number as fit: five of base 6 take 13 bits instead of 15. */
export function codeDigits(io: Bits, digits: readonly number[], base: number, count: number): number[] {
  let size = 1;
  for (let range = base; base > 1 && range * base <= TOGETHER; range *= base) size += 1;
  const result: number[] = [];
  while (result.length < count) {
    const length = Math.min(size, count - result.length);
    const chunk = digits.slice(result.length, result.length + length);
    const value = chunk.reduceRight((sum, digit) => sum * base + digit, 0);
    let rest = io.bits(value, widthOf(base ** length - 1));
    for (let i = 0; i < length; i++) {
      result.push(rest % base);
      rest = Math.floor(rest / base);
    }
  }
  return result;
}

/** The place of a number among all that are not in `others`. */
export function rankOf(number: number, others: readonly number[]): number {
  return number - others.filter((other) => other < number).length;
}

/** The number that has a place among all that are not in `others`, which ascend. */
export function numberAt(rank: number, others: readonly number[]): number {
  return others.reduce((number, other) => (other <= number ? number + 1 : number), rank);
}
