/**
 * What a pilot package asks besides the course: rows of its own behind those of the course, and the first sitting that
 * everybody gets. Only such a package has it (`CourseIndex.pilot`).
 */

/** UTF-16 units of a note or a short answer at most: with its beginning it stays within what SCORM 1.2 keeps. */
export const NOTE_LIMIT = 200;

/** Stands as the response of what was said and taken back: a row of an LMS cannot be emptied, and this has no words. */
export const TAKEN_BACK = 'taken-back';

export interface PilotRow {
  /**
   * Interaction id: `pilot.<page>.unclear`, `pilot.<module>.use`, `pilot.closing.<question>`,
   * `pilot.then.<statement>`, `pilot.device`.
   */
  readonly id: string;
  readonly asks: 'unclear' | 'module' | 'closing' | 'then' | 'device';
  readonly type: 'comment' | 'single' | 'short-answer' | 'likert';
  /** In plain words. */
  readonly text: string;
  /** Empty where one writes. */
  readonly options: readonly { readonly id: string; readonly text: string }[];
  /** Page at whose foot it is asked; empty where it stands among the closing questions. */
  readonly page: string;
}

export interface PilotIndex {
  /** BCP 47 tag of the questions, which may be another one than that of the course in view. */
  readonly language: string;
  /** Row in the LMS of the first of `rows`; the others follow. */
  readonly first: number;
  /** The position is the number in the packed state. */
  readonly rows: readonly PilotRow[];
  /** Pages that lead to the closing questions. */
  readonly ends: readonly string[];
  /** Questions of everybody's first sitting; of several forms the seed chooses one. Empty without an assessment. */
  readonly forms: readonly (readonly string[])[];
}

/** What somebody said, by the id of the row. The empty text: taken back. `null`: words that only the LMS still has. */
export type PilotProgress = Readonly<Record<string, string | null>>;
