/**
 * The port between session and LMS. One adapter per standard implements it; nothing outside `lms/` knows a
 * data model element, a status word of a standard, or a format of time.
 */
import type { CourseRecord, InteractionRow, Score } from '../model/record.ts';

/** The present moment; injected so that tests own time. Adapters read it as local time. */
export type Clock = () => Date;

/** Statuses in the record's words. */
export type Statuses = Pick<CourseRecord, 'completion' | 'success'>;

/** How an attempt was opened. Only the exact words `review` and `browse` of an LMS become these. */
export type Mode = 'normal' | 'review' | 'browse';

export interface Opening extends Statuses {
  readonly mode: Mode;
  /** False in a plain web page: nobody tracks, and the learner is told. */
  readonly tracked: boolean;
  readonly learner: { readonly id: string; readonly name: string };
  /** What an earlier session stored; empty on the first entry. Never trusted: the codec repairs. */
  readonly suspend: string;
  readonly place: string;
  /** As the LMS holds it, like the statuses; never lowered. */
  readonly score: Score | null;
  /** Why an LMS that is there could not be used (for example: this session is over, reload the player). */
  readonly problem?: LmsProblem;
}

export interface LmsProblem {
  readonly call: string;
  readonly element: string;
  /** The LMS's error number, or `exception` where its function threw. */
  readonly code: string;
  readonly text: string;
}

export interface Outcome {
  /**
   * What matters was taken: packed state, statuses, raw score, the commit itself. A refused row, place or
   * optional element is listed in `problems` only, because asking again would be refused again.
   */
  readonly ok: boolean;
  readonly problems: readonly LmsProblem[];
  /** The LMS takes nothing more from this launch, whatever is tried: the course has to be opened again. */
  readonly over?: boolean;
}

/** What to write; a missing field stays as it is in the LMS. */
export interface Changes {
  readonly suspend?: string;
  readonly place?: string;
  /** Both or none. */
  readonly statuses?: Statuses;
  readonly score?: Score;
  readonly interactions?: readonly InteractionRow[];
  /** Rows answered in an earlier session, sent again in case it lost them; their time is not known. */
  readonly earlier?: readonly InteractionRow[];
}

export interface Adapter {
  readonly standard: 'scorm12' | 'scorm2004' | 'cmi5' | 'web';
  /** Takes over what the head script opened, or opens it now. Called once. */
  open(): Opening;
  /**
   * Opens a second session in the same page after `finish`, and reads everything anew, though perhaps only from
   * what the LMS believes to have stored; `null` where the standard forbids it.
   */
  reopen(): Opening | null;
  /**
   * Sets values, in the order that the standard asks for. A refused element never stops the others.
   * @param ids every interaction id of the course in row order, to register the rows before a needed one.
   * @param again the same was written before and its commit failed: words are varied where the LMS would otherwise
   *   take them for sent (Moodle's SCORM 1.2).
   */
  write(changes: Changes, ids: readonly string[], again?: boolean): Outcome;
  /**
   * Stores what was written. An API answers at once; a server answers later, and its promise never rejects. What is
   * written meanwhile belongs to the next commit.
   */
  commit(): Outcome | Promise<Outcome>;
  /**
   * What the LMS holds as the response of an interaction row, empty for a row that it does not have; `null` where the
   * standard does not let it be read.
   */
  response(row: number): string | null;
  /**
   * Reports active seconds of this session once, asks for suspension and ends the session. Idempotent. The page may be
   * going, so nobody waits for a server: of one, the outcome says that the end was sent.
   */
  finish(activeSeconds: number): Outcome;
}

/** An adapter of an API in the page: it answers at once. */
export interface DirectAdapter extends Adapter {
  commit(): Outcome;
}
