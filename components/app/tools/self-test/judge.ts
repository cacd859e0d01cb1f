/** Judges what the LMS answered: pure, so that each kind of LMS can be played in a test. */
import type { LmsProblem, Opening } from '../../../lms/port.ts';
import type { Readings } from '../../../lms/self-test/readings.ts';
import { SAMPLES, type Kept, type Letters } from '../../../lms/self-test/trials.ts';
import type { Where } from '../../../lms/self-test/where.ts';
import { stored } from '../../../lms/self-test/wire.ts';
import type { UnpackNote } from '../../../state/codec.ts';
import { result, type Result } from './result.ts';

/** Milliseconds in which a page may stand still after an answer without anybody minding. */
const SLOW = 1000;

/**
 * @param where `null`: no API was found.
 * @param atOnce the head script had it already.
 */
export function judgeApi(name: string, where: Where | null, atOnce: boolean, opening: Opening): Result {
  const error = opening.problem?.code ?? '';
  const facts = { name, error, 'at-once': String(atOnce), ...where };
  if (!where) return result('api', 'hurts', 'api.none', facts);
  if (!opening.tracked) return result('api', 'hurts', 'api.refused', facts);
  return atOnce ? result('api', 'fine', 'api.found', facts) : result('api', 'around', 'api.late', facts);
}

export function judgeMode({ mode, credit, entry, version }: Readings): Result {
  const known = ['normal', 'review', 'browse'].includes(mode.value);
  const facts = { mode: mode.value, error: mode.code, credit, entry, version };
  return result('mode', known ? 'fine' : 'around', 'mode.is', facts);
}

export function judgeErrors({ unknown: { code }, said }: Readings): Result {
  const mark = code === 'exception' ? 'hurts' : code === '0' ? 'around' : 'fine';
  return result('errors', mark, 'errors.are', { error: code, ...said });
}

/**
 * @param now characters of the packed state.
 * @param most characters that it may have.
 */
export function judgeRoom({ tried, became, kept }: Kept, now: number, most: number): Result {
  const facts = { tried, became, kept, now, most };
  if (became === 'unread') return result('suspend', 'around', 'suspend.unread', facts);
  if (became === 'changed') return result('suspend', 'hurts', 'suspend.changed', facts);
  const mark = became === 'whole' ? 'fine' : kept >= most ? 'around' : 'hurts';
  return result('suspend', mark, 'suspend.kept', facts);
}

/** @param saves whether what is plain ASCII was stored. */
export function judgeLetters({ changed, unread, committed }: Letters, saves: boolean): Result {
  const facts = {
    changed: changed.map((kind) => SAMPLES[kind]).join(' '),
    kinds: changed.join(' '),
    unread: unread.join(' '),
    committed: String(committed),
  };
  if (saves && !committed) return result('letters', 'hurts', 'letters.lost', facts);
  if (changed.length > 0) return result('letters', 'around', 'letters.changed', facts);
  return unread.length > 0
    ? result('letters', 'untried', 'suspend.unread', facts)
    : result('letters', 'fine', 'letters.whole', facts);
}

/**
 * Rows of interactions: what the session met when it sent the learner's own.
 * @param sent rows stored in this session.
 */
export function judgeRows(sent: number, problems: readonly LmsProblem[], readings: Readings): Result {
  const refused = problems.filter(({ element }) => element.includes('interactions'));
  const error = refused.at(-1)?.code ?? '';
  const facts = { sent, error, counted: readings.rows, 'first-id': readings.firstRow };
  if (refused.length > 0) return result('rows', 'hurts', 'rows.refused', facts);
  return sent > 0
    ? result('rows', 'fine', 'rows.taken', facts)
    : result('rows', 'untried', 'rows.none', facts);
}

/** @param notes what the reader of the packed state had to say of what came back. */
export function judgeResume({ suspend }: Opening, notes: readonly UnpackNote[]): Result {
  const facts = { count: suspend.length, notes: notes.join(' ') };
  if (suspend === '') return result('resume', 'untried', 'resume.first', facts);
  return notes.every((note) => note === 'retired')
    ? result('resume', 'fine', 'resume.whole', facts)
    : result('resume', 'hurts', 'resume.broken', facts);
}

/** @param taken whether the time of a session was; `null` where nothing is written. */
export function judgeTime({ totalTime, timeReads }: Readings, taken: boolean | null): Result {
  const facts = { total: totalTime, 'total-reads': String(timeReads), taken: String(taken) };
  if (taken === null) return result('time', 'untried', 'unwritten', facts);
  if (!taken) return result('time', 'around', 'time.refused', facts);
  return result('time', timeReads ? 'fine' : 'around', 'time.taken', facts);
}

export function judgeCommit({ commits }: Kept): Result {
  const took = Math.round(Math.max(...commits.map((commit) => commit.took)));
  const failed = commits.find((commit) => !stored(commit));
  const facts = { took, error: failed?.code ?? '', said: commits.map(({ value }) => value).join(' ') };
  return failed
    ? result('commit', 'hurts', 'commit.refused', facts)
    : result('commit', took > SLOW ? 'around' : 'fine', 'commit.took', facts);
}

export function judgeUntouched(before: string, after: string): Result {
  const facts = { before, after };
  return before === after
    ? result('untouched', 'fine', 'untouched.same', facts)
    : result('untouched', 'hurts', 'untouched.other', facts);
}
