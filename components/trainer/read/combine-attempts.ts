/** Which rows of several files are one attempt. */
import type { Note, Status } from '../dataset.ts';
import { furthest, type Part, type PartAttempt, type PartPerson } from './part.ts';

export interface Found {
  readonly part: Part;
  /** Position in the part. */
  readonly at: number;
  readonly person: string;
  readonly attempt: PartAttempt;
}

/** One attempt, wherever it was found. */
export interface Kept {
  best: Found;
  readonly others: Found[];
  /** The first one with the same person and number, which this one contradicts. */
  readonly apartFrom: Kept | null;
}

/** By attempt: answers, and half a point for each that has its result. */
function fullnessOf(part: Part): Float64Array {
  const fullness = new Float64Array(part.attempts.length);
  for (const cells of part.columns.values()) {
    for (const [at, cell] of cells.entries()) {
      if (cell) fullness[at] = (fullness[at] ?? 0) + (cell.result === null ? 1 : 1.5);
    }
  }
  return fullness;
}

/** Rows of one person and number are one attempt, unless they contradict each other: those are of two activities. */
export function attemptsOf(parts: readonly Part[], keys: ReadonlyMap<PartPerson, string>): Kept[] {
  const kept: Kept[] = [];
  const byKey = new Map<string, Kept[]>();
  const fullness = fullnessIn();
  for (const part of parts) {
    for (const [at, attempt] of part.attempts.entries()) {
      const owner = part.people[attempt.person];
      const person = (owner && keys.get(owner)) ?? '';
      const key = `${person}\n${numberOf(attempt) || `${part.file}\n${parts.indexOf(part)}\n${at}`}`;
      const found: Found = { part, at, person, attempt };
      const alike = byKey.get(key) ?? [];
      byKey.set(key, alike);
      const same = sameAmong(alike, found);
      if (same) join(same, found, fullness);
      else {
        const own: Kept = { best: found, others: [], apartFrom: alike[0] ?? null };
        alike.push(own);
        kept.push(own);
      }
    }
  }
  return kept;
}

const numberOf = ({ mark, number, started }: PartAttempt): string => mark || String(number ?? started ?? '');

function fullnessIn(): (found: Found) => number {
  const counted = new Map<Part, Float64Array>();
  return ({ part, at }) => {
    const all = counted.get(part) ?? fullnessOf(part);
    counted.set(part, all);
    return all[at] ?? 0;
  };
}

function join(kept: Kept, found: Found, fullness: (found: Found) => number): void {
  const isFuller = fullness(found) > fullness(kept.best);
  kept.others.push(isFuller ? kept.best : found);
  if (isFuller) kept.best = found;
}

function sameAmong(alike: readonly Kept[], found: Found): Kept | undefined {
  const fitting = alike.filter(({ best, others }) => ![best, ...others].some((one) => isApart(one, found)));
  const begun = ({ best, others }: Kept): boolean =>
    [best, ...others].some(({ attempt }) => attempt.started === found.attempt.started);
  return fitting.find(begun) ?? fitting[0];
}

/** One person and number, and yet two attempts: by their times, without times by what their files ask. */
function isApart(one: Found, other: Found): boolean {
  // A registration is of one activity, whatever else differs.
  if (one.attempt.mark !== '') return false;
  if (one.attempt.started !== null && other.attempt.started !== null)
    return !isOneMoment(one.attempt, other.attempt);
  return one.part.asked.size > 0 && other.part.asked.size > 0 && one.part.isPiloted !== other.part.isPiloted;
}

type Times = Pick<PartAttempt, 'started' | 'last'>;

const QUARTER = 15;

/** Also where day and month were read the other way round, or two people’s clocks are whole quarters of an hour apart. */
function isOneMoment(one: Times, other: Times): boolean {
  const [began, ended] = [minutesApart(one.started, other.started), minutesApart(one.last, other.last)];
  if (Math.abs(began) <= 1 || swapped(one.started) === other.started) return true;
  return began % QUARTER === 0 && Math.abs(began) <= 26 * 60 && Math.abs(began - ended) <= 1;
}

/** `NaN` where one is missing. */
function minutesApart(one: string | null, other: string | null): number {
  return (Date.parse(`${other ?? ''}Z`) - Date.parse(`${one ?? ''}Z`)) / 60_000;
}

/** `2026-11-03…` of `2026-03-11…`. */
function swapped(time: string | null): string {
  return (time ?? '').replace(/^(\d{4})-(\d\d)-(\d\d)/, '$1-$3-$2');
}

/** One sentence for each pair of files. */
export function apartNotes(kept: readonly Kept[]): Note[] {
  const pairs = kept.flatMap(({ best, apartFrom }) => (apartFrom ? [[best, apartFrom.best] as const] : []));
  return counted(pairs).map(({ from, to, n }) => {
    const where = from === to ? 'another one in this file' : `one in “${to}”`;
    const [attempts, it] = n === 1 ? ['1 attempt has', 'it'] : [`${n} attempts have`, 'they'];
    const message = `${attempts} the person and the number of ${where}, and cannot be the same: ${it} began at another time, or only one of the two is of a pilot. Both count, as attempts at two activities.`;
    return { file: from, severity: 'read', message };
  });
}

interface Pair {
  readonly from: string;
  readonly to: string;
  n: number;
}

/** How often each two files meet. */
function counted(pairs: readonly (readonly [from: Found, to: Found])[]): Pair[] {
  const counts = new Map<string, Pair>();
  for (const [{ part: from }, { part: to }] of pairs) {
    const key = JSON.stringify([from.file, to.file]);
    const count = counts.get(key) ?? { from: from.file, to: to.file, n: 0 };
    count.n += 1;
    counts.set(key, count);
  }
  return [...counts.values()];
}

/** One sentence for each pair of files. */
export function repeatedNotes(kept: readonly Kept[]): Note[] {
  const pairs = kept.flatMap(({ best, others }) => others.map((other) => [other, best] as const));
  return counted(pairs).map(({ from, to, n }) => {
    const attempts = `${n} ${n === 1 ? 'attempt' : 'attempts'}`;
    const message =
      from === to
        ? `${attempts} stood more than once; the fuller row counts.`
        : `${attempts} ${n === 1 ? 'is' : 'are'} also in “${to}”, which says as much or more of ${n === 1 ? 'it' : 'them'} and counts.`;
    return { file: from, severity: 'warning', message };
  });
}

/** A report without title and questions may be of any course: whom it changes can be looked at. */
export function untoldNotes(parts: readonly Part[], kept: readonly Kept[]): Note[] {
  return parts
    .filter(({ isUntold, attempts }) => isUntold && attempts.length > 0)
    .map((part): Note => {
      const n = changedBy(part, kept);
      const whom =
        n === 0
          ? 'nobody’s status comes from it alone'
          : `the status of ${n === 1 ? '1 person' : `${n} people`} comes from it alone`;
      const message = `This file does not say which course it is of: it has neither a title nor questions. It was taken as one of this course, and ${whom}. If it is of another course, remove it.`;
      return { file: part.file, severity: n === 0 ? 'read' : 'warning', message };
    });
}

/** People whose status would be another one without the file. */
function changedBy(part: Part, kept: readonly Kept[]): number {
  const statuses = new Map<string, { readonly all: Status[]; readonly others: Status[] }>();
  for (const { best, others } of kept) {
    const own = statuses.get(best.person) ?? { all: [], others: [] };
    statuses.set(best.person, own);
    for (const found of [best, ...others]) {
      own.all.push(found.attempt.status);
      if (found.part !== part) own.others.push(found.attempt.status);
    }
  }
  return [...statuses.values()].filter(({ all, others }) => furthest(all) !== furthest(others)).length;
}
