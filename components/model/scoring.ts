/** Whether an answer is right: one point, all or nothing. */
import type { QuestionContent, QuestionType } from './course.ts';
import type { Answer } from './progress.ts';

type Rule = (question: QuestionContent, answer: Answer) => boolean;

/** Exactly the right options, in any order. */
const sameOptions: Rule = ({ options }, answer) => {
  if (typeof answer === 'string') return false;
  const right = options.filter((option) => option.correct);
  return (
    right.length > 0 && right.length === answer.length && right.every((option) => answer.includes(option.id))
  );
};

/** One rule per type that has a right answer. A key that is no question type does not compile. */
const RULES: Partial<Record<QuestionType, Rule>> = { single: sameOptions, multiple: sameOptions };

/** True when the answer is wholly right; false also for a type that knows no right answer. */
export function isRight(question: QuestionContent, answer: Answer): boolean {
  return RULES[question.type]?.(question, answer) ?? false;
}
