/** Right and wrong answers to any question, as somebody would give them who knows which is which. */
import { pairOf } from '../../../../components/model/answers.ts';
import type { QuestionContent } from '../../../../components/model/course.ts';
import type { Answer } from '../../../../components/model/progress.ts';
import type { Dice } from '../../../faults/dice.ts';

export function rightAnswer({ type, options, rows }: QuestionContent): Answer {
  if (type === 'matching') return rows.map(({ id, right }) => pairOf(id, right ?? ''));
  if (type === 'ordering') return options.map(({ id }) => id);
  const right = options.filter(({ correct }) => correct);
  const [first] = right;
  if (type === 'numeric') return first?.accepts && 'from' in first.accepts ? String(first.accepts.from) : '';
  if (type === 'short-answer') {
    return first?.accepts && 'words' in first.accepts ? (first.accepts.words[0] ?? '') : '';
  }
  return right.map(({ id }) => id);
}

export function wrongAnswer(question: QuestionContent, dice: Dice): Answer {
  const { type, options, rows } = question;
  if (type === 'numeric') return dice.one(['4', '99', '1,5']);
  if (type === 'short-answer') return 'no idea';
  if (type === 'ordering') {
    const [first = '', ...others] = options.map(({ id }) => id);
    return [...others, first];
  }
  if (type === 'matching') {
    const [one] = rows;
    return rows.map(({ id, right }) =>
      pairOf(
        id,
        id === one?.id ? dice.one(options.filter((option) => option.id !== right)).id : (right ?? ''),
      ),
    );
  }
  const wrong = options.filter(({ correct }) => !correct).map(({ id }) => id);
  if (type === 'single') return [dice.one(wrong)];
  // A wrong one among the right ones, or one of them missing.
  const right = options.filter(({ correct }) => correct).map(({ id }) => id);
  return dice.chance(0.5) ? [...right, dice.one(wrong)] : right.slice(1);
}

/** A point for each statement, or for some of them. */
export function rating(
  { rows, options }: QuestionContent,
  dice: Dice,
): readonly (readonly [string, string])[] {
  const rated = dice.chance(0.8) ? rows : rows.slice(0, 2);
  return rated.map(({ id }) => [id, dice.one(options).id] as const);
}
