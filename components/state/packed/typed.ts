/** Typed answers in bits. */
import { widthOf } from './bits.ts';
import type { Bits } from './bits.ts';

/** What typed numbers are made of, four bits each. */
const DIGITS = '0123456789-.,';
const WIDTH = 4;
const LENGTH_WIDTH = 4;
/** Other forms say first which one they are. */
const TEXT = 0;
const UNIT_WIDTH = 5;

/** True when the text can be written as a number. */
export function isNumber(text: string): boolean {
  return /^[\d.,-]{1,15}$/.test(text);
}

export function codeNumber(io: Bits, number: string): string {
  const length = io.bits(number.length, LENGTH_WIDTH);
  return Array.from({ length }, (_, at) =>
    DIGITS.charAt(io.bits(DIGITS.indexOf(number.charAt(at) || '0'), WIDTH)),
  ).join('');
}

/**
 * A text: its UTF-16 units in the width that the largest one needs. Which form this is and how many bits follow
 * stand before it, so that a player passes over a form that it does not know; that gives `null`.
 */
export function codeText(io: Bits, text: string): string | null {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const own = Math.max(1, widthOf(Math.max(0, ...units)));
  const kind = io.gamma(TEXT);
  let left = io.count(UNIT_WIDTH + units.length * own);
  if (kind !== TEXT) {
    for (; left > 0; left -= 1) io.flag(false);
    return null;
  }
  const width = Math.max(1, io.bits(own, UNIT_WIDTH));
  const length = Math.floor(Math.max(0, left - UNIT_WIDTH) / width);
  return Array.from({ length }, (_, at) => String.fromCharCode(io.bits(units[at] ?? 0, width))).join('');
}
