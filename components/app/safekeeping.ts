/**
 * Brings together what keeps a learner's work from being lost: journal, windows and probe around the session. It
 * knows no document, so that the fault runs play the same code as a browser.
 */
import type { Opening } from '../lms/port.ts';
import type { Progress } from '../model/progress.ts';
import { hash } from '../model/shuffle.ts';
import type { Guard, ServerAnswer } from '../session/guard.ts';
import {
  createJournal,
  markOfUnread,
  type Journal,
  type JournalEntry,
  type JournalPlace,
} from '../session/journal.ts';
import { createProbe, type Probe } from '../session/probe.ts';
import type { Cancel } from '../session/schedule.ts';
import { createWindows, type Windows } from '../session/windows.ts';
import { LIMIT_SCORM_2004, unpack, type UnpackNote } from '../state/codec.ts';
import { markOf, pack, splitPacked, textShare, textsLeftOut } from '../state/packing.ts';
import { bringIn, carryOver, merge } from '../state/merge.ts';
import type { Found, SafekeepingEvents, SafekeepingOptions } from './safekeeping-port.ts';
import { hasWork, redo, sameWork } from './work.ts';

/** Milliseconds from a change to its entry, where no commit comes before. */
const KEPT_AFTER = 1000;
/** Who uses a course without an LMS has no name. */
const SOMEBODY = 'this device';
/** Before the mark of an attempt that is only looked at again: its words are no work for an LMS. */
const LOOKED_AT = 'r-';

/** Notes of values that are set aside: a newer player may still know how to read them. */
const UNREADABLE: readonly UnpackNote[] = ['future', 'foreign', 'damaged'];

/** The same progress with a revision above another one's, so that it wins where both have something. */
function above(progress: Progress, other: Progress): Progress {
  return { ...progress, revision: Math.max(progress.revision, other.revision) + 1 };
}

export class Safekeeping {
  readonly #options: SafekeepingOptions;
  readonly #events: SafekeepingEvents;
  readonly #journal: Journal;
  readonly #windows: Windows;
  readonly #probe: Probe;
  /** Another window may still be about to hand over its work. */
  #claiming: Promise<void> | null = null;
  /** The first question to the server, until it is answered. */
  #first: Promise<void> | null = null;
  #found: readonly JournalEntry[] = [];
  #prefix = '';
  #cancel: Cancel | null = null;
  #keeps = false;
  /** Revision of this window's latest entry. */
  #written = 0;

  constructor(options: SafekeepingOptions, events: SafekeepingEvents) {
    const { index, standard, opening, session, device, schedule, clock, random } = options;
    const { local, head, online, address } = device;
    const { tracked, learner } = opening;
    this.#options = options;
    this.#events = events;
    const who = this.#asks ? SOMEBODY : learner.id;
    const course = `${index.id} ${tracked ? standard : 'web'}`;
    const name = `partnerships.writer.${hash(`${course} ${who}`).toString(36)}`;
    this.#journal = createJournal({ local, session: device.session, course, learner: who, clock });
    this.#windows = createWindows({
      // Nobody could tell whose work it is that another window has.
      channel: tracked && learner.id ? device.channel(name) : null,
      local: learner.id ? local : device.session,
      name,
      clock,
      schedule,
      random,
      handOver: () => this.#packed(),
      onLate: (packed) => this.#take(packed),
      onTaken: () => session.giveUp(),
    });
    this.#probe = createProbe({ address, head, schedule, clock, online });
  }

  /** Where work is kept that the LMS does not have. */
  get place(): JournalPlace {
    return this.#keeps ? this.#journal.place : 'nowhere';
  }

  /** Starts as the kind of attempt asks for; commits may go afterwards. */
  async start(): Promise<void> {
    const { tracked, mode, problem } = this.#options.opening;
    if (problem || mode === 'browse') return;
    if (!tracked) this.#startAlone();
    else if (mode === 'review') this.#startReview();
    else {
      this.#readDevice();
      await this.#claim();
      this.#options.session.begin(this.#guard());
    }
  }

  /** Makes this window the writer again. */
  async takeBack(): Promise<void> {
    await this.#claim();
    // The other window may have gone, and its latest work may be only here.
    this.#join();
    if (this.#windows.writer) this.#options.session.takeOver();
  }

  /** The page came back from the browser's cache; another window may have gone on meanwhile. */
  async restored(opening: Opening): Promise<void> {
    this.#take(opening.suspend);
    await this.#claim();
    this.#join();
  }

  /** Whether this device had words of the attempt, for those that the LMS gave back cut. */
  hadWords = false;

  /** The page goes away. */
  release(): void {
    this.keep();
    this.#windows.release();
  }

  /** The learner wants the earlier work that was found. */
  continueEarlier({ progress }: Found): void {
    const { index, attempt, opening } = this.#options;
    const now = attempt.progress;
    if (opening.tracked) {
      attempt.adopt(carryOver(index, progress, now));
    } else {
      attempt.adopt(bringIn(index, progress, { ...now, seed: progress.seed }));
      this.remember();
    }
    if (this.keep()) this.#forget();
  }

  /** The learner does not want it: it is removed, and what follows is kept where that is allowed. */
  startNew(): void {
    this.#forget();
    if (this.#options.opening.tracked) return;
    if (this.#asks) this.#events.onOffer();
    else this.remember();
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
    if (!this.#keeps || !this.#mayWrite()) return false;
    this.#join();
    const { progress } = attempt;
    const parts = splitPacked(this.#packed());
    const mark = this.#prefix + markOf(progress);
    const { revision } = progress;
    const kept = this.#journal.keep({ mark, revision, ...parts });
    this.#written = revision;
    attempt.kept = kept && this.#journal.place === 'device';
    if (!opening.tracked) this.#events.onRemembered(attempt.kept ? clock() : null);
    this.#measure(parts.state, parts.texts);
    return kept;
  }

  /** A plain web page keeps nothing before the learner has agreed: the computer may be a shared one. */
  get #asks(): boolean {
    const { opening, standard } = this.#options;
    return !opening.tracked && standard === 'web';
  }

  /** Before anything else, so that no entry is overwritten that was not read. */
  #readDevice(): void {
    const { index, attempt, opening } = this.#options;
    const { held, progress } = attempt;
    this.#first = this.#probe.start().then(() => {
      this.#first = null;
    });
    if (attempt.notes.some((note) => UNREADABLE.includes(note))) this.#setAside(opening.suspend);
    const mark = markOf(held);
    this.#find(mark);
    const kept = this.#entryOf(mark);
    if (kept) {
      // What the LMS gave is compared, not what was done since: a page that was opened makes it no newer.
      const base = merge(index, held, kept);
      this.#written = kept.revision;
      this.hadWords = hasWork(kept);
      attempt.adopt(redo(base, held, progress));
      if (base.place && base.place !== held.place) this.#events.onPlace(base.place);
      // Words that the LMS has no room for come back every time, which is no news.
      if (!sameWork(held, base) && !attempt.notes.includes('cut')) this.#events.onReturned();
      // Only what was read from the LMS shows that the LMS has it.
      if (sameWork(held, base) && kept.revision <= held.revision) this.#journal.remove(mark);
    }
    this.#keeps = true;
    attempt.kept = this.place === 'device';
    attempt.onChange = () => this.#keepSoon();
  }

  /** A finished attempt: words may still be changed, for this device alone. */
  #startReview(): void {
    const { index, attempt } = this.#options;
    const { progress } = attempt;
    const done = this.#entryOf(markOf(progress));
    if (done && done.revision <= progress.revision) this.#journal.remove(markOf(progress));
    this.#prefix = LOOKED_AT;
    const entry = this.#entryOf(LOOKED_AT + markOf(progress));
    if (entry) {
      const { reflections, agreement } = merge(index, progress, entry);
      attempt.adopt({ ...progress, reflections, agreement, revision: entry.revision + 1 });
    }
    this.remember();
  }

  #startAlone(): void {
    if (this.#find()) return;
    if (this.#asks) this.#events.onOffer();
    else this.remember();
  }

  #guard(): Guard {
    const offline = (): boolean => this.#claiming !== null || this.#probe.offline;
    const keeping = (): boolean => this.place === 'device';
    return {
      keep: () => this.keep(),
      get keeping() {
        return keeping();
      },
      ask: () => ((this.#claiming ?? this.#first) ? this.#askLater() : this.#probe.ask()),
      get offline() {
        return offline();
      },
    };
  }

  async #askLater(): Promise<ServerAnswer> {
    await this.#claiming;
    await this.#first;
    const answer = (await this.#probe.ask()) ?? 'there';
    return this.#mayWrite() ? answer : 'unreachable';
  }

  #claim(): Promise<void> {
    this.#claiming = this.#windows.claim().then((handed) => {
      this.#claiming = null;
      if (handed !== null) this.#take(handed);
    });
    return this.#claiming;
  }

  /** A window that slept while another one took over learns of it before it writes. */
  #mayWrite(): boolean {
    if (!this.#options.opening.tracked || this.#claiming || this.#prefix) return true;
    if (this.#windows.stillWriter()) return true;
    this.#options.session.giveUp();
    return false;
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

  #entryOf(mark: string): Progress | null {
    const entry = this.#journal.entries().find((one) => one.mark === mark);
    return entry ? unpack(this.#options.index, entry.state + entry.texts).progress : null;
  }

  /** What another window kept meanwhile is brought in before it is overwritten. */
  #join(): void {
    const { index, attempt } = this.#options;
    const mine = attempt.progress;
    const entry = this.#entryOf(this.#prefix + markOf(mine));
    if (entry && entry.revision !== this.#written) attempt.adopt(merge(index, mine, entry));
  }

  /** What cannot be read is about to be overwritten: a newer player may still know how to read it. */
  #setAside(suspend: string): void {
    this.#journal.keep({ mark: markOfUnread(suspend), revision: 0, ...splitPacked(suspend) });
  }

  /**
   * Asks about earlier work of other attempts; true when there is some.
   * @param own mark of the present one.
   */
  #find(own = ''): boolean {
    const { index } = this.#options;
    this.#found = this.#journal
      .entries()
      .filter(
        ({ mark, state }) =>
          mark !== own &&
          !mark.startsWith(LOOKED_AT) &&
          !unpack(index, state).notes.some((note) => UNREADABLE.includes(note)),
      );
    const works = this.#found
      .map(({ state, texts, kept }) => ({ kept, progress: unpack(index, state + texts).progress }))
      .filter(({ progress }) => hasWork(progress));
    const [latest, ...older] = works;
    if (!latest) return false;
    // Revisions of several attempts say nothing of each other: the one that was kept last wins.
    const progress = older.reduce(
      (all, { progress: one }) => merge(index, above(all, one), one),
      latest.progress,
    );
    this.#events.onFound({ kept: new Date(latest.kept), progress });
    return true;
  }

  #forget(): void {
    const own = this.#keeps ? markOf(this.#options.attempt.progress) : '';
    for (const { mark } of this.#found) if (mark !== own) this.#journal.remove(mark);
    this.#found = [];
  }

  /** Which words are only here: looked up only when there is more than the LMS can keep. */
  #measure(state: string, texts: string): void {
    const { index, attempt, opening, limit } = this.#options;
    const { reflections, slots } = attempt.leftOut;
    const room = Math.max(0, Math.min(textShare(limit), limit - state.length));
    if (!opening.tracked || (texts.length <= room && reflections.length + slots.length === 0)) return;
    attempt.leftOut = textsLeftOut(index, attempt.progress, state + texts.slice(0, room));
    this.#events.onLeftOut();
  }
}
