import { createCalls, type Calls } from './calls.ts';
import type { Dialect } from './dialect.ts';
import type { EarlySession } from './early/handover.ts';
import { openEarly } from './early/open-early.ts';
import { scoreOf, type Score } from '../model/record.ts';
import { createRows, type Rows } from './rows.ts';
import type { Changes, Clock, DirectAdapter, Mode, Opening, Outcome } from './port.ts';
import { UNTRACKED } from './untracked.ts';

export interface ScormOptions {
  readonly clock: Clock;
}

/** Higher never becomes lower; words of both standards. What is not listed means "nothing said yet". */
const RANK: Readonly<Record<string, number>> = { incomplete: 1, failed: 2, completed: 3, passed: 4 };
const rank = (word: string): number => RANK[word] ?? 0;

const NOTHING_WRITTEN: Outcome = { ok: false, problems: [] };

/** What is known once a session is open. */
interface OpenSession {
  readonly calls: Calls;
  readonly rows: Rows;
  /** What the LMS was given or gave, by element. */
  readonly held: Map<string, string>;
  /** What it surely stores: the statuses of the opening, and those after which something else was written. */
  stored: ReadonlyMap<string, string>;
  /** Raw. */
  score: number;
  /** The raw score as it was worded last. */
  wording: string;
}

/**
 * An adapter for a SCORM run-time. It writes only in mode `normal` and between `open` and `finish`; anything
 * else it answers with an outcome that is not ok and names no problem.
 */
export function createScormAdapter(win: Window, dialect: Dialect, { clock }: ScormOptions): DirectAdapter {
  let session: OpenSession | null = null;
  const outcome = (calls: Calls, ok: boolean): Outcome => ({ ok, problems: calls.takeProblems() });

  const take = (early: EarlySession): Opening => {
    if (!early.api) return UNTRACKED;
    const calls = createCalls(early.api, dialect.methods);
    if (!early.initialized) return { ...UNTRACKED, problem: calls.problem(dialect.words.initialize) };
    const opening = readOpening(early, calls, dialect);
    if (opening.mode === 'normal') session = begin(early, opening, calls, dialect);
    return opening;
  };

  return {
    standard: dialect.standard,
    open: () => take(win.courseEarly?.initialized ? win.courseEarly : openEarly(win, dialect.words)),
    reopen: () => (dialect.opensAgain && !session ? take(openEarly(win, dialect.words)) : null),
    write(changes, ids, again = false) {
      if (!session) return NOTHING_WRITTEN;
      if (!again) session.stored = new Map(session.held);
      const vary = again && dialect.sentOnce;
      return outcome(session.calls, writeChanges(session, changes, ids, dialect, clock(), vary));
    },
    commit() {
      return session ? outcome(session.calls, session.calls.commit()) : NOTHING_WRITTEN;
    },
    response: (row) => session?.rows.response(row) ?? null,
    finish(activeSeconds) {
      if (!session) return NOTHING_WRITTEN;
      const { calls } = session;
      session = null;
      calls.set(dialect.sessionTime, dialect.duration(Math.max(0, Math.floor(activeSeconds))));
      calls.set(dialect.exit, 'suspend');
      const committed = !dialect.commitsBeforeEnd || calls.commit();
      // A failed commit must not keep the session from ending.
      return outcome(calls, calls.terminate() && committed);
    },
  };
}

function readOpening(early: EarlySession, calls: Calls, dialect: Dialect): Opening {
  const mode: Mode = early.mode === 'review' || early.mode === 'browse' ? early.mode : 'normal';
  const statuses = dialect.readStatuses(early.status, early.success);
  const finished = statuses.completion === 'completed' || statuses.success !== 'unknown';
  return {
    mode,
    tracked: true,
    learner: { id: calls.get(dialect.learnerId), name: calls.get(dialect.learnerName) },
    suspend: calls.get(dialect.suspend),
    place: early.place,
    ...statuses,
    // Before the end there is no score of ours to protect, so it is not asked for.
    score: finished ? readScore(calls.get(dialect.rawScore)) : null,
  };
}

function readScore(stored: string): Score | null {
  const raw = Number.parseFloat(stored);
  return Number.isNaN(raw) ? null : scoreOf(raw);
}

/**
 * The first thing a SCO owes: `incomplete`, or Moodle's SCORM 1.2 ticks an activity that was only opened; and
 * `suspend` at once, or SCORM 2004 hides all data when the page dies.
 */
function begin(early: EarlySession, opening: Opening, calls: Calls, dialect: Dialect): OpenSession {
  const { words } = dialect;
  const held = new Map([
    [words.status, early.status],
    [words.success, early.success],
  ]);
  const rows = createRows(calls, dialect);
  const stored = new Map(held);
  const session: OpenSession = { calls, rows, held, stored, score: opening.score?.raw ?? 0, wording: '' };
  if (rank(early.status) < rank('incomplete') && calls.set(words.status, 'incomplete')) {
    held.set(words.status, 'incomplete');
  }
  calls.set(dialect.exit, 'suspend');
  return session;
}

/** Sets what changed; true when everything that matters was taken. */
function writeChanges(
  session: OpenSession,
  changes: Changes,
  ids: readonly string[],
  dialect: Dialect,
  now: Date,
  vary: boolean,
): boolean {
  const { calls, rows } = session;
  const taken = changes.suspend === undefined || calls.set(dialect.suspend, changes.suspend);
  if (changes.place !== undefined) calls.set(dialect.words.place, changes.place);
  rows.write(changes.earlier ?? [], ids, null);
  rows.write(changes.interactions ?? [], ids, now);
  const scored = !changes.score || writeScore(session, changes.score, dialect, vary);
  return writeStatuses(session, changes, dialect, vary) && taken && scored;
}

function writeScore(session: OpenSession, score: Score, dialect: Dialect, vary: boolean): boolean {
  if (score.raw < session.score) return true;
  let ok = true;
  for (const [element, value] of dialect.score(score)) {
    const raw = element === dialect.rawScore;
    const word = raw && vary && session.wording === value ? `${value}.0` : value;
    const taken = session.calls.set(element, word);
    if (!raw) continue;
    ok = taken;
    if (taken) Object.assign(session, { score: score.raw, wording: word });
  }
  return ok;
}

function writeStatuses(session: OpenSession, changes: Changes, dialect: Dialect, vary: boolean): boolean {
  const { calls, held } = session;
  let ok = true;
  for (const [element, word] of changes.statuses ? dialect.statuses(changes.statuses) : []) {
    const before = held.get(element) ?? '';
    if (rank(word) < rank(before)) continue;
    if (vary && word === before) stepUp(session, element, word);
    if (calls.set(element, word)) held.set(element, word);
    else ok = false;
  }
  return ok;
}

/** A status that the LMS holds for sent becomes a change again by way of the lower one that it still stores. */
function stepUp({ calls, stored }: OpenSession, element: string, word: string): void {
  const lower = word === 'passed' ? 'completed' : 'incomplete';
  if (rank(stored.get(element) ?? '') < rank(word) && calls.set(element, lower)) calls.commit();
}
