/** Judges what a store of cmi5 answered: pure, so that each kind of store can be played in a test. */
import type { LmsProblem, Opening } from '../../../lms/port.ts';
import type { StoreTrial } from '../../../lms/self-test/store.ts';
import type { Kept } from '../../../lms/self-test/trials.ts';
import { result, type Result } from './result.ts';

/** Milliseconds after which people notice that their work is still on its way. */
const SLOW = 3000;

/** @param tried `null`: nothing may be written now. */
export function judgeConnection({ tracked, problem }: Opening, tried: StoreTrial | null): Result {
  const error = problem?.code ?? '';
  if (problem)
    return result('api', 'hurts', 'api.refused', { error, about: problem.element || problem.call });
  if (!tracked) return result('api', 'hurts', 'api.none', { error });
  return tried && !tried.keeps
    ? result('api', 'hurts', 'api.refused', { error: tried.code, about: 'document' })
    : result('api', 'fine', 'api.found');
}

export function roomOf({ kept, tried }: StoreTrial): Omit<Kept, 'commits'> {
  return { kept, tried, became: kept === tried ? 'whole' : 'refused' };
}

/** @param sent answers that were stored in this session. */
export function judgeRows(sent: number, problems: readonly LmsProblem[]): Result {
  const error = problems.filter(({ element }) => element === 'answered').at(-1)?.code ?? '';
  if (error) return result('rows', 'hurts', 'rows.refused', { sent, error });
  return sent > 0
    ? result('rows', 'fine', 'rows.taken', { sent, error })
    : result('rows', 'untried', 'rows.none', { sent, error });
}

export function judgeTags({ tags }: StoreTrial): Result {
  return tags === 'kept'
    ? result('tags', 'fine', 'tags.kept', { tags })
    : result('tags', 'around', 'tags.ignored', { tags });
}

export function judgeSaving({ code, keeps, took }: StoreTrial): Result {
  if (!keeps) return result('commit', 'hurts', 'commit.refused', { error: code, took });
  return result('commit', took > SLOW ? 'around' : 'fine', 'commit.took', { took });
}

export function judgeLeft({ left, keeps }: StoreTrial): Result {
  return left === '' || !keeps
    ? result('untouched', 'fine', 'untouched.same', { error: left })
    : result('untouched', 'around', 'untouched.other', { error: left });
}
