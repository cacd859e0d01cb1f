import type { Clock } from '../lms/port.ts';
import type { Cancel, Schedule } from './schedule.ts';

/** Milliseconds. */
const ANSWER_TIME = 500;
const BEAT = 5000;
/** A lock whose beat is older tells of a window that crashed, or of one that sleeps and will answer late. */
const ALIVE = 15_000;

/** The part of a BroadcastChannel that is used. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

export interface WindowsOptions {
  /** `null` where the browser has none or forbids it: then every window is the only one. */
  readonly channel: Channel | null;
  /** For the lock; may throw on access. */
  readonly local: () => Storage;
  /** Names channel and lock: course, learner and target, hashed. */
  readonly name: string;
  readonly clock: Clock;
  readonly schedule: Schedule;
  readonly random: () => number;
  /** Packed progress as it is now. Called when another window takes over; this one is passive from then on. */
  readonly handOver: () => string;
  /** What another window handed over when `claim` had ended already: it slept, or two claimed at once. */
  readonly onLate: (packed: string) => void;
  /** Another window has taken over; once for each time. May come out of `stillWriter`. */
  readonly onTaken: () => void;
}

/** One writer for one attempt: the newest window. */
export interface Windows {
  /**
   * Makes this window the writer: at its start, by "take back", and when the page is restored. Waits for an answer
   * only where there are signs of another window. A newer one may have claimed meanwhile: see `stillWriter`.
   * @returns what the writer before handed over, to be merged before `stillWriter` is asked; `null` when there was none,
   * or it did not answer in 500 ms.
   */
  claim(): Promise<string | null>;
  /** This window may write. To be asked before each commit: a window that slept learns here from the lock that another one took over. */
  stillWriter(): boolean;
  /** The page goes away: gives up the lock. A page that comes back has to `claim` again. */
  release(): void;
}

/** A window that has not claimed yet. */
export function createWindows(options: WindowsOptions): Windows {
  return new ChannelWindows(options);
}

interface Claim {
  /** Milliseconds since 1970, and later than every claim the claiming window knew of. */
  readonly at: number;
  /** Instance: one load of the player. Not the window, since a duplicated one copies what tells windows apart. */
  readonly from: string;
}

interface Lock extends Claim {
  readonly beat: number;
}

interface HandOver {
  readonly to: string;
  readonly state: string;
}

class ChannelWindows implements Windows {
  readonly #options: WindowsOptions;
  readonly #instance: string;
  #state: 'idle' | 'claiming' | 'writer' | 'passive' = 'idle';
  /** The newest claim known, this window's own included. */
  #newest: Claim = { at: 0, from: '' };
  /** When the lock was last written; `null` where it cannot be. */
  #beaten: number | null = null;
  #claiming: Promise<string | null> | null = null;
  #resolve: (packed: string | null) => void = () => {};
  #cancel: Cancel = () => {};

  constructor(options: WindowsOptions) {
    this.#options = options;
    this.#instance = Math.floor(options.random() * 2 ** 52).toString(36);
    options.channel?.addEventListener('message', ({ data }) => this.#hear(data));
  }

  stillWriter(): boolean {
    if (this.#state !== 'writer') return false;
    const lock = this.#readLock();
    if (lock && isNewer(lock, this.#newest)) this.#yieldTo(lock);
    // Another window took over while this one slept, and has gone again; or somebody has just cleared the storage.
    else if (lock === null && this.#beaten !== null && this.#now() - this.#beaten > 2 * BEAT)
      this.#yieldTo(null);
    return this.#state === 'writer';
  }

  claim(): Promise<string | null> {
    if (this.#claiming) return this.#claiming;
    const claiming = new Promise<string | null>((resolve) => (this.#resolve = resolve));
    this.#claiming = claiming;
    this.#begin();
    return claiming;
  }

  release(): void {
    this.#state = 'idle';
    this.#settle(null);
    if (this.#readLock()?.from === this.#instance)
      this.#stored((local) => local.removeItem(this.#options.name));
  }

  #begin(): void {
    const lock = this.#readLock();
    const now = this.#now();
    this.#cancel();
    this.#state = 'claiming';
    this.#newest = { at: Math.max(now, this.#newest.at + 1, (lock?.at ?? 0) + 1), from: this.#instance };
    this.#writeLock();
    this.#post({ at: this.#newest.at });
    const another = lock ? lock.from !== this.#instance && now - lock.beat < ALIVE : this.#beaten === null;
    if (another && this.#options.channel) this.#cancel = this.#after(ANSWER_TIME, () => this.#settle(null));
    else this.#settle(null);
  }

  /** Ends a claim, if there is one. */
  #settle(packed: string | null): void {
    this.#cancel();
    this.#claiming = null;
    this.#resolve(packed);
    if (this.#state !== 'claiming') return;
    this.#state = 'writer';
    // Not at once: whoever claimed has to merge what came before it may hand it on.
    this.#cancel = this.#after(BEAT, () => this.#beat());
  }

  #beat(): void {
    if (!this.stillWriter()) return;
    this.#writeLock();
    this.#cancel = this.#after(BEAT, () => this.#beat());
  }

  #hear(data: unknown): void {
    const message = readMessage(data, this.#options.name);
    if (!message || message.from === this.#instance) return;
    if ('at' in message) this.#hearClaim(message);
    else if (message.to === this.#instance) this.#receive(message.state);
  }

  #hearClaim(claim: Claim): void {
    if (isNewer(claim, this.#newest)) this.#yieldTo(claim);
    // Two claimed at once, and the other one has not heard of this claim.
    else if (this.#isActive()) this.#post({ at: this.#newest.at });
  }

  #receive(packed: string): void {
    if (this.#state === 'claiming') this.#settle(packed);
    else if (this.#state === 'writer') this.#options.onLate(packed);
    else if (this.#state === 'passive') this.#post({ to: this.#newest.from, state: packed });
  }

  /** @param claim `null` when the window that took over has gone again. */
  #yieldTo(claim: Claim | null): void {
    const active = this.#isActive();
    if (claim) this.#newest = claim;
    if (!active) return;
    this.#state = 'passive';
    this.#settle(null);
    if (claim) this.#post({ to: claim.from, state: this.#options.handOver() });
    this.#options.onTaken();
  }

  #isActive(): boolean {
    return this.#state === 'writer' || this.#state === 'claiming';
  }

  #post(message: Pick<Claim, 'at'> | HandOver): void {
    const { channel, name } = this.#options;
    try {
      channel?.postMessage({ ...message, name, from: this.#instance });
    } catch {
      // A channel that is closed reaches nobody, like one that does not exist.
    }
  }

  /** `null`: there is none, or nobody can read it. `undefined`: storage is blocked. */
  #readLock(): Lock | null | undefined {
    return this.#stored((local) => {
      const [, at, from = '', beat] = LOCK.exec(local.getItem(this.#options.name) ?? '') ?? [];
      return from ? { at: Number(at), from, beat: Number(beat) } : null;
    });
  }

  #writeLock(): void {
    const now = this.#now();
    const written = this.#stored((local) => {
      local.setItem(this.#options.name, `${this.#newest.at} ${this.#instance} ${now}`);
      return now;
    });
    this.#beaten = written ?? null;
  }

  /** Without a channel nobody could hand over, so there is no lock either. */
  #stored<T>(act: (local: Storage) => T): T | undefined {
    try {
      return this.#options.channel ? act(this.#options.local()) : undefined;
    } catch {
      return undefined;
    }
  }

  #now(): number {
    return this.#options.clock().getTime();
  }

  #after(milliseconds: number, act: () => void): Cancel {
    return this.#options.schedule.after(milliseconds, act);
  }
}

/** Claim, instance and beat. */
const LOCK = /^(\d{1,15}) (\w+) (\d{1,15})$/;

function isNewer(one: Claim, other: Claim): boolean {
  return one.at > other.at || (one.at === other.at && one.from > other.from);
}

/** Anything of the same origin can write into a channel. */
function readMessage(data: unknown, name: string): Claim | (HandOver & { readonly from: string }) | null {
  if (typeof data !== 'object' || data === null) return null;
  const { name: named, from, at, to, state } = data as Readonly<Record<string, unknown>>;
  if (named !== name || typeof from !== 'string') return null;
  if (typeof at === 'number' && Number.isSafeInteger(at)) return { at, from };
  return typeof to === 'string' && typeof state === 'string' ? { to, state, from } : null;
}
