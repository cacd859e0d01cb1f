/**
 * Answers as option numbers, in four forms told apart by two bits: one option, a set in the order of its
 * numbers, a list in the learner's order, a typed answer.
 */
import type { QuestionIndex } from '../../model/course.ts';
import type { Answer } from '../../model/progress.ts';
import { widthOf } from './bits.ts';
import type { Bits } from './bits.ts';

/** Typed answers are kept up to this many characters. */
export const TYPED_KEPT = 32;

/** Option numbers, or what was typed. */
export type PackedAnswer = readonly number[] | string;

/** The answer in numbers; `null` when it names an option that the question does not have. */
export function toNumbers(question: QuestionIndex, answer: Answer): PackedAnswer | null {
  if (typeof answer === 'string') return answer.slice(0, TYPED_KEPT);
  const numbers = answer.map((id) => question.options.indexOf(id));
  return numbers.includes(-1) ? null : numbers;
}

/** The answer in ids; `null` when one of its options is retired: half an answer would be another answer. */
export function fromNumbers(question: QuestionIndex, answer: PackedAnswer): Answer | null {
  if (typeof answer === 'string') return answer;
  const ids = answer.flatMap((number) => question.options[number] ?? []);
  return ids.length === answer.length ? ids : null;
}

/** How many options a layout must provide for: one more than the largest number in the answers. */
export function spanOf(answers: readonly PackedAnswer[]): number {
  return Math.max(
    1,
    ...answers.flatMap((answer) => (typeof answer === 'string' ? 1 : answer.map((n) => n + 1))),
  );
}

export function codeAnswer(io: Bits, answer: PackedAnswer, span: number): PackedAnswer {
  // At least one bit, so that a list can never be longer than the bits that are left.
  const width = Math.max(1, widthOf(span - 1));
  const numbers = typeof answer === 'string' ? [] : answer;
  switch (io.bits(formOf(answer), 2)) {
    case 0:
      return [io.bits(numbers[0] ?? 0, width)];
    case 1:
      return codeSet(io, numbers, span);
    case 2:
      return io.list(numbers, 0, (number) => io.bits(number, width));
    default: {
      const units = Array.from(typeof answer === 'string' ? answer.split('') : '', (char) =>
        char.charCodeAt(0),
      );
      return String.fromCharCode(...io.list(units, 0, (unit) => io.gamma(unit)));
    }
  }
}

/** A set of numbers below `span`, one bit each. */
export function codeSet(io: Bits, numbers: readonly number[], span: number): number[] {
  return Array.from({ length: span }, (_, i) => (io.flag(numbers.includes(i)) ? [i] : [])).flat();
}

function formOf(answer: PackedAnswer): number {
  if (typeof answer === 'string') return 3;
  if (answer.length === 1) return 0;
  return answer.every((number, at) => at === 0 || number > (answer[at - 1] ?? 0)) ? 1 : 2;
}
