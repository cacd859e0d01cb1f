/**
 * Compression for private texts: arithmetic coding, bit by bit. The chance of a bit is what followed the last
 * three, two, one and no bytes before; both sides learn it as they go, so nothing but the digits is stored. For a
 * few paragraphs that is a tenth smaller than deflate, and a text that was cut is read to the very last bit that
 * its digits decide. Chances are made of whole numbers and one division, which every engine rounds alike: no
 * logarithm and no power may come in here.
 */
import { ALPHABET, DIGIT } from './bits.ts';

/** Numbers have five digits. */
export const DIGITS = 5;
const TOP = 2 ** (DIGIT * DIGITS) - 1;
const LAST_DIGIT = 2 ** DIGIT - 1;
/** A byte that UTF-8 never has ends the text. */
export const END = 0xff;
/** Bytes at most, so that a damaged text cannot grow for ever. */
const LONGEST = 2 ** 20;

/** What was met after a context, in cells shared by contexts of the same hash. */
const CELL_BITS = 18;
const MOST_COUNTED = 255;
/** Bytes before the present one that a context knows, and its say: the more it knows, the more it counts. */
const KNOWN = [0, 0xff, 0xffff, 0xffffff];
const SAY = [1, 3, 9, 27];

class Prediction {
  /** Zeros and ones that were met, in turn. */
  readonly #met = new Uint8Array(2 ** (CELL_BITS + 1));
  /** Hashes of the contexts of the present byte, and their cells for the present bit. */
  readonly #contexts = new Uint32Array(KNOWN.length);
  readonly #cells = new Uint32Array(KNOWN.length);
  #before = 0;
  /** The bits of the present byte, after a leading 1. */
  #bits = 1;

  /** The chance of a 1, above 0 and below 1. */
  get chance(): number {
    let zeros = 0.5;
    let ones = 0.5;
    for (let i = 0; i < KNOWN.length; i++) {
      const hash = Math.imul((this.#contexts[i] ?? 0) + this.#bits, 0x9e3779b1);
      const cell = (hash >>> (32 - CELL_BITS)) << 1;
      this.#cells[i] = cell;
      zeros += (SAY[i] ?? 0) * (this.#met[cell] ?? 0);
      ones += (SAY[i] ?? 0) * (this.#met[cell + 1] ?? 0);
    }
    return ones / (zeros + ones);
  }

  /** Takes the bit whose chance was asked for. What speaks against it is half forgotten. */
  learn(bit: number): void {
    for (const cell of this.#cells) {
      const times = this.#met[cell + bit] ?? 0;
      const against = this.#met[cell + 1 - bit] ?? 0;
      if (times < MOST_COUNTED) this.#met[cell + bit] = times + 1;
      if (against > 2) this.#met[cell + 1 - bit] = (against >> 1) + 1;
    }
    this.#bits = (this.#bits << 1) | bit;
    if (this.#bits <= 0xff) return;
    this.#before = ((this.#before << 8) | (this.#bits & 0xff)) & 0xffffff;
    this.#bits = 1;
    KNOWN.forEach((mask, i) => {
      this.#contexts[i] = Math.imul((this.#before & mask) ^ (i << 24), 0x85ebca6b);
    });
  }
}

/**
 * Narrows the numbers that are still possible, bit by bit. Those of the lower part, as large as the chance of a 1,
 * mean a 1.
 * @param bitOf the bit, given the last number of the lower part; `null` ends it.
 * @param settled called for each digit that all numbers share: it can no longer change.
 * @returns the lowest number that is left.
 */
export function narrow(bitOf: (split: number) => number | null, settled: (digit: number) => void): number {
  const prediction = new Prediction();
  let low = 0;
  let high = TOP;
  for (;;) {
    const split = low + Math.floor((high - low) * prediction.chance);
    const bit = bitOf(split);
    if (bit === null) return low;
    prediction.learn(bit);
    if (bit) high = split;
    else low = split + 1;
    while (firstDigit(low) === firstDigit(high)) {
      settled(firstDigit(low));
      low = shifted(low, 0);
      high = shifted(high, LAST_DIGIT);
    }
  }
}

export function firstDigit(number: number): number {
  return number >>> (DIGIT * (DIGITS - 1));
}

export function shifted(number: number, digit: number): number {
  return ((number << DIGIT) & TOP) | digit;
}

/** What `compress` was given, or as much of it as the characters decide. */
export function expand(text: string): Uint8Array {
  if (text === '') return new Uint8Array();
  let at = 0;
  // The number, with the lowest and the highest digits in place of those that are not there.
  let least = 0;
  let most = 0;
  const take = (): void => {
    const digit = ALPHABET.indexOf(text.charAt(at) || '?');
    at += 1;
    least = shifted(least, Math.max(0, digit));
    most = shifted(most, digit < 0 ? LAST_DIGIT : digit);
  };
  for (let i = 0; i < DIGITS; i++) take();
  const bytes: number[] = [];
  let bits = 1;
  narrow((split) => {
    if (bits > 0xff) {
      if ((bits & 0xff) === END || bytes.length === LONGEST) return null;
      bytes.push(bits & 0xff);
      bits = 1;
    }
    if (least <= split && most > split) return null;
    const bit = most <= split ? 1 : 0;
    bits = (bits << 1) | bit;
    return bit;
  }, take);
  return Uint8Array.from(bytes);
}
