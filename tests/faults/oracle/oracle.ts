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
import { deedsBetween, isAssessed, isText, isWork, itemsOf, nameOf } from './deeds.ts';
import { DeedBook, type KnownDeed } from './known-deed.ts';
import { homeOf, isHome, isLooking, isTracked } from './chances.ts';
import { Claims } from './claims.ts';
import type { Known } from './known.ts';
import { createRecord, isLeftOut, wasDeceived, type SeatRecord } from './records.ts';
import { settle, YOUNG } from './settle.ts';
import { fallsIn } from './standing.ts';
import { Tally, type Verdict } from './tally.ts';
import { createTruth } from './truth.ts';

/** How long “saving” may stand there: a question to the server and a slow commit. */
const STILL_SAVING = 20_000;

export class Oracle {
  readonly #known: Known;
  readonly #index: CourseIndex;
  readonly #records = new Map<Seat, SeatRecord>();
  readonly #claims: Claims;

  /** @param traces writes down what happens, which takes time. */
  constructor(plan: Plan, world: World, index: CourseIndex, traces: boolean) {
    const tally = new Tally(() => world.time.now, traces);
    this.#index = index;
    this.#known = { plan, world, truth: createTruth(world, index), book: new DeedBook(), tally };
    this.#claims = new Claims(this.#known);
    world.onStore = (seat, before, after) => this.#stored(seat, before, after);
  }

  get verdict(): Verdict {
    return this.#known.tally.verdict;
  }

  /** A line for whoever replays a failure. */
  say(words: string): void {
    this.#known.tally.say(words);
  }

  networkChanges(seat: Seat, state: Network): void {
    this.#of(seat).spans.push({ from: this.#known.world.time.now, state });
  }

  /** The indicator changes. */
  status(seat: Seat, status: SaveStatus): void {
    const record = this.#of(seat);
    const reason = 'reason' in status ? ` (${status.reason})` : '';
    if (status.kind !== record.status.kind || reason) this.say(`${seat.name} says ${status.kind}${reason}`);
    record.status = status;
    if (status.kind === 'elsewhere') record.passiveFrom ??= seat.lms?.commits.length ?? 0;
    else record.passiveFrom = null;
    if (status.kind === 'saved') this.#claims.saved(record);
    const { storage } = this.#known.plan.site.devices[seat.device];
    if (status.kind === 'remembered' && storage !== 'works')
      this.#known.tally.count('silent', `${seat.name} says remembered, and this device keeps nothing`);
  }

  /** “You can close this window: everything is saved.” */
  closed(seat: Seat): void {
    this.say(`${seat.name} says that everything is saved and closes`);
    this.#claims.saved(this.#of(seat), true);
  }

  /** Whether what stands there at this moment is still true. */
  look({ seat, player }: Sitting): void {
    const record = this.#of(seat);
    const last = seat.lms?.commits.at(-1);
    if (player.status.kind === 'saved' && last && last.at < record.lastDeed)
      this.#known.tally.count('silent', `${seat.name} says saved, and nothing was sent after the last deed`);
    if (record.passiveFrom !== null && (seat.lms?.commits.length ?? 0) > record.passiveFrom) {
      this.#known.tally.count('regressions', `${seat.name} sent something although another window goes on`);
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
        at: this.#known.world.time.now,
        by: seat.name,
        revision: after.revision,
        parent: record.seen.get(deed.item) ?? null,
        homes: new Map(),
        lms: false,
        dropped: false,
      };
      this.say(`${seat.name} does ${nameOf(known)}`);
      this.#known.book.add(known);
      record.own.push(known);
      record.seen.set(deed.item, known);
      record.lastDeed = known.at;
    }
  }

  /** The learner answers what was asked about earlier work. */
  chosen({ seat }: Sitting, choice: 'continue' | 'fresh'): void {
    this.say(`${seat.name} asks about earlier work: ${choice}`);
    if (choice === 'continue') this.#of(seat).remembered = true;
    for (const deed of this.#known.book.all())
      if (choice === 'fresh' || isAssessed(deed, this.#index)) deed.dropped = true;
  }

  /**
   * The course is in view again: is everything there?
   * @param alone no other window handed its work over, so what comes back comes from LMS or device.
   */
  cameBack({ seat, player }: Sitting, alone: boolean): void {
    const record = this.#of(seat);
    const { book, plan, truth, world } = this.#known;
    const { progress, told } = player;
    record.player = player;
    const given = truth.given(seat);
    this.say(
      `${seat.name} came back at revision ${progress.revision}, told: ${told.join(', ') || 'nothing'}`,
    );
    const [tracked, looking] = [isTracked(seat), isLooking(seat)];
    for (const deed of book.all()) {
      if (deed.dropped) continue;
      const inGiven = given !== null && book.holds(given, deed, false);
      if (seat.handed !== 'latest' && !inGiven) deed.lms = false;
      const here =
        !looking &&
        (tracked || plan.standard === 'web') &&
        isHome(deed, seat, world.time.now) &&
        isWork(deed);
      const fromLms = tracked && (inGiven || (deed.lms && plan.site.cutsAt === null));
      if (!here && !fromLms) {
        if (seat.handed === 'new-attempt') deed.dropped = true;
        continue;
      }
      if (book.holds(progress, deed)) this.#checkAge(seat, progress, deed, here || deed.lms);
      else this.#missed(progress, deed, `${here ? 'the device' : ''} ${fromLms ? 'the LMS' : ''}`);
      if (here && inGiven && !looking) deed.homes.delete(homeOf(seat, plan));
    }
    if (alone && tracked && !looking) this.#claims.judge(seat, given, progress, told.length > 0);
    record.seen = book.seenIn(progress);
  }

  /** What is there must not be older than what was known. */
  #checkAge(seat: Seat, progress: Progress, deed: KnownDeed, wanted: boolean): void {
    const { book, tally } = this.#known;
    if (!wanted || !book.holds(progress, deed, false)) return;
    if (progress.revision >= book.earliest(deed).revision) return;
    tally.count(
      'regressions',
      `${seat.name} has revision ${progress.revision}, ${nameOf(deed)} had ${deed.revision}`,
    );
  }

  /** @param from where it should have come from, in words. */
  #missed(progress: Progress, deed: KnownDeed, from: string): void {
    deed.dropped = true;
    const now = this.#standing(progress, deed);
    if (this.#isOvertaken(deed)) this.say(`${nameOf(deed)} gave way to ${now}`);
    else this.#known.tally.count('lost', `${nameOf(deed)}, wanted from ${from}; there stands ${now}`);
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
    settle(this.#of(sitting.seat), false, this.#known);
  }

  /** The window is gone. */
  ended({ seat }: Sitting): void {
    const record = this.#of(seat);
    this.say(
      `${seat.name} is gone${seat.win.leaving ? '' : ' without a word'}, saying ${record.status.kind}`,
    );
    settle(record, seat.win.leaving, this.#known);
    const now = this.#known.world.time.now;
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
    if (wasDeceived(record, deed)) this.#known.tally.countUnknowable();
    else this.#known.tally.count('lost', `${nameOf(deed)} is nowhere, and ${record.seat.name} said ${kind}`);
  }

  #stored(seat: Seat, before: Values, after: Values): void {
    this.say(`${seat.name} stores revision ${this.#known.truth.revisionIn(after) ?? 'unreadable'}`);
    if (seat.handed !== 'latest' || this.#known.plan.site.cutsAt !== null) return;
    const fall = fallsIn(this.#known.plan, this.#known.truth, before, after);
    if (fall) this.#known.tally.count('regressions', `${seat.name}: ${fall}`);
    if (seat.visit.mode === 'review' || seat.visit.mode === 'browse')
      this.#known.tally.count('regressions', `${seat.name} wrote although nothing may be written`);
  }

  #of(seat: Seat): SeatRecord {
    const known = this.#records.get(seat);
    if (known) return known;
    const made = createRecord(seat);
    this.#records.set(seat, made);
    return made;
  }
}
