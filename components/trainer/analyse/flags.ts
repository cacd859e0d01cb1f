/** Hints to look at an item, each with its figures. */
import { DEFINITIONS } from '../definitions.ts';
import type { Flag, ItemReport, OptionLine } from '../report.ts';
import { laterTries } from './cohort.ts';
import { inWords, percent } from './figure.ts';
import type { Item } from './item.ts';
import {
  APART_LEAST,
  CHOSEN_LEAST,
  EASY,
  FLAG_LEAST,
  HARD,
  MANY_TRIES,
  PASSED_BY,
  RETRIED,
  WEAK,
  WEAK_AT_MOST,
} from './thresholds.ts';

/** What the flags of an item are decided on. */
export interface Evidence {
  readonly item: Item;
  readonly report: Omit<ItemReport, 'flags'>;
  readonly rest: readonly (number | null)[];
  /** People who went on to a later page, and how many of them have no answer here. */
  readonly passed: { readonly people: number; readonly unanswered: number };
}

export function flagsOf(evidence: Evidence): readonly Flag[] {
  return [
    ...difficulty(evidence),
    ...discrimination(evidence),
    ...key(evidence),
    ...unused(evidence),
    ...retried(evidence),
    ...unanswered(evidence),
  ];
}

function difficulty({ report: { facility } }: Evidence): Flag[] {
  const { value, n, low, high } = facility;
  if (value === null || n < FLAG_LEAST) return [];
  const figures = `${inWords(Math.round(value * n), n)} were right at the first try; the true share may lie anywhere from ${percent(low ?? 0)} to ${percent(high ?? 1)}.`;
  if (value < HARD) return [{ id: 'hard', why: figures }];
  return value >= EASY && n >= APART_LEAST ? [{ id: 'easy', why: figures }] : [];
}

function discrimination({ report: { discrimination: found } }: Evidence): Flag[] {
  const { high, value, n } = found;
  if (value === null || n < APART_LEAST || value >= WEAK || (high ?? value) >= WEAK_AT_MOST) return [];
  const truly = high === null ? '' : ` The true figure is hardly above ${signed(high)}.`;
  const figures = `${signed(value)}, ${DEFINITIONS.discrimination.good}, of ${n} people (correlation with the other questions).${truly}`;
  if (value < 0) {
    return [
      {
        id: 'negative-discrimination',
        why: `People who do well elsewhere more often get this wrong: ${figures}`,
      },
    ];
  }
  return [{ id: 'weak-discrimination', why: `It hardly tells people apart: ${figures}` }];
}

function signed(value: number): string {
  return value.toFixed(2).replace('-', '−');
}

/** A wrong option that people who do well elsewhere like better than the right one. */
function key({ item, report, rest }: Evidence): Flag[] {
  if (item.entry.type !== 'single' || report.discrimination.n < APART_LEAST) return [];
  const means = restByOption(item, rest);
  const right = means.get(item.entry.right[0] ?? '');
  if (!right || right.n < CHOSEN_LEAST) return [];
  return [...means]
    .filter(([id, { n, mean }]) => !item.entry.right.includes(id) && n >= CHOSEN_LEAST && mean > right.mean)
    .map(([id, { n, mean }]) => ({
      id: 'key-in-doubt',
      why: `${n} people chose ${quoted(wordsOf(report.options, id))} and have ${percent(mean)} right in the other questions; those who chose the right answer have ${percent(right.mean)}.`,
    }));
}

function restByOption(
  { answers }: Item,
  rest: readonly (number | null)[],
): ReadonlyMap<string, { n: number; mean: number }> {
  const sums = new Map<string, { n: number; sum: number }>();
  for (const [person, score] of rest.entries()) {
    const [id] = answers.first[person]?.tries[0] ?? [];
    if (score === null || id === undefined) continue;
    const own = sums.get(id) ?? { n: 0, sum: 0 };
    sums.set(id, { n: own.n + 1, sum: own.sum + score });
  }
  return new Map([...sums].map(([id, { n, sum }]) => [id, { n, mean: sum / n }]));
}

/** In quotation marks, unless it is speech and has its own. */
export function quoted(words: string): string {
  return /^[“"]/.test(words) ? words : `“${words}”`;
}

function wordsOf(options: readonly OptionLine[], id: string): string {
  return options.find((option) => option.id === id)?.words || id;
}

function unused({ report: { options, n } }: Evidence): Flag[] {
  const idle = options.filter(({ nonFunctioning }) => nonFunctioning);
  if (idle.length === 0) return [];
  const named = idle.map(({ words, id, first }) => `${quoted(words || id)} (${first})`).join(', ');
  return [{ id: 'unused-option', why: `Hardly anybody of ${n} people chose ${named}.` }];
}

function retried({ item, report: { n } }: Evidence): Flag[] {
  if (item.use !== 'practice' || n < FLAG_LEAST) return [];
  const many = item.groups
    .filter((group) => laterTries(group).length + 1 >= MANY_TRIES)
    .reduce((sum, { people }) => sum + people, 0);
  if (many < RETRIED * n) return [];
  return [{ id: 'retried-often', why: `${inWords(many, n)} tried ${MANY_TRIES} times or more.` }];
}

function unanswered({ item: { use, unknown }, passed }: Evidence): Flag[] {
  if ((use !== 'practice' && use !== 'scale') || unknown || passed.people < FLAG_LEAST) return [];
  if (passed.unanswered < PASSED_BY * passed.people) return [];
  return [
    {
      id: 'left-unanswered',
      why: `${inWords(passed.unanswered, passed.people)} of those who went on to later pages did not answer.`,
    },
  ];
}
