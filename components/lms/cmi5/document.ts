/** The document in which a course keeps its progress (xAPI State Resource), one for each registration. */
import type { Opening, Statuses } from '../port.ts';
import { scoreOf } from '../../model/record.ts';
import { objectOf, parsed } from './launch-data.ts';
import type { Launched } from './launch.ts';
import type { Question } from './lrs.ts';

/** Its name among the documents of this learner and activity. */
export const STATE_ID = 'course-progress';

/** A document of this learner, activity and registration (xAPI State Resource). */
export function stateAt(
  { activityId, actor: agent, registration }: Launched,
  stateId: string,
): Pick<Question, 'params' | 'resource'> {
  return { resource: 'activities/state', params: { stateId, activityId, agent, registration } };
}

export interface Progress extends Statuses {
  suspend: string;
  place: string;
  /** What was said with statements, which say it once in a registration. */
  completion: Statuses['completion'];
  success: Statuses['success'];
  raw: number | null;
  /** Rows that were sent, by number, with a hash of what they said. */
  rows: Record<string, string>;
  /** Response of the row with the time by page, of all sessions: it is told at the end of each. */
  times: string;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads a document, whoever wrote it; what is missing or damaged counts as not there. */
export function readProgress(text: string): Progress {
  const { suspend, place, completion, success, raw, rows, times } = parsed(text);
  return {
    suspend: textOf(suspend),
    place: textOf(place),
    times: textOf(times),
    completion: completion === 'completed' ? completion : 'incomplete',
    success: success === 'passed' || success === 'failed' ? success : 'unknown',
    raw: typeof raw === 'number' && raw >= 0 && raw <= 100 ? raw : null,
    rows: Object.fromEntries(
      Object.entries(objectOf(rows)).filter((one): one is [string, string] => typeof one[1] === 'string'),
    ),
  };
}

/** What an opening tells of it. */
export function openingOf({
  suspend,
  place,
  completion,
  success,
  raw,
}: Progress): Omit<Opening, 'mode' | 'tracked' | 'learner'> {
  return { suspend, place, completion, success, score: raw === null ? null : scoreOf(raw) };
}
