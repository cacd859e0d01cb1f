import type { Accepted, OptionContent } from '../course.ts';
import { NUMBER_LONGEST } from '../answers.ts';
import type { Rule } from '../rule.ts';
import { numberIn, valueOf } from './number.ts';
import { textOf } from '../words.ts';
import { acceptedOnes, typed } from './typed.ts';

type Range = Extract<Accepted, { from: number | null }>;

function rangeOf({ accepts }: OptionContent): Range | null {
  return accepts && 'from' in accepts ? accepts : null;
}

/** From one end to the other; a range with one end is "less than" or "more than" it. */
function holds({ from, to }: Range, value: number): boolean {
  if (from !== null && to !== null) return value >= from && value <= to;
  return from === null ? to === null || value < to : value > from;
}

/** The first foreseen answer that the number is in; right ones come first. */
const accepted: Required<Rule>['accepted'] = ({ options }, text) => {
  const number = numberIn(text);
  if (number === null) return null;
  const fitting = options.filter((option) => {
    const range = rangeOf(option);
    return range !== null && holds(range, valueOf(number));
  });
  return fitting.find(({ correct }) => correct) ?? fitting[0] ?? null;
};

export const rule = typed(
  {
    /** The number alone: its unit stands in the question. */
    read(_, answer) {
      const number = typeof answer === 'string' ? numberIn(answer) : null;
      return number === null || number.length > NUMBER_LONGEST ? null : number;
    },
    accepted,
    /** Both ends of the first accepted range, empty where it is open. */
    right(question) {
      const [first] = acceptedOnes(question);
      const range = first && rangeOf(first);
      return range ? [range.from, range.to].map((end) => (end === null ? '' : String(end))) : [];
    },
  },
  textOf,
);
