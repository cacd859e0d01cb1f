/** When “saved” stands there although the player could have known better. */
import type { Plan } from '../plan.ts';
import type { SeatRecord } from './records.ts';

/** A probe's answer is used for 2 s; half a second more for what lies between it and the commit. */
const FRESH = 2500;

/**
 * @param missing the server does not have what is said to be saved.
 * @param closing the window is being left, and its session has ended.
 * @returns what gave it away, in words; `null` when no call did.
 */
export function whySilent(
  { seat, lastDeed }: SeatRecord,
  { site }: Plan,
  missing: boolean,
  closing: boolean,
  now: number,
): string | null {
  const last = seat.lms?.commits.at(-1);
  if (!last || last.at < lastDeed) return 'no commit ran after the last deed';
  // The end of a session may fail when nothing but the time is left to report.
  if (!last.said && (missing || !closing)) return 'the last commit was refused';
  if (!missing) return null;
  const answered = seat.network.probes.filter((probe) => probe.answered !== null && probe.answered <= now);
  const first = answered[0];
  const probeHelps = site.head === 'ok' && site.address === 'https' && (!first || first.result === 200);
  const result = answered.at(-1)?.result;
  if (first && probeHelps && (result === 'failed' || result === 'redirect' || result === 'aborted'))
    return `the last question to the server ended with ${result}`;
  if (!last.stored && !site.liar && probeHelps) {
    const asked = answered.some(({ answered: at }) => at !== null && at <= last.at && last.at - at <= FRESH);
    if (!asked) return 'the server was not asked before a commit that never arrived';
  }
  const damage = site.liar || site.cutsAt !== null;
  if (last.stored && !damage) return 'an earlier commit had swallowed it';
  return null;
}
