/** Writing the packed state; `codec.ts` reads it. What is written goes through the second script of a package. */
import type { CourseIndex } from '../model/course.ts';
import type { Progress } from '../model/progress.ts';
import { headerOf, keysOfWhole, LIMIT_SCORM_2004, SECTIONS } from './codec.ts';
import { BitWriter } from './packed/bits.ts';
import { checkOf } from './packed/check.ts';
import { readTexts } from './packed/texts.ts';
import { withNotes } from './packed/pilot-notes.ts';
import { textsOf, writeTexts } from './packed/write-texts.ts';

/** Ids, latest edited first. */
export interface LeftOut {
  readonly reflections: readonly string[];
  readonly slots: readonly string[];
}

/**
 * Characters that the state part may take where texts are written too: with their share it leaves an LMS of SCORM 1.2
 * some room for marks of its own.
 */
export const STATE_LIMIT = 600;

/** Packs progress into at most `limit` characters. What does not fit: oldest texts first, then sections. */
export function pack(index: CourseIndex, progress: Progress, limit: number): string {
  const state = packState(index, progress, limit);
  if (index.pilot) return state + withNotes(index, progress, limit - state.length, textShare(limit));
  const texts = writeTexts(textsOf(index, progress), headerOf(index));
  return state + texts.slice(0, Math.max(0, Math.min(textShare(limit), limit - state.length)));
}

/** Ids of reflections and fields whose words are not all in `packed`: they are only on this device. */
export function textsLeftOut(index: CourseIndex, progress: Progress, packed: string): LeftOut {
  const whole = keysOfWhole(readTexts(packed.split('~')[1] ?? '', headerOf(index)));
  const missing = textsOf(index, progress).filter(({ key }) => !whole.includes(key));
  const ids = (kind: keyof LeftOut): string[] => [
    ...new Set(missing.filter(({ of }) => of === kind).map(({ id }) => id)),
  ];
  return { reflections: ids('reflections'), slots: ids('slots') };
}

/** The state part alone: everything but private texts, `~` at its end included. */
export function packState(index: CourseIndex, progress: Progress, limit: number): string {
  const header = headerOf(index);
  let state = header;
  for (const section of SECTIONS) {
    const out = new BitWriter();
    if (!section.write(out, index, progress)) continue;
    const payload = section.letter + out.toString();
    const part = `.${payload}${checkOf(header + payload)}`;
    if (state.length + part.length < limit) state += part;
  }
  return `${state}~`;
}

/** A packed value in two: `state` up to and including `~`, then private texts. A cut value is all state. */
export function splitPacked(packed: string): { state: string; texts: string } {
  const end = packed.indexOf('~') + 1 || packed.length;
  return { state: packed.slice(0, end), texts: packed.slice(end) };
}

/** The mark of an attempt: its seed in base 36. */
export function markOf({ seed }: Progress): string {
  return seed.toString(36);
}

/** Characters that private texts share under a limit of suspend data. */
export function textShare(limit: number): number {
  return limit < LIMIT_SCORM_2004 ? 3400 : 60000;
}
