import type { Progress } from '../../../components/model/progress.ts';
import type { Seat } from '../world/world.ts';
import { homeOf, isHome, keepsOnDevice } from './chances.ts';
import { isWork, nameOf } from './deeds.ts';
import type { Known } from './known.ts';
import type { KnownDeed } from './known-deed.ts';
import { isLeftOut, type SeatRecord } from './records.ts';
import { whySilent } from './silence.ts';

/** A claim that everything is saved which the server does not bear out. */
interface Lie {
  readonly home: object | null;
  readonly deeds: readonly KnownDeed[];
}

/** What indicators said of everything being saved. */
export class Claims {
  readonly #known: Known;
  #lies: Lie[] = [];

  constructor(known: Known) {
    this.#known = known;
  }

  /** Saved, says the indicator. */
  saved(record: SeatRecord, closing = false): void {
    const { plan, tally, world } = this.#known;
    const { seat } = record;
    if (!seat.lms) return;
    const missing = this.#missing(record);
    const why = whySilent(record, plan, missing.length > 0, closing, world.time.now);
    if (why) tally.count('silent', `${seat.name} says saved, but ${why}`);
    else if (missing.length > 0) {
      const home = keepsOnDevice(record, plan) ? homeOf(seat, plan) : null;
      tally.say(`${seat.name} says saved and cannot know better: ${missing.map(nameOf).join(', ')}`);
      for (const { item, at } of missing) record.deceived.set(item, at);
      if (home) this.#lies.push({ home, deeds: missing });
      else tally.countUnknowable();
    }
  }

  /** A lie is found when the work comes back and the learner hears of it. */
  judge(seat: Seat, given: Progress | null, progress: Progress, told: boolean): void {
    const { book, tally, world } = this.#known;
    const here = this.#lies.filter(({ home }) => home === seat.local || home === seat.session);
    this.#lies = this.#lies.filter((lie) => !here.includes(lie));
    for (const { deeds } of here) {
      const open = deeds.filter(
        (deed) =>
          !deed.dropped &&
          isWork(deed) &&
          !(given && book.holds(given, deed)) &&
          isHome(deed, seat, world.time.now),
      );
      if (open.length === 0) continue;
      if (!told || !open.every((deed) => book.holds(progress, deed)))
        tally.count('silent', `${seat.name} does not tell of ${open.map(nameOf).join(', ')}`);
    }
  }

  /** Deeds of a window that the server should have and has not. */
  #missing(record: SeatRecord): readonly KnownDeed[] {
    if (this.#isThere(record)) return [];
    const isLatest = (deed: KnownDeed): boolean => record.seen.get(deed.item) === deed;
    return record.own.filter(
      (deed) => !deed.dropped && !isLeftOut(record, deed) && isLatest(deed) && !this.#isHeld(deed),
    );
  }

  /** What another device did beside it is no excuse for a window that says that its own work is saved. */
  #isHeld(deed: KnownDeed): boolean {
    const held = this.#known.truth.held();
    return held !== null && this.#known.book.holds(held, deed, false);
  }

  /** By the revision alone, which is quick; the end of the window is looked at closely. */
  #isThere({ own }: SeatRecord): boolean {
    const { plan, truth, world } = this.#known;
    const revision = world.server && truth.revisionIn(world.server.values);
    const last = own.at(-1);
    return plan.site.cutsAt === null && (!last || (revision !== null && revision >= last.revision));
  }
}
