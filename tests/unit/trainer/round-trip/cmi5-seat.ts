/** Launches of one learner in an LMS for cmi5: the course's own reducer, record, session and adapter. */
import { Attempt } from '../../../../components/app/attempt.ts';
import type { Progress } from '../../../../components/model/progress.ts';
import type { CourseRecord } from '../../../../components/model/record.ts';
import type { Json } from '../../../../components/preview/cmi5/rules.ts';
import type { Registration } from '../../../../components/preview/cmi5/lms.ts';
import type { Session } from '../../../../components/session/port.ts';
import { createPageTimesReport } from '../../../../components/session/page-times.ts';
import { createSession } from '../../../../components/session/session.ts';
import type { Action } from '../../../../components/state/actions.ts';
import { LIMIT_SCORM_2004 } from '../../../../components/state/codec.ts';
import { deriveRecord } from '../../../../components/state/record.ts';
import { addressOf, enterCmi5, settle, type Cmi5Entry } from '../../../contract/cmi5-lms.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import type { Course } from './course.ts';
import type { Launch, Seat } from './learner.ts';

export interface Cmi5Site {
  readonly registration: Registration;
  readonly launch: Launch;
  /** What the store refused. */
  readonly errors: readonly unknown[];
}

export function createCmi5Site(course: Course, person: number): Cmi5Site {
  const id = `00000000-0000-4000-8000-${String(person).padStart(12, '0')}`;
  const registration: Registration = { id, statements: [], documents: new Map() };
  const account = { homePage: 'https://lms.example', name: `learner${person}` };
  const actor: Json = { objectType: 'Agent', name: `Learner No${person}`, account };
  const clock = createFakeClock();
  const errors: unknown[] = [];
  return {
    registration,
    errors,
    async launch(random) {
      clock.advance(3_600_000);
      const entry = await enterCmi5({
        registration,
        clock,
        launch: { actor, mastery: course.index.completion.pass / 100 },
        search: addressOf({ registration: id, actor: JSON.stringify(actor) }),
      });
      return new Cmi5Seat(course, entry, random, errors);
    },
  };
}

class Cmi5Seat implements Seat {
  readonly #entry: Cmi5Entry;
  readonly #attempt: Attempt;
  readonly #session: Session;
  readonly #record: () => CourseRecord;
  readonly #open: (page: string) => void;
  readonly #errors: unknown[];

  constructor({ index, content }: Course, entry: Cmi5Entry, random: () => number, errors: unknown[]) {
    const { clock, opening } = entry;
    const adapter = { ...entry.adapter, open: () => opening };
    const attempt = new Attempt({ index, adapter, clock: clock.now, random }, content, () => {});
    attempt.open();
    this.#entry = entry;
    this.#errors = errors;
    this.#attempt = attempt;
    this.#record = () =>
      deriveRecord({ index, content, progress: attempt.progress, floor: opening, limit: LIMIT_SCORM_2004 });
    this.#session = createSession({
      adapter,
      clock: clock.now,
      schedule: clock.schedule,
      interactionIds: index.interactions,
      onStatus: () => {},
      renew: (above) => attempt.raise(Math.max(above, attempt.progress.revision) + 1),
      times: (read, leaving) => times.row(read, leaving),
    });
    this.#session.open();
    const times = createPageTimesReport(index.interactions, () => this.#session.receipt().activeSeconds);
    this.#open = times.open;
    if (opening.suspend) this.#session.resume(this.#record);
    attempt.connect(this.#session, this.#record);
    this.#session.begin(null);
  }

  get progress(): Progress {
    return this.#attempt.progress;
  }

  act(action: Action): void {
    this.#attempt.act(action, 'answer');
    if (action.type === 'page-opened') this.#open(action.page);
  }

  rest(): void {
    this.#entry.clock.paint();
    this.#entry.clock.advance(2000);
  }

  close(): void {
    this.#session.pagehide(this.#record);
  }

  async leave(): Promise<void> {
    if (!(await this.#session.leave(this.#record))) throw new Error('It could not be saved.');
  }

  async settle(): Promise<void> {
    for (let asked = -1; asked < this.#entry.bodies.length; await settle()) asked = this.#entry.bodies.length;
    this.#errors.push(...this.#entry.lms.errors.splice(0));
  }
}
