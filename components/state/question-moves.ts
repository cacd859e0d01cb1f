/** Answers to practice questions. */
import type { QuestionIndex } from '../model/course.ts';
import type { ActivityEvents } from '../model/events.ts';
import type { Answer, QuestionProgress } from '../model/progress.ts';
import { triesKept } from '../model/progress.ts';
import { ruleOf } from '../model/scoring.ts';
import type { Move } from './part.ts';

/** Adds a try: the first one always stays, then the latest ones. */
export const answerQuestion: Move<ActivityEvents['question-answered']> = (
  progress,
  { question: id, answer },
  { index },
) => {
  const question = index.questions.find((each) => each.id === id);
  const given = question?.use === 'practice' ? readAnswer(question, answer) : null;
  if (!question || given === null || !isWhole(question, given)) return progress;
  const before = progress.questions[id];
  const after = question.type === 'likert' ? stated(before, given) : tried(before, question, given);
  if (after === before) return progress;
  return { ...progress, questions: { ...progress.questions, [id]: after } };
};

function tried(
  before: QuestionProgress | undefined,
  { type }: QuestionIndex,
  given: Answer,
): QuestionProgress {
  const { tries, count } = before ?? { tries: [], count: 0 };
  const kept = [...tries, given];
  const most = triesKept(type);
  if (kept.length > most) kept.splice(1, kept.length - most);
  return { tries: kept, count: count + 1 };
}

/** A scale is no test: what is said later takes the place of what was said before. */
function stated(before: QuestionProgress | undefined, given: Answer): QuestionProgress {
  return before && sameAnswer(before.tries[0], given) ? before : { tries: [given], count: 1 };
}

/**
 * An answer as it is stored: sets in the order of their numbers, lists in the learner's order, pairs in the order
 * of the rows, typed words trimmed, typed numbers alone. `null` when the question cannot be answered so.
 */
export function readAnswer(question: QuestionIndex, answer: Answer): Answer | null {
  return ruleOf(question.type)?.read(question, answer) ?? null;
}

/** In a sitting a matching question may be answered row by row; in practice it is checked as a whole. */
function isWhole(question: QuestionIndex, answer: Answer): boolean {
  return ruleOf(question.type)?.isWhole?.(question, answer) ?? true;
}

/** True when two stored answers say the same. */
export function sameAnswer(one: Answer | undefined, other: Answer): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
