/**
 * Answers in numbers of options and rows. Their forms are told apart by a few bits, so a layout can be read whatever
 * became of the question since; README.md has the bits of each.
 */
import type { QuestionIndex } from '../../model/course.ts';
import type { Answer } from '../../model/progress.ts';
import { widthOf } from './bits.ts';
import type { Bits } from './bits.ts';
import { codeDigits, codeOrder, codeSet, numberAt, rankOf } from './lists.ts';
import * as paired from './pair-kinds.ts';
import type { pairs } from './pairs.ts';
import { codeNumber, codeText, isNumber } from './typed.ts';

export { codeSet };

/** Option numbers, or what was typed. Of pairs, `rows` has the rows in ascending order and `numbers` their options. */
export type PackedAnswer =
  { readonly one: boolean; readonly rows: readonly number[]; readonly numbers: readonly number[] } | string;

/** By type of question. */
const PAIRED: Readonly<Partial<Record<string, typeof pairs>>> = paired;

/** Stands for an answer while reading. */
export const NO_ANSWER: PackedAnswer = { one: true, rows: [], numbers: [] };

const [ONE, SET, PAIRS, LIST, NUMBER, OTHER] = [0, 1, 2, 3, 4, 5] as const;

/** No table has more rows, so data that lies cannot keep a player busy. */
const MOST_ROWS = 99;

/** Largest numbers + 1 of single options, and of sets and lists. */
export interface Spans {
  readonly one: number;
  readonly many: number;
}

/** The answer in numbers; `null` when it names an option or a row that the question does not have. */
export function toNumbers(question: QuestionIndex, answer: Answer): PackedAnswer | null {
  if (typeof answer === 'string') return answer;
  const { type, options, rows } = question;
  if (rows.length > 0) return PAIRED[type]?.toNumbers(question, answer) ?? null;
  const numbers = answer.map((id) => options.indexOf(id));
  if (numbers.includes(-1)) return null;
  // A set stays a set with one thing in it, or its number would widen the numbers of all single choices.
  return { one: type !== 'multiple' && answer.length === 1, rows: [], numbers };
}

/**
 * The answer in ids; `null` when one of its options is retired, because half an answer would be another answer, and
 * when the question means something else since the edition in which it was given.
 */
export function fromNumbers(question: QuestionIndex, answer: PackedAnswer, edition: number): Answer | null {
  const { options, rows, type, changed = 0 } = question;
  if (changed > edition) return null;
  if (typeof answer === 'string') return rows.length > 0 ? null : answer;
  if (answer.rows.length > 0 !== rows.length > 0) return null;
  if (rows.length > 0) return PAIRED[type]?.fromNumbers(question, answer, edition) ?? null;
  const ids = answer.numbers.flatMap((number) => options[number] ?? []);
  return ids.length === answer.numbers.length && ids.length > 0 ? ids : null;
}

/** How many numbers a layout must provide for: one more than the largest one in the lists. */
export function spanOf(lists: readonly (readonly number[])[]): number {
  return Math.max(1, ...lists.flatMap((numbers) => numbers.map((number) => number + 1)));
}

/** Writes or reads what answers of a section have in common. */
export function codeSpans(io: Bits, answers: readonly PackedAnswer[]): Spans {
  const of = (...forms: readonly number[]): number[][] =>
    answers.flatMap((answer) =>
      typeof answer === 'string' || !forms.includes(formOf(answer)) ? [] : [[...answer.numbers]],
    );
  return { one: io.count(spanOf(of(ONE))), many: io.count(spanOf(of(SET, LIST))) };
}

/**
 * Answers to one question; `null` for one in a form that this player does not know. Those after the first one say
 * with one bit that they are about the same rows or options.
 */
export function codeAnswers(
  io: Bits,
  answers: readonly PackedAnswer[],
  spans: Spans,
): (PackedAnswer | null)[] {
  const ranks = answers.flatMap((answer) => (typeof answer === 'string' ? [] : ranksOf(answer)));
  const shape: Shape = { rows: null, most: Math.max(0, ...ranks), items: null };
  return answers.map((answer) => codeAnswer(io, answer, spans, shape));
}

/** What the answers to one question share. */
interface Shape {
  rows: readonly number[] | null;
  /** Largest rank of an option. */
  most: number;
  items: readonly number[] | null;
}

function codeAnswer(io: Bits, answer: PackedAnswer, spans: Spans, shape: Shape): PackedAnswer | null {
  const { rows, numbers } = typeof answer === 'string' ? { rows: [], numbers: [] } : answer;
  const words = typeof answer === 'string' ? answer : '';
  switch (codeForm(io, formOf(answer))) {
    case ONE: {
      // At least one bit, so that answers can never be more than the bits that are left.
      const number = io.bits(numbers[0] ?? 0, Math.max(1, widthOf(spans.one - 1)));
      return { one: true, rows: [], numbers: [number] };
    }
    case SET:
      return { one: false, rows: [], numbers: codeSet(io, numbers, spans.many) };
    case PAIRS:
      return codePairs(io, rows, numbers, shape);
    case LIST: {
      const sorted = [...numbers].sort((a, b) => a - b);
      const same = shape.items !== null && io.flag(sorted.join() === shape.items.join());
      shape.items = same ? shape.items : codeSet(io, sorted, spans.many);
      return { one: false, rows: [], numbers: codeOrder(io, numbers, shape.items ?? []) };
    }
    case NUMBER:
      return codeNumber(io, words);
    default:
      return codeText(io, words);
  }
}

/** Rows by their distance; options by their rank among the numbers that are none of these rows. */
function codePairs(
  io: Bits,
  given: readonly number[],
  numbers: readonly number[],
  shape: Shape,
): PackedAnswer {
  if (shape.rows === null || !io.flag(given.join() === shape.rows.join())) {
    const known = shape.rows !== null;
    let before = -1;
    shape.rows = io.list(given, 0, (row) => (before += io.gamma(row - before - 1) + 1));
    if (shape.rows.length > MOST_ROWS) throw new RangeError('no such question');
    if (!known) shape.most = io.gamma(shape.most);
  }
  const rows = shape.rows;
  const ranks = ranksOf({ one: false, rows: given, numbers });
  const read = codeDigits(io, ranks, shape.most + 1, rows.length);
  return { one: false, rows, numbers: read.map((rank) => numberAt(rank, rows)) };
}

function ranksOf({ rows, numbers }: Exclude<PackedAnswer, string>): number[] {
  return rows.length === 0 ? [] : numbers.map((number) => rankOf(number, rows));
}

function formOf(answer: PackedAnswer): number {
  if (typeof answer === 'string') return isNumber(answer) ? NUMBER : OTHER;
  if (answer.one) return ONE;
  if (answer.rows.length > 0) return PAIRS;
  const { numbers } = answer;
  return numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0)) ? SET : LIST;
}

/** The commonest form is one bit, each further one a bit more. */
function codeForm(io: Bits, form: number): number {
  let found: number = ONE;
  while (found < OTHER && io.flag(form > found)) found += 1;
  return found;
}
