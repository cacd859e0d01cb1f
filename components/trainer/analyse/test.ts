/** The final test: results, results by outcome, and how well its questions belong together. */
import type { Codebook } from '../../model/record.ts';
import type { Dataset } from '../dataset.ts';
import type { Figure, TestReport } from '../report.ts';
import { cronbachAlpha } from '../stats/alpha.ts';
import { centre } from '../stats/centre.ts';
import type { Cohort } from './cohort.ts';
import { figure, noFigure } from './figure.ts';
import type { Item } from './item.ts';
import { pooledFacility } from './items.ts';
import { ALPHA_LEAST } from './thresholds.ts';

export function testReport(
  dataset: Dataset,
  codebook: Codebook,
  cohort: Cohort,
  items: readonly Item[],
): TestReport | null {
  const { assessment, outcomes } = codebook;
  if (assessment === null) return null;
  const bank = items.filter(({ use, unknown }) => use === 'assessment' && !unknown);
  const { scores, why } = scoresOf(dataset, assessment.id, cohort);
  const { n, mean, median, sd } = centre(scores);
  const none = n === 0 ? 'Nobody has a result yet.' : 'There is only one result.';
  const of = (id: 'test-mean' | 'test-median' | 'test-sd', value: number | null): Figure =>
    value === null ? noFigure(id, n, none) : figure(id, value, n, { why });
  return {
    n,
    mean: of('test-mean', mean),
    median: of('test-median', median),
    sd: of('test-sd', sd),
    bands: bandsOf(scores),
    byOutcome: outcomes.flatMap(({ id, text }) => {
      const own = bank.filter(({ entry }) => entry.outcome === id);
      return own.length === 0 ? [] : [{ outcome: id, title: text, facility: pooledFacility(own) }];
    }),
    alpha: alphaOf(bank, cohort.people.length, n),
    pass: assessment.pass,
  };
}

/** Results of the first sittings; where the export has none at all, the highest scores in the LMS. */
function scoresOf(
  { attempts }: Dataset,
  id: string,
  cohort: Cohort,
): { scores: readonly (number | null)[]; why: string } {
  const sittings = cohort.columns.get(id);
  if (sittings && sittings.n > 0) {
    return { scores: sittings.first.map((cell) => firstPercent(cell?.words ?? '')), why: 'First sittings.' };
  }
  const highest = cohort.attempts.map((own) =>
    own.reduce<number | null>((best, at) => {
      const score = attempts[at]?.score ?? null;
      return score !== null && score > (best ?? -1) ? score : best;
    }, null),
  );
  return { scores: highest, why: 'Highest scores in the LMS: the export has no results of single sittings.' };
}

/** `58 %, 83 %`: 58. */
function firstPercent(words: string): number | null {
  const [, digits] = /^\s*(\d{1,3})\s*%/.exec(words) ?? [];
  return digits === undefined ? null : Math.min(100, Number(digits));
}

function bandsOf(scores: readonly (number | null)[]): readonly number[] {
  const bands = new Array<number>(10).fill(0);
  for (const score of scores) {
    if (score === null) continue;
    const band = Math.max(0, Math.min(9, Math.floor(score / 10)));
    bands[band] = (bands[band] ?? 0) + 1;
  }
  return bands;
}

/** Over the largest group of people who all answered the same questions; some of them may have answered more. */
function alphaOf(bank: readonly Item[], people: number, results: number): Figure {
  const lists = Array.from({ length: people }, (_, person) => answeredBy(person, bank));
  const asked = lists.filter((list) => list.length > 0).length;
  if (asked === 0) {
    const known = `Results are known of ${results === 1 ? 'one person' : `${results} people`}, answers to the test’s questions of nobody.`;
    return noFigure('alpha', 0, results === 0 ? 'Nobody has answered the test yet.' : known);
  }
  if (asked < ALPHA_LEAST) return noFigure('alpha', asked, `Not computed under ${ALPHA_LEAST} people.`);
  const { questions, members } = largestGroup(lists);
  if (members.length < ALPHA_LEAST) {
    return noFigure('alpha', asked, 'Not computed: people had different questions.');
  }
  const rows = members.map((person) => questions.map((question) => bank[question]?.right[person] ?? 0));
  const alpha = cronbachAlpha(rows);
  if (alpha.value === null) {
    const why = alpha.reason === 'too few' ? 'There is only one question.' : 'All have the same result.';
    return noFigure('alpha', members.length, `Not computed: ${why}`);
  }
  const why = `${questions.length} questions that all ${members.length} people had.`;
  return figure('alpha', alpha.value, members.length, { interval: alpha.interval, why });
}

/** Positions in the bank. */
function answeredBy(person: number, bank: readonly Item[]): readonly number[] {
  return [...bank.keys()].filter((question) => (bank[question]?.right[person] ?? null) !== null);
}

interface Group {
  readonly questions: readonly number[];
  readonly members: readonly number[];
}

/** Candidates are sets that at least two people have exactly; where draws are random there are few. */
const CANDIDATES = 12;

function largestGroup(lists: readonly (readonly number[])[]): Group {
  const exact = new Map<string, { questions: readonly number[]; n: number }>();
  for (const questions of lists) {
    const key = questions.join(' ');
    exact.set(key, { questions, n: (exact.get(key)?.n ?? 0) + 1 });
  }
  const candidates = [...exact.values()]
    .filter(({ questions, n }) => questions.length > 1 && n > 1)
    .sort((a, b) => b.n - a.n)
    .slice(0, CANDIDATES);
  const sets = lists.map((list) => new Set(list));
  return candidates
    .map(({ questions }) => ({
      questions,
      members: [...sets.keys()].filter((person) => questions.every((each) => sets[person]?.has(each))),
    }))
    .reduce<Group>((best, group) => (group.members.length > best.members.length ? group : best), {
      questions: [],
      members: [],
    });
}
