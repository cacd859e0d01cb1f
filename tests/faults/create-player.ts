/** Puts the course's own parts together over a fake window, as the composition root and the second script do. */
import { Attempt } from '../../components/app/attempt.ts';
import type { Device, Found } from '../../components/app/safekeeping-port.ts';
import { createSaving, type Saving, type SavingEvents } from '../../components/app/saving.ts';
import type { Adapter } from '../../components/lms/port.ts';
import { createScorm12Adapter } from '../../components/lms/scorm12/adapter.ts';
import { SCORM12_WORDS } from '../../components/lms/scorm12/words.ts';
import { createScorm2004Adapter } from '../../components/lms/scorm2004/adapter.ts';
import { SCORM2004_WORDS } from '../../components/lms/scorm2004/words.ts';
import { createStandaloneAdapter } from '../../components/lms/standalone/adapter.ts';
import { waitForApi } from '../../components/lms/wait-for-api.ts';
import { watchLifecycle } from '../../components/session/lifecycle.ts';
import { createSchedule } from '../../components/session/schedule.ts';
import type { SaveStatus } from '../../components/session/status.ts';
import { LIMIT_SCORM_12, LIMIT_SCORM_2004 } from '../../components/state/codec.ts';
import { content, index } from '../unit/state/sample.ts';
import type { Standard } from './plan.ts';
import type { Player, Told } from './player.ts';
import type { FakeWindow } from './world/window.ts';

export interface PlayerOptions {
  readonly win: FakeWindow;
  readonly device: Device;
  readonly standard: Standard;
  readonly clock: () => Date;
  readonly random: () => number;
  readonly onStatus: (status: SaveStatus) => void;
}

export type CreatePlayer = (options: PlayerOptions) => Promise<Player>;

const WORDS = { scorm12: SCORM12_WORDS, scorm2004: SCORM2004_WORDS };

/** Starts the course in a window; resolves when the page can be used. */
export async function createPlayer(options: PlayerOptions): Promise<Player> {
  const { win, standard } = options;
  const pause = (time: number): Promise<void> => new Promise((resolve) => win.setTimeout(resolve, time));
  if (standard !== 'web' && !win.real.courseEarly?.api) await waitForApi(win.real, WORDS[standard], pause);
  return new CoursePlayer(options);
}

class CoursePlayer implements Player {
  readonly told: Told[] = [];
  readonly #options: PlayerOptions;
  readonly #attempt: Attempt;
  readonly #saving: Saving;
  #status: SaveStatus = { kind: 'saving' };
  #found: Found | null = null;

  constructor(options: PlayerOptions) {
    const { win, device, standard, clock, random } = options;
    this.#options = options;
    const adapter = adapterOf(win.real, standard, clock);
    const limit = standard === 'scorm12' ? LIMIT_SCORM_12 : LIMIT_SCORM_2004;
    const attempt = new Attempt({ index, adapter, clock, random }, content, () => {});
    this.#attempt = attempt;
    const opening = attempt.open();
    const schedule = createSchedule(win.real);
    this.#saving = createSaving(
      { index, content, adapter, opening, attempt, limit, device, schedule, clock, random },
      this.#events(),
    );
    this.#watch(win);
    void this.#saving.safekeeping.start();
  }

  get progress() {
    return this.#attempt.progress;
  }

  get status() {
    return this.#status;
  }

  get closed() {
    return this.#attempt.closed;
  }

  get locked() {
    return this.#attempt.locked;
  }

  get leftOut() {
    const { reflections, slots } = this.#attempt.leftOut;
    return [...reflections, ...slots];
  }

  get asks() {
    return this.#found !== null;
  }

  answer(choice: 'continue' | 'fresh'): void {
    const { safekeeping } = this.#saving;
    const found = this.#found;
    this.#found = null;
    if (!found) return;
    if (choice === 'continue') safekeeping.continueEarlier(found);
    else safekeeping.startNew();
  }

  remember(): void {
    this.#saving.safekeeping.remember();
  }

  act(...what: Parameters<Player['act']>): void {
    this.#attempt.act(...what);
  }

  hasten(): void {
    this.#saving.session.hasten();
  }

  retry(): void {
    this.#saving.session.retry();
  }

  async leave(): Promise<void> {
    const { session, record } = this.#saving;
    await session.leave(record);
  }

  takeBack(): void {
    void this.#saving.safekeeping.takeBack();
  }

  #events(): SavingEvents {
    return {
      onStatus: (status) => this.#show(status),
      onFound: (found) => {
        this.#found = found;
        this.told.push('asked');
      },
      onOffer: () => {},
      onPlace: () => {},
      onReturned: () => this.told.push('restored'),
      onRemembered: (at) => this.#show(at ? { kind: 'remembered', at } : this.#saving.session.status),
      onForgotten: () => this.#show(this.#saving.session.status),
      onWords: () => {},
    };
  }

  #watch(win: FakeWindow): void {
    const { session, safekeeping, record } = this.#saving;
    watchLifecycle(win.real, session, record, (opening) => void safekeeping.restored(opening));
    win.addEventListener('pagehide', () => safekeeping.release());
    win.document.addEventListener('visibilitychange', () => {
      if (win.document.visibilityState === 'hidden') safekeeping.keep();
    });
  }

  #show(status: SaveStatus): void {
    this.#status = status;
    this.#options.onStatus(status);
  }
}

function adapterOf(win: Window, standard: Standard, clock: () => Date): Adapter {
  if (standard === 'web') return createStandaloneAdapter();
  const create = standard === 'scorm12' ? createScorm12Adapter : createScorm2004Adapter;
  return create(win, { clock });
}
