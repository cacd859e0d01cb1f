import type { Adapter, Clock, Opening } from '../lms/port.ts';
import type { CourseRecord } from '../model/record.ts';
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
}

/** One attempt's connection with an LMS, from opening to end. Takes records, sends what is not confirmed. */
export interface Session {
  open(): Opening;
  /**
   * Tells what an earlier session left, as read from the opening. Its rows go out again with the next save,
   * because a session that was cut off may have lost them; a status that got lost goes out at once. May be
   * called again with the same progress when more of the course has loaded.
   */
  resume(record: CourseRecord): void;
  /**
   * Something was done that is to be saved.
   * @param record asked for when it is sent, because making it is work that must not stand before the feedback.
   */
  save(record: () => CourseRecord, urgency: Urgency): void;
  /** What waits for the last key need not wait any more. */
  hasten(): void;
  /** Saves everything and ends the session; false: not saved, and the session goes on. */
  leave(record: CourseRecord): boolean;
  /** The page can no longer be seen, and may never be again. */
  hidden(record: CourseRecord): void;
  shown(): void;
  /** The page goes away; ends the session once. */
  pagehide(record: CourseRecord): void;
  /** The learner did something; counts as active time. */
  used(): void;
  readonly state: SessionState;
  readonly status: SaveStatus;
  receipt(): Receipt;
}
