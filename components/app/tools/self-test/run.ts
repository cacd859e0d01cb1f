/**
 * Runs the self-test. What writes goes through `lend`: from the first call to the putting back in one task, only while
 * this window's session is the one that saves, and the session saves again afterwards under a new revision.
 */
import { findApi } from '../../../lms/find-api.ts';
import { read, readUntouched, tryTime, type Readings } from '../../../lms/self-test/readings.ts';
import { tryLetters, tryRoom, type Kept, type Letters } from '../../../lms/self-test/trials.ts';
import { whereIs } from '../../../lms/self-test/where.ts';
import { createWire, stored, type Wire } from '../../../lms/self-test/wire.ts';
import type { TrialWords } from '../../../lms/self-test/words.ts';
import { STATE_LIMIT, textShare } from '../../../state/packing.ts';
import { pause } from '../../pause.ts';
import type { ToolsApp } from '../../tools-port.ts';
import * as judge from './judge.ts';
import type { Result, Row } from './result.ts';
import { askServer, isCut, judgeClock, judgeProbe, type Met } from './server.ts';
import * as around from './surroundings.ts';

/** Long enough for the words of a step to be painted, in ms. */
const PAINTED = 60;
/** How often, in how many pauses, it is looked whether the session has done with saving. */
const LOOKS = 50;

export type Standing = 'writes' | 'readonly' | 'elsewhere' | 'ended' | 'untracked';

/** What may be tried at this moment. */
export function standingOf({ saving, opening }: ToolsApp): Standing {
  if (!opening.tracked) return opening.problem ? 'ended' : 'untracked';
  switch (saving?.session.state) {
    case 'active':
    case 'saving':
    case 'offline':
      return 'writes';
    case 'readonly':
    case 'elsewhere':
      return saving.session.state;
    default:
      return 'ended';
  }
}

interface Run {
  readonly app: ToolsApp;
  readonly words: TrialWords;
  /** `null` where nothing may be asked. */
  readonly wire: Wire | null;
  /** Shows what is being tried, and lets it be painted. */
  step(row: Row): Promise<void>;
}

/** @param tell hears which row is being tried. */
export async function runSelfTest(
  app: ToolsApp,
  words: TrialWords,
  tell: (row: Row) => void,
): Promise<readonly Result[]> {
  const { win } = app;
  const api = findApi(win, words);
  const asks = !['ended', 'untracked'].includes(standingOf(app));
  const wire = api && createWire(api, words, () => win.performance.now());
  const step = (row: Row): Promise<void> => {
    tell(row);
    return pause(win, PAINTED);
  };
  const run: Run = { app, words, wire: asks ? wire : null, step };
  await step('probe');
  const met = app.saving ? await askServer(win, app.saving.head) : null;
  const readings = run.wire && read(run.wire, words);
  return [
    judge.judgeApi({
      api: words.api,
      found: api !== null,
      atOnce: win.courseEarly?.initialized ?? false,
      where: whereIs(win, words.api, api),
      opening: app.opening,
    }),
    ...(readings ? [judge.judgeMode(readings), judge.judgeErrors(readings)] : []),
    ...(run.wire && readings ? await tryLms(run, run.wire, readings, met) : []),
    ...(met && app.saving
      ? [judgeProbe(met, app.saving.session.receipt().probed), judgeClock(met, app.clock())]
      : []),
    ...(await tryDevice(run)),
  ];
}

async function tryLms(
  { app, words, step }: Run,
  wire: Wire,
  readings: Readings,
  met: Met | null,
): Promise<Result[]> {
  const { opening, attempt, saving } = app;
  const may = met !== null && !isCut(met) && standingOf(app) === 'writes' && (await settled(app));
  const trial = async <T>(row: Row, act: (base: string) => T): Promise<T | null> => {
    await step(row);
    return may ? lend(app, act) : null;
  };
  const kept = await trial('suspend', (base) => ({ base, ...tryRoom(wire, words, base, app.limit) }));
  const letters = kept && (await trial('letters', (base) => tryLetters(wire, words, base)));
  const time = kept && (await trial('time', () => tryTime(wire, words)));
  const receipt = saving?.session.receipt();
  return [
    ...judgeTrials(app, kept, letters),
    judge.judgeRows(receipt?.rows ?? 0, receipt?.problems ?? [], readings),
    judge.judgeResume(opening, attempt.notes),
    judge.judgeTime(readings, time),
    judge.judgeUntouched(readings.untouched, readUntouched(wire, words)),
  ];
}

const UNWRITTEN = { mark: 'untried', says: 'self.unwritten' } as const;

function judgeTrials(
  { index, limit }: ToolsApp,
  kept: (Kept & { readonly base: string }) | null,
  letters: Letters | null,
): Result[] {
  if (!kept) return [...(['suspend', 'letters', 'commit'] as const).map((row) => ({ row, ...UNWRITTEN }))];
  // A pilot's notes take what room there is.
  const most = index.pilot ? limit : STATE_LIMIT + textShare(limit);
  return [
    judge.judgeRoom(kept, { now: kept.base.length, most }),
    letters ? judge.judgeLetters(letters, kept.commits.every(stored)) : { row: 'letters', ...UNWRITTEN },
    judge.judgeCommit(kept),
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

async function tryDevice({ app: { win }, step }: Run): Promise<Result[]> {
  await step('storage');
  const windows = await around.judgeWindows(win);
  return [
    around.judgeStorage(win),
    windows,
    around.judgeWays(win),
    around.judgeRoomOf(win),
    around.judgeBrowser(win.navigator),
  ];
}
