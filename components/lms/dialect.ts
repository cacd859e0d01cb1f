import type { InteractionRow, Score } from '../model/record.ts';
import type { Calls } from './calls.ts';
import type { Adapter, Statuses } from './port.ts';
import type { EarlyWords, Methods } from './words.ts';

/** An element, or a field of a row, with the value to set. */
export type Value = readonly [name: string, value: string];

/** How a SCORM standard words what every one of them can say. */
export interface Dialect {
  readonly standard: Adapter['standard'];
  readonly words: EarlyWords;
  readonly methods: Methods;
  readonly suspend: string;
  readonly exit: string;
  readonly learnerId: string;
  readonly learnerName: string;
  readonly rawScore: string;
  readonly sessionTime: string;
  readonly interactions: string;
  /** The field of a row that holds its response; empty where rows cannot be read. */
  readonly response: string;
  /** SCORM 1.2 does not promise that the end of a session stores what was set. */
  readonly commitsBeforeEnd: boolean;
  /** A session may be opened again in the same page after its end. */
  readonly opensAgain: boolean;
  /** LMSs exist that send each value once only, and hold it for sent when that failed (Moodle's SCORM 1.2). */
  readonly sentOnce: boolean;
  /** @param status and `success` as the LMS gave them. */
  readStatuses(status: string, success: string): Statuses;
  statuses(statuses: Statuses): readonly Value[];
  /** All elements of a score, the raw one last. */
  score(score: Score): readonly Value[];
  /** Fields of a row after its id, in the order in which they must be set. `at` is null when it is not known. */
  row(row: InteractionRow, at: Date | null): readonly Value[];
  /** Says a row of a pilot in the words for comments, too; only in packages of a pilot. */
  pilotComment?(calls: Calls, row: InteractionRow, at: Date | null): void;
  /** @param seconds whole, not negative. */
  duration(seconds: number): string;
}
