/** One line for each person, and how many there are of each status. */
import type { Codebook } from '../../model/record.ts';
import type { Attempt, Dataset, Status } from '../dataset.ts';
import type { PersonLine } from '../report.ts';
import type { Cohort } from './cohort.ts';
import type { Item } from './item.ts';

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

/** The place that the latest attempt has; without one the page of the last row that it has answered. */
function stoppedAt(
  { attempts, columns }: Dataset,
  { pages, entries }: Codebook,
  cohort: Cohort,
  person: number,
): string | null {
  const latest = cohort.attempts[person]?.at(-1) ?? -1;
  const last = [...entries].reverse().find(({ id, page }) => page !== '' && columns.get(id)?.cells[latest]);
  const page = attempts[latest]?.place ?? last?.page;
  return pages.find(({ id }) => id === page)?.title ?? null;
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
