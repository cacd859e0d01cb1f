import type { OptionContent, QuestionContent } from '../model/course.ts';
import type { Answer } from '../model/progress.ts';
import { isRight, partsRight } from '../model/scoring.ts';

/** `sitting`: asked in the assessment, nothing is said. `result`: own answer with its feedback. `key`: all. */
export type QuestionView = 'practice' | 'sitting' | 'result' | 'key';

/** What is said of one option in words; `null` says nothing. */
export type Mark = 'fits' | 'not-this' | 'fits-too' | null;

/** `missing`: everything that was chosen fits, and there is more. `partly`: some of it fits. */
export type Verdict = 'right' | 'missing' | 'partly' | 'otherwise' | 'unanswered';

/** Tries after which practice says what is missing. */
const TRIES_BEFORE_HELP = 2;

/** Ids of the chosen options; a typed answer has none. */
export function chosenIn(answer: Answer | null | undefined): readonly string[] {
  return typeof answer === 'object' && answer !== null ? answer : [];
}

/**
 * Whether what fits is named where it was not found: always in the key, in practice after two tries, so that
 * there is something left to find. Of options of which only one fits it is found by trying.
 */
export function namesMissing(question: QuestionContent, view: QuestionView, tries: number): boolean {
  if (view === 'key') return true;
  return view === 'practice' && question.type !== 'single' && tries >= TRIES_BEFORE_HELP;
}

/** What is said of an option; nothing of one that neither was chosen nor is to be named. */
export function markOf(question: QuestionContent, option: OptionContent, chosen: readonly string[]): Mark {
  if (chosen.includes(option.id)) return option.correct ? 'fits' : 'not-this';
  if (!option.correct) return null;
  return question.type === 'multiple' && chosen.length > 0 ? 'fits-too' : 'fits';
}

export function verdictOf(question: QuestionContent, answer: Answer): Verdict {
  if (answer.length === 0) return 'unanswered';
  if (isRight(question, answer)) return 'right';
  if (question.type !== 'multiple') return partsRight(question, answer).right > 0 ? 'partly' : 'otherwise';
  const fitting = question.options.filter((option) => option.correct && answer.includes(option.id)).length;
  if (fitting === 0) return 'otherwise';
  return fitting === answer.length ? 'missing' : 'partly';
}
