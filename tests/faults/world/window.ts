import type { TimerOwner, WorldTime } from './time.ts';

/** Milliseconds from the request of a frame to its painting. */
const FRAME = 16;

/** The part of a browser's window that the player uses without a screen. The fields have the browser's names. */
export class FakeWindow extends EventTarget implements TimerOwner {
  life: TimerOwner['life'] = 'running';
  /** Between `pagehide` and the end, or the coming back. */
  leaving = false;
  readonly opener = null;
  /** The LMS's page; its APIs are put there. */
  readonly parent: Record<string, unknown> = { opener: null };
  readonly document: EventTarget & { visibilityState: 'visible' | 'hidden'; documentElement: object };
  readonly navigator = { onLine: true };
  readonly location = { hash: '' };
  readonly #time: WorldTime;

  constructor(time: WorldTime) {
    super();
    this.#time = time;
    this.parent['parent'] = this.parent;
    this.document = Object.assign(new EventTarget(), {
      visibilityState: 'visible' as const,
      documentElement: { dataset: {} },
    });
  }

  readonly setTimeout = (act: () => void, milliseconds = 0): number =>
    this.#time.after(milliseconds, this, act);

  readonly clearTimeout = (timer: number): void => this.#time.cancel(timer);

  /** A page that is hidden paints nothing. */
  readonly requestAnimationFrame = (act: () => void): number =>
    this.#time.after(FRAME, this, () => this.document.visibilityState === 'visible' && act());

  readonly cancelAnimationFrame = this.clearTimeout;

  see(state: 'visible' | 'hidden'): void {
    if (this.document.visibilityState === state) return;
    this.document.visibilityState = state;
    this.document.dispatchEvent(new Event('visibilitychange'));
  }

  tell(name: string, more: object = {}): void {
    this.dispatchEvent(Object.assign(new Event(name), more));
  }

  /** As the composition root takes it. */
  get real(): Window {
    return this as unknown as Window;
  }
}
