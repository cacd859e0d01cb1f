import type { Guard, ServerAnswer } from './guard.ts';

/** @param answer `undefined`: the question was dropped. */
export type Use = (answer: ServerAnswer | undefined) => void;

/** A commit may hold up the keys for a moment: where the device keeps each word, few are enough. */
const KEPT_PATIENCE = 10_000;
const PATIENCE = 1800;

/** The gate before the LMS: nothing goes through before the guard is here, and a question at a time after that. */
export class Gate {
  #guard: Guard | null = null;
  #open = (): void => {};
  /** Who waits for the answer to the question that is asked now, or for what becomes of a commit. */
  #waiting: ((dropped: undefined) => void) | null = null;
  #joined = false;
  begun = false;
  /** The server was asked at least once. */
  probed = false;
  /** Resolves when the guard is here, or known not to come. */
  readonly beginning = new Promise<void>((resolve) => {
    this.#open = resolve;
  });

  begin(guard: Guard | null): void {
    this.#guard = guard;
    this.begun = true;
    this.#open();
  }

  get asking(): boolean {
    return this.#waiting !== null;
  }

  get offline(): boolean {
    return this.#guard?.offline ?? false;
  }

  /** Milliseconds of typing without a pause before a save comes between. */
  get patience(): number {
    return this.#guard?.keeping ? KEPT_PATIENCE : PATIENCE;
  }

  keep(): void {
    this.#joined = false;
    this.#guard?.keep();
  }

  /** There is more to keep than when the question was asked, or than what was sent. */
  get joined(): boolean {
    return this.#joined;
  }

  join(): void {
    this.#joined = true;
  }

  /** Keeps, then asks. Answers at once where asking proves nothing, so that a save stays in one task. */
  ask(use: Use, anew?: boolean): void {
    this.drop();
    this.keep();
    const answer = this.#guard?.ask(anew) ?? null;
    if (!answer) {
      use('there');
      return;
    }
    this.probed = true;
    this.#wait<ServerAnswer>(
      answer.catch(() => 'silent'),
      (said) => {
        if (said && this.#joined) this.keep();
        use(said);
      },
    );
  }

  /**
   * Waits for a commit that was sent as for the answer to a question: nothing else is asked or sent meanwhile.
   * `undefined`: it was dropped, and whatever became of it is of no use any more.
   */
  sent<T>(commit: Promise<T>): Promise<T | undefined> {
    return new Promise((resolve) => this.#wait(commit, resolve));
  }

  #wait<T>(answer: Promise<T>, use: (said: T | undefined) => void): void {
    this.#waiting = use;
    void answer.then((said) => {
      if (this.#waiting !== use) return;
      this.#waiting = null;
      use(said);
    });
  }

  /** The answer, if one is awaited, is of no use any more. */
  drop(): void {
    const use = this.#waiting;
    this.#waiting = null;
    use?.(undefined);
  }
}
