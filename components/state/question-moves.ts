/** Answers to practice questions. */
import type { QuestionIndex } from '../model/course.ts';
import type { ActivityEvents } from '../model/events.ts';
import type { Answer } from '../model/progress.ts';
import { TRIES_KEPT } from '../model/progress.ts';
import type { Move } from './part.ts';

/** Adds a try: the first one always stays, then the latest ones. */
export const answerQuestion: Move<ActivityEvents['question-answered']> = (
  progress,
  { question: id, answer },
  { index },
) => {
  const question = index.questions.find((each) => each.id === id);
  const given = question?.use === 'practice' ? readAnswer(question, answer) : null;
  if (given === null) return progress;
  const { tries, count } = progress.questions[id] ?? { tries: [], count: 0 };
  const kept = [...tries, given];
  if (kept.length > TRIES_KEPT) kept.splice(1, kept.length - TRIES_KEPT);
  return { ...progress, questions: { ...progress.questions, [id]: { tries: kept, count: count + 1 } } };
};

/**
 * An answer as it is stored: sets in the order of their numbers, lists in the learner's order, typed words
 * trimmed. `null` when the question cannot be answered so.
 */
export function readAnswer({ type, options }: QuestionIndex, answer: Answer): Answer | null {
  if (typeof answer === 'string') {
    const words = answer.trim();
    return words !== '' && (type === 'short-answer' || type === 'numeric') ? words : null;
  }
  const known = answer.every((id) => options.includes(id)) && new Set(answer).size === answer.length;
  if (!known || answer.length === 0 || (type === 'single' && answer.length > 1)) return null;
  return type === 'multiple'
    ? options.flatMap((id) => (id !== null && answer.includes(id) ? id : []))
    : answer;
}

/** True when two stored answers say the same. */
export function sameAnswer(one: Answer | undefined, other: Answer): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
