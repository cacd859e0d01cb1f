import type { PilotIndex } from '../../model/pilot.ts';
import type { Draft } from './section.ts';

/**
 * Keys of its texts are numbers from here on, beyond those of any reflection: a package without the pilot passes them
 * over as those of a reflection that it no longer has.
 */
export const TEXTS_FROM = 10_000;

/** Takes a text that belongs to a row of a pilot; false for every other one. */
export function takePilotText(
  asked: PilotIndex | undefined,
  draft: Draft,
  key: number,
  text: string,
): boolean {
  if (key < TEXTS_FROM) return false;
  const id = asked?.rows[key - TEXTS_FROM]?.id ?? '';
  if (draft.pilot?.[id] === null) draft.pilot = { ...draft.pilot, [id]: text };
  return true;
}
