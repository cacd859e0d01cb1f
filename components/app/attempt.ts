/**
 * The learner's attempt: progress, and what an earlier session left of it. The way of an answer can be read here:
 * fact → action → progress → view, and → session, which the second script brings along (`saving.ts`).
 */
import type { Adapter, Opening } from '../lms/port.ts';
import type { CourseIndex } from '../model/course.ts';
import { readPlace } from '../model/place.ts';
import type { Answer, Progress } from '../model/progress.ts';
import type { CourseRecord } from '../model/record.ts';
import type { Session, Urgency } from '../session/port.ts';
import type { Action } from '../state/actions.ts';
import { unpack, type Unpacked } from '../state/codec.ts';
import { initialProgress } from '../state/initial.ts';
import type { ContentLookup } from '../state/lookup.ts';
import type { LeftOut } from '../state/packing.ts';
import { reduce } from '../state/reducer.ts';
import { isComplete } from '../state/requirements.ts';
import type { ActivityFact } from './activities.ts';

export interface AttemptOptions {
  readonly index: CourseIndex;
  readonly adapter: Adapter;
  readonly clock: () => Date;
  /** From 0 up to, and without, 1. */
  readonly random: () => number;
}

/** Seeds are 28 bits wide, because the packed state has that much room for them. */
const SEEDS = 0x10000000;

/** A date of the learner's calendar, in days since 1 January 1970. */
function dayOf(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 864e5;
}

export class Attempt {
  readonly #options: AttemptOptions;
  readonly #content: ContentLookup;
  /** Progress is another one. */
  readonly #onProgress: () => void;
  #progress: Progress;
  #opening: Opening | null = null;
  #session: Session | null = null;
  #record: (() => CourseRecord) | null = null;
  /** Something was done before there was a session to save it. */
  #unsaved = false;
  /** Words of the learner's own were written in this window. */
  wrote = false;
  /** As the LMS gave it back, before anything was done in this window. */
  held: Progress;
  /** What could not be read of what the LMS gave back. */
  notes: Unpacked['notes'] = [];
  /** Choices of this window that have not been checked yet, by question; they are saved nowhere. */
  readonly drafts = new Map<string, Answer | null>();
  /** Whose words are longer than the LMS can keep. */
  leftOut: LeftOut = { reflections: [], slots: [] };
  /** This device keeps what the LMS does not. */
  kept = false;
  /** Told of every change that is to be kept. */
  onChange: (() => void) | null = null;

  constructor(options: AttemptOptions, content: ContentLookup, onProgress: () => void) {
    this.#options = options;
    this.#content = content;
    this.#onProgress = onProgress;
    this.#progress = this.held = initialProgress(Math.floor(options.random() * SEEDS));
  }

  get progress(): Progress {
    return this.#progress;
  }

  /** Answers stay and nothing is taken: this window no longer saves. In review and browse one practises, unrecorded. */
  get locked(): boolean {
    const kind = this.#session?.status.kind;
    return kind === 'ended' || kind === 'elsewhere' || this.#opening?.problem !== undefined;
  }

  /** The learner has left, and everything is saved. */
  get closed(): boolean {
    return this.#session?.state === 'closed';
  }

  /** Who could see private texts; in review those of the finished attempt. */
  get privacy(): 'lms' | 'device' | 'review' {
    if (!this.#opening?.tracked || this.#opening.mode === 'browse') return 'device';
    return this.#opening.mode === 'review' ? 'review' : 'lms';
  }

  /** Opens the LMS and takes up what an earlier session left. */
  open(): Opening {
    const opening = this.#options.adapter.open();
    const { suspend, place } = opening;
    this.#opening = opening;
    const { progress, notes } = unpack(this.#options.index, suspend, this.#progress.seed);
    this.#progress = this.held = progress;
    this.notes = notes;
    // What could not be read had a revision too, and a revision never goes back.
    this.raise(readPlace(place)?.revision ?? 0);
    return opening;
  }

  /** From now on a session saves what is done; what was done before is saved as well. */
  connect(session: Session, record: () => CourseRecord): void {
    this.#session = session;
    this.#record = record;
    if (this.#unsaved) session.save(record, 'answer');
  }

  hear(fact: ActivityFact): void {
    const { type } = fact;
    if (type === 'question-drafted') this.drafts.set(fact.question, fact.answer);
    else if (type === 'reflection-left' || type === 'agreement-left') this.#session?.hasten();
    else if (type === 'reflection-edited' || type === 'agreement-edited') {
      this.wrote = true;
      this.act(fact, 'typing');
    } else this.act(fact, 'answer');
  }

  act(action: Action, urgency: Urgency): void {
    const next = this.#reduce(this.#progress, action);
    this.#take(this.#completes(next) ? this.#dated(next) : next, urgency);
  }

  /** Takes progress that was brought together with other work of this learner, and saves what is new of it. */
  adopt(progress: Progress): void {
    if (progress !== this.#progress) this.#take(progress, 'answer');
  }

  #reduce(progress: Progress, action: Action): Progress {
    return reduce(progress, action, this.#options.index, this.#content);
  }

  /** What the LMS holds as completed, or was complete before, was so on a day that nobody here knows. */
  #completes(next: Progress): boolean {
    const { index } = this.#options;
    if (next === this.#progress || this.#opening?.completion === 'completed') return false;
    return isComplete(index, next) && !isComplete(index, this.#progress);
  }

  #dated(progress: Progress): Progress {
    return this.#reduce(progress, { type: 'course-completed', day: dayOf(this.#options.clock()) });
  }

  /** Raises the revision to at least this one, without a change. */
  raise(revision: number): void {
    if (revision > this.#progress.revision) this.#progress = { ...this.#progress, revision };
  }

  #take(progress: Progress, urgency: Urgency): void {
    const { revision } = this.#progress;
    this.#progress = progress;
    this.#onProgress();
    if (progress.revision <= revision) return;
    if (this.#session && this.#record) this.#session.save(this.#record, urgency);
    else this.#unsaved = true;
    this.onChange?.();
  }
}
