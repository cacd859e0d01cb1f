/** What could have been written, whatever the player did. */
import type { Plan } from '../plan.ts';
import type { Seat } from '../world/world.ts';
import { isText } from './deeds.ts';
import type { KnownDeed } from './known-deed.ts';
import { longestReach, wellThroughout, type SeatRecord } from './records.ts';

/** An answer goes out within so many milliseconds when nothing is wrong. */
const SOON = 2000;
/** The longest pause between two tries, and a slow one. */
const RETRY = 60_000;
const TRY = 20_000;
const DAY = 86_400_000;
/** More text may not fit into suspend data beside everything else; then only the device must have it. */
const FITS = 800;

/** The store on which a window's work must be found again. */
export function homeOf(seat: Seat, { site, standard }: Plan): object {
  return site.learnerKnown || standard === 'web' ? seat.local : seat.session;
}

/** The LMS is there, and the player could find out who the learner is. */
export function isTracked({ lms, visit }: Seat): boolean {
  return lms !== null && (visit.api === 'ready' || visit.api === 'late');
}

/** Answers are for practice only, and nothing is written. */
export function isLooking({ visit }: Seat): boolean {
  return visit.mode === 'review' || visit.mode === 'browse';
}

/** How long a device keeps things; an hour less, because windows live a while. */
function keepTime(text: boolean): number {
  return (text ? 7 : 30) * DAY - 3_600_000;
}

/** Whether a deed must still be on the device of a window. */
export function isHome(deed: KnownDeed, seat: Seat, now: number): boolean {
  const since = deed.homes.get(seat.local) ?? deed.homes.get(seat.session);
  return since !== undefined && now - since < keepTime(isText(deed));
}

/** Whether a window keeps work on its device. */
export function keepsOnDevice({ seat, remembered }: SeatRecord, { site, standard }: Plan): boolean {
  if (site.devices[seat.device].storage !== 'works') return false;
  if (standard === 'web') return remembered;
  return isTracked(seat) && !isLooking(seat);
}

/**
 * Whether the LMS could have been told of a deed before `end`: it was well when a save was due, or long enough for
 * the next try, or at the moment when the page said goodbye.
 */
export function couldReachLms(
  record: SeatRecord,
  plan: Plan,
  deed: KnownDeed,
  end: number,
  saidGoodbye: boolean,
): boolean {
  const { seat, status, spans, passiveFrom } = record;
  const { site } = plan;
  if (!isTracked(seat) || isLooking(seat) || site.liar || site.allFalse || site.cutsAt !== null) return false;
  if (passiveFrom !== null || status.kind === 'ended') return false;
  if (isText(deed) && textIn(record) > FITS) return false;
  const due = dueAt(record, plan, deed);
  const since = Math.max(seat.opened, deed.at - RETRY - TRY);
  if (end >= due + SOON && wellThroughout(record, since, due + SOON)) return true;
  if (longestReach(record, deed.at, end) >= RETRY + TRY) return true;
  return saidGoodbye && spans.at(-1)?.state === 'well' && site.beaconLimit === 65536;
}

/** A pause in typing after which what was typed is sent, and how long somebody may type without one (ms). */
const PAUSE = 1500;
const PATIENCE = 10_000;

/** When a deed is sent: at once, but typing without a pause is sent now and then only, where the device keeps it. */
function dueAt(record: SeatRecord, plan: Plan, deed: KnownDeed): number {
  if (!isText(deed) || !keepsOnDevice(record, plan)) return deed.at;
  let last = deed.at;
  for (const { at, item } of record.own) if (item === deed.item && at > last && at - last <= PAUSE) last = at;
  return Math.min(last + PAUSE, deed.at + PATIENCE);
}

function textIn({ seen }: SeatRecord): number {
  let length = 0;
  for (const { value } of seen.values()) length += value?.length ?? 0;
  return length;
}
