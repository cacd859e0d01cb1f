/**
 * Bits in the 64 characters that every LMS, form encoding and database leaves alone (base64url). Writer and
 * reader share one interface, so that a layout is described once for both directions: every method takes the
 * value to write and gives the value that stands there.
 */

export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bits of one character. */
export const DIGIT = 6;

/** Bits needed for values from 0 to `largest`. */
export function widthOf(largest: number): number {
  return largest < 1 ? 0 : 32 - Math.clz32(largest);
}

export abstract class Bits {
  /** A whole number in `width` bits, at most 31. */
  abstract bits(value: number, width: number): number;

  /** A whole number from 0, short when small (Elias gamma of `value` + 1): 1 bit for 0, 3 for 1 and 2. */
  abstract gamma(value: number): number;

  /** The same for a number of things of one bit or more each: more of them than bits are refused. */
  abstract count(value: number): number;

  flag(value: boolean): boolean {
    return this.bits(Number(value), 1) === 1;
  }

  /** How many, then each. `blank` stands for an item while reading. */
  list<T>(items: readonly T[], blank: T, each: (item: T) => T): T[] {
    return Array.from({ length: this.count(items.length) }, (_, i) => each(items[i] ?? blank));
  }
}

export class BitWriter extends Bits {
  #bits = '';

  /** Bits that were written. */
  get length(): number {
    return this.#bits.length;
  }

  bits(value: number, width: number): number {
    if (width > 0) this.#bits += value.toString(2).padStart(width, '0');
    return value;
  }

  gamma(value: number): number {
    const width = widthOf(value + 1);
    this.bits(0, width - 1);
    this.bits(value + 1, width);
    return value;
  }

  count(value: number): number {
    return this.gamma(value);
  }

  /** What was written; the last character is filled up with zeros. */
  override toString(): string {
    return this.#bits.replace(/.{1,6}/g, (digit) =>
      ALPHABET.charAt(Number.parseInt(digit.padEnd(DIGIT, '0'), 2)),
    );
  }
}

/** Reads what `BitWriter` wrote. Every method throws a RangeError beyond the end. */
export class BitReader extends Bits {
  #position = 0;
  readonly #bits: string;

  constructor(text: string) {
    super();
    this.#bits = text.replace(/./gs, (char) =>
      Math.max(0, ALPHABET.indexOf(char)).toString(2).padStart(DIGIT, '0'),
    );
  }

  bits(_value: number, width: number): number {
    const end = this.#position + width;
    if (end > this.#bits.length) throw new RangeError('packed state ends early');
    const found = this.#bits.slice(this.#position, end);
    this.#position = end;
    return found === '' ? 0 : Number.parseInt(found, 2);
  }

  gamma(): number {
    let width = 0;
    while (!this.flag(false)) width += 1;
    if (width > 30) throw new RangeError('no such number');
    return ((1 << width) | this.bits(0, width)) - 1;
  }

  count(): number {
    const count = this.gamma();
    if (count > this.#bits.length - this.#position) throw new RangeError('more things than bits');
    return count;
  }
}
