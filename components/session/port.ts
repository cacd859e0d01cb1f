import type { Adapter, Clock, Opening } from '../lms/port.ts';
import type { CourseRecord, InteractionRow } from '../model/record.ts';
import type { Guard } from './guard.ts';
import type { ReadResponse } from './page-times.ts';
import type { Schedule } from './schedule.ts';
import type { Receipt, SaveStatus, SessionState } from './status.ts';

/** `typing`: soon after the last key. `answer`: once its feedback is painted. */
export type Urgency = 'typing' | 'answer';

export interface SessionOptions {
  readonly adapter: Adapter;
  readonly clock: Clock;
  readonly schedule: Schedule;
  /** Every interaction id of the course; the position is the row. */
  readonly interactionIds: readonly string[];
  readonly onStatus: (status: SaveStatus) => void;
  /**
   * Raises the revision of progress without a change, before what was not confirmed goes out again: an LMS may
   * believe that it has sent a value already and never send the same one twice (Moodle's SCORM 1.2). Also asked
   * for when progress is older than what the LMS holds, because its suspend data could not be read.
   * @param above the new revision is higher than this one, too.
   */
  readonly renew: (above: number) => void;
  /**
   * The row of time by page, where it is due beside what is sent in the foreground anyway; else `null`.
   * @param read what the LMS holds as the response of a row
   * @param leaving the session ends with this commit
   */
  readonly times?: (read: ReadResponse, leaving: boolean) => InteractionRow | null;
}

/** One attempt's connection with an LMS, from opening to end. Takes records, sends what is not confirmed. */
export interface Session {
  /** Opens, reads and plans the first commit, which waits for `begin`. */
  open(): Opening;
  /**
   * Commits may go; called for a tracked attempt alone. Until then another window may still have to hand over its
   * work; what happens to the page (hidden, pagehide) is heard all the same: work is sent as soon as `begin` is
   * called, and `pagehide` ends.
   * @param guard asked before every commit from now on; `null`: nothing is kept, and nobody is asked.
   */
  begin(guard: Guard | null): void;
  /**
   * Tells what an earlier session left, as read from the opening. Its rows go out again with the next save,
   * because a session that was cut off may have lost them; a status that got lost goes out at once. May be
   * called again with the same progress when more of the course has loaded.
   */
  resume(record: () => CourseRecord): void;
  /**
   * Something was done that is to be saved.
   * @param record asked for when it is sent, because making it is work that must not stand before the feedback.
   */
  save(record: () => CourseRecord, urgency: Urgency): void;
  /** What waits for the last key need not wait any more. */
  hasten(): void;
  /**
   * Saves now, if anything is not saved: "try again", or the network is back. Counts as `saving` until it is known
   * how it ends, so that whoever pressed sees and hears both.
   */
  retry(): void;
  /**
   * Saves everything and ends the session; false: not saved, and the session goes on. Asks the guard first. Two
   * calls at once give one answer. True without a call where this session has nothing to save (any more).
   */
  leave(record: () => CourseRecord): Promise<boolean>;
  /** Another window of the attempt writes: no call at all from now on, not even at `pagehide`. */
  giveUp(): void;
  /** This window writes again; nothing counts as confirmed, because the other one has changed what the LMS holds. */
  takeOver(): void;
  /**
   * The page came back from the browser's cache after `pagehide` ended the session. Where the standard allows it
   * (SCORM 1.2) the session opens again and its opening is returned, to be merged; else the session is `ended`.
   */
  restored(): Opening | null;
  /** The page can no longer be seen, and may never be again. */
  hidden(record: () => CourseRecord): void;
  shown(): void;
  /** The page goes away; ends the session once. */
  pagehide(record: () => CourseRecord): void;
  /** The learner did something; counts as active time. */
  used(): void;
  readonly state: SessionState;
  readonly status: SaveStatus;
  /** What was sent, what the LMS answered, and (`held: readonly { at: ms, reason }[]`) what was held back, when and why. */
  receipt(): Receipt;
}
