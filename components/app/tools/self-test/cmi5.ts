import type { Cmi5Adapter } from '../../../lms/cmi5/adapter.ts';
import type { Adapter } from '../../../lms/port.ts';
import { tryStore } from '../../../lms/self-test/store.ts';
import { STATE_LIMIT, textShare } from '../../../state/packing.ts';
import { pause } from '../../pause.ts';
import type { ToolsApp } from '../../tools-port.ts';
import * as judge from './judge-store.ts';
import { judgeLetters, judgeResume, judgeRoom } from './judge.ts';
import { result, type Result, type Row } from './result.ts';
import { makeSelfTest } from './self-test.ts';
import { askServer, isCut, judgeClock, judgeProbe } from './server.ts';
import { standingOf } from './standing.ts';
import { tryDevice } from './surroundings.ts';

/** Long enough for the words of a step to be painted, in ms. */
const PAINTED = 60;

/** The self-test of a cmi5 package. It makes no statement: none can be taken back. */
export const selfTest = makeSelfTest('cmi5', async (app, tell) => {
  const { win, saving, clock } = app;
  const step = (row: Row): Promise<void> => {
    tell(row);
    return pause(win, PAINTED);
  };
  await step('probe');
  const met = saving ? await askServer(win, saving.head) : null;
  return [
    ...(await inStore(app, met !== null && !isCut(met), step)),
    ...(met && saving ? [judgeProbe(met, saving.session.receipt().probed), judgeClock(met, clock())] : []),
    ...(await tryDevice(win, step)),
  ];
});

/** @param may whether the course is there to be asked; a store that cannot be reached is not tried. */
async function inStore(app: ToolsApp, may: boolean, step: (row: Row) => Promise<void>): Promise<Result[]> {
  const { win, opening, attempt, index, limit, saving } = app;
  const standing = standingOf(app);
  const ask = trialOf(app.adapter);
  await step('suspend');
  const tried = may && standing === 'writes' ? await tryStore(ask, limit, () => win.performance.now()) : null;
  const connection = judge.judgeConnection(opening, tried);
  if (standing === 'device') return [connection];
  const receipt = saving?.session.receipt();
  const most = index.pilot ? limit : STATE_LIMIT + textShare(limit);
  return [
    connection,
    result('mode', 'fine', 'mode.is', { mode: opening.mode }),
    judge.judgeRows(receipt?.rows ?? 0, receipt?.problems ?? []),
    judgeResume(opening, attempt.notes),
    ...(tried?.keeps
      ? [
          judgeRoom({ ...judge.roomOf(tried), commits: [] }, saving?.record().suspend.length ?? 0, most),
          judgeLetters({ changed: tried.changed, unread: [], committed: true }, true),
          judge.judgeTags(tried),
        ]
      : unwritten('suspend', 'letters', 'tags')),
    ...(tried ? [judge.judgeSaving(tried), judge.judgeLeft(tried)] : unwritten('commit', 'untouched')),
  ];
}

const unwritten = (...rows: readonly Row[]): Result[] =>
  rows.map((row) => result(row, 'untried', 'unwritten'));

/** What the session has ended for is answered like a refusal. */
function trialOf(adapter: Adapter) {
  const { trial } = adapter as Cmi5Adapter;
  return async (question: Parameters<typeof trial>[0]) =>
    (await trial(question)) ?? { ok: false, code: 'over', text: '', etag: null };
}
