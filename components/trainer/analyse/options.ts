/** Answers in words: how many people chose which option, and what they typed. */
import type { CodebookEntry } from '../../model/record.ts';
import type { ItemReport, OptionLine } from '../report.ts';
import { laterTries, type Answered } from './cohort.ts';
import type { Item } from './item.ts';
import { firstRight, idsRight, isTyped, sameWords } from './judge.ts';
import { APART_LEAST, UNUSED } from './thresholds.ts';

/** Quality of a decision's choice, by id of row and choice. */
export type Qualities = ReadonlyMap<string, string>;

/** Orders that are listed. */
const ORDERS = 12;

interface Count {
  first: number;
  later: number;
}

/** The lines of an item's options; of an ordering question the whole orders that people made. */
export function optionLines(item: Item, qualities: Qualities): readonly OptionLine[] {
  const { entry, groups, answers } = item;
  if (isTyped(entry)) return [];
  if (entry.type === 'ordering') return orderLines(entry, groups);
  const counts = countBy(groups, (ids) => ids);
  const known = entry.options.filter(({ id }) => isListed(entry, id, counts));
  const ids = new Set(entry.options.map(({ id }) => id));
  const others = [...counts.keys()].filter((id) => !ids.has(id));
  const lines = [...known, ...others.map((id) => ({ id, text: wordsOf(id, groups), note: '' }))];
  return lines.map(({ id, text, note }) => {
    const right = entry.right.includes(id) || qualities.get(`${entry.id} ${id}`) === 'best';
    const { first, later } = counts.get(id) ?? { first: 0, later: 0 };
    const judged = hasDistractors(entry) && answers.n >= APART_LEAST && !right;
    return {
      id,
      words: text,
      note,
      right,
      first,
      later,
      nonFunctioning: judged && first < UNUSED * answers.n,
    };
  });
}

/** Of pairs and orders most combinations stay unused, and a questionnaire has no wrong answers. */
function hasDistractors({ type, right }: CodebookEntry): boolean {
  return type === 'decision' || ((type === 'single' || type === 'multiple') && right.length > 0);
}

/** Of all pairs that can be made, those that somebody made or that are right. */
function isListed({ type, right }: CodebookEntry, id: string, counts: ReadonlyMap<string, Count>): boolean {
  return type !== 'matching' || right.includes(id) || counts.has(id);
}

/** The words of an option that no codebook has: those of somebody who chose it alone. */
function wordsOf(id: string, groups: readonly Answered[]): string {
  return groups.find(({ cell: { tries } }) => tries[0]?.length === 1 && tries[0][0] === id)?.cell.words ?? '';
}

function countBy(
  groups: readonly Answered[],
  keysOf: (ids: readonly string[]) => readonly string[],
): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>();
  const add = (key: string, when: keyof Count, people: number): void => {
    const count = counts.get(key) ?? { first: 0, later: 0 };
    count[when] += people;
    counts.set(key, count);
  };
  for (const group of groups) {
    const first = new Set(keysOf(group.cell.tries[0] ?? []));
    const later = new Set(laterTries(group).flatMap(keysOf));
    for (const key of first) add(key, 'first', group.people);
    for (const key of later) if (!first.has(key)) add(key, 'later', group.people);
  }
  return counts;
}

function orderLines(entry: CodebookEntry, groups: readonly Answered[]): readonly OptionLine[] {
  const counts = countBy(groups, (ids) => (ids.length === 0 ? [] : [ids.join('+')]));
  const texts = new Map(entry.options.map(({ id, text }) => [id, text]));
  const right = entry.right.join('+');
  const met = [...counts]
    .filter(([id]) => id !== right)
    .sort(([, a], [, b]) => b.first - a.first || b.later - a.later);
  const ids = [...(right === '' ? [] : [right]), ...met.map(([id]) => id)].slice(0, ORDERS);
  return ids.map((id) => ({
    id,
    words: id
      .split('+')
      .map((part) => texts.get(part) ?? part)
      .join('; '),
    note: '',
    right: idsRight(id.split('+'), entry, false) === true,
    ...(counts.get(id) ?? { first: 0, later: 0 }),
    nonFunctioning: false,
  }));
}

/** Typed first answers, most frequent first, then by their words. */
export function typedLines({ entry, groups }: Item): ItemReport['typed'] {
  const lines = new Map<string, { words: string; n: number; right: boolean | null }>();
  for (const { cell, people } of groups) {
    if (cell.tries.length > 0) continue;
    const key = sameWords(cell.words);
    const line = lines.get(key) ?? { words: cell.words.trim(), n: 0, right: firstRight(cell, entry) };
    line.n += people;
    lines.set(key, line);
  }
  return [...lines.values()].sort((a, b) => b.n - a.n || a.words.localeCompare(b.words));
}
