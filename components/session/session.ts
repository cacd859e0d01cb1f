import type { Opening } from '../lms/port.ts';
import type { CourseRecord } from '../model/record.ts';
import { createActiveTime, type ActiveTime } from './active-time.ts';
import { Delivery } from './delivery.ts';
import { Gate, type Use } from './gate.ts';
import type { Guard, ServerAnswer } from './guard.ts';
import { Plan } from './plan.ts';
import type { Session, SessionOptions, Urgency } from './port.ts';
import type { Receipt, SaveStatus, SessionState, UnsavedReason } from './status.ts';

export type { Session, Urgency } from './port.ts';

const SAVING: SaveStatus = { kind: 'saving' };
const ENDED: SaveStatus = { kind: 'ended' };

/** A session that is not open yet; `open` comes first. */
export function createSession(options: SessionOptions): Session {
  return new LmsSession(options);
}

class LmsSession implements Session {
  readonly #options: SessionOptions;
  readonly #gate = new Gate();
  readonly #plan: Plan;
  readonly #delivery: Delivery;
  #time: ActiveTime;
  #state: SessionState = 'idle';
  #status = SAVING;
  #opening: Opening | null = null;
  #opened: Date | null = null;
  #latest: (() => CourseRecord) | null = null;
  #visible = true;
  #unsavedSince: Date | null = null;
  #held = 0;
  #leaving: Promise<boolean> | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#delivery = new Delivery(options);
    this.#time = createActiveTime(options.clock);
    this.#plan = new Plan(
      options.schedule,
      options.clock,
      () => this.#gate.patience,
      () => this.#onTime(),
      () => this.retry(),
    );
  }

  get state(): SessionState {
    return this.#state;
  }

  get status(): SaveStatus {
    return this.#status;
  }

  open(): Opening {
    this.#state = 'connecting';
    const opening = this.#options.adapter.open();
    this.#delivery.open(opening);
    this.#enter(opening);
    return opening;
  }

  begin(guard: Guard | null): void {
    this.#gate.begin(guard);
    if (this.#visible) this.#save('answer');
    else if (this.#live && this.#unsavedSince) {
      this.#gate.keep();
      this.#sendHidden();
    }
  }

  resume(record: () => CourseRecord): void {
    if (this.#delivery.resume(record())) this.save(record, 'answer');
  }

  save(record: () => CourseRecord, urgency: Urgency): void {
    if (!this.#keeps) return;
    this.#latest = record;
    this.#gate.join();
    this.used();
    if (this.#live) {
      this.#unsavedSince ??= this.#options.clock();
      if (this.#status.kind !== 'unsaved') this.#become(this.#state, SAVING);
    }
    this.#save(urgency);
  }

  hasten(): void {
    this.#plan.hasten();
  }

  retry(): void {
    const { asking, begun } = this.#gate;
    if (begun && this.#live && this.#visible && this.#unsavedSince && !asking) this.#attempt();
  }

  leave(record: () => CourseRecord): Promise<boolean> {
    this.#leaving ??= this.#leave(record).finally(() => {
      this.#leaving = null;
    });
    return this.#leaving;
  }

  giveUp(): void {
    if (!this.#live) return;
    this.#drop();
    this.#become('elsewhere', { kind: 'elsewhere' });
  }

  takeOver(): void {
    if (!this.#live && this.#state !== 'elsewhere') return;
    this.#delivery.forget();
    this.#goOn();
  }

  restored(): Opening | null {
    // A session that the learner has left says so already, and stays closed.
    if (this.#state !== 'closed' || this.#status === ENDED) {
      this.shown();
      return null;
    }
    this.#time = createActiveTime(this.#options.clock);
    this.#visible = true;
    const opening = this.#options.adapter.reopen();
    if (!opening?.tracked) {
      this.#become('ended', ENDED);
      return null;
    }
    this.#delivery.forget(opening);
    this.#enter(opening);
    if (this.#live) this.#goOn();
    return opening;
  }

  hidden(record: () => CourseRecord): void {
    this.#time.hidden();
    const seen = this.#visible;
    this.#visible = false;
    if (!this.#keeps) return;
    this.#gate.keep();
    this.#latest = record;
    if (seen && this.#live && this.#gate.begun) this.#sendHidden();
  }

  shown(): void {
    this.#time.shown();
    this.#visible = true;
    if (this.#state === 'offline') this.retry();
    else if (this.#live) this.#save('answer');
  }

  pagehide(record: () => CourseRecord): void {
    if (!this.#keeps) return;
    this.#visible = false;
    this.#gate.keep();
    if (!this.#live) return;
    this.#latest = record;
    this.#end(record);
  }

  used(): void {
    this.#time.used();
  }

  receipt(): Receipt {
    return {
      standard: this.#options.adapter.standard,
      state: this.#state,
      mode: this.#opening?.mode ?? 'normal',
      learner: this.#opening?.learner ?? { id: '', name: '' },
      opened: this.#opened,
      unsaved: this.#unsavedSince !== null,
      activeSeconds: this.#time.seconds(),
      held: this.#held,
      probed: this.#gate.probed,
      ...this.#delivery.report(),
    };
  }

  /** The LMS may be written to. */
  get #live(): boolean {
    return this.#state === 'active' || this.#state === 'offline';
  }

  /** Work is kept on this device: where there is no LMS, too, but not where another window does it. */
  get #keeps(): boolean {
    return this.#live || this.#state === 'untracked';
  }

  #enter(opening: Opening): void {
    const { mode, problem, tracked } = opening;
    this.#opening = opening;
    this.#opened = this.#options.clock();
    if (problem) this.#become('ended', ENDED);
    else if (!tracked) this.#become('untracked', { kind: 'untracked' });
    else if (mode !== 'normal') this.#become('readonly', { kind: 'readonly', mode });
    else this.#become('active', SAVING);
  }

  /** Everything is to go out again. */
  #goOn(): void {
    this.#unsavedSince ??= this.#options.clock();
    this.#become('active', SAVING);
    this.#save('answer');
  }

  #save(urgency: Urgency): void {
    if (this.#gate.begun && this.#keeps) this.#plan.save(urgency);
  }

  /** What was planned waits while the page is hidden, for `shown`, and while nobody is there, for the next try. */
  #onTime(): void {
    if (this.#state !== 'active' || !this.#visible) this.#gate.keep();
    else if (!this.#gate.asking) this.#attempt();
  }

  #attempt(): void {
    this.#gate.ask((answer) => answer && this.#deliver(answer));
  }

  /** Sends everything, unless the answer is that nobody would take it; true when nothing is left to do. */
  #deliver(answer: ServerAnswer, leaving = false): boolean {
    // What had to be done when the page was hidden is done; `shown` makes up for the rest. To keep may have shown
    // that another window writes.
    if (!this.#visible || !this.#live) return false;
    if (answer === 'unreachable' || answer === 'signed-out') {
      this.#held += 1;
      return this.#fail('offline', answer);
    }
    this.#state = 'saving';
    return this.#settle(this.#send('foreground', answer !== 'silent', leaving));
  }

  /** A record that cannot be made, for whatever reason, must not stop the next one. */
  #send(kind: 'foreground' | 'hidden', sure: boolean, leaving = false): UnsavedReason | null {
    try {
      return this.#delivery.send(this.#latest, kind, sure, leaving);
    } catch (problem) {
      reportError(problem);
      return 'failed';
    }
  }

  #sendHidden(): void {
    if (this.#gate.offline) return;
    const state = this.#state;
    const { probed } = this.#gate;
    this.#plan.drop();
    this.#state = 'saving';
    // A beacon's "true" proves nothing: where the server can be asked, it is, when the page is seen again.
    const reason = this.#send('hidden', !probed);
    this.#state = state;
    if (reason === 'unsure') this.#unsavedSince ??= this.#options.clock();
    else if (reason || !probed) this.#settle(reason);
  }

  #settle(reason: UnsavedReason | null): boolean {
    if (reason) return this.#fail('active', reason);
    this.#plan.worked();
    this.#unsavedSince = null;
    const { saved } = this.#delivery.report();
    this.#become('active', saved ? { kind: 'saved', at: saved } : SAVING);
    return true;
  }

  #fail(state: SessionState, reason: UnsavedReason): false {
    this.#unsavedSince ??= this.#options.clock();
    this.#plan.retry();
    this.#become(state, { kind: 'unsaved', since: this.#unsavedSince, reason });
    return false;
  }

  async #leave(record: () => CourseRecord): Promise<boolean> {
    if (this.#live) await this.#gate.beginning;
    if (!this.#live) return true;
    this.#plan.drop();
    this.#latest = record;
    this.#become(this.#state, SAVING);
    const answer = await new Promise((use: Use) => {
      this.#gate.ask(use);
    });
    // The page went away, or another window took over, and perhaps gave back.
    if (!answer || !this.#live) return !this.#live;
    if (!this.#deliver(answer, true)) return false;
    this.#end(null);
    this.#become('closed', ENDED);
    return true;
  }

  #end(record: (() => CourseRecord) | null): void {
    this.#drop();
    this.#state = 'closing';
    this.#delivery.end(this.#time.seconds(), record);
    this.#state = 'closed';
  }

  #drop(): void {
    this.#plan.drop();
    this.#gate.drop();
  }

  #become(state: SessionState, status: SaveStatus): void {
    this.#state = state;
    this.#status = status;
    this.#options.onStatus(status);
  }
}
