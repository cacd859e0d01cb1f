/** Single values as exports write them. */
import type { InteractionResult } from '../../model/record.ts';

/** `null` for what is no number. A comma may stand for the point; `%` is passed over. */
export function numberIn(text: string): number | null {
  const found = /^([+-]?\d+)(?:[.,](\d+))?$/.exec(text.replace(/[\s%\u200e\u200f]/g, ''));
  return found ? Number(`${found[1] ?? ''}.${found[2] ?? '0'}`) : null;
}

/** 0 to 100; `null` for anything else. */
export function scoreIn(text: string): number | null {
  const score = numberIn(text);
  return score !== null && score >= 0 && score <= 100 ? score : null;
}

const RESULTS: ReadonlyMap<string, InteractionResult> = new Map([
  ['correct', 'correct'],
  ['wrong', 'wrong'],
  ['incorrect', 'wrong'],
  ['unanticipated', 'wrong'],
  ['neutral', 'neutral'],
]);

/** In the words of SCORM 1.2 and 2004, which Moodle does not translate; `null` for others. */
export function resultIn(text: string): InteractionResult | null {
  return RESULTS.get(text) ?? RESULTS.get(text.trim().toLowerCase()) ?? null;
}

const SPAN =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const DAYS = [365, 30, 7, 1];

/**
 * Seconds of `hh:mm:ss` (SCORM 1.2) or ISO 8601 (SCORM 2004, xAPI), years and months as 365 and 30 days; `null` for
 * anything else and for `P`, which Moodle writes where there is no time yet.
 */
export function secondsIn(text: string): number | null {
  const clock = /^(\d{1,4}):(\d\d):(\d\d(?:\.\d+)?)$/.exec(text);
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const span = SPAN.exec(text);
  if (!span || !/\d/.test(text)) return null;
  const [, ...parts] = span.map((part: string | undefined) => Number(part ?? 0));
  const days = DAYS.reduce((sum, each, i) => sum + each * (parts[i] ?? 0), 0);
  const [hours = 0, minutes = 0, seconds = 0] = parts.slice(DAYS.length);
  return days * 86400 + hours * 3600 + minutes * 60 + seconds;
}

/**
 * The same text without the piece of a file that it was cut from, which an engine would keep with it: two texts put
 * together are written anew before anything is cut from them. Encoding and decoding would take ten times as long.
 */
export function apart(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
