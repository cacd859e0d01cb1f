/** Session and adapter together for a contract test, with a learner whose revision rises. */
import type { Opening } from '../../components/lms/port.ts';
import type { CourseRecord } from '../../components/model/record.ts';
import type { Guard } from '../../components/session/guard.ts';
import type { Session } from '../../components/session/port.ts';
import { createSession } from '../../components/session/session.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';
import type { Harness, Launch, LaunchOptions } from './harness.ts';
import { IDS, record } from './records.ts';

export interface Entered extends Launch {
  readonly clock: FakeClock;
  readonly session: Session;
  readonly opening: Opening;
  readonly learner: { revision: number; fields: Partial<CourseRecord> };
  /** The learner's record at this moment. */
  now(): CourseRecord;
  /** Something is done; it goes out after the next paint. */
  act(fields?: Partial<CourseRecord>): void;
}

/** Opens an attempt that may write at once. */
export function enter(harness: Harness, options: LaunchOptions = {}, guard: Guard | null = null): Entered {
  const launch = harness.launch(options);
  const clock = createFakeClock();
  const learner = { revision: 1, fields: {} as Partial<CourseRecord> };
  const now = (): CourseRecord =>
    record({ revision: learner.revision, suspend: `A${learner.revision}`, ...learner.fields });
  const session = createSession({
    adapter: harness.createAdapter(launch.win, clock.now),
    clock: clock.now,
    schedule: clock.schedule,
    interactionIds: IDS,
    onStatus: () => {},
    renew: (above) => (learner.revision = Math.max(learner.revision, above) + 1),
  });
  const opening = session.open();
  const act = (fields: Partial<CourseRecord> = {}): void => {
    learner.revision += 1;
    learner.fields = { ...learner.fields, ...fields };
    session.save(now, 'answer');
  };
  session.begin(guard);
  return { ...launch, clock, learner, session, opening, now, act };
}
