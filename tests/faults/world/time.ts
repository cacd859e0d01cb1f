/** Time of the fake world: stands still until told, and lets promises settle between two events. */

/** What timers belong to; a page that is frozen or gone does not run its own. */
export interface TimerOwner {
  readonly life: 'running' | 'frozen' | 'gone';
}

interface Timer {
  readonly due: number;
  readonly order: number;
  readonly owner: TimerOwner;
  readonly act: () => void;
}

/** Everybody's timers and one clock. */
export class WorldTime {
  #now: number;
  #order = 0;
  #timers = new Map<number, Timer>();

  constructor(start = Date.UTC(2026, 10, 23, 9, 0, 0)) {
    this.#now = start;
  }

  get now(): number {
    return this.#now;
  }

  /** @returns a number to cancel it by. */
  after(milliseconds: number, owner: TimerOwner, act: () => void): number {
    this.#order += 1;
    const due = this.#now + Math.max(0, milliseconds || 0);
    this.#timers.set(this.#order, { due, order: this.#order, owner, act });
    return this.#order;
  }

  cancel(timer: number): void {
    this.#timers.delete(timer);
  }

  /** A synchronous request holds up everything: time goes on, nothing else happens. */
  block(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** Lets time pass; what falls due happens in its order. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await settle();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#timers.delete(next.order);
      this.#now = Math.max(this.#now, next.due);
      next.act();
      await settle();
    }
    this.#now = Math.max(this.#now, end);
  }

  #next(end: number): Timer | null {
    let first: Timer | null = null;
    for (const timer of this.#timers.values()) {
      if (timer.owner.life === 'gone') this.#timers.delete(timer.order);
      else if (timer.owner.life === 'running' && timer.due <= end) {
        if (!first || timer.due < first.due || (timer.due === first.due && timer.order < first.order))
          first = timer;
      }
    }
    return first;
  }
}

/** Everything that is only waiting for its turn has had it. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
