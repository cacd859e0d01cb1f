import { couldReachLms, homeOf, isLooking, isTracked, keepsOnDevice } from './chances.ts';
import type { Known } from './known.ts';
import { isLeftOut, wasDeceived, type SeatRecord } from './records.ts';

/** Younger deeds need not have been saved when their window dies. */
export const YOUNG = 2000;

/** Decides for everything in view of a window where it must be found from now on. */
export function settle(record: SeatRecord, saidGoodbye: boolean, { book, plan, truth, world }: Known): void {
  const { now } = world.time;
  const { seat } = record;
  const held = truth.held();
  const writes = isTracked(seat) && !isLooking(seat);
  const keeps = keepsOnDevice(record, plan);
  const home = homeOf(seat, plan);
  const old = record.own.filter((deed) => now - deed.at >= YOUNG);
  for (const deed of record.own) {
    if (writes && held && held.revision >= deed.revision && book.holds(held, deed)) deed.lms = true;
    if (now - deed.at < YOUNG) continue;
    if (keeps) deed.homes.set(home, deed.at);
    // Nobody tries again what was said to be saved.
    if (!wasDeceived(record, deed) && couldReachLms(record, plan, deed, now, saidGoodbye)) deed.lms = true;
  }
  // It stands under the box that the LMS has no room for it, whatever it had before.
  for (const deed of book.all()) if (isLeftOut(record, deed)) deed.lms = false;
  const latest = old.at(-1);
  // What a window keeps is all that it shows, not only what was done in it.
  if (keeps && latest)
    for (const deed of record.seen.values()) if (deed.by !== seat.name) deed.homes.set(home, latest.at);
}
