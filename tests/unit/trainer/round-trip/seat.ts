/** One launch of the course without a screen: its own reducer, record, session and SCORM 1.2 adapter. */
import { Attempt } from '../../../../components/app/attempt.ts';
import { handOver } from '../../../../components/lms/early/handover.ts';
import { openEarly } from '../../../../components/lms/early/open-early.ts';
import { createScorm12Adapter } from '../../../../components/lms/scorm12/adapter.ts';
import { SCORM12_WORDS } from '../../../../components/lms/scorm12/words.ts';
import type { Progress } from '../../../../components/model/progress.ts';
import type { CourseRecord } from '../../../../components/model/record.ts';
import type { Session } from '../../../../components/session/port.ts';
import { createSession } from '../../../../components/session/session.ts';
import type { Action } from '../../../../components/state/actions.ts';
import { LIMIT_SCORM_12 } from '../../../../components/state/codec.ts';
import { deriveRecord } from '../../../../components/state/record.ts';
import { frameIn } from '../../../contract/harness.ts';
import type { Site } from '../../../faults/plan.ts';
import { LmsPage } from '../../../faults/world/lms-page.ts';
import { FakeNetwork } from '../../../faults/world/network.ts';
import { FakeServer, NAMES } from '../../../faults/world/server.ts';
import { WorldTime } from '../../../faults/world/time.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import type { Course } from './course.ts';
import type { Seat } from './learner.ts';

const SITE: Site = {
  address: 'https',
  head: 'ok',
  learnerKnown: true,
  suspendLimit: LIMIT_SCORM_12,
  interactions: 'kept',
  allFalse: false,
  slowCommit: false,
  liar: false,
  goneSays: 'true',
  cutsAt: null,
  destroysNonAscii: false,
  beaconLimit: 65_536,
  devices: { A: { storage: 'works', channel: true }, B: { storage: 'works', channel: true } },
};

/** What Moodle's server keeps of an attempt. */
export function createServer(): FakeServer {
  return new FakeServer(SITE, NAMES.scorm12);
}

/** The page of an LMS that is well, as it was measured in Moodle. */
function pageOf(server: FakeServer): LmsPage {
  const time = new WorldTime();
  return new LmsPage({
    standard: 'scorm12',
    site: SITE,
    network: new FakeNetwork(SITE, time, { life: 'running' }),
    time,
    mode: 'normal',
    modeThrows: false,
    handed: server.launch('latest'),
    throws: false,
    beacons: () => false,
    store: (values) => server.store(values),
  });
}

export class Scorm12Seat implements Seat {
  readonly #attempt: Attempt;
  readonly #session: Session;
  readonly #record: () => CourseRecord;
  readonly #clock = createFakeClock();

  /** @param server what the LMS kept of launches before, and where this one goes. */
  constructor({ index, content }: Course, server: FakeServer, random: () => number) {
    const win = frameIn(SCORM12_WORDS.api, pageOf(server).api);
    handOver(win, openEarly(win, SCORM12_WORDS));
    const adapter = createScorm12Adapter(win, { clock: this.#clock.now });
    const attempt = new Attempt({ index, adapter, clock: this.#clock.now, random }, content, () => {});
    const opening = attempt.open();
    this.#attempt = attempt;
    this.#record = () =>
      deriveRecord({ index, content, progress: attempt.progress, floor: opening, limit: LIMIT_SCORM_12 });
    this.#session = createSession({
      adapter: { ...adapter, open: () => opening },
      clock: this.#clock.now,
      schedule: this.#clock.schedule,
      interactionIds: index.interactions,
      onStatus: () => {},
      renew: (above) => attempt.raise(Math.max(above, attempt.progress.revision) + 1),
    });
    this.#session.open();
    if (opening.suspend) this.#session.resume(this.#record);
    attempt.connect(this.#session, this.#record);
    this.#session.begin(null);
  }

  get progress(): Progress {
    return this.#attempt.progress;
  }

  act(action: Action): void {
    this.#attempt.act(action, 'answer');
  }

  rest(): void {
    this.#clock.paint();
    this.#clock.advance(2000);
  }

  close(): void {
    this.#session.pagehide(this.#record);
  }

  async leave(): Promise<void> {
    if (!(await this.#session.leave(this.#record))) throw new Error('It could not be saved.');
  }

  settle(): Promise<void> {
    return Promise.resolve();
  }
}
