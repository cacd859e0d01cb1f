/** Judges what the LMS answered: pure, so that each kind of LMS can be played in a test. */
import type { Readings } from '../../../lms/self-test/readings.ts';
import type { Kept, Letters } from '../../../lms/self-test/trials.ts';
import type { Where } from '../../../lms/self-test/where.ts';
import { stored } from '../../../lms/self-test/wire.ts';
import type { LmsProblem, Opening } from '../../../lms/port.ts';
import type { UnpackNote } from '../../../state/codec.ts';
import type { Result } from './result.ts';

/** Milliseconds in which a page may stand still after an answer without anybody minding. */
const SLOW = 1000;

export interface Reached {
  readonly api: string;
  readonly found: boolean;
  /** The head script had it already. */
  readonly atOnce: boolean;
  readonly where: Where;
  readonly opening: Opening;
}

export function judgeApi({ api, found, atOnce, where, opening }: Reached): Result {
  const { way, levels, foreign } = where;
  const { code = '' } = opening.problem ?? {};
  const row = 'api';
  const params = { api, code, count: levels };
  const facts = { name: api, way: found ? way : 'none', levels, foreign, 'at-once': atOnce, error: code };
  if (!found)
    return { row, mark: 'hurts', says: foreign > 0 ? 'self.api.foreign' : 'self.api.none', params, facts };
  if (!opening.tracked) return { row, mark: 'hurts', says: 'self.api.refused', params, facts };
  if (!atOnce) return { row, mark: 'around', says: 'self.api.late', params, facts };
  return { row, mark: 'fine', says: `self.api.${way}`, params, facts };
}

export function judgeMode({ mode, credit, entry, version }: Readings): Result {
  const known = ['normal', 'review', 'browse'].includes(mode.value);
  return {
    row: 'mode',
    mark: known ? 'fine' : 'around',
    says: known ? 'self.mode.known' : 'self.mode.odd',
    params: { mode: mode.value },
    facts: { mode: mode.value, error: mode.code, credit, entry, version },
  };
}

export function judgeErrors({ unknown, said }: Readings): Result {
  const row = 'errors';
  const facts = {
    code: unknown.code,
    text: said?.text ?? 'exception',
    diagnostic: said !== null && said.diagnostic !== '',
  };
  if (unknown.code === 'exception') return { row, mark: 'hurts', says: 'self.errors.threw', facts };
  if (unknown.code === '0') return { row, mark: 'around', says: 'self.errors.silent', facts };
  return { row, mark: 'fine', says: 'self.errors.told', params: { code: unknown.code }, facts };
}

export interface Needs {
  /** Characters of the packed state now, and at most. */
  readonly now: number;
  readonly most: number;
}

export function judgeRoom({ tried, became, limit }: Kept, { now, most }: Needs): Result {
  const row = 'suspend';
  const params = { tried, kept: limit, most, now };
  const facts = { tried, became, kept: limit, needed: now, 'needed-at-most': most };
  switch (became) {
    case 'whole':
      return { row, mark: 'fine', says: 'self.suspend.whole', params, facts };
    case 'unread':
      return { row, mark: 'around', says: 'self.suspend.unread', facts };
    case 'changed':
      return { row, mark: 'hurts', says: 'self.suspend.changed', facts };
    default:
      if (limit >= most) return { row, mark: 'around', says: 'self.suspend.enough', params, facts };
      if (limit > 0) return { row, mark: 'hurts', says: 'self.suspend.cut', params, facts };
      return { row, mark: 'hurts', says: 'self.suspend.refused', facts };
  }
}

/** @param saves whether what is plain ASCII was stored. */
export function judgeLetters({ changed, unread, committed }: Letters, saves: boolean): Result {
  const row = 'letters';
  const facts = { changed: changed.join(' '), unread: unread.join(' '), committed };
  if (saves && !committed) return { row, mark: 'hurts', says: 'self.letters.lost', facts };
  if (changed.length > 0) return { row, mark: 'around', says: 'self.letters.changed', kinds: changed, facts };
  if (unread.length > 0) return { row, mark: 'untried', says: 'self.letters.unread', facts };
  return { row, mark: 'fine', says: 'self.letters.whole', facts };
}

/**
 * Rows of interactions: what the session met when it sent the learner's own.
 * @param sent rows stored in this session.
 */
export function judgeRows(sent: number, problems: readonly LmsProblem[], readings: Readings): Result {
  const row = 'rows';
  const refused = problems.filter(({ element }) => element.includes('interactions'));
  const code = refused.at(-1)?.code ?? '';
  const counted = readings.rows ?? 'unknown';
  const first = readings.firstRow === null ? {} : { 'first-can-be-read': readings.firstRow !== '' };
  const facts = { sent, counted, refused: refused.length, error: code, ...first };
  if (refused.length > 0) return { row, mark: 'hurts', says: 'self.rows.refused', params: { code }, facts };
  if (sent === 0) return { row, mark: 'untried', says: 'self.rows.none', facts };
  return { row, mark: 'fine', says: 'self.rows.taken', params: { count: sent }, facts };
}

/** @param notes what the reader of the packed state had to say of what came back. */
export function judgeResume({ suspend }: Opening, notes: readonly UnpackNote[]): Result {
  const row = 'resume';
  const facts = { characters: suspend.length, notes: notes.join(' ') };
  if (suspend === '') return { row, mark: 'untried', says: 'self.resume.first', facts };
  if (notes.some((note) => note === 'damaged' || note === 'foreign' || note === 'future'))
    return { row, mark: 'hurts', says: 'self.resume.damaged', facts };
  if (notes.includes('cut')) return { row, mark: 'hurts', says: 'self.resume.cut', facts };
  return { row, mark: 'fine', says: 'self.resume.whole', params: { count: suspend.length }, facts };
}

/** @param taken whether the time of a session was; `null` where nothing is written. */
export function judgeTime({ totalTime, timeReads }: Readings, taken: boolean | null): Result {
  const row = 'time';
  const facts = { taken: taken ?? 'untried', total: totalTime, 'total-reads': timeReads };
  if (taken === null) return { row, mark: 'untried', says: 'self.unwritten', facts };
  if (!taken) return { row, mark: 'around', says: 'self.time.refused', facts };
  if (!timeReads) return { row, mark: 'around', says: 'self.time.unread', facts };
  return { row, mark: 'fine', says: 'self.time.taken', params: { total: totalTime }, facts };
}

export function judgeCommit({ commits }: Kept): Result {
  const row = 'commit';
  const took = Math.round(Math.max(...commits.map((commit) => commit.took)));
  const failed = commits.find((commit) => !stored(commit));
  const facts = { took, answers: commits.map(({ value, code }) => `${value} ${code}`).join(', ') };
  if (failed)
    return { row, mark: 'hurts', says: 'self.commit.refused', params: { code: failed.code }, facts };
  if (took > SLOW) return { row, mark: 'around', says: 'self.commit.slow', params: { count: took }, facts };
  return { row, mark: 'fine', says: 'self.commit.stored', params: { count: took }, facts };
}

export function judgeUntouched(before: string, after: string): Result {
  const same = before === after;
  return {
    row: 'untouched',
    mark: same ? 'fine' : 'hurts',
    says: same ? 'self.untouched.same' : 'self.untouched.other',
    facts: { before, after },
  };
}
