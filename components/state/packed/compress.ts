/** Compressing private texts; `compression.ts` expands them and has the coding. */
import { ALPHABET } from './bits.ts';
import { DIGITS, END, firstDigit, narrow, shifted } from './compression.ts';

/** Bytes without 0xff as characters of the packed state. */
export function compress(bytes: Uint8Array): string {
  let text = '';
  let at = 0;
  const put = (digit: number): void => {
    text += ALPHABET.charAt(digit);
  };
  let rest = narrow(() => {
    const byte = bytes[at >> 3] ?? END;
    const bit = at >> 3 > bytes.length ? null : (byte >> (7 - (at & 7))) & 1;
    at += 1;
    return bit;
  }, put);
  for (let i = 0; i < DIGITS; i++, rest = shifted(rest, 0)) put(firstDigit(rest));
  return text;
}
