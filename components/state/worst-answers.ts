/** The answers that take most room in the packed state, for its bound. */
import { NUMBER_LONGEST, pairOf, TYPED_LONGEST } from '../model/answers.ts';
import type { QuestionIndex, QuestionType } from '../model/course.ts';
import type { Answer } from '../model/progress.ts';
import { codeAnswers, codeSpans, toNumbers } from './packed/answers.ts';
import { BitWriter } from './packed/bits.ts';

const LONGEST: Record<QuestionType, (question: QuestionIndex) => Answer> = {
  single: (question) => optionsOf(question).slice(-1),
  multiple: optionsOf,
  ordering: (question) => optionsOf(question).reverse(),
  matching: longestPairs,
  likert: longestPairs,
  'short-answer': () => '\uffff'.repeat(TYPED_LONGEST),
  numeric: () => '9'.repeat(NUMBER_LONGEST),
};

export function longestAnswer(question: QuestionIndex): Answer {
  return LONGEST[question.type](question);
}

/** Bits of an answer, without what the answers of a section share. */
export function bitsOf(question: QuestionIndex, answer: Answer): number {
  const packed = toNumbers(question, answer);
  if (packed === null) return 0;
  const out = new BitWriter();
  const spans = codeSpans(new BitWriter(), [packed]);
  codeAnswers(out, [packed], spans);
  return out.length;
}

function optionsOf({ options, rows }: QuestionIndex): string[] {
  return options.flatMap((id) => (id === null || rows.some((row) => row.id === id) ? [] : id));
}

/**
 * All rows with the option of the largest number, or some of them: fewer rows leave more numbers to choose from. Of
 * as many rows those count that lie farthest apart. In practice a matching question is answered as a whole.
 */
function longestPairs(question: QuestionIndex): Answer {
  const { type, use, rows, options } = question;
  const option = optionsOf(question).at(-1);
  if (option === undefined) return [];
  const numbers = rows.map(({ id }) => options.indexOf(id)).sort((a, b) => a - b);
  const subsets = type === 'matching' && use === 'practice' ? [numbers] : farthest(numbers);
  return subsets
    .map((some) => some.flatMap((row) => pairOf(options[row] ?? '', option)))
    .reduce<Answer>(
      (most, answer) => (bitsOf(question, answer) > bitsOf(question, most) ? answer : most),
      [],
    );
}

interface Spread {
  readonly numbers: readonly number[];
  readonly bits: number;
}

/** For every count the numbers whose distances take most bits. */
function farthest(numbers: readonly number[]): (readonly number[])[] {
  const longest = (list: readonly Spread[]): Spread =>
    list.reduce((most, spread) => (spread.bits > most.bits ? spread : most), { numbers: [], bits: 0 });
  /** Of those with the present count, the best that ends with each number. */
  let ends: readonly Spread[] = numbers.map((number) => ({ numbers: [number], bits: distanceBits(number) }));
  return numbers.map(() => {
    const { numbers: best } = longest(ends);
    const shorter = ends;
    ends = numbers.map((number, at) =>
      longest(
        shorter.slice(0, at).flatMap((spread) => {
          const last = spread.numbers.at(-1);
          if (last === undefined || last >= number) return [];
          return {
            numbers: [...spread.numbers, number],
            bits: spread.bits + distanceBits(number - last - 1),
          };
        }),
      ),
    );
    return best;
  });
}

function distanceBits(distance: number): number {
  const out = new BitWriter();
  out.gamma(distance);
  return out.length;
}
