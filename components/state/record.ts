/**
 * The record: what the LMS may know, derived from index, content and progress. It alone decides status and
 * score. Until everything required is met there is no score and no success, because an LMS may close an
 * attempt on either; nothing that the LMS already holds is ever lowered.
 */
import type { CourseIndex } from '../model/course.ts';
import type { Progress } from '../model/progress.ts';
import { scoreOf, type CourseRecord, type Score } from '../model/record.ts';
import { pack } from './packing.ts';
import type { ContentLookup } from './lookup.ts';
import type { Rows } from './part.ts';
import * as rowParts from './row-parts.ts';
import { isComplete } from './requirements.ts';
import { bestOf, passes, percentOf, triesLeft } from './results.ts';

/** Status and score, highest last known to the LMS. */
export type Standing = Pick<CourseRecord, 'completion' | 'success' | 'score'>;

/** The standing of an attempt of which the LMS knows nothing. */
const NO_STANDING: Standing = { completion: 'incomplete', success: 'unknown', score: null };

export interface RecordInput {
  readonly index: CourseIndex;
  readonly content: ContentLookup;
  readonly progress: Progress;
  /** What the LMS already holds; `null` where there is none. */
  readonly floor: Standing | null;
  /** Room for suspend data in characters. */
  readonly limit: number;
}

/** Private words are in none of them: they are for nobody else. */
const ROWS: readonly Rows[] = Object.values(rowParts);

/** Derives the record; interactions whose content is not loaded are left out. */
export function deriveRecord({ index, content, progress, floor, limit }: RecordInput): CourseRecord {
  return {
    revision: progress.revision,
    place: progress.place,
    ...standingOf(index, progress, floor),
    suspend: pack(index, progress, limit),
    interactions: ROWS.flatMap((rows) => rows({ index, content }, progress)).sort(
      (a, b) => a.index - b.index,
    ),
  };
}

/** Status and score, never below what the LMS holds. */
function standingOf(index: CourseIndex, progress: Progress, held: Standing | null): Standing {
  const floor = held ?? NO_STANDING;
  const complete = isComplete(index, progress) || floor.completion === 'completed';
  const success = successOf(index, progress, complete);
  const score = complete ? scoreFor(index, progress) : null;
  return {
    completion: complete ? 'completed' : 'incomplete',
    success: RANK[success] > RANK[floor.success] ? success : floor.success,
    score: score && score.raw > (floor.score?.raw ?? -1) ? score : floor.score,
  };
}

const RANK: Record<Standing['success'], number> = { unknown: 0, failed: 1, passed: 2 };

function successOf(index: CourseIndex, progress: Progress, complete: boolean): Standing['success'] {
  const { assessment, completion } = index;
  const best = bestOf(progress.assessment.results);
  if (!assessment || !best) return 'unknown';
  if (passes(best, completion)) return complete ? 'passed' : 'unknown';
  const usedUp = triesLeft(completion, assessment, progress.assessment) === 0;
  return usedUp && completion.required.includes('assessment') ? 'failed' : 'unknown';
}

function scoreFor(index: CourseIndex, progress: Progress): Score | null {
  const best = bestOf(progress.assessment.results);
  if (index.assessment) return best && scoreOf(percentOf(best));
  return index.completion.score === 'completion' ? scoreOf(100) : null;
}
