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

export function attemptsOf(parts: readonly Part[], keys: ReadonlyMap<PartPerson, string>): Kept[] {
  const kept = new Map<string, Kept>();
  const counted = new Map<Part, Float64Array>();
  const fullness = ({ part, at }: Found): number => {
    const all = counted.get(part) ?? fullnessOf(part);
    counted.set(part, all);
    return all[at] ?? 0;
  };
  for (const part of parts) {
    for (const [at, attempt] of part.attempts.entries()) {
      const owner = part.people[attempt.person];
      const person = (owner && keys.get(owner)) ?? '';
      const which =
        attempt.mark || (attempt.number ?? attempt.started) || `${part.file}\n${parts.indexOf(part)}\n${at}`;
      const found: Found = { part, at, person, attempt };
      const known = kept.get(`${person}\n${which}`);
      if (!known) kept.set(`${person}\n${which}`, { best: found, others: [] });
      else if (fullness(found) > fullness(known.best)) {
        known.others.push(known.best);
        known.best = found;
      } else known.others.push(found);
    }
  }
  return [...kept.values()];
}

/** One sentence for each pair of files. */
export function repeatedNotes(kept: readonly Kept[]): Note[] {
  const counts = new Map<string, { from: string; to: string; n: number }>();
  for (const { best, others } of kept) {
    for (const { part } of others) {
      const key = JSON.stringify([part.file, best.part.file]);
      const count = counts.get(key) ?? { from: part.file, to: best.part.file, n: 0 };
      count.n += 1;
      counts.set(key, count);
    }
  }
  return [...counts.values()].map(({ from, to, n }) => {
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
