/**
 * Knows what the learner did, what could be written when, and what the indicator said; asks nothing of the code
 * under test. README.md has the rules in words.
 */
import type { CourseIndex } from '../../../components/model/course.ts';
import type { Progress } from '../../../components/model/progress.ts';
import type { SaveStatus } from '../../../components/session/status.ts';
import type { Sitting } from '../drive.ts';
import type { Network, Plan } from '../plan.ts';
import type { Values } from '../world/server.ts';
import type { Seat, World } from '../world/world.ts';
import { deedsBetween, isAssessed, isText, isWork, itemsOf, type Deed } from './deeds.ts';
import { DeedBook, type KnownDeed } from './known-deed.ts';
import { couldReachLms, homeOf, isLooking, isTracked, keepsOnDevice, keepTime } from './chances.ts';
import { createRecord, wasDeceived, type SeatRecord } from './records.ts';
import { fallsIn } from './standing.ts';
import { createTruth, type Truth } from './truth.ts';
import { whySilent } from './silence.ts';

export interface Verdict {
  readonly lost: number;
  readonly regressions: number;
  readonly silent: number;
  /** Lies of an LMS that nothing could find out: no call tells them, and the device keeps nothing. */
  readonly unknowable: number;
  readonly trace: readonly string[];
}

/** Younger deeds need not have been saved when their window dies. */
const YOUNG = 2000;
/** How long “saving” may stand there: a question to the server and a slow commit. */
const STILL_SAVING = 20_000;

/** A claim that everything is saved which the server does not bear out. */
interface Lie {
  readonly home: object | null;
  readonly deeds: readonly KnownDeed[];
}

export class Oracle {
  readonly #plan: Plan;
  readonly #world: World;
  readonly #index: CourseIndex;
  readonly #truth: Truth;
  readonly #book = new DeedBook();
  readonly #records = new Map<Seat, SeatRecord>();
  readonly #trace: string[] = [];
  readonly #traces: boolean;
  #lies: Lie[] = [];
  #lost = 0;
  #regressions = 0;
  #silent = 0;
  #unknowable = 0;

  /** @param traces writes down what happens, which takes time. */
  constructor(plan: Plan, world: World, index: CourseIndex, traces: boolean) {
    this.#traces = traces;
    this.#plan = plan;
    this.#world = world;
    this.#index = index;
    this.#truth = createTruth(world, index);
    world.onStore = (seat, before, after) => this.#stored(seat, before, after);
  }

  get verdict(): Verdict {
    const [lost, regressions, silent] = [this.#lost, this.#regressions, this.#silent];
    return { lost, regressions, silent, unknowable: this.#unknowable, trace: this.#trace };
  }

  /** A line for whoever replays a failure. */
  say(words: string): void {
    if (!this.#traces) return;
    const seconds = ((this.#world.time.now - START) / 1000).toFixed(2);
    this.#trace.push(`${seconds.padStart(12)} ${words}`);
  }

  networkChanges(seat: Seat, state: Network): void {
    this.#of(seat).spans.push({ from: this.#world.time.now, state });
  }

  /** The indicator changes. */
  status(seat: Seat, status: SaveStatus): void {
    const record = this.#of(seat);
    const reason = 'reason' in status ? ` (${status.reason})` : '';
    if (status.kind !== record.status.kind || reason) this.say(`${seat.name} says ${status.kind}${reason}`);
    record.status = status;
    if (status.kind === 'elsewhere') record.passiveFrom ??= seat.lms?.commits.length ?? 0;
    else record.passiveFrom = null;
    if (status.kind === 'saved') this.#claims(record);
    const { storage } = this.#plan.site.devices[seat.device];
    if (status.kind === 'remembered' && storage !== 'works')
      this.#count('silent', `${seat.name} says remembered, and this device keeps nothing`);
  }

  /** “You can close this window: everything is saved.” */
  closed(seat: Seat): void {
    this.say(`${seat.name} says that everything is saved and closes`);
    this.#claims(this.#of(seat), true);
  }

  /** Whether what stands there at this moment is still true. */
  look({ seat, player }: Sitting): void {
    const record = this.#of(seat);
    const last = seat.lms?.commits.at(-1);
    if (player.status.kind === 'saved' && last && last.at < record.lastDeed)
      this.#count('silent', `${seat.name} says saved, and nothing was sent after the last deed`);
    if (record.passiveFrom !== null && (seat.lms?.commits.length ?? 0) > record.passiveFrom) {
      this.#count('regressions', `${seat.name} sent something although another window goes on`);
      record.passiveFrom = seat.lms?.commits.length ?? 0;
    }
  }

  /** Web package: the learner wants to be remembered from now on. */
  remembered({ seat }: Sitting): void {
    this.#of(seat).remembered = true;
  }

  /** The learner did something. */
  done({ seat }: Sitting, before: Progress, after: Progress): void {
    const record = this.#of(seat);
    for (const deed of deedsBetween(before, after)) {
      const known: KnownDeed = {
        ...deed,
        at: this.#world.time.now,
        by: seat.name,
        revision: after.revision,
        parent: record.seen.get(deed.item) ?? null,
        homes: new Map(),
        lms: false,
        dropped: false,
      };
      this.say(`${seat.name} does ${nameOf(known)}`);
      this.#book.add(known);
      record.own.push(known);
      record.seen.set(deed.item, known);
      record.lastDeed = known.at;
    }
  }

  /** The learner answers what was asked about earlier work. */
  chosen({ seat }: Sitting, choice: 'continue' | 'fresh'): void {
    this.say(`${seat.name} asks about earlier work: ${choice}`);
    if (choice === 'continue') this.#of(seat).remembered = true;
    for (const deed of this.#book.all())
      if (choice === 'fresh' || isAssessed(deed, this.#index)) deed.dropped = true;
  }

  /**
   * The course is in view again: is everything there?
   * @param alone no other window handed its work over, so what comes back comes from LMS or device.
   */
  cameBack({ seat, player }: Sitting, alone: boolean): void {
    const record = this.#of(seat);
    const { progress, told } = player;
    record.player = player;
    const given = this.#truth.given(seat);
    this.say(
      `${seat.name} came back at revision ${progress.revision}, told: ${told.join(', ') || 'nothing'}`,
    );
    const [tracked, looking] = [isTracked(seat), isLooking(seat)];
    for (const deed of this.#book.all()) {
      if (deed.dropped) continue;
      const inGiven = given !== null && this.#book.holds(given, deed, false);
      if (seat.handed !== 'latest' && !inGiven) deed.lms = false;
      const here =
        !looking && (tracked || this.#plan.standard === 'web') && this.#isHome(deed, seat) && isWork(deed);
      const fromLms = tracked && (inGiven || (deed.lms && this.#plan.site.cutsAt === null));
      if (!here && !fromLms) {
        if (seat.handed === 'new-attempt') deed.dropped = true;
        continue;
      }
      if (this.#book.holds(progress, deed)) {
        const known = (here || deed.lms) && this.#book.holds(progress, deed, false);
        if (known && progress.revision < this.#book.earliest(deed).revision)
          this.#count(
            'regressions',
            `${seat.name} has revision ${progress.revision}, ${nameOf(deed)} had ${deed.revision}`,
          );
      } else if (this.#isOvertaken(deed)) {
        deed.dropped = true;
        this.say(`${nameOf(deed)} gave way to ${this.#standing(progress, deed)}`);
      } else {
        deed.dropped = true;
        this.#count(
          'lost',
          `${nameOf(deed)}, wanted from ${here ? 'the device' : ''} ${fromLms ? 'the LMS' : ''}; there stands ${this.#standing(progress, deed)}`,
        );
      }
      if (here && inGiven && !looking) deed.homes.delete(homeOf(seat, this.#plan));
    }
    if (alone && tracked && !looking) this.#judgeLies(seat, given, progress, told.length > 0);
    record.seen = this.#book.seenIn(progress);
  }

  /**
   * Another device went on with what a text replaced, not knowing of it, and to a higher revision: merging lets the
   * words of that side stay.
   */
  #isOvertaken(deed: KnownDeed): boolean {
    if (!isText(deed)) return false;
    const replaced = new Set<KnownDeed | undefined>();
    for (let old = deed.parent; old; old = old.parent) replaced.add(old);
    const home = [...this.#records.keys()].find(({ name }) => name === deed.by)?.device;
    return [...this.#records.values()].some(
      ({ seat, seen, player }) =>
        seat.device !== home &&
        replaced.has(seen.get(deed.item)) &&
        (player?.progress.revision ?? 0) >= deed.revision,
    );
  }

  #standing(progress: Progress, { item }: KnownDeed): string {
    const now = itemsOf(progress).get(item);
    return now ? nameOf(now) : 'nothing';
  }

  /** Another window comes into view; what this one has must be safe. */
  pauses(sitting: Sitting): void {
    this.#settle(this.#of(sitting.seat), false);
  }

  /** The window is gone. */
  ended({ seat }: Sitting): void {
    const record = this.#of(seat);
    this.say(
      `${seat.name} is gone${seat.win.leaving ? '' : ' without a word'}, saying ${record.status.kind}`,
    );
    this.#settle(record, seat.win.leaving);
    const now = this.#world.time.now;
    for (const deed of record.own) {
      const age = now - deed.at;
      if (deed.dropped || deed.lms || deed.homes.size > 0) continue;
      if (age < YOUNG) deed.dropped = true;
      else this.#wasTold(record, deed, age);
    }
  }

  /** Where a deed went nowhere, the indicator must have said so. */
  #wasTold(record: SeatRecord, deed: KnownDeed, age: number): void {
    deed.dropped = true;
    const { kind } = record.status;
    if (isLeftOut(record, deed)) return;
    if (kind === 'saving' ? age < STILL_SAVING : kind !== 'saved' && kind !== 'remembered') return;
    if (wasDeceived(record, deed)) this.#unknowable += 1;
    else this.#count('lost', `${nameOf(deed)} is nowhere, and ${record.seat.name} said ${kind}`);
  }

  /** Decides for everything in view of a window where it must be found from now on. */
  #settle(record: SeatRecord, saidGoodbye: boolean): void {
    const now = this.#world.time.now;
    const { seat } = record;
    const held = this.#truth.held();
    const writes = isTracked(seat) && !isLooking(seat);
    const keeps = keepsOnDevice(record, this.#plan);
    const home = homeOf(seat, this.#plan);
    const old = record.own.filter((deed) => now - deed.at >= YOUNG);
    for (const deed of record.own) {
      if (writes && held && held.revision >= deed.revision && this.#book.holds(held, deed)) deed.lms = true;
      if (now - deed.at < YOUNG) continue;
      if (keeps) deed.homes.set(home, deed.at);
      // Nobody tries again what was said to be saved.
      if (!wasDeceived(record, deed) && couldReachLms(record, this.#plan, deed, now, saidGoodbye))
        deed.lms = true;
    }
    // It stands under the box that the LMS has no room for it, whatever it had before.
    for (const deed of this.#book.all()) if (isLeftOut(record, deed)) deed.lms = false;
    const latest = old.at(-1);
    // What a window keeps is all that it shows, not only what was done in it.
    if (keeps && latest)
      for (const deed of record.seen.values()) if (deed.by !== seat.name) deed.homes.set(home, latest.at);
  }

  #isHome(deed: KnownDeed, seat: Seat): boolean {
    const since = deed.homes.get(seat.local) ?? deed.homes.get(seat.session);
    return since !== undefined && this.#world.time.now - since < keepTime(isText(deed));
  }

  /** Saved, says the indicator. */
  #claims(record: SeatRecord, closing = false): void {
    const { seat } = record;
    if (!seat.lms) return;
    const missing = this.#isThere(record)
      ? []
      : record.own.filter(
          (deed) =>
            !deed.dropped && !isLeftOut(record, deed) && this.#isLatest(record, deed) && !this.#isHeld(deed),
        );
    const why = whySilent(record, this.#plan, missing.length > 0, closing, this.#world.time.now);
    if (why) this.#count('silent', `${seat.name} says saved, but ${why}`);
    else if (missing.length > 0) {
      const home = keepsOnDevice(record, this.#plan) ? homeOf(seat, this.#plan) : null;
      this.say(`${seat.name} says saved and cannot know better: ${missing.map(nameOf).join(', ')}`);
      for (const { item, at } of missing) record.deceived.set(item, at);
      if (home) this.#lies.push({ home, deeds: missing });
      else this.#unknowable += 1;
    }
  }

  /** What another device did beside it is no excuse for a window that says that its own work is saved. */
  #isHeld(deed: KnownDeed): boolean {
    const held = this.#truth.held();
    return held !== null && this.#book.holds(held, deed, false);
  }

  /** By the revision alone, which is quick; the end of the window is looked at closely. */
  #isThere({ own }: SeatRecord): boolean {
    const revision = this.#world.server && this.#truth.revisionIn(this.#world.server.values);
    const last = own.at(-1);
    return this.#plan.site.cutsAt === null && (!last || (revision !== null && revision >= last.revision));
  }

  #isLatest({ seen }: SeatRecord, deed: KnownDeed): boolean {
    return seen.get(deed.item) === deed;
  }

  /** A lie is found when the work comes back and the learner hears of it. */
  #judgeLies(seat: Seat, given: Progress | null, progress: Progress, told: boolean): void {
    const here = this.#lies.filter(({ home }) => home === seat.local || home === seat.session);
    this.#lies = this.#lies.filter((lie) => !here.includes(lie));
    for (const { deeds } of here) {
      const open = deeds.filter(
        (deed) =>
          !deed.dropped &&
          isWork(deed) &&
          !(given && this.#book.holds(given, deed)) &&
          this.#isHome(deed, seat),
      );
      if (open.length === 0) continue;
      if (!told || !open.every((deed) => this.#book.holds(progress, deed)))
        this.#count('silent', `${seat.name} does not tell of ${open.map(nameOf).join(', ')}`);
    }
  }

  #stored(seat: Seat, before: Values, after: Values): void {
    this.say(`${seat.name} stores revision ${this.#truth.revisionIn(after) ?? 'unreadable'}`);
    if (seat.handed !== 'latest' || this.#plan.site.cutsAt !== null) return;
    const fall = fallsIn(this.#plan, this.#truth, before, after);
    if (fall) this.#count('regressions', `${seat.name}: ${fall}`);
    if (seat.visit.mode === 'review' || seat.visit.mode === 'browse')
      this.#count('regressions', `${seat.name} wrote although nothing may be written`);
  }

  #of(seat: Seat): SeatRecord {
    const known = this.#records.get(seat);
    if (known) return known;
    const made = createRecord(seat);
    this.#records.set(seat, made);
    return made;
  }

  #count(what: 'lost' | 'regressions' | 'silent', words: string): void {
    this.say(`!!! ${what}: ${words}`);
    if (what === 'lost') this.#lost += 1;
    else if (what === 'silent') this.#silent += 1;
    else this.#regressions += 1;
  }
}

const START = Date.UTC(2026, 10, 23, 9, 0, 0);

/** It stands under the box that the LMS cannot keep these words. */
function isLeftOut({ player }: SeatRecord, { item }: KnownDeed): boolean {
  return player?.leftOut.some((id) => item === `text ${id}` || item === `field ${id}`) ?? false;
}

function nameOf({ item, level, value }: Deed): string {
  return `“${item}” ${value === null ? level : value.slice(0, 40)}`;
}
