/**
 * The learner's attempt: progress, the record that is made of it, and the session that sends the record. The way
 * of an answer can be read here: fact → action → progress → view, and → record → session.
 */
import type { Adapter, Opening } from '../lms/port.ts';
import type { CourseIndex } from '../model/course.ts';
import type { Answer, Progress } from '../model/progress.ts';
import type { CourseRecord } from '../model/record.ts';
import { watchLifecycle } from '../session/lifecycle.ts';
import { createSchedule } from '../session/schedule.ts';
import { createSession, type Session, type Urgency } from '../session/session.ts';
import type { Receipt, SaveStatus } from '../session/status.ts';
import type { Action } from '../state/actions.ts';
import { unpack } from '../state/codec.ts';
import { initialProgress } from '../state/initial.ts';
import type { ContentLookup } from '../state/lookup.ts';
import { deriveRecord } from '../state/record.ts';
import { reduce } from '../state/reducer.ts';
import type { ActivityFact } from './activities.ts';

export interface AttemptOptions {
  readonly win: Window;
  readonly index: CourseIndex;
  readonly adapter: Adapter;
  /** Room of the packed state in characters. */
  readonly limit: number;
  readonly clock: () => Date;
  /** From 0 up to, and without, 1. */
  readonly random: () => number;
}

export interface AttemptEvents {
  /** Progress is another one. */
  readonly onProgress: () => void;
  readonly onStatus: (status: SaveStatus) => void;
}

/** Seeds are 16 bits wide, because the packed state has that much room for them. */
const SEEDS = 0x10000;

export class Attempt {
  readonly #options: AttemptOptions;
  readonly #content: ContentLookup;
  readonly #events: AttemptEvents;
  readonly #session: Session;
  #progress: Progress;
  #opening: Opening | null = null;
  /** Words of the learner's own were written in this window. */
  wrote = false;
  /** Choices of this window that have not been checked yet, by question; they are saved nowhere. */
  readonly drafts = new Map<string, Answer | null>();

  constructor(options: AttemptOptions, content: ContentLookup, events: AttemptEvents) {
    const { win, index, adapter, clock, random } = options;
    this.#options = options;
    this.#content = content;
    this.#events = events;
    this.#progress = initialProgress(Math.floor(random() * SEEDS));
    this.#session = createSession({
      adapter,
      clock,
      schedule: createSchedule(win),
      interactionIds: index.interactions,
      onStatus: events.onStatus,
    });
  }

  get progress(): Progress {
    return this.#progress;
  }

  /** Answers stay and nothing is taken: the session is over. In review and browse one practises, unrecorded. */
  get locked(): boolean {
    return this.#session.status.kind === 'ended';
  }

  /** The learner has left, and everything is saved. */
  get closed(): boolean {
    return this.#session.state === 'closed';
  }

  /** Who could see private texts; in review those of the finished attempt. */
  get privacy(): 'lms' | 'device' | 'review' {
    if (!this.#opening?.tracked || this.#opening.mode === 'browse') return 'device';
    return this.#opening.mode === 'review' ? 'review' : 'lms';
  }

  /** Opens the session and takes up what an earlier one left. */
  open(): Opening {
    const opening = this.#session.open();
    const { suspend } = opening;
    this.#opening = opening;
    this.#progress = unpack(this.#options.index, suspend, this.#progress.seed).progress;
    if (suspend) this.#session.resume(this.#record());
    return opening;
  }

  /** From now on the session hears when the page is hidden, and when it goes away. */
  watch(): void {
    watchLifecycle(this.#options.win, this.#session, () => this.#record());
  }

  hear(fact: ActivityFact): void {
    const { type } = fact;
    if (type === 'question-drafted') this.drafts.set(fact.question, fact.answer);
    else if (type === 'reflection-left' || type === 'agreement-left') this.#session.hasten();
    else if (type === 'reflection-edited' || type === 'agreement-edited') {
      this.wrote = true;
      this.act(fact, 'typing');
    } else this.act(fact, 'answer');
  }

  act(action: Action, urgency: Urgency): void {
    const { revision } = this.#progress;
    this.#progress = reduce(this.#progress, action, this.#options.index, this.#content);
    this.#events.onProgress();
    if (this.#progress.revision > revision) this.#session.save(() => this.#record(), urgency);
  }

  /** Saves everything and ends the session, if the LMS lets it. */
  leave(): Receipt {
    this.#session.leave(this.#record());
    return this.#session.receipt();
  }

  #record(): CourseRecord {
    const { index, limit } = this.#options;
    return deriveRecord({
      index,
      content: this.#content,
      progress: this.#progress,
      floor: this.#opening,
      limit,
    });
  }
}
