/**
 * The half of an attempt that saves: session, record and safekeeping around the same progress. It knows no document, so
 * that the fault runs play the same code as a browser.
 */
import type { Adapter, Opening } from '../lms/port.ts';
import type { CourseIndex } from '../model/course.ts';
import type { CourseRecord } from '../model/record.ts';
import { createPageTimesReport } from '../session/page-times.ts';
import type { Session } from '../session/port.ts';
import type { Schedule } from '../session/schedule.ts';
import { createSession } from '../session/session.ts';
import type { SaveStatus } from '../session/status.ts';
import type { ContentLookup } from '../state/lookup.ts';
import { deriveRecord } from '../state/record.ts';
import type { Attempt } from './attempt.ts';
import { Safekeeping } from './safekeeping.ts';
import type { Device, SafekeepingEvents } from './safekeeping-port.ts';

export interface SavingOptions {
  readonly index: CourseIndex;
  readonly content: ContentLookup;
  /** Opened already. */
  readonly adapter: Adapter;
  readonly opening: Opening;
  readonly attempt: Attempt;
  /** Room of the packed state in characters. */
  readonly limit: number;
  readonly device: Device;
  readonly schedule: Schedule;
  readonly clock: () => Date;
  readonly random: () => number;
}

export interface SavingEvents extends SafekeepingEvents {
  readonly onStatus: (status: SaveStatus) => void;
}

export interface Saving {
  /** The page after “Save and leave” was shown, and no other since. */
  left: boolean;
  /** The learner was asked about earlier work, and has not answered. */
  earlier: boolean;
  readonly session: Session;
  readonly safekeeping: Safekeeping;
  record(): CourseRecord;
  /** Another page is in view; `null`: none of the course. */
  page(id: string | null): void;
}

/** Opens the session of an attempt; nothing is sent before `safekeeping.start`. */
export function createSaving(options: SavingOptions, events: SavingEvents): Saving {
  const { index, content, adapter, opening, attempt, limit, schedule, clock } = options;
  const { standard } = adapter;
  const record = (): CourseRecord =>
    deriveRecord({ index, content, progress: attempt.progress, floor: opening, limit });
  const session: Session = createSession({
    // The player has opened it, to know what to show first.
    adapter: { ...adapter, open: () => opening },
    clock,
    schedule,
    interactionIds: index.interactions,
    onStatus: events.onStatus,
    renew: (above) => attempt.raise(Math.max(above, attempt.progress.revision) + 1),
    times: (read, leaving) => times.row(read, leaving),
  });
  const times = createPageTimesReport(index.interactions, () => session.receipt().activeSeconds);
  session.open();
  if (opening.suspend) session.resume(record);
  attempt.connect(session, record);
  const safekeeping = new Safekeeping({ ...options, standard, session }, events);
  return { left: false, earlier: false, session, safekeeping, record, page: (id) => times.open(id) };
}
