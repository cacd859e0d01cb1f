/** Rows of any table: what they are is decided by the first ones, then each goes to its reader. */
import type { ExportFile } from '../dataset.ts';
import type { Cells } from './cells.ts';
import { FIRST_ROWS, titlesAt } from './columns.ts';
import type { Dictionary } from './dictionary.ts';
import type { PartBuilder } from './part.ts';
import { FollowUpReader, isFollowUp } from './follow-up.ts';
import { SAMPLE, TableReader } from './table.ts';
import { roleOf, type Role } from './words.ts';
import { isTrackDetails, TrackDetailsReader } from './track-details.ts';

interface Taker {
  row(row: readonly string[]): void;
  finish(): PartBuilder;
}

export class RowsReader {
  /** The codebook as a table, known when rows were given. */
  isCodebook = false;
  /** Answers to a questionnaire of the LMS, likewise. */
  isQuestionnaire = false;
  readonly #file: ExportFile;
  readonly #readers: { readonly cells: Cells; readonly dictionary: Dictionary };
  #first: (readonly string[])[] = [];
  #taker: Taker | null = null;
  #hopeless = false;

  constructor(file: ExportFile, readers: { readonly cells: Cells; readonly dictionary: Dictionary }) {
    this.#file = file;
    this.#readers = readers;
  }

  /** @returns false when no further row is wanted. */
  row(row: readonly string[]): boolean {
    if (this.#taker) this.#taker.row(row);
    else if (this.#first.push(row) === SAMPLE) this.#begin();
    return !this.#hopeless;
  }

  /** `null` where no report was found. */
  finish(): PartBuilder | null {
    if (!this.#taker && !this.#hopeless) this.#begin();
    return this.#taker?.finish() ?? null;
  }

  #begin(): void {
    const rows = this.#first.filter((row) => row.some((cell) => cell.trim() !== ''));
    this.#first = [];
    const at = titlesAt(rows);
    const { dictionary } = this.#readers;
    const asked = rows.slice(0, FIRST_ROWS).findIndex((row) => isFollowUp(row, dictionary));
    if (asked >= 0) {
      this.#taker = new FollowUpReader(this.#file, rows[asked] ?? [], dictionary);
      for (const row of rows.slice(asked + 1)) this.#taker.row(row);
    } else if (isTrackDetails(rows)) {
      this.#taker = new TrackDetailsReader(this.#file, this.#readers.cells);
      for (const row of rows) this.#taker.row(row);
    } else if (rows[0]?.[0] === 'index' && rows[0].includes('id') && rows[0].includes('outcome')) {
      this.isCodebook = true;
      this.#hopeless = true;
    } else if (rows.slice(0, at < 0 ? FIRST_ROWS : at + 1).some(asksQuestions)) {
      this.isQuestionnaire = true;
      this.#hopeless = true;
    } else if (at >= 0) {
      const sample = rows.slice(at + 1);
      this.#taker = new TableReader(this.#file, { titles: rows[at] ?? [], sample }, this.#readers);
      for (const row of sample) this.#taker.row(row);
    } else this.#hopeless = true;
  }
}

/** Of a report's, which no questionnaire has. */
const REPORTED: ReadonlySet<Role | null> = new Set<Role>(['attempt', 'started', 'score', 'status']);

/** Titles of which two or more are questions in words, as Moodle's Feedback has them. */
function asksQuestions(titles: readonly string[]): boolean {
  const questions = titles.filter((title) => /\s\S+\s*[?؟]$/.test(title.trim()));
  return questions.length >= 2 && !titles.some((title) => REPORTED.has(roleOf(title)));
}
