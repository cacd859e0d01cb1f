import type { Opening } from '../lms/port.ts';
import type { HeldReason } from './guard.ts';
import type { SessionOptions } from './port.ts';
import type { HeldNote, Receipt, SaveStatus, SessionState, UnsavedReason } from './status.ts';

export const SAVING: SaveStatus = { kind: 'saving' };
export const ENDED: SaveStatus = { kind: 'ended' };

/** Held commits that a receipt tells. */
const KEPT = 20;

/** The part of a receipt that tells whose session it is, and where it stands. */
export type StandingReport = Pick<
  Receipt,
  'standard' | 'state' | 'mode' | 'learner' | 'opened' | 'unsaved' | 'held'
>;

/** Where a session stands, and since when something is not saved; every change of status is told. */
export class Standing {
  readonly #options: Pick<SessionOptions, 'adapter' | 'clock' | 'onStatus'>;
  state: SessionState = 'idle';
  #status = SAVING;
  #opening: Opening | null = null;
  #opened: Date | null = null;
  #unsavedSince: Date | null = null;
  #held: readonly HeldNote[] = [];

  constructor(options: Pick<SessionOptions, 'adapter' | 'clock' | 'onStatus'>) {
    this.#options = options;
  }

  get status(): SaveStatus {
    return this.#status;
  }

  /** The LMS may be written to. */
  get live(): boolean {
    return this.state === 'active' || this.state === 'offline';
  }

  /** Something is not saved. */
  get unsaved(): boolean {
    return this.#unsavedSince !== null;
  }

  enter(opening: Opening): void {
    const { mode, problem, tracked } = opening;
    this.#opening = opening;
    this.#opened = this.#options.clock();
    if (problem) this.become('ended', ENDED);
    else if (!tracked) this.become('untracked', { kind: 'untracked' });
    else if (mode !== 'normal') this.become('readonly', { kind: 'readonly', mode });
    else this.become('active', SAVING);
  }

  become(state: SessionState, status: SaveStatus): void {
    this.state = state;
    this.#status = status;
    this.#options.onStatus(status);
  }

  /** From now on something is not saved, where that is new. */
  owe(): Date {
    this.#unsavedSince ??= this.#options.clock();
    return this.#unsavedSince;
  }

  /** Everything is saved. `at` is `null` where nothing had to be. */
  saved(at: Date | null): void {
    this.#unsavedSince = null;
    this.become('active', at ? { kind: 'saved', at } : SAVING);
  }

  failed(reason: UnsavedReason, state: SessionState = 'active'): void {
    this.become(state, { kind: 'unsaved', since: this.owe(), reason });
  }

  /** A commit was held back. */
  held(reason: HeldReason): void {
    this.#held = [...this.#held, { at: this.#options.clock().getTime(), reason }].slice(-KEPT);
    this.failed(reason, 'offline');
  }

  report(): StandingReport {
    return {
      standard: this.#options.adapter.standard,
      state: this.state,
      mode: this.#opening?.mode ?? 'normal',
      learner: this.#opening?.learner ?? { id: '', name: '' },
      opened: this.#opened,
      unsaved: this.unsaved,
      held: this.#held,
    };
  }
}
