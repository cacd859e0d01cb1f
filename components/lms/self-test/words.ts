/** The words of a standard that the self-test needs. They stand apart from the dialects, which writing answers brings along. */
import type { ApiWords } from '../find-api.ts';
import type { Adapter } from '../port.ts';
import type { Methods } from '../words.ts';

export interface TrialWords extends ApiWords, Omit<Methods, 'terminate'> {
  readonly standard: Adapter['standard'];
  readonly diagnostic: string;
  readonly mode: string;
  readonly credit: string;
  readonly entry: string;
  /** Empty where the standard has none. */
  readonly version: string;
  readonly suspend: string;
  readonly sessionTime: string;
  /** A session of no length: adds nothing, whatever an LMS does with it. */
  readonly noTime: string;
  readonly totalTime: string;
  /** What `totalTime` may look like; lenient, because Moodle gives `P` for none. */
  readonly timeForm: RegExp;
  /** Number of rows of interactions. */
  readonly count: string;
  /** Id of the first row; empty where rows cannot be read. */
  readonly firstRow: string;
  /** What the self-test must leave as it is: statuses, score, and how many rows and objectives there are. */
  readonly untouched: readonly string[];
}

/** No standard has it, so every LMS has to refuse it. It is only ever read. */
export const UNKNOWN_ELEMENT = 'cmi.self_test';
