/**
 * Gives numbers: what the ledger holds, and what a course needs. Pure. Every group of numbers (a series, or the
 * children of one thing) has none missing, from 0.
 */
import { find, type Finding, type Place } from '../diagnostics/diagnostic.ts';
import { entryLine, groupOf, type Ledger, type LedgerEntry, type Series } from './ledger.ts';

export interface Need {
  readonly series: Series;
  readonly key: string;
  /** Former key in the same series. */
  readonly was: string | null;
  readonly at: Place;
}

export interface LedgerPlan {
  readonly ledger: Ledger;
  /** Lines that are new or changed, as they stand in the file. */
  readonly added: readonly string[];
  readonly findings: readonly Finding[];
  /** All entries by group, for what stands at which number. */
  readonly groups: ReadonlyMap<string, readonly LedgerEntry[]>;
  /** The number of a needed key. */
  readonly numberOf: (series: Series, key: string) => number;
}

const FILE: Place = { file: 'ledger.yaml', line: null, column: null };

/** The part of an interaction's key after the module: what it is, wherever it stands. */
function itemOf(key: string): string {
  return key.slice(key.indexOf('.') + 1);
}

/** The book while it is written. */
class Book {
  readonly entries: LedgerEntry[] = [];
  readonly groups = new Map<string, LedgerEntry[]>();
  readonly series = new Set<Series>();
  private readonly numbers = new Map<string, number>();
  private readonly next = new Map<string, number>();
  private readonly rows = new Map<string, string[]>();

  numberOf(of: Series, key: string): number | undefined {
    return this.numbers.get(`${of} ${key}`);
  }

  add(entry: LedgerEntry): void {
    const { series: of, key, number } = entry;
    const group = groupOf(of, key);
    this.entries.push(entry);
    this.series.add(of);
    this.numbers.set(`${of} ${key}`, number);
    this.next.set(group, Math.max(this.nextIn(group), number + 1));
    put(this.groups, group, entry);
    if (of === 'interactions') put(this.rows, itemOf(key), key);
  }

  nextIn(group: string): number {
    return this.next.get(group) ?? 0;
  }

  /** Keys of interactions that report the same item in any module, latest last. */
  rowsOf(item: string): readonly string[] {
    return this.rows.get(item) ?? [];
  }
}

function put<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Gives every need its number: the one it has, the one of its former key, or the next one of its group. */
export function planLedger(existing: Ledger, needs: readonly Need[]): LedgerPlan {
  const repaired = repair(existing);
  const book = new Book();
  const before = new Set(existing.entries.map(entryLine));
  for (const entry of repaired.entries) book.add(entry);
  const known = new Set(book.series);
  const findings = [...repaired.findings];
  const live = new Set(needs.map(({ series: of, key }) => `${of} ${key}`));
  for (const need of needs) {
    const { series: of, key, was, at } = need;
    if (book.numberOf(of, key) !== undefined) continue;
    const former = formerKey(need, book, live);
    if (former !== null) {
      rename(book, need, former);
      continue;
    }
    if (was !== null && of !== 'interactions' && known.has(of)) {
      findings.push(find('was-unknown', at, { was }));
    }
    book.add({ series: of, number: book.nextIn(groupOf(of, key)), key, was: null, at });
  }
  const ledger = { ...existing, entries: book.entries };
  const added = book.entries.map(entryLine).filter((line) => !before.has(line));
  const numberOf = (of: Series, key: string): number => {
    const number = book.numberOf(of, key);
    if (number === undefined) throw new Error(`The plan has no number for ${of} ${key}.`);
    return number;
  };
  return { ledger, added, findings, groups: book.groups, numberOf };
}

/** The key that a need had before: by its own `was`, or, for an interaction, in the module it came from. */
function formerKey({ series: of, key, was }: Need, book: Book, live: ReadonlySet<string>): string | null {
  if (was !== null && book.numberOf(of, was) !== undefined) return was;
  if (of !== 'interactions') return null;
  const rows = [...book.rowsOf(itemOf(key)), ...(was === null ? [] : book.rowsOf(itemOf(was)))];
  return rows.filter((row) => !live.has(`interactions ${row}`)).at(-1) ?? null;
}

/** Carries a number over to the new key, with those of all children, so that none is given out again. */
function rename(book: Book, need: Need, was: string): void {
  const carry = (of: Series, key: string, former: string): void => {
    const number = book.numberOf(of, former);
    if (number === undefined || book.numberOf(of, key) !== undefined) return;
    book.add({ series: of, number, key, was: former, at: need.at });
  };
  carry(need.series, need.key, was);
  if (need.series === 'interactions') return;
  for (const { series: of, key } of [...book.entries]) {
    if ((of === 'scenes' || of === 'choices') && key.startsWith(`${was}.`)) {
      carry(of, `${need.key}${key.slice(was.length)}`, key);
    }
  }
}

/**
 * Undoes what a union merge leaves: one number given to two keys, one key given two numbers, and gaps. Above
 * the mark the later line gives way; below it that would mix learners' data, so it is an error.
 */
function repair({ released, entries }: Ledger): { entries: LedgerEntry[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const groups = new Map<string, LedgerEntry[]>();
  const own = entries.filter(countsItself);
  for (const entry of own) {
    put(groups, groupOf(entry.series, entry.key), entry);
  }
  for (const group of released.keys()) if (!groups.has(group)) groups.set(group, []);
  const moved = new Map<LedgerEntry, number | null>();
  for (const [group, members] of groups) {
    findings.push(...repairGroup(members, released.get(group) ?? 0, group, moved));
  }
  const kept = own.flatMap((entry) => {
    const number = moved.get(entry);
    return number === null ? [] : [{ ...entry, number: number ?? entry.number }];
  });
  return withRenames(kept, entries, findings);
}

/** False for a new name of a number that its own group already counts. */
function countsItself({ series: of, key, was }: LedgerEntry): boolean {
  return was === null || groupOf(of, was) !== groupOf(of, key);
}

/** Puts renamings back in, with the number that their former key has now. */
function withRenames(
  kept: readonly LedgerEntry[],
  entries: readonly LedgerEntry[],
  findings: Finding[],
): { entries: LedgerEntry[]; findings: Finding[] } {
  const book = new Book();
  for (const entry of kept) book.add(entry);
  const seen = new Set<string>();
  for (const entry of entries.filter((one) => !countsItself(one))) {
    const number = entry.was === null ? undefined : book.numberOf(entry.series, entry.was);
    const twice = seen.has(`${entry.series} ${entry.key}`);
    seen.add(`${entry.series} ${entry.key}`);
    if (number === undefined) findings.push(find('ledger-line', entry.at, { found: entryLine(entry) }));
    else if (!twice) book.add({ ...entry, number });
  }
  return { entries: book.entries, findings };
}

/** Decides the numbers of one group; `moved` gets what changes, `null` for a line that goes. */
function repairGroup(
  members: readonly LedgerEntry[],
  mark: number,
  group: string,
  moved: Map<LedgerEntry, number | null>,
): Finding[] {
  const findings: Finding[] = [];
  const byNumber = new Map<number, LedgerEntry>();
  const byKey = new Map<string, LedgerEntry>();
  const late: LedgerEntry[] = [];
  for (const entry of members) {
    const { number, key } = entry;
    const holder = byNumber.get(number);
    if (byKey.has(key) && (holder?.key === key || number >= mark)) moved.set(entry, null);
    else if (!holder && !byKey.has(key)) byNumber.set(number, entry);
    else if (number >= mark) late.push(entry);
    else {
      const other = holder?.key ?? key;
      findings.push(find('ledger-duplicate', entry.at, { series: group, number, other }));
    }
    byKey.set(key, byKey.get(key) ?? entry);
  }
  const sound = [...byNumber.values()].sort((a, b) => a.number - b.number);
  const order = [...sound, ...late];
  const missing = sound.findIndex((entry, number) => entry.number !== number);
  const gap = missing < 0 ? sound.length : missing;
  if (gap < mark) return [...findings, find('ledger-gap', FILE, { series: group, number: gap })];
  order.forEach((entry, number) => {
    if (entry.number === number) return;
    const facts = { series: group, key: entry.key, from: entry.number, to: number };
    findings.push(find('ledger-renumbered', entry.at, facts));
    moved.set(entry, number);
  });
  return findings;
}
