/** How long the course takes people who finish it. */
import type { Attempt, Dataset } from '../dataset.ts';
import type { Figure, PersonLine } from '../report.ts';
import { centre } from '../stats/centre.ts';
import type { Cohort } from './cohort.ts';
import { figure, noFigure } from './figure.ts';

/** Why there is no figure although people have finished. */
export const NO_TIMES =
  'These exports hold no times. Track details do: drop them along, each named after its person.';

/** Median minutes of people who completed or passed. @param people in the order of the cohort. */
export function coreMinutes(dataset: Dataset, cohort: Cohort, people: readonly PersonLine[]): Figure {
  const finished = people.flatMap(({ status }, person) =>
    status === 'completed' || status === 'passed' ? [cohort.attempts[person] ?? []] : [],
  );
  const minutes = finished.map((own) => {
    const times = own.map((at) => secondsOf(dataset.attempts[at])).filter((seconds) => seconds !== null);
    return times.length === 0 ? null : times.reduce((sum, seconds) => sum + seconds, 0) / 60;
  });
  const { median, n } = centre(minutes);
  if (median !== null) return figure('core-minutes', median, n);
  return noFigure('core-minutes', 0, finished.length === 0 ? 'Nobody has finished yet.' : NO_TIMES);
}

/** Active time by page before the time that the LMS counts. */
function secondsOf(attempt: Attempt | undefined): number | null {
  if (!attempt) return null;
  const pages = [...attempt.pageSeconds.values()];
  return pages.length > 0 ? pages.reduce((sum, seconds) => sum + seconds, 0) : attempt.seconds;
}
