import type { Opening } from '../lms/port.ts';
import type { CourseRecord } from '../model/record.ts';
import { createActiveTime, type ActiveTime } from './active-time.ts';
import { Delivery, type Sent } from './delivery.ts';
import { Gate, type Use } from './gate.ts';
import { isHeld, type Guard, type ServerAnswer } from './guard.ts';
import { Plan } from './plan.ts';
import type { Session, SessionOptions, Urgency } from './port.ts';
import { ENDED, SAVING, Standing } from './standing.ts';
import type { Receipt, SaveStatus, SessionState } from './status.ts';

/** A session that is not open yet; `open` comes first. */
export function createSession(options: SessionOptions): Session {
  return new LmsSession(options);
}

class LmsSession implements Session {
  readonly #options: SessionOptions;
  readonly #standing: Standing;
  readonly #gate = new Gate();
  readonly #plan: Plan;
  readonly #delivery: Delivery;
  #time: ActiveTime;
  #latest: (() => CourseRecord) | null = null;
  #visible = true;
  #leaving: Promise<boolean> | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#standing = new Standing(options);
    this.#delivery = new Delivery(options);
    this.#time = createActiveTime(options.clock);
    this.#plan = new Plan(
      options.schedule,
      options.clock,
      () => this.#gate.patience,
      () => this.#onTime(),
      () => this.#again(),
    );
  }

  get state(): SessionState {
    return this.#standing.state;
  }

  get status(): SaveStatus {
    return this.#standing.status;
  }

  open(): Opening {
    this.#standing.state = 'connecting';
    const opening = this.#options.adapter.open();
    this.#delivery.open(opening);
    this.#standing.enter(opening);
    return opening;
  }

  begin(guard: Guard | null): void {
    this.#gate.begin(guard);
    if (this.#visible) this.#save('answer');
    else if (this.#standing.live && this.#standing.unsaved) {
      this.#gate.keep();
      this.#sendHidden();
    }
  }

  resume(record: () => CourseRecord): void {
    if (this.#delivery.resume(record())) this.save(record, 'answer');
  }

  save(record: () => CourseRecord, urgency: Urgency): void {
    if (!this.#standing.live) return;
    this.#latest = record;
    this.#gate.join();
    this.used();
    this.#standing.owe();
    if (this.#standing.status.kind !== 'unsaved') this.#standing.become(this.#standing.state, SAVING);
    this.#save(urgency);
  }

  hasten(): void {
    this.#plan.hasten();
  }

  retry(): void {
    if (!this.#mayTry) return;
    this.#standing.become(this.#standing.state, SAVING);
    this.#options.schedule.afterPaint(() => this.#again(true));
  }

  leave(record: () => CourseRecord): Promise<boolean> {
    this.#leaving ??= this.#leave(record).finally(() => {
      this.#leaving = null;
    });
    return this.#leaving;
  }

  giveUp(): void {
    if (!this.#standing.live) return;
    this.#drop();
    this.#standing.become('elsewhere', { kind: 'elsewhere' });
  }

  takeOver(): void {
    if (!this.#standing.live && this.#standing.state !== 'elsewhere') return;
    this.#delivery.forget();
    this.#goOn();
  }

  restored(): Opening | null {
    // A session that the learner has left says so already, and stays closed.
    if (this.#standing.state !== 'closed' || this.#standing.status === ENDED) {
      this.shown();
      return null;
    }
    this.#time = createActiveTime(this.#options.clock);
    this.#visible = true;
    const opening = this.#options.adapter.reopen();
    if (!opening?.tracked) {
      this.#standing.become('ended', ENDED);
      return null;
    }
    this.#delivery.forget(opening);
    this.#standing.enter(opening);
    if (this.#standing.live) this.#goOn();
    return opening;
  }

  hidden(record: () => CourseRecord): void {
    this.#time.hidden();
    const seen = this.#visible;
    this.#visible = false;
    if (!this.#standing.live) return;
    this.#gate.keep();
    this.#latest = record;
    if (seen && this.#gate.begun) this.#sendHidden();
  }

  shown(): void {
    this.#time.shown();
    this.#visible = true;
    if (this.#standing.state === 'offline') this.#again(true);
    else if (this.#standing.live) this.#save('answer');
  }

  pagehide(record: () => CourseRecord): void {
    if (!this.#standing.live) return;
    this.#visible = false;
    this.#gate.keep();
    this.#latest = record;
    this.#end(record);
  }

  used(): void {
    this.#time.used();
  }

  receipt(): Receipt {
    return {
      ...this.#standing.report(),
      activeSeconds: this.#time.seconds(),
      probed: this.#gate.probed,
      ...this.#delivery.report(),
    };
  }

  /** Everything is to go out again. */
  #goOn(): void {
    this.#standing.owe();
    this.#standing.become('active', SAVING);
    this.#save('answer');
  }

  #save(urgency: Urgency): void {
    if (this.#gate.begun && this.#standing.live) this.#plan.save(urgency);
  }

  /** What was planned waits while the page is hidden, for `shown`, and while nobody is there, for the next try. */
  #onTime(): void {
    if (this.#standing.state !== 'active' || !this.#visible) this.#gate.keep();
    else if (!this.#gate.asking) this.#attempt();
  }

  get #mayTry(): boolean {
    return this.#gate.begun && this.#standing.live && this.#visible && this.#standing.unsaved;
  }

  #again(anew?: boolean): void {
    if (this.#mayTry && !this.#gate.asking) this.#attempt(anew);
  }

  #attempt(anew?: boolean): void {
    this.#gate.ask((answer) => void (answer && this.#deliver(answer)), anew);
  }

  /** Sends everything, unless the answer is that nobody would take it; true when nothing is left to do. */
  #deliver(answer: ServerAnswer, leaving = false): boolean | Promise<boolean> {
    // To keep may have shown that another window writes.
    if (!this.#standing.live) return false;
    // Said of a hidden page too: it may be the last that is said.
    if (isHeld(answer)) {
      this.#plan.retry();
      this.#standing.held(answer);
      return false;
    }
    // What had to be done when the page was hidden is done; `shown` makes up for the rest.
    if (!this.#visible) return false;
    this.#standing.state = 'saving';
    const sent = this.#delivery.send(this.#latest, 'foreground', answer !== 'silent', leaving);
    return sent instanceof Promise ? this.#arrive(sent, leaving) : this.#settle(sent);
  }

  /** The LMS answers later. What is done meanwhile is no less to be saved, so it goes before anything is called saved. */
  async #arrive(sent: Promise<Sent>, leaving: boolean): Promise<boolean> {
    this.#standing.state = 'active';
    const outcome = await this.#gate.sent(sent);
    if (outcome === undefined) return false;
    if (outcome !== null || (this.#visible && !this.#gate.joined)) return this.#settle(outcome);
    this.#gate.keep();
    return this.#deliver('there', leaving);
  }

  #sendHidden(): void {
    if (this.#gate.offline) return;
    const state = this.#standing.state;
    const { probed } = this.#gate;
    this.#plan.drop();
    this.#standing.state = 'saving';
    // A beacon's "true" proves nothing: where the server can be asked, it is, when the page is seen again.
    const sent = this.#delivery.send(this.#latest, 'hidden', !probed);
    const reason = sent instanceof Promise ? 'unsure' : sent;
    this.#standing.state = state;
    if (reason === 'unsure') this.#standing.owe();
    else if (reason || !probed) this.#settle(reason);
  }

  #settle(reason: Sent): boolean {
    if (reason === 'over') {
      this.#drop();
      this.#standing.become('ended', ENDED);
    } else if (reason) {
      this.#plan.retry();
      this.#standing.failed(reason);
    } else {
      this.#plan.worked();
      this.#standing.saved(this.#delivery.report().saved);
    }
    return reason === null;
  }

  async #leave(record: () => CourseRecord): Promise<boolean> {
    if (this.#standing.live) await this.#gate.beginning;
    if (!this.#standing.live) return true;
    this.#plan.drop();
    this.#latest = record;
    this.#standing.become(this.#standing.state, SAVING);
    const answer = await new Promise((use: Use) => {
      this.#gate.ask(use);
    });
    // The page went away, or another window took over, and perhaps gave back.
    if (!answer || !this.#standing.live) return !this.#standing.live;
    if (!(await this.#deliver(answer, true))) return false;
    this.#end(null);
    this.#standing.become('closed', ENDED);
    return true;
  }

  #end(record: (() => CourseRecord) | null): void {
    this.#drop();
    this.#standing.state = 'closing';
    this.#delivery.end(this.#time.seconds(), record);
    this.#standing.state = 'closed';
  }

  #drop(): void {
    this.#plan.drop();
    this.#gate.drop();
  }
}
