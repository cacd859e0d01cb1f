import type { OptionContent, QuestionContent } from '../model/course.ts';
import type { Answer } from '../model/progress.ts';
import { isRight } from '../model/scoring.ts';

/** `sitting`: asked in the assessment, nothing is said. `result`: own answer with its feedback. `key`: all. */
export type QuestionView = 'practice' | 'sitting' | 'result' | 'key';

/** What is said of one option in words; `null` says nothing. */
export type Mark = 'fits' | 'not-this' | 'fits-too' | null;

/** `missing`: everything chosen fits, and there is more. `partly`: some of it fits. */
export type Verdict = 'right' | 'missing' | 'partly' | 'otherwise' | 'unanswered';

/** Tries after which practice says which options are missing. */
const TRIES_BEFORE_HELP = 2;

/** Ids of the chosen options; a typed answer has none. */
export function chosenIn(answer: Answer | null | undefined): readonly string[] {
  return typeof answer === 'object' && answer !== null ? answer : [];
}

/**
 * Whether options that fit and were not chosen are named: always in the key, in practice only for several
 * options and after two tries, so that there is something left to find.
 */
export function namesMissing(question: QuestionContent, view: QuestionView, tries: number): boolean {
  if (view === 'key') return true;
  return view === 'practice' && question.type === 'multiple' && tries >= TRIES_BEFORE_HELP;
}

/** What is said of an option; nothing of one that neither was chosen nor is to be named. */
export function markOf(question: QuestionContent, option: OptionContent, chosen: readonly string[]): Mark {
  if (chosen.includes(option.id)) return option.correct ? 'fits' : 'not-this';
  if (!option.correct) return null;
  return question.type === 'multiple' ? 'fits-too' : 'fits';
}

export function verdictOf(question: QuestionContent, chosen: readonly string[]): Verdict {
  if (chosen.length === 0) return 'unanswered';
  if (isRight(question, chosen)) return 'right';
  const fitting = question.options.filter((option) => option.correct && chosen.includes(option.id)).length;
  if (fitting === 0) return 'otherwise';
  return fitting === chosen.length ? 'missing' : 'partly';
}
