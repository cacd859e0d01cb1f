/**
 * Time of one device. Pauses are not waited for: the clock of its pages is put forward from one timer to the next, and
 * never while a question to the server is open, so that a slow machine does not look like a slow server. Playwright's
 * own clock leaves a script behind at each step, which is too much for hundreds of them.
 */
import type { BrowserContext, Page } from '@playwright/test';

/** Milliseconds by which several windows go on side by side: far below what one waits for another. */
const STEP = 500;
/** Longest state that is still on its way: a late API, two looks at the server and a try. */
const SETTLED = 12_000;
/** Real time, in which a page must have gone on; a page behind another one may sleep. */
const MOVED = 10_000;

export class DeviceClock {
  readonly #context: BrowserContext;
  readonly #sent = new Map<Page, number>();
  #ahead = 0;

  constructor(context: BrowserContext) {
    this.#context = context;
    context.on('request', (request) => {
      if (request.method() !== 'POST') return;
      const page = request.frame().page();
      this.#sent.set(page, this.sentBy(page) + 1);
    });
  }

  /** The page, which is still empty, will have this clock. */
  async wind(page: Page): Promise<void> {
    await page.addInitScript(install, this.#ahead);
  }

  /** As the pages see it, in milliseconds. */
  get now(): number {
    return Date.now() + this.#ahead;
  }

  /** How often the window of a page has sent something to the LMS. */
  sentBy(page: Page): number {
    return this.#sent.get(page) ?? 0;
  }

  async pass(time: number): Promise<void> {
    const end = this.#ahead + time;
    while (this.#ahead < end) {
      const pages = this.#context.pages();
      this.#ahead = pages.length > 1 ? Math.min(this.#ahead + STEP, end) : end;
      // A page may go away meanwhile.
      const moved = pages.map((page) => page.evaluate(passTo, this.#ahead).catch(() => undefined));
      await Promise.race([Promise.all(moved), realTime(MOVED)]);
    }
  }

  /** Until a status of the indicator tells how it ended; gives it. */
  async settle(status: () => Promise<string>): Promise<string> {
    for (let left = SETTLED; ; left -= STEP) {
      const said = await status();
      if (left <= 0 || !/^(saving|connecting)$/.test(said)) return said;
      await this.pass(STEP);
    }
  }
}

/** Waits, where no clock can be put forward. */
export function realTime(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Clock of a window. */
interface FrameClock {
  /** Questions to the server that are open. */
  readonly asked: number;
  /** How far ahead of real time it must be for its next timer. */
  next(): number;
  /** Puts it forward. */
  set(ahead: number): void;
  /** Acts as the first timer says that is due; false where none is. */
  act(): boolean;
  /** After it was put forward. */
  rewind(): void;
  realTime(milliseconds: number): Promise<void>;
}

export interface WoundWindow extends Window {
  deviceClock?: FrameClock;
}

/** Puts the clocks of a page and its frames forward, one timer after the other. Runs in the page. */
async function passTo(to: number): Promise<void> {
  /** Real time (ms), in which an answer must be here on any machine, and in which what was begun has its turn. */
  const [ANSWERED, TURN] = [3000, 5];
  const clocks = (): FrameClock[] =>
    [window, ...Array.from(window.frames)].flatMap((frame) => (frame as WoundWindow).deviceClock ?? []);
  const [own] = clocks();
  if (!own) return;
  // No course has so many timers in a pause; one that does must not stand still for ever.
  for (let left = 1000; left > 0; left -= 1) {
    for (let wait = ANSWERED; wait > 0 && clocks().some(({ asked }) => asked > 0); wait -= TURN)
      await own.realTime(TURN);
    const all = clocks().sort((one, other) => one.next() - other.next());
    const next = Math.min(to, all[0]?.next() ?? to);
    for (const clock of all) clock.set(next);
    const acted = all[0]?.act() ?? false;
    await own.realTime(TURN);
    if (!acted && next >= to) break;
  }
  for (const clock of clocks()) {
    clock.set(to);
    clock.rewind();
  }
}

/** Runs in every frame before its own scripts, so it may use nothing from outside. */
function install(first: number): void {
  const RealDate = Date;
  const wait = window.setTimeout.bind(window);
  const cancel = window.clearTimeout.bind(window);
  const elapsed = performance.now.bind(performance);
  const ask = window.fetch.bind(window);
  const timers = new Map<number, { due: number; act: () => void; real: number }>();
  let ahead = first;
  let latest = 0;
  let asked = 0;
  const now = (): number => RealDate.now() + ahead;
  const fire = (id: number): void => {
    const timer = timers.get(id);
    timers.delete(id);
    cancel(timer?.real);
    timer?.act();
  };
  const earliest = (): [number, number] =>
    [...timers].reduce<[number, number]>(
      (least, [id, { due }]) => (due < least[1] ? [id, due] : least),
      [0, Infinity],
    );
  const clock: FrameClock = {
    get asked() {
      return asked;
    },
    next: () => earliest()[1] - RealDate.now(),
    set: (to) => (ahead = Math.max(ahead, to)),
    act() {
      const [id, due] = earliest();
      if (due <= now()) fire(id);
      return due <= now();
    },
    rewind() {
      for (const [id, timer] of timers) {
        cancel(timer.real);
        timer.real = wait(() => fire(id), timer.due - now());
      }
    },
    realTime: (milliseconds) => new Promise((resolve) => wait(resolve, milliseconds)),
  };
  Object.assign(window, {
    deviceClock: clock,
    Date: class extends RealDate {
      static override now(): number {
        return now();
      }
      constructor(...values: [number]) {
        super(...((values.length > 0 ? values : [now()]) as [number]));
      }
    },
    setTimeout: (act: (...values: unknown[]) => void, time = 0, ...values: unknown[]): number => {
      const id = (latest += 1);
      timers.set(id, { due: now() + time, act: () => act(...values), real: wait(() => fire(id), time) });
      return id;
    },
    clearTimeout: (id: number): void => {
      cancel(timers.get(id)?.real);
      timers.delete(id);
    },
    fetch: (...question: Parameters<typeof fetch>): Promise<Response> => {
      asked += 1;
      return ask(...question).finally(() => (asked -= 1));
    },
  });
  performance.now = () => elapsed() + ahead - first;
}
