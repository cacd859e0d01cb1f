/** The people of a report, and what each answered: attempts brought together, first tries apart from later ones. */
import type { Attempt, Cell, Column, Dataset, Person } from '../dataset.ts';

/** Answers of all people to one interaction. */
export interface Answers {
  readonly id: string;
  /** By position in `Cohort.people`: the answer in their earliest attempt that has one. */
  readonly first: readonly (Cell | null)[];
  /** Answers in attempts after that one, where there are any. */
  readonly later: ReadonlyMap<number, readonly Cell[]>;
  /** People who answered. */
  readonly n: number;
}

export interface Cohort {
  readonly people: readonly Person[];
  /** By position in `people`: positions in `Dataset.attempts`, the earliest first. */
  readonly attempts: readonly (readonly number[])[];
  readonly columns: ReadonlyMap<string, Answers>;
  /** By position in `Dataset.attempts`: position in `people`, −1 for somebody who is filtered out. */
  readonly personOf: Int32Array;
}

/**
 * @param groups only people in one of these groups; `''` stands for people without a group. Without it everybody.
 */
export function cohortOf(dataset: Dataset, groups: readonly string[] | undefined): Cohort {
  const people = everybody(dataset).filter((person) => isWanted(person, groups));
  const position = new Map(people.map(({ key }, at) => [key, at]));
  const personOf = Int32Array.from(dataset.attempts, ({ person }) => position.get(person) ?? -1);
  const attempts = people.map((): number[] => []);
  for (const [at, person] of personOf.entries()) attempts[person]?.push(at);
  for (const own of attempts) own.sort((a, b) => order(dataset.attempts[a], dataset.attempts[b]) || a - b);
  const columns = [...dataset.columns.values()].map((column) => answersTo(column, attempts));
  return { people, attempts, personOf, columns: new Map(columns.map((answers) => [answers.id, answers])) };
}

/** Also those whom only an attempt names. */
function everybody({ people, attempts }: Dataset): readonly Person[] {
  const known = new Set(people.map(({ key }) => key));
  const others = new Set(attempts.map(({ person }) => person).filter((key) => !known.has(key)));
  return [...people, ...[...others].map((key) => ({ key, name: key, email: '', groups: [] }))];
}

function isWanted({ groups }: Person, wanted: readonly string[] | undefined): boolean {
  if (wanted === undefined || wanted.length === 0) return true;
  return groups.length === 0 ? wanted.includes('') : groups.some((group) => wanted.includes(group));
}

function order(one: Attempt | undefined, other: Attempt | undefined): number {
  // Attempts at two activities have the same numbers.
  const byTime = one?.started && other?.started ? one.started.localeCompare(other.started) : 0;
  if (byTime !== 0) return byTime;
  const number = (attempt: Attempt | undefined): number => attempt?.number ?? Infinity;
  const byNumber = number(one) - number(other);
  // Of two without a number the difference is none.
  if (byNumber !== 0 && !Number.isNaN(byNumber)) return byNumber;
  return (one?.started ?? '').localeCompare(other?.started ?? '');
}

/** Answers of people whose attempts are given, the earliest first. */
export function answersTo({ id, cells }: Column, attempts: Cohort['attempts']): Answers {
  const later = new Map<number, readonly Cell[]>();
  let n = 0;
  const first = attempts.map((own, person) => {
    if (own.length === 1) {
      const only = cells[own[0] ?? -1] ?? null;
      if (only !== null) n += 1;
      return only;
    }
    const [cell = null, ...more] = own.flatMap((at) => cells[at] ?? []);
    if (cell !== null) n += 1;
    if (more.length > 0) later.set(person, more);
    return cell;
  });
  return { id, first, later, n };
}

/** People who gave the same first answer and whatever followed; counted once for all of them. */
export interface Answered {
  readonly cell: Cell;
  /** Answers in later attempts. */
  readonly more: readonly Cell[];
  readonly people: number;
}

/** Few, because equal cells are one object. */
export function answered({ first, later }: Answers): readonly Answered[] {
  const counts = new Map<Cell, number>();
  const others: Answered[] = [];
  for (const [person, cell] of first.entries()) {
    if (cell === null) continue;
    const more = later.get(person);
    if (more) others.push({ cell, more, people: 1 });
    else counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return [...[...counts].map(([cell, people]) => ({ cell, more: [], people })), ...others];
}

/** Ids of all tries after the first one. */
export function laterTries({ cell, more }: Pick<Answered, 'cell' | 'more'>): readonly (readonly string[])[] {
  return [...cell.tries.slice(1), ...more.flatMap(({ tries }) => tries)];
}
