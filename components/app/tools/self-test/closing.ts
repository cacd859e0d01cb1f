/**
 * What is compared over two launches: the state that was saved when the window closed, and the one that came back. The
 * note of it is three numbers on this device. Nothing of a learner's work depends on it.
 */
import type { Progress } from '../../../model/progress.ts';
import { hash } from '../../../model/shuffle.ts';
import type { ToolsApp } from '../../tools-port.ts';
import { result, type Result } from './result.ts';

/** Of progress as it was sent when the window closed: its seed, which tells attempts apart, its revision, and its length. */
export type ClosingNote = readonly [seed: number, revision: number, length: number];

/** Course and learner in no words that could be read. */
function keyOf({ index, adapter, opening }: ToolsApp): string {
  return `partnerships.self-test.${hash(`${index.id} ${adapter.standard} ${opening.learner.id}`).toString(36)}`;
}

/** Takes the note away: it is of use once. `null` where there is none that can be read. */
export function takeNote(app: ToolsApp): ClosingNote | null {
  try {
    const { localStorage } = app.win;
    const [seed, revision, length] = (localStorage.getItem(keyOf(app)) ?? '').split(' ').map(Number);
    localStorage.removeItem(keyOf(app));
    return seed !== undefined && revision !== undefined && length ? [seed, revision, length] : null;
  } catch {
    return null;
  }
}

/** Notes what the LMS was sent: after a run, and again when the end of the session has sent what came later. */
export function leaveNote(app: ToolsApp): void {
  const { attempt, saving, win } = app;
  if (!saving || !['active', 'closed'].includes(saving.session.state)) return;
  const { seed, revision } = attempt.progress;
  try {
    win.localStorage.setItem(keyOf(app), [seed, revision, saving.record().suspend.length].join(' '));
  } catch {
    // Storage is blocked, which a row of its own says.
  }
}

/**
 * @param held progress as the LMS gave it back at this launch.
 * @param kept characters that it gave back.
 */
export function judgeClosing(note: ClosingNote | null, held: Progress, kept: number): Result {
  const [seed, revision = 0, length = 0] = note ?? [];
  const facts = { sent: String(revision), back: String(held.revision), length, kept };
  // Of another attempt nothing can be said.
  if (!note || (kept > 0 && held.seed !== seed)) return result('again', 'untried', 'again.how', facts);
  // What was worked on since, in another window, may be shorter.
  const isLess = held.revision === revision ? kept < length : held.revision < revision;
  return isLess || kept === 0
    ? result('again', 'hurts', 'again.older', facts)
    : result('again', 'fine', 'again.same', facts);
}
