/**
 * The port between session and LMS. One adapter per standard implements it; nothing outside `lms/` knows a
 * data model element, a status word of a standard, or a format of time.
 */
import type { CourseRecord, InteractionRow } from '../model/record.ts';

/** How an attempt was opened. Only the exact words `review` and `browse` of an LMS become these. */
export type Mode = 'normal' | 'review' | 'browse';

export interface Opening {
  readonly mode: Mode;
  /** False in a plain web page: nobody tracks, and the learner is told. */
  readonly tracked: boolean;
  readonly learner: { readonly id: string; readonly name: string };
  /** What an earlier session stored; empty on the first entry. Never trusted: the codec repairs. */
  readonly suspend: string;
  readonly place: string;
  /** Statuses as the LMS holds them, in the record's words. They are never lowered. */
  readonly completion: CourseRecord['completion'];
  readonly success: CourseRecord['success'];
  readonly score: number | null;
}

export interface LmsProblem {
  readonly call: string;
  readonly element: string;
  readonly code: string;
  readonly text: string;
}

export interface Outcome {
  readonly ok: boolean;
  readonly problems: readonly LmsProblem[];
}

/** What to write; a missing field stays as it is in the LMS. */
export interface Changes {
  readonly suspend?: string;
  readonly place?: string;
  readonly completion?: CourseRecord['completion'];
  readonly success?: CourseRecord['success'];
  readonly score?: CourseRecord['score'];
  readonly interactions?: readonly InteractionRow[];
}

export interface Adapter {
  readonly standard: 'scorm12' | 'scorm2004' | 'web';
  /** Takes over what the head script opened, or opens it now. Called once. */
  open(): Opening;
  /**
   * Sets values, in the order that the standard asks for. A refused element never stops the others.
   * @param ids every interaction id of the course in row order, to register the rows before a needed one.
   */
  write(changes: Changes, ids: readonly string[]): Outcome;
  commit(): Outcome;
  /** Reports active seconds of this session once, asks for suspension and ends the session. Idempotent. */
  finish(activeSeconds: number): Outcome;
}
