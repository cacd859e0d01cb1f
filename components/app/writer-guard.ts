/** What stands before every commit and every entry: whether this window is the one that writes, and the server there. */
import type { Guard, ServerAnswer } from '../session/guard.ts';
import { createProbe, type Probe } from '../session/probe.ts';
import { createWindows, type Windows } from '../session/windows.ts';
import type { SafekeepingOptions } from './safekeeping-port.ts';

export interface WriterEvents {
  /** As `Guard.keep`. */
  readonly keep: () => void;
  /** As `Guard.keeping`. */
  readonly keeping: () => boolean;
  /** Packed progress, for the window that takes over. */
  readonly handOver: () => string;
  /** Packed progress that another window handed over. */
  readonly take: (packed: string) => void;
}

export class WriterGuard implements Guard {
  readonly #options: SafekeepingOptions;
  readonly #events: WriterEvents;
  readonly #windows: Windows;
  readonly #probe: Probe;
  /** Another window may still be about to hand over its work. */
  #claiming: Promise<void> | null = null;
  /** The first question to the server, until it is answered. */
  #first: Promise<void> | null = null;

  /** @param name of the attempt: course, learner and target, hashed. */
  constructor(options: SafekeepingOptions, name: string, events: WriterEvents) {
    const { opening, session, device, schedule, clock, random } = options;
    const { head, online, address } = device;
    const { tracked, learner } = opening;
    this.#options = options;
    this.#events = events;
    this.#windows = createWindows({
      // Nobody could tell whose work it is that another window has.
      channel: tracked && learner.id ? device.channel(name) : null,
      local: learner.id ? device.local : device.session,
      name,
      clock,
      schedule,
      random,
      handOver: events.handOver,
      onLate: events.take,
      onTaken: () => session.giveUp(),
    });
    this.#probe = createProbe({ address, head, schedule, clock, online });
  }

  keep(): void {
    this.#events.keep();
  }

  get keeping(): boolean {
    return this.#events.keeping();
  }

  get offline(): boolean {
    return this.#claiming !== null || this.#probe.offline;
  }

  ask(anew?: boolean): Promise<ServerAnswer> | null {
    return (this.#claiming ?? this.#first) ? this.#askLater() : this.#probe.ask(anew);
  }

  /** Asks the server for the first time. */
  start(): void {
    this.#first = this.#probe.start().then(() => {
      this.#first = null;
    });
  }

  /** Makes this window the writer, and takes what the writer before hands over. */
  claim(): Promise<void> {
    this.#claiming = this.#windows.claim().then((handed) => {
      this.#claiming = null;
      if (handed !== null) this.#events.take(handed);
    });
    return this.#claiming;
  }

  /** This window writes, or nobody knows yet. One that slept while another one took over learns of it here. */
  mayWrite(): boolean {
    if (this.#claiming || this.#windows.stillWriter()) return true;
    this.#options.session.giveUp();
    return false;
  }

  get isWriter(): boolean {
    return this.#windows.stillWriter();
  }

  release(): void {
    this.#windows.release();
  }

  async #askLater(): Promise<ServerAnswer> {
    await this.#claiming;
    await this.#first;
    const answer = (await this.#probe.ask()) ?? 'there';
    return this.mayWrite() ? answer : 'unreachable';
  }
}
