import type { Urgency } from './port.ts';
import type { Cancel, Schedule } from './schedule.ts';

/** Milliseconds. */
const AFTER_LAST_KEY = 1500;
const RETRIES = [5_000, 15_000, 60_000];

/** When the next save, and the next try after one that failed, are due. */
export class Plan {
  readonly #schedule: Schedule;
  readonly #clock: () => Date;
  readonly #patience: () => number;
  readonly #save: () => void;
  readonly #retry: () => void;
  #planned: Urgency | null = null;
  /** Typing goes on since this moment without a save; `null`: nothing is typed. */
  #typing: number | null = null;
  #cancelSave: Cancel = () => {};
  #cancelRetry: Cancel = () => {};
  #failures = 0;

  /** @param patience how long (ms) somebody may type without a pause before a save comes between. */
  constructor(
    schedule: Schedule,
    clock: () => Date,
    patience: () => number,
    save: () => void,
    retry: () => void,
  ) {
    this.#schedule = schedule;
    this.#clock = clock;
    this.#patience = patience;
    this.#save = save;
    this.#retry = retry;
  }

  /** What was planned as an answer is never put off by typing. */
  save(urgency: Urgency): void {
    if (this.#planned === 'answer') return;
    this.#cancelSave();
    this.#planned = urgency;
    const act = (): void => {
      this.#planned = this.#typing = null;
      this.#save();
    };
    this.#cancelSave =
      urgency === 'answer' ? this.#schedule.afterPaint(act) : this.#schedule.after(this.#pause(), act);
  }

  /** After the last key, but never put off for ever. */
  #pause(): number {
    const now = this.#clock().getTime();
    this.#typing ??= now;
    return Math.max(0, Math.min(AFTER_LAST_KEY, this.#typing + this.#patience() - now));
  }

  hasten(): void {
    if (this.#planned === 'typing') this.save('answer');
  }

  /** Instead of anything planned: the pauses grow with every failure in a row. */
  retry(): void {
    this.drop();
    const pause = RETRIES[Math.min(this.#failures, RETRIES.length - 1)] ?? 0;
    this.#failures += 1;
    this.#cancelRetry = this.#schedule.after(pause, this.#retry);
  }

  /** It worked: nothing is planned, and the next failure is a first one. */
  worked(): void {
    this.drop();
    this.#failures = 0;
  }

  drop(): void {
    this.#cancelSave();
    this.#cancelRetry();
    this.#planned = this.#typing = null;
  }
}
