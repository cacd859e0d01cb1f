import type { SaveStatus } from '../../../components/session/status.ts';
import type { Player } from '../player.ts';
import type { Network } from '../plan.ts';
import type { Seat } from '../world/world.ts';
import type { KnownDeed } from './known-deed.ts';

/** What the oracle writes down about one window. */
export interface SeatRecord {
  readonly seat: Seat;
  /** `null` until the course is in view. */
  player: Player | null;
  status: SaveStatus;
  /** Items as they stand in this window, as the deeds that put them there. */
  seen: Map<string, KnownDeed>;
  readonly own: KnownDeed[];
  lastDeed: number;
  remembered: boolean;
  /** Until when (ms), by item, “saved” was said of deeds although it was not so, and no call could tell. */
  readonly deceived: Map<string, number>;
  /** States of its network, each with its beginning. */
  readonly spans: { readonly from: number; readonly state: Network }[];
  /** Calls of its LMS page that were there when another window took over. */
  passiveFrom: number | null;
}

export function createRecord(seat: Seat): SeatRecord {
  return {
    seat,
    player: null,
    status: { kind: 'saving' },
    seen: new Map(),
    own: [],
    lastDeed: -1,
    remembered: false,
    deceived: new Map(),
    spans: [{ from: seat.opened, state: 'well' }],
    passiveFrom: null,
  };
}

/** Whether the server was well all the time from one moment to another. */
export function wellThroughout({ spans }: SeatRecord, from: number, to: number): boolean {
  return spans.every(
    ({ from: begin, state }, at) =>
      state === 'well' || begin >= to || (spans[at + 1]?.from ?? Infinity) <= from,
  );
}

/** The longest time in which the server could store, between two moments. */
export function longestReach({ spans }: SeatRecord, from: number, to: number): number {
  let longest = 0;
  let since: number | null = null;
  for (const [at, { from: begin, state }] of spans.entries()) {
    const end = Math.min(to, spans[at + 1]?.from ?? Infinity);
    if (state !== 'well' && state !== 'slow') since = null;
    else {
      since ??= Math.max(from, begin);
      longest = Math.max(longest, end - since);
    }
  }
  return longest;
}

/** Whether “saved” was said of a deed although it was not so. */
export function wasDeceived({ deceived }: SeatRecord, { item, at }: KnownDeed): boolean {
  return (deceived.get(item) ?? -1) >= at;
}

/** It stands under the box that the LMS cannot keep these words. */
export function isLeftOut({ player }: SeatRecord, { item }: KnownDeed): boolean {
  return player?.leftOut.some((id) => item === `text ${id}` || item === `field ${id}`) ?? false;
}
