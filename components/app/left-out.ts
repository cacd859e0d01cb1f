/** Whose words the LMS has no room for. */
import { splitPacked, textShare, textsLeftOut } from '../state/packing.ts';
import type { SafekeepingOptions } from './safekeeping-port.ts';

/**
 * Brings `attempt.leftOut` up to date, which is looked up only when there is more than the LMS can keep.
 * @param packed progress with all its words.
 * @returns false where nothing can have changed.
 */
export function noteLeftOut({ index, attempt, limit }: SafekeepingOptions, packed: string): boolean {
  const { reflections, slots } = attempt.leftOut;
  const { state, texts } = splitPacked(packed);
  const room = Math.max(0, Math.min(textShare(limit), limit - state.length));
  if (texts.length <= room && reflections.length + slots.length === 0) return false;
  attempt.leftOut = textsLeftOut(index, attempt.progress, state + texts.slice(0, room));
  return true;
}
