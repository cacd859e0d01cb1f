import type { QuestionContent } from '../model/course.ts';
import type { AssessmentProgress, AssessmentResult, AssessmentTry } from '../model/progress.ts';
import { ruleOf } from '../model/scoring.ts';

/** Finished tries after which everything is shown, passed or not. */
const TRIES_BEFORE_KEY = 3;
/** Tries without a pass after which talking to somebody helps more than trying again. */
const TRIES_BEFORE_TALK = 2;

/** Where a learner stands after the finished tries. */
export interface Standing {
  readonly last: AssessmentResult | null;
  readonly best: AssessmentResult | null;
  readonly passedLast: boolean;
  readonly passedEver: boolean;
  /** The key is shown: after a pass, or after three tries. */
  readonly key: boolean;
  readonly talk: boolean;
  /** Tries that are left; `null` means as many as one likes. */
  readonly left: number | null;
}

/** Smallest number of right answers that passes, as an exact fraction. `pass` in percent. */
export function needed(pass: number, total: number): number {
  return Math.ceil((pass * total) / 100);
}

const passes = ({ correct, total }: AssessmentResult, pass: number): boolean =>
  total > 0 && correct * 100 >= pass * total;

/** Derives the standing; `pass` in percent, compared exactly and never rounded. */
export function standing(
  { results, last: sitting }: AssessmentProgress,
  pass: number,
  tries: number | 'unlimited',
): Standing {
  const taken = Math.max(results.length, sitting?.number ?? 0);
  const last = results.at(-1) ?? null;
  const best = results.reduce<AssessmentResult | null>(
    (top, result) => (top && top.correct * result.total >= result.correct * top.total ? top : result),
    null,
  );
  const passedEver = results.some((result) => passes(result, pass));
  return {
    last,
    best,
    passedLast: last !== null && passes(last, pass),
    passedEver,
    key: passedEver || taken >= TRIES_BEFORE_KEY,
    talk: !passedEver && taken >= TRIES_BEFORE_TALK,
    left: tries === 'unlimited' ? null : Math.max(0, tries - taken),
  };
}

/** Ids of drawn questions that have no answer, or not a whole one, in the order of the sitting. */
export function unanswered(
  { drawn, answers }: AssessmentTry,
  questions: (id: string) => QuestionContent | null,
): readonly string[] {
  return drawn.filter((id) => {
    const [question, answer] = [questions(id), answers[id]];
    if (!answer?.length) return true;
    return question !== null && ruleOf(question.type)?.isWhole?.(question, answer) === false;
  });
}
