/** A number; its unit stands in the question. */
import { NUMBER_LONGEST } from '../../model/answers.ts';
import { numberIn } from '../../model/rules/number.ts';
import type { Kind } from '../kind.ts';
import { textOf } from '../../model/words.ts';
import { typedKind } from './typed.ts';

export const kind: Kind = typedKind({
  hint: 'typed.number',
  inputmode: 'decimal',
  fault(text) {
    const number = numberIn(text);
    return number === null || number.length > NUMBER_LONGEST ? 'typed.no-number' : null;
  },
  example: textOf,
});
