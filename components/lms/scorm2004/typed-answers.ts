/** Answers that were typed: short answers, and numbers with the range that is right. */
import { patternWords, words, type Fields } from './answer.ts';

/** A decimal as Moodle takes it. */
const REAL = /^-?\d{1,5}(\.\d{1,18})?$/;

export const shortAnswer: Fields = ({ first: [typed = ''], right }) => ({
  type: 'fill-in',
  pattern: patternWords(right[0] ?? ''),
  response: words(typed),
});

export const numeric: Fields = ({ first: [typed = ''], right, pattern }) => {
  const number = typed.replace(',', '.');
  if (REAL.test(number)) return { type: 'numeric', pattern: range(right), response: number };
  return { type: 'fill-in', pattern: patternWords(pattern.replace(/^: /, '')), response: words(typed) };
};

/** From one end to the other, each left out where it is open; empty when the standard cannot say it. */
function range(ends: readonly string[]): string {
  const [from = '', to = ''] = ends;
  const sayable = [from, to].every((end) => end === '' || REAL.test(end));
  return sayable && from + to !== '' ? `${from}[:]${to}` : '';
}
