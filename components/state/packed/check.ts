import { hash } from '../../model/shuffle.ts';
import { BitWriter } from './bits.ts';

/** Characters of a check: 18 bits. */
export const CHECK_LENGTH = 3;

/** A check of a text in characters of the packed state. */
export function checkOf(text: string): string {
  return hashText(text, CHECK_LENGTH);
}

/** The hash of a text in `length` characters, at most 5. */
export function hashText(text: string, length: number): string {
  const out = new BitWriter();
  out.bits(hash(text) >>> (32 - length * 6), length * 6);
  return out.toString();
}
