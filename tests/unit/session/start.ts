/** Sessions for tests: fake adapter, fake clock, and a learner whose record is made when it is asked for. */
import type { Opening } from '../../../components/lms/port.ts';
import type { CourseRecord } from '../../../components/model/record.ts';
import type { Guard } from '../../../components/session/guard.ts';
import { createSession } from '../../../components/session/session.ts';
import type { SaveStatus } from '../../../components/session/status.ts';
import { IDS, record } from '../../contract/records.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { createFakeAdapter } from './fake-adapter.ts';
import { createFakeGuard } from './fake-guard.ts';

/** An open session that has not begun, and a learner who does things. */
export function open(opening: Partial<Opening> = {}) {
  const log: string[] = [];
  const adapter = createFakeAdapter(opening, log);
  const clock = createFakeClock();
  const statuses: SaveStatus[] = [];
  const learner = { revision: 1, fields: {} as Partial<CourseRecord> };
  const session = createSession({
    adapter,
    clock: clock.now,
    schedule: clock.schedule,
    interactionIds: IDS,
    onStatus: (status) => statuses.push(status),
    renew: (above) => (learner.revision = Math.max(learner.revision, above) + 1),
  });
  const opened = session.open();
  /** The learner's record at this moment. */
  const now = (): CourseRecord => at(learner.revision, learner.fields);
  /** Something is done; it goes out after the next paint. */
  const act = (fields: Partial<CourseRecord> = {}): void => {
    learner.revision += 1;
    learner.fields = { ...learner.fields, ...fields };
    session.save(now, 'answer');
  };
  const saveNow = (record: CourseRecord): void => {
    session.save(() => record, 'answer');
    clock.paint();
  };
  return { log, adapter, clock, statuses, learner, session, opened, now, act, saveNow };
}

export function begin(opening: Partial<Opening> = {}, guard: Guard | null = null) {
  const it = open(opening);
  it.session.begin(guard);
  return it;
}

/** A session without a guard whose first commit is over. */
export function active(opening: Partial<Opening> = {}) {
  const it = begin(opening);
  it.clock.paint();
  return it;
}

/** A session with a guard that can ask the server; the first commit is over and forgotten. */
export async function guarded(opening: Partial<Opening> = {}) {
  const it = open(opening);
  const guard = createFakeGuard(it.log);
  it.session.begin(guard);
  it.clock.paint();
  await guard.answer('there');
  it.log.length = 0;
  return { ...it, guard };
}

export const commits = (log: readonly string[]): number => log.filter((call) => call === 'commit').length;

export const at = (revision: number, fields: Partial<CourseRecord> = {}): CourseRecord =>
  record({ revision, suspend: `A${revision}`, ...fields });
