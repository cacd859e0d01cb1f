/** What every section of the packed state is made of. */
import type { CourseIndex } from '../../model/course.ts';
import type { Progress } from '../../model/progress.ts';
import type { Bits } from './bits.ts';

/** Progress that is being read. */
export type Draft = { -readonly [K in keyof Progress]: Progress[K] };

/** What a reader met on its way besides what it could use. */
export interface Remarks {
  /** Data of items that this version of the course no longer has was skipped. */
  retired: boolean;
  /** Edition of the course with which it was written; beyond all of them while nothing says so. */
  edition: number;
  /** It is in the format before (`OLD_FORMAT`). */
  readonly old: boolean;
  /** Keys of the texts that were written, which are stored apart (`texts.ts`). */
  readonly texts: Set<string>;
}

/** The age of a field whose question was cut off behind its suggestion; no count of edits comes so low. */
export const CUT = -(2 ** 30);

/** A part of progress in numbers (`T`), and its layout. */
export interface Layout<T> {
  readonly letter: string;
  /** Stands for the numbers while reading. */
  readonly blank: T;
  /** The numbers of a progress; `null` when there is nothing to say, and the section is left out. */
  take(index: CourseIndex, progress: Progress): T | null;
  /** Writes the numbers or reads them, depending on `io`; `old` reads the format before. */
  code(io: Bits, numbers: T, old?: boolean): T;
  /** Puts numbers that were read into progress. */
  give(index: CourseIndex, numbers: T, draft: Draft, remarks: Remarks): void;
}

export interface Section {
  readonly letter: string;
  /** False when nothing was written. */
  write(out: Bits, index: CourseIndex, progress: Progress): boolean;
  /** Changes `draft` only after all of it was read. */
  read(from: Bits, index: CourseIndex, draft: Draft, remarks: Remarks): void;
}

export function sectionOf<T>({ letter, blank, take, code, give }: Layout<T>): Section {
  return {
    letter,
    write(out, index, progress) {
      const numbers = take(index, progress);
      if (numbers !== null) code(out, numbers);
      return numbers !== null;
    },
    read: (from, index, draft, remarks) => give(index, code(from, blank, remarks.old), draft, remarks),
  };
}

export interface Numbered {
  readonly id: string;
  readonly number: number;
}

/** Something of an item that has a number. */
export interface Entry<T> {
  readonly number: number;
  readonly value: T;
}

export function byId<T extends Numbered>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

export function byNumber<T extends Numbered>(items: readonly T[]): ReadonlyMap<number, T> {
  return new Map(items.map((item) => [item.number, item]));
}

/** Entries of a record by number; left out is what is unknown and what `value` gives `null` for. */
export function taken<I extends Numbered, V, T>(
  items: readonly I[],
  record: Readonly<Record<string, V>>,
  value: (item: I, from: V) => T | null,
): Entry<T>[] {
  const known = byId(items);
  return Object.entries(record).flatMap(([id, from]) => {
    const item = known.get(id);
    const made = item ? value(item, from) : null;
    return item && made !== null ? [{ number: item.number, value: made }] : [];
  });
}

/** The way back; what is left out is remarked as retired. */
export function given<I extends Numbered, V, T>(
  items: readonly I[],
  entries: readonly Entry<T>[],
  remarks: Remarks,
  value: (item: I, from: T) => V | null,
): Record<string, V> {
  const known = byNumber(items);
  const record: Record<string, V> = {};
  for (const entry of entries) {
    const item = known.get(entry.number);
    const made = item ? value(item, entry.value) : null;
    if (item && made !== null) record[item.id] = made;
    else remarks.retired = true;
  }
  return record;
}

/** Entries: how many, then each as the distance from the one before and its value. */
export function codeEntries<T>(
  io: Bits,
  entries: readonly Entry<T>[],
  blank: T,
  each: (value: T) => T,
): Entry<T>[] {
  let before = -1;
  const sorted = [...entries].sort((a, b) => a.number - b.number);
  return io.list(sorted, { number: 0, value: blank }, ({ number, value }) => {
    before += io.gamma(number - before - 1) + 1;
    return { number: before, value: each(value) };
  });
}
