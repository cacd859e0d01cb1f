import type { Schedule } from '../../../components/session/schedule.ts';
import { createWindows, type Windows } from '../../../components/session/windows.ts';
import { createFakeChannels, type FakeChannel } from '../../support/fake-channel.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';
import { createFakeStorage, type FakeStorage } from '../../support/fake-storage.ts';

export const NAME = 'course-1a2b3c';

/** One browser in which several windows show the same attempt. */
export interface FakeBrowser {
  readonly clock: FakeClock;
  readonly storage: FakeStorage;
  /** @param random decides the window's instance: of two equal claims the larger one is newer. */
  open(random?: number, storage?: FakeStorage): FakeWindow;
  /** A channel of anybody else of the same origin. */
  stranger(): FakeChannel;
  /** Lets time pass, one task after the other. */
  pass(milliseconds: number): Promise<void>;
}

/** A window that works like the player: it merges what it is handed, and hands over all it has. */
export interface FakeWindow {
  readonly windows: Windows;
  readonly work: Set<string>;
  readonly log: string[];
  readonly frozen: boolean;
  claim(): Promise<void>;
  /** Nothing of this window runs until it is thawed. */
  freeze(): void;
  /** @param heardFirst whether what was posted meanwhile is heard before timers run. */
  thaw(heardFirst?: boolean): Promise<void>;
  /** Goes away in order. */
  close(): void;
  crash(): void;
}

export function createFakeBrowser(withChannel = true): FakeBrowser {
  const { clock, pass } = countedClock();
  const storage = createFakeStorage();
  const channels = createFakeChannels(clock.schedule);
  let opened = 0;
  return {
    clock,
    storage,
    open(random, own = storage) {
      opened += 1;
      const draw = random ?? opened / 16;
      return openWindow(clock, own, withChannel ? channels.open : null, draw);
    },
    stranger: () => channels.open(NAME),
    pass,
  };
}

/** A window that has become the writer and has done some work. */
export async function writer(browser: FakeBrowser, work: string, random?: number): Promise<FakeWindow> {
  const window = browser.open(random);
  void window.claim();
  await browser.pass(600);
  window.work.add(work);
  return window;
}

/** Which of them may write. */
export const writers = (...windows: FakeWindow[]): boolean[] =>
  windows.map((one) => one.windows.stillWriter());

/** A clock that knows what falls due next, so that time can pass from one task to the next. */
function countedClock(): Pick<FakeBrowser, 'clock' | 'pass'> {
  const clock = createFakeClock();
  const dues: number[] = [];
  const now = (): number => clock.now().getTime();
  return {
    clock: {
      ...clock,
      schedule: {
        ...clock.schedule,
        after(milliseconds, act) {
          dues.push(now() + milliseconds);
          return clock.schedule.after(milliseconds, act);
        },
      },
    },
    async pass(milliseconds) {
      const end = now() + milliseconds;
      while (now() < end) {
        const next = Math.min(end, ...dues.filter((due) => due > now()));
        clock.advance(next - now());
        dues.splice(0, Infinity, ...dues.filter((due) => due > next));
        await promised();
      }
    },
  };
}

/** What was promised is heard before the next task. */
async function promised(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
}

interface Freezer {
  readonly schedule: Schedule;
  readonly waiting: (() => void)[];
  frozen: boolean;
}

function freezer(clock: FakeClock): Freezer {
  const made: Freezer = {
    waiting: [],
    frozen: false,
    schedule: {
      ...clock.schedule,
      after(milliseconds, act) {
        let cancelled = false;
        const run = (): void => {
          if (made.frozen) made.waiting.push(run);
          else if (!cancelled) act();
        };
        const cancel = clock.schedule.after(milliseconds, run);
        return () => {
          cancelled = true;
          cancel();
        };
      },
    },
  };
  return made;
}

function openWindow(
  clock: FakeClock,
  storage: FakeStorage,
  openChannel: ((name: string, schedule: Schedule) => FakeChannel) | null,
  random: number,
): FakeWindow {
  const timers = freezer(clock);
  const messages = freezer(clock);
  const channel = openChannel?.(NAME, messages.schedule) ?? null;
  const work = new Set<string>();
  const log: string[] = [];
  const merge = (packed: string): void => packed.split(' ').forEach((piece) => piece && work.add(piece));
  const windows = createWindows({
    channel,
    local: storage.open,
    name: NAME,
    clock: clock.now,
    schedule: timers.schedule,
    random: () => random,
    handOver: () => {
      log.push(`hands over ${[...work].join(' ')}`);
      return [...work].join(' ');
    },
    onLate: (packed) => {
      log.push(`late ${packed}`);
      merge(packed);
    },
    onTaken: () => void log.push('taken'),
  });
  const crash = (): void => {
    channel?.close();
    timers.frozen = true;
  };
  return {
    windows,
    work,
    log,
    get frozen() {
      return timers.frozen;
    },
    async claim() {
      const packed = await windows.claim();
      log.push(packed === null ? 'claimed' : `got ${packed}`);
      merge(packed ?? '');
    },
    freeze() {
      timers.frozen = true;
      messages.frozen = true;
    },
    async thaw(heardFirst = true) {
      timers.frozen = false;
      messages.frozen = false;
      const order = heardFirst ? [messages, timers] : [timers, messages];
      for (const act of order.flatMap(({ waiting }) => waiting.splice(0))) {
        act();
        await promised();
      }
    },
    close() {
      windows.release();
      crash();
    },
    crash,
  };
}
