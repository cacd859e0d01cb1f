export interface Verdict {
  readonly lost: number;
  readonly regressions: number;
  readonly silent: number;
  /** Lies of an LMS that nothing could find out: no call tells them, and the device keeps nothing. */
  readonly unknowable: number;
  readonly trace: readonly string[];
}

const START = Date.UTC(2026, 10, 23, 9, 0, 0);

/** What was counted, and a line for each thing that happened. */
export class Tally {
  readonly #counts = { lost: 0, regressions: 0, silent: 0, unknowable: 0 };
  readonly #trace: string[] = [];
  readonly #traces: boolean;
  readonly #now: () => number;

  /** @param traces writes down what happens, which takes time. */
  constructor(now: () => number, traces: boolean) {
    this.#now = now;
    this.#traces = traces;
  }

  get verdict(): Verdict {
    return { ...this.#counts, trace: this.#trace };
  }

  /** A line for whoever replays a failure. */
  say(words: string): void {
    if (!this.#traces) return;
    const seconds = ((this.#now() - START) / 1000).toFixed(2);
    this.#trace.push(`${seconds.padStart(12)} ${words}`);
  }

  count(what: 'lost' | 'regressions' | 'silent', words: string): void {
    this.say(`!!! ${what}: ${words}`);
    this.#counts[what] += 1;
  }

  countUnknowable(): void {
    this.#counts.unknowable += 1;
  }
}
