/**
 * Time of one device. Pauses are not waited for: the clock of its pages is put forward, a little at a time, and never
 * while a question to the server is open, so that a slow machine does not look like a slow server. Playwright's own
 * clock leaves a script behind at each step, which is too much for hundreds of them.
 */
import type { BrowserContext, Locator, Page, Request } from '@playwright/test';

/** Milliseconds of one step: far below what the player waits for an answer. */
const STEP = 500;
/** Longest state that is still on its way: a late API, two looks at the server and a try. */
const SETTLED = 12_000;
/** Real time, in which an answer must be here on any machine. */
const ANSWERED = 3000;
const LOOK_AGAIN = 5;

export class DeviceClock {
  readonly #context: BrowserContext;
  readonly #asked = new Set<Request>();
  readonly #sent = new Map<Page, number>();
  #ahead = 0;

  constructor(context: BrowserContext) {
    this.#context = context;
    context.on('request', (request) => this.#note(request));
    context.on('requestfinished', (request) => this.#asked.delete(request));
    context.on('requestfailed', (request) => this.#asked.delete(request));
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
    for (let left = time; left > 0; left -= STEP) {
      await this.#answered();
      this.#ahead += Math.min(left, STEP);
      const frames = this.#context.pages().flatMap((page) => page.frames());
      const moved = frames.map((frame) => frame.evaluate(putForward, this.#ahead).catch(() => undefined));
      // A frame may go away meanwhile, and a page behind another one may sleep.
      await Promise.race([Promise.all(moved), realTime(ANSWERED)]);
      // What answers and frames were waiting for has its turn.
      await realTime(LOOK_AGAIN);
    }
  }

  /** Until the indicator says how it ended; gives what it says. */
  async settle(save: Locator): Promise<string> {
    for (let left = SETTLED; ; left -= STEP) {
      const status = (await save.getAttribute('data-status')) ?? '';
      if (left <= 0 || !/^(saving|connecting)$/.test(status)) return status;
      await this.pass(STEP);
    }
  }

  #note(request: Request): void {
    if (request.method() === 'HEAD') this.#asked.add(request);
    if (request.method() !== 'POST') return;
    const page = request.frame().page();
    this.#sent.set(page, this.sentBy(page) + 1);
  }

  async #answered(): Promise<void> {
    const end = Date.now() + ANSWERED;
    while (this.#asked.size > 0 && Date.now() < end) await realTime(LOOK_AGAIN);
    // A page that is gone does not say how its questions ended.
    this.#asked.clear();
  }
}

/** Waits, where no clock can be put forward. */
export function realTime(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

interface WoundWindow extends Window {
  putForward?: (ahead: number) => Promise<void>;
}

const putForward = (ahead: number): Promise<void> | undefined => (window as WoundWindow).putForward?.(ahead);

/** Runs in every frame before its own scripts, so it may use nothing from outside. */
function install(first: number): void {
  const RealDate = Date;
  const wait = window.setTimeout.bind(window);
  const cancel = window.clearTimeout.bind(window);
  const elapsed = performance.now.bind(performance);
  const timers = new Map<number, { due: number; act: () => void; real: number }>();
  let ahead = first;
  let latest = 0;
  const now = (): number => RealDate.now() + ahead;
  const fire = (id: number): void => {
    const timer = timers.get(id);
    timers.delete(id);
    cancel(timer?.real);
    timer?.act();
  };
  const later = (act: (...values: unknown[]) => void, time = 0, ...values: unknown[]): number => {
    const id = (latest += 1);
    timers.set(id, { due: now() + time, act: () => act(...values), real: wait(() => fire(id), time) });
    return id;
  };
  const isDue = ([, { due }]: [number, { due: number }]): boolean => due <= now();
  Object.assign(window, {
    Date: class extends RealDate {
      static override now(): number {
        return now();
      }
      constructor(...values: [number]) {
        super(...((values.length > 0 ? values : [now()]) as [number]));
      }
    },
    setTimeout: later,
    clearTimeout: (id: number): void => {
      cancel(timers.get(id)?.real);
      timers.delete(id);
    },
    putForward: async (to: number): Promise<void> => {
      ahead = to;
      const due = [...timers].filter(isDue).sort(([, one], [, other]) => one.due - other.due);
      for (const [id] of due) {
        fire(id);
        await null;
      }
      for (const [id, timer] of timers) {
        cancel(timer.real);
        timer.real = wait(() => fire(id), timer.due - now());
      }
    },
  });
  performance.now = () => elapsed() + ahead - first;
}
