/** What this device keeps of a learner's attempts, as progress; the journal itself knows packed texts only. */
import type { CourseIndex } from '../model/course.ts';
import type { Progress } from '../model/progress.ts';
import { markOfUnread, type Journal, type JournalEntry, type JournalPlace } from '../session/journal.ts';
import { unpack, type UnpackNote } from '../state/codec.ts';
import { merge } from '../state/merge.ts';
import { splitPacked } from '../state/packing.ts';
import type { Found } from './safekeeping-port.ts';
import { hasWork } from './work.ts';

/** Notes of values that are set aside: a newer player may still know how to read them. */
const UNREADABLE: readonly UnpackNote[] = ['future', 'foreign', 'damaged'];
/** Before the mark of an attempt that is only looked at again: its words are no work for an LMS. */
export const LOOKED_AT = 'r-';

export class KeptWork {
  readonly #index: CourseIndex;
  readonly #journal: Journal;
  /** Mark of the entry that was found, read or written last, and is to be there still; empty where there is none. */
  #known = '';
  /** Marks of the earlier attempts that were found. */
  #found: readonly string[] = [];
  /** Revision of the latest entry of the attempt that this window wrote or read. */
  #revision = 0;
  /** What that entry was made of. */
  #latest: Progress | null = null;

  constructor(index: CourseIndex, journal: Journal) {
    this.#index = index;
    this.#journal = journal;
  }

  get place(): JournalPlace {
    return this.#journal.place;
  }

  /** What was known here was removed by somebody else: another window, or whoever cleared the storage. */
  get erased(): boolean {
    return this.#known !== '' && this.#journal.missing(this.#known);
  }

  /** Progress of an attempt. */
  read(mark: string): Progress | null {
    const entry = this.#entry(mark);
    if (!entry) return null;
    this.#note(mark, entry.revision);
    return this.#progressOf(entry);
  }

  /** Private texts leave the journal long before answers do. */
  hasTexts(mark: string): boolean {
    return Boolean(this.#entry(mark)?.texts);
  }

  /** Progress together with what another window of the attempt kept meanwhile, which is about to be overwritten. */
  joined(mark: string, mine: Progress): Progress {
    const entry = this.#entry(mark);
    if (!entry || entry.revision === this.#revision) return mine;
    return merge(this.#index, mine, this.#progressOf(entry));
  }

  /** The latest entry says all of this already. */
  holds(mark: string, progress: Progress): boolean {
    return progress === this.#latest && this.#entry(mark)?.revision === this.#revision;
  }

  /** False when it could not be kept. */
  keep(mark: string, progress: Progress, packed: string): boolean {
    const { revision } = progress;
    const kept = this.#journal.keep({ mark, revision, ...splitPacked(packed) });
    if (kept) this.#note(mark, revision);
    this.#latest = kept ? progress : null;
    return kept;
  }

  /** What cannot be read is about to be overwritten: a newer player may still know how to read it. */
  setAside(suspend: string, notes: readonly UnpackNote[]): void {
    if (isReadable(notes)) return;
    this.#journal.keep({ mark: markOfUnread(suspend), revision: 0, ...splitPacked(suspend) });
  }

  /**
   * Work of earlier attempts.
   * @param own mark of the present one.
   */
  find(own: string): Found | null {
    const index = this.#index;
    const entries = this.#journal
      .entries()
      .filter(({ mark }) => mark !== own && !mark.startsWith(LOOKED_AT))
      .filter(({ state }) => isReadable(unpack(index, state).notes));
    this.#found = entries.map(({ mark }) => mark);
    this.#known = this.#found[0] ?? '';
    const works = entries
      .map((entry) => ({ kept: entry.kept, progress: this.#progressOf(entry) }))
      .filter(({ progress }) => hasWork(progress));
    const [latest, ...older] = works;
    if (!latest) return null;
    // Revisions of several attempts say nothing of each other: the one that was kept last wins.
    const progress = older.reduce(
      (all, { progress: one }) => merge(index, above(all, one), one),
      latest.progress,
    );
    return { kept: new Date(latest.kept), progress };
  }

  /**
   * Removes the earlier attempts that were found.
   * @param own mark of the present one, which stays.
   */
  forget(own: string): void {
    for (const mark of this.#found) if (mark !== own) this.#journal.remove(mark);
    this.#found = [];
  }

  remove(mark: string): void {
    this.#journal.remove(mark);
  }

  /** Removes everything of this learner in this course. */
  erase(): void {
    this.#known = '';
    this.#journal.erase();
  }

  #note(mark: string, revision: number): void {
    this.#known = mark;
    this.#revision = revision;
  }

  #entry(mark: string): JournalEntry | null {
    return this.#journal.entries().find((one) => one.mark === mark) ?? null;
  }

  #progressOf({ state, texts }: JournalEntry): Progress {
    return unpack(this.#index, state + texts).progress;
  }
}

function isReadable(notes: readonly UnpackNote[]): boolean {
  return !notes.some((note) => UNREADABLE.includes(note));
}

/** The same progress with a revision above another one's, so that it wins where both have something. */
function above(progress: Progress, other: Progress): Progress {
  return { ...progress, revision: Math.max(progress.revision, other.revision) + 1 };
}
