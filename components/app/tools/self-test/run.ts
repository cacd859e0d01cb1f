/**
 * Runs the self-test. What writes goes through `lend`: from the first call to the putting back in one task, only while
 * this window's session is the one that saves, and the session saves again afterwards under a new revision.
 */
import { findApi } from '../../../lms/find-api.ts';
import { read, readUntouched, tryTime } from '../../../lms/self-test/readings.ts';
import { tryLetters, tryRoom } from '../../../lms/self-test/trials.ts';
import { whereIs } from '../../../lms/self-test/where.ts';
import { createWire, stored, type Wire } from '../../../lms/self-test/wire.ts';
import type { TrialWords } from '../../../lms/self-test/words.ts';
import { STATE_LIMIT, textShare } from '../../../state/packing.ts';
import { pause } from '../../pause.ts';
import type { ToolsApp } from '../../tools-port.ts';
import * as judge from './judge.ts';
import { result, type Result, type Row } from './result.ts';
import { askServer, isCut, judgeClock, judgeProbe, type Met } from './server.ts';
import { standingOf } from './standing.ts';
import { tryDevice } from './surroundings.ts';

/** Long enough for the words of a step to be painted, in ms. */
const PAINTED = 60;
/** How often, in how many pauses, it is looked whether the session has done with saving. */
const LOOKS = 50;

interface Run {
  readonly app: ToolsApp;
  readonly words: TrialWords;
  readonly met: Met | null;
  /** Shows what is being tried, and lets it be painted. */
  step(row: Row): Promise<void>;
}

/** @param tell hears which row is being tried. */
export async function runSelfTest(
  app: ToolsApp,
  words: TrialWords,
  tell: (row: Row) => void,
): Promise<readonly Result[]> {
  const { win, saving, opening } = app;
  const step = (row: Row): Promise<void> => {
    tell(row);
    return pause(win, PAINTED);
  };
  await step('probe');
  const met = saving ? await askServer(win, saving.head) : null;
  const api = findApi(win, words);
  const run = { app, words, met, step };
  const atOnce = win.courseEarly?.initialized ?? false;
  const wire =
    standingOf(app) === 'device' || !api ? null : createWire(api, words, () => win.performance.now());
  return [
    judge.judgeApi(words.api, api && whereIs(win, words.api, api), atOnce, opening),
    ...(wire ? await tryLms(run, wire) : []),
    ...(met && saving
      ? [judgeProbe(met, saving.session.receipt().probed), judgeClock(met, app.clock())]
      : []),
    ...(await tryDevice(win, step)),
  ];
}

async function tryLms({ app, words, met, step }: Run, wire: Wire): Promise<Result[]> {
  const { index, limit, opening, attempt, saving } = app;
  const readings = read(wire, words);
  const may = met !== null && !isCut(met) && standingOf(app) === 'writes' && (await settled(app));
  const trial = async <T>(row: Row, act: (base: string) => T): Promise<T | null> => {
    await step(row);
    return may ? lend(app, act) : null;
  };
  let now = 0;
  const kept = await trial('suspend', (base) => {
    now = base.length;
    return tryRoom(wire, words, base, limit);
  });
  const letters = await trial('letters', (base) => tryLetters(wire, words, base));
  const time = await trial('time', () => tryTime(wire, words));
  const receipt = saving?.session.receipt();
  const unwritten = (row: Row): Result => result(row, 'untried', 'unwritten');
  return [
    judge.judgeMode(readings),
    judge.judgeErrors(readings),
    // Notes of a pilot take what room there is.
    kept
      ? judge.judgeRoom(kept, now, index.pilot ? limit : STATE_LIMIT + textShare(limit))
      : unwritten('suspend'),
    kept && letters ? judge.judgeLetters(letters, kept.commits.every(stored)) : unwritten('letters'),
    judge.judgeRows(receipt?.rows ?? 0, receipt?.problems ?? [], readings),
    judge.judgeResume(opening, attempt.notes),
    judge.judgeTime(readings, time),
    kept ? judge.judgeCommit(kept) : unwritten('commit'),
    judge.judgeUntouched(readings.untouched, readUntouched(wire, words)),
  ];
}

/** Until the session has saved what it had to, or given up on it for now; false where it has not begun. */
async function settled({ win, saving }: ToolsApp): Promise<boolean> {
  for (let look = 0; look < LOOKS && saving?.session.status.kind === 'saving'; look += 1) {
    await pause(win, PAINTED);
  }
  return (saving?.session.receipt().commits.length ?? 0) > 0;
}

/**
 * Lends suspend data to a trial.
 * @param trial gets the packed state of this moment and puts it back; no other task comes in between.
 * @returns `null` where this window may not write, or cannot be seen: some LMSs send otherwise then.
 */
function lend<T>({ win, attempt, saving }: ToolsApp, trial: (base: string) => T): T | null {
  if (saving?.session.state !== 'active' || win.document.visibilityState === 'hidden') return null;
  // Before anything is written: whatever saves next, its value is new to an LMS that sends each value once.
  attempt.raise(attempt.progress.revision + 1);
  try {
    return trial(saving.record().suspend);
  } finally {
    saving.session.save(saving.record, 'answer');
  }
}
