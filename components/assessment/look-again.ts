import type { AssessmentIndex, PageIndex, QuestionContent } from '../model/course.ts';
import type { AssessmentTry } from '../model/progress.ts';
import { isRight } from '../model/scoring.ts';

/** An outcome in which a point was missed, and the pages that teach it. */
export interface LookAgain {
  readonly outcome: string;
  readonly pages: readonly PageIndex[];
}

interface Lookups {
  readonly questions: (id: string) => QuestionContent | null;
  readonly pages: (id: string) => PageIndex | null;
}

/**
 * What to look at again after a sitting, in the order of the outcomes. An outcome has one or two questions in a
 * draw: too few for a percentage, so none is given.
 */
export function lookAgain(
  { drawn, answers }: AssessmentTry,
  outcomes: AssessmentIndex['outcomes'],
  { questions, pages }: Lookups,
): LookAgain[] {
  const missed = drawn.flatMap((id) => {
    const content = questions(id);
    const answer = answers[id];
    return content && (answer === undefined || !isRight(content, answer)) ? [content] : [];
  });
  return outcomes.flatMap(({ id, title }) => {
    const here = missed.filter(({ outcome }) => outcome === id);
    const reread = new Set(here.flatMap(({ reread: page }) => page ?? []));
    const found = [...reread].flatMap((page) => pages(page) ?? []);
    return here.length > 0 ? [{ outcome: title, pages: found }] : [];
  });
}
