/** One line for each person, and how many there are of each status. */
import type { Codebook } from '../../model/record.ts';
import type { Attempt, Dataset, Status } from '../dataset.ts';
import type { PersonLine } from '../report.ts';
import type { Cohort } from './cohort.ts';
import { isPilot, type Item } from './item.ts';

/** From least to best. */
const STATUSES: readonly Status[] = [
  'not attempted',
  'unknown',
  'incomplete',
  'failed',
  'completed',
  'passed',
];
/** Nobody has stopped there. */
const FINISHED: ReadonlySet<Status> = new Set(['failed', 'completed', 'passed']);

export function personLines(
  dataset: Dataset,
  codebook: Codebook,
  cohort: Cohort,
  items: readonly Item[],
): readonly PersonLine[] {
  const answered = answeredBy(items, cohort.people.length);
  return cohort.people.map(({ key, name, email, groups }, person) => {
    const all = (cohort.attempts[person] ?? []).flatMap((at) => dataset.attempts[at] ?? []);
    const made = all.filter((attempt) => attempt.status !== 'not attempted');
    const status = bestStatus(made);
    return {
      ...{ key, name, email, groups, status },
      score: highest(made),
      attempts: made.length,
      started: made.flatMap(({ started }) => started ?? []).sort()[0] ?? null,
      last:
        made
          .flatMap(({ last }) => last ?? [])
          .sort()
          .at(-1) ?? null,
      seconds: sumOf(made.map(({ seconds }) => seconds)),
      stoppedAt:
        made.length === 0 || FINISHED.has(status) ? null : stoppedAt(dataset, codebook, cohort, person),
      notPassed: notPassed(dataset, codebook, cohort.attempts[person] ?? [], status),
      answered: answered[person] ?? 0,
    };
  });
}

export function countStatuses(people: readonly PersonLine[]): Record<Status, number> {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  for (const { status } of people) counts[status] += 1;
  return counts;
}

function bestStatus(attempts: readonly Attempt[]): Status {
  const ranks = attempts.map(({ status }) => STATUSES.indexOf(status));
  return STATUSES[Math.max(0, ...ranks)] ?? 'not attempted';
}

function highest(attempts: readonly Attempt[]): number | null {
  const scores = attempts.flatMap(({ score }) => score ?? []);
  return scores.length === 0 ? null : Math.max(...scores);
}

/** `null` where no part is known. */
function sumOf(parts: readonly (number | null)[]): number | null {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.reduce((sum, part) => sum + part, 0);
}

/**
 * The place that the latest attempt has; without one the furthest page on which it has answered. Rows of a pilot are no
 * places: that of a module stands on its last page, wherever it is answered.
 */
function stoppedAt(
  { attempts, columns }: Dataset,
  { pages, entries }: Codebook,
  cohort: Cohort,
  person: number,
): string | null {
  const latest = cohort.attempts[person]?.at(-1) ?? -1;
  const place = attempts[latest]?.place ?? null;
  if (place !== null) return pages.find(({ id }) => id === place)?.title ?? null;
  const met = new Set(
    entries
      .filter((entry) => !isPilot(entry) && columns.get(entry.id)?.cells[latest])
      .map(({ page }) => page),
  );
  return [...pages].reverse().find(({ id }) => met.has(id))?.title ?? null;
}

/** Best result of all sittings, where it is under the mark. */
function notPassed(
  { columns }: Dataset,
  { assessment }: Codebook,
  attempts: readonly number[],
  status: Status,
): number | null {
  if (assessment === null || status === 'passed' || status === 'failed') return null;
  const cells = columns.get(assessment.id)?.cells ?? [];
  const results = attempts.flatMap((at) => percents(cells[at]?.words ?? ''));
  const best = results.length === 0 ? null : Math.max(...results);
  return best !== null && best < assessment.pass ? best : null;
}

/** `58 %, 83 %`: 58 and 83. */
function percents(words: string): number[] {
  return [...words.matchAll(/(\d{1,3})\s*%/g)].map(([, digits]) => Math.min(100, Number(digits)));
}

/** Questions, statements and decisions of the course as it is. */
function answeredBy(items: readonly Item[], people: number): Int32Array {
  const counts = new Int32Array(people);
  for (const { answers, unknown } of items) {
    if (unknown) continue;
    for (const [person, cell] of answers.first.entries()) {
      if (cell !== null) counts[person] = (counts[person] ?? 0) + 1;
    }
  }
  return counts;
}
