/**
 * The start of the player, after the first frame. It does as little as it can before page one answers; when a
 * step fails, page one stays readable and a code tells which step it was.
 */
import type { MessageKey } from '../i18n/en/player.ts';
import { createTranslate, type Catalogue, type Translate } from '../i18n/translate.ts';
import type { Adapter } from '../lms/port.ts';
import type { CourseIndex } from '../model/course.ts';
import { openApp } from './app.ts';
import { attempt, showFailure } from './failure.ts';
import { arrived, breathe } from './pause.ts';
import { readBlock } from './read-block.ts';

export interface Launch {
  readonly adapter: Adapter;
  /** Room of the packed state in characters. */
  readonly limit: number;
  /** Waits for an LMS that was not there at once; `null` where none is expected. */
  readonly waitForLms: (() => Promise<unknown>) | null;
  /** The learner has left by the button, saved or not. */
  readonly left?: () => void;
}

/** Milliseconds from the launch until somebody may be reading page one. */
const READING = 3000;

/** Starts the course in a window whose document is a launch file; never throws. */
export function start(win: Window, launch: Launch): void {
  const waits = launch.waitForLms !== null && !win.courseEarly?.api;
  const run = async (): Promise<void> => {
    let t = WORDLESS;
    try {
      await breathe(win);
      // Index and first module may stand behind this script; what stands behind them tells that they are whole.
      const whole = await arrived(win, () => win.document.querySelector('[data-module]')?.nextSibling);
      t = attempt('DATA', () => readWords(win.document));
      if (!whole) throw new Error('DATA');
      await breathe(win);
      const open = prepare(win, launch, waits && win.performance.now() > READING, t);
      await breathe(win);
      await open();
    } catch (problem) {
      showFailure(win.document, problem, t);
      // Developers and help desks find the cause where browsers keep such things.
      win.reportError(problem);
    }
  };
  if (waits) void launch.waitForLms?.().then(run, run);
  else void run();
}

/** What stands where even the words cannot be read: their names, and the code for a help desk. */
const WORDLESS: Translate = (key, { code = '' } = {}) => `${key} ${code}`;

function prepare(
  win: Window,
  { adapter, limit, left }: Launch,
  late: boolean,
  t: Translate,
): () => Promise<void> {
  const index = attempt('DATA', () => readBlock<CourseIndex>(win.document, 'course-index'));
  return openApp({
    win,
    index,
    adapter,
    limit,
    t,
    late,
    clock: () => new Date(),
    random: Math.random,
    left,
  });
}

function readWords(document: Document): Translate {
  const words = readBlock<Catalogue<MessageKey>>(document, 'course-words');
  return createTranslate(words, document.documentElement.lang || 'en');
}
