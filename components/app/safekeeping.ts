/**
 * Brings together what keeps a learner's work from being lost: journal, windows and probe around the session. It
 * knows no document, so that the fault runs play the same code as a browser.
 */
import type { Opening } from '../lms/port.ts';
import { hash } from '../model/shuffle.ts';
import { createJournal, type JournalPlace } from '../session/journal.ts';
import type { Cancel } from '../session/schedule.ts';
import { LIMIT_SCORM_2004, unpack } from '../state/codec.ts';
import { markOf, pack } from '../state/packing.ts';
import { bringIn, carryOver, merge } from '../state/merge.ts';
import { KeptWork, LOOKED_AT } from './kept-work.ts';
import { noteLeftOut } from './left-out.ts';
import type { Found, SafekeepingEvents, SafekeepingOptions } from './safekeeping-port.ts';
import { hasWork, redo, sameWork } from './work.ts';
import { WriterGuard } from './writer-guard.ts';

/** Milliseconds from a change to its entry, where no commit comes before. */
const KEPT_AFTER = 1000;
/** Who uses a course without an LMS has no name. */
const SOMEBODY = 'this device';

export class Safekeeping {
  readonly #options: SafekeepingOptions;
  readonly #events: SafekeepingEvents;
  readonly #work: KeptWork;
  readonly #guard: WriterGuard;
  #prefix = '';
  #cancel: Cancel | null = null;
  #keeps = false;
  #hadTexts = false;

  constructor(options: SafekeepingOptions, events: SafekeepingEvents) {
    const { index, standard, opening, device, clock } = options;
    const { tracked, learner } = opening;
    this.#options = options;
    this.#events = events;
    const who = this.#asks ? SOMEBODY : learner.id;
    const course = `${index.id} ${tracked ? standard : 'web'}`;
    const name = `partnerships.writer.${hash(`${course} ${who}`).toString(36)}`;
    const journal = createJournal({ ...device, course, learner: who, clock });
    this.#work = new KeptWork(index, journal);
    this.#guard = new WriterGuard(options, name, {
      keep: () => this.keep(),
      keeping: () => this.place === 'device',
      handOver: () => this.#packed(),
      take: (packed) => this.#take(packed),
    });
  }

  /** Where work is kept that the LMS does not have. */
  get place(): JournalPlace {
    return this.#keeps ? this.#work.place : 'nowhere';
  }

  /** Starts as the kind of attempt asks for; commits may go afterwards. */
  async start(): Promise<void> {
    const { tracked, mode, problem } = this.#options.opening;
    if (problem || mode === 'browse') return;
    if (!tracked) {
      if (!this.#find('')) this.#begin();
    } else if (mode === 'review') this.#startReview();
    else {
      this.#readDevice();
      await this.#guard.claim();
      this.#options.session.begin(this.#guard);
    }
  }

  /** Makes this window the writer again. */
  async takeBack(): Promise<void> {
    await this.#guard.claim();
    // The other window may have gone, and its latest work may be only here.
    this.#join();
    if (this.#guard.isWriter) this.#options.session.takeOver();
  }

  /** The page came back from the browser's cache; another window may have gone on meanwhile. */
  async restored(opening: Opening): Promise<void> {
    this.#take(opening.suspend);
    await this.#guard.claim();
    this.#join();
  }

  /** Whether this device still had what was written in the attempt, which the LMS may have given back cut. */
  get hadTexts(): boolean {
    return this.#hadTexts;
  }

  /** The page goes away. */
  release(): void {
    this.keep();
    this.#guard.release();
  }

  /** The learner wants the earlier work that was found. */
  continueEarlier({ progress }: Found): void {
    const { index, attempt, opening } = this.#options;
    if (this.#stopIfErased()) return;
    const now = attempt.progress;
    if (opening.tracked) {
      attempt.adopt(carryOver(index, progress, now));
    } else {
      attempt.adopt(bringIn(index, progress, { ...now, seed: progress.seed }));
      this.remember();
    }
    if (this.keep()) this.#work.forget(markOf(attempt.progress));
  }

  /** The learner does not want it: it is removed, and what follows is kept where that is allowed. */
  startNew(): void {
    if (this.#asks) this.#work.erase();
    else this.#work.forget(this.#keeps ? markOf(this.#options.attempt.progress) : '');
    if (!this.#options.opening.tracked) this.#begin();
  }

  /** The learner wants nothing kept on this device any more. */
  forget(): void {
    this.#work.erase();
    this.#stop();
  }

  /** From now on everything is kept on this device, although nobody else saves it. */
  remember(): void {
    this.#keeps = true;
    this.#options.attempt.onChange = () => this.#keepSoon();
    this.keep();
  }

  /** Keeps progress on this device, where that is allowed; true when it is kept. */
  keep(): boolean {
    const { attempt, opening, clock } = this.#options;
    this.#cancel?.();
    this.#cancel = null;
    if (!this.#keeps || !this.#mayWrite() || this.#stopIfErased()) return false;
    const mark = this.#prefix + markOf(attempt.progress);
    if (this.#work.holds(mark, attempt.progress)) return true;
    this.#join();
    const packed = this.#packed();
    const kept = this.#work.keep(mark, attempt.progress, packed);
    const { kept: before } = attempt;
    attempt.kept = kept && this.place === 'device';
    if (!opening.tracked) this.#events.onRemembered(attempt.kept ? clock() : null);
    else if (noteLeftOut(this.#options, packed) || attempt.kept !== before) this.#events.onWords();
    return kept;
  }

  /** A plain web page keeps nothing before the learner has agreed: the computer may be a shared one. */
  get #asks(): boolean {
    const { opening, standard } = this.#options;
    return !opening.tracked && standard === 'web';
  }

  /** Before anything else, so that no entry is overwritten that was not read. */
  #readDevice(): void {
    const { index, attempt, opening, limit } = this.#options;
    const { held, progress } = attempt;
    this.#guard.start();
    this.#work.setAside(opening.suspend, attempt.notes);
    const mark = markOf(held);
    this.#find(mark);
    const kept = this.#work.read(mark);
    if (kept) {
      // What the LMS gave is compared, not what was done since: a page that was opened makes it no newer.
      const base = merge(index, held, kept);
      this.#hadTexts = this.#work.hasTexts(mark);
      attempt.adopt(redo(base, held, progress));
      if (base.place && base.place !== held.place) this.#events.onPlace(base.place);
      // Words that the LMS has no room for come back every time, which is no news: it gave back all that it was sent.
      if (!sameWork(held, base) && pack(index, kept, limit) !== opening.suspend) this.#events.onReturned();
      // Only what was read from the LMS shows that the LMS has it.
      if (sameWork(held, base) && kept.revision <= held.revision) this.#work.remove(mark);
    }
    this.#keeps = true;
    attempt.kept = this.place === 'device';
    attempt.onChange = () => this.#keepSoon();
  }

  /** A finished attempt: words may still be changed, for this device alone. */
  #startReview(): void {
    const { index, attempt } = this.#options;
    const { progress } = attempt;
    const mark = markOf(progress);
    const done = this.#work.read(mark);
    if (done && done.revision <= progress.revision) this.#work.remove(mark);
    this.#prefix = LOOKED_AT;
    const entry = this.#work.read(LOOKED_AT + mark);
    if (entry) {
      const { reflections, agreement } = merge(index, progress, entry);
      attempt.adopt({ ...progress, reflections, agreement, revision: entry.revision + 1 });
    }
    this.remember();
  }

  /** Without an LMS, and without earlier work. */
  #begin(): void {
    if (this.#asks) this.#events.onOffer();
    else this.remember();
  }

  /** Nobody but this window writes what no LMS is told of. */
  #mayWrite(): boolean {
    return !this.#options.opening.tracked || this.#prefix !== '' || this.#guard.mayWrite();
  }

  /** Soon after the first change, which later ones never put off: people type without a pause. */
  #keepSoon(): void {
    this.#cancel ??= this.#options.schedule.after(KEPT_AFTER, () => this.keep());
  }

  #packed(): string {
    const { index, attempt } = this.#options;
    return pack(index, attempt.progress, LIMIT_SCORM_2004);
  }

  /** Brings in progress of the same attempt; that of another one is asked about, never taken in silence. */
  #take(packed: string): void {
    const { index, attempt, clock } = this.#options;
    const other = unpack(index, packed).progress;
    const mine = attempt.progress;
    if (other.seed === mine.seed) attempt.adopt(merge(index, mine, other));
    else if (hasWork(other) && !this.#find(markOf(mine)))
      this.#events.onFound({ kept: clock(), progress: other });
  }

  /** What another window kept meanwhile is brought in before it is overwritten. */
  #join(): void {
    const { attempt } = this.#options;
    attempt.adopt(this.#work.joined(this.#prefix + markOf(attempt.progress), attempt.progress));
  }

  /**
   * Asks about earlier work of other attempts; true when there is some.
   * @param own mark of the present one.
   */
  #find(own: string): boolean {
    const found = this.#work.find(own);
    if (found) this.#events.onFound(found);
    return found !== null;
  }

  /** What another window has erased is not written back from this one. True when it was erased. */
  #stopIfErased(): boolean {
    const erased = this.#asks && this.#work.erased;
    if (erased) this.#stop();
    return erased;
  }

  #stop(): void {
    const { attempt } = this.#options;
    this.#cancel?.();
    this.#keeps = attempt.kept = false;
    attempt.onChange = null;
    this.#events.onForgotten();
  }
}
