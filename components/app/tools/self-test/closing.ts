/**
 * What is compared over two launches: the state that was saved when the window closed, and the one that came back. The
 * note of it is a few numbers on this device. Nothing of a learner's work depends on it.
 */
import type { Progress } from '../../../model/progress.ts';
import { hash } from '../../../model/shuffle.ts';
import type { ToolsApp } from '../../tools-port.ts';
import type { Result } from './result.ts';

/** Of progress as it was sent when the window closed. */
export interface ClosingNote {
  /** Tells attempts apart. */
  readonly seed: number;
  readonly revision: number;
  /** Characters of the packed state. */
  readonly length: number;
}

const FORM = /^(\d+) (\d+) (\d+)$/;

/** Course and learner in no words that could be read. */
function keyOf({ index, adapter, opening }: ToolsApp): string {
  return `partnerships.self-test.${hash(`${index.id} ${adapter.standard} ${opening.learner.id}`).toString(36)}`;
}

/** Takes the note away: it is of use once. `null` where there is none that can be read. */
export function takeNote(app: ToolsApp): ClosingNote | null {
  try {
    const { localStorage } = app.win;
    const [, seed, revision, length] = FORM.exec(localStorage.getItem(keyOf(app)) ?? '') ?? [];
    localStorage.removeItem(keyOf(app));
    return length ? { seed: Number(seed), revision: Number(revision), length: Number(length) } : null;
  } catch {
    return null;
  }
}

/** Notes what the end of the session sends; to be called after it. */
export function leaveNote(app: ToolsApp): void {
  const { attempt, saving, win } = app;
  if (!saving) return;
  const { seed, revision } = attempt.progress;
  try {
    win.localStorage.setItem(keyOf(app), `${seed} ${revision} ${saving.record().suspend.length}`);
  } catch {
    // Storage is blocked, which a row of its own says.
  }
}

/**
 * @param held progress as the LMS gave it back at this launch.
 * @param length characters that it gave back.
 */
export function judgeClosing(note: ClosingNote | null, held: Progress, length: number): Result {
  const row = 'again';
  if (!note) return { row, mark: 'untried', says: 'self.again.how' };
  const facts = {
    sent: note.revision,
    back: held.revision,
    'characters-sent': note.length,
    'characters-back': length,
  };
  if (length > 0 && held.seed !== note.seed) return { row, mark: 'untried', says: 'self.again.other', facts };
  if (held.revision < note.revision || length === 0) {
    const params = { sent: String(note.revision), back: String(held.revision) };
    return { row, mark: 'hurts', says: 'self.again.older', params, facts };
  }
  // What was worked on since, in another window, may be longer or shorter.
  if (held.revision === note.revision && length < note.length) {
    return { row, mark: 'hurts', says: 'self.again.cut', params: { sent: note.length, back: length }, facts };
  }
  return { row, mark: 'fine', says: 'self.again.same', facts };
}
