import type { Changes } from '../../components/lms/port.ts';
import { scoreOf, type CourseRecord, type InteractionRow } from '../../components/model/record.ts';

export const IDS = ['m3.floor-check', 'm3.dance-floor.phone-call', 'm3.dance-floor', 'm6.assessment-tries'];

export function row(index: number, fields: Partial<InteractionRow> = {}): InteractionRow {
  return {
    index,
    id: IDS[index] ?? '',
    type: 'single',
    description: 'What does the group need from a room?',
    first: ['sprung-floor'],
    right: ['sprung-floor'],
    response: 'sprung-floor: A sprung floor',
    pattern: 'sprung-floor: A sprung floor',
    result: 'correct',
    ...fields,
  };
}

export function record(fields: Partial<CourseRecord> = {}): CourseRecord {
  return {
    revision: 1,
    place: 'welcome',
    completion: 'incomplete',
    success: 'unknown',
    score: null,
    suspend: 'A1.abc',
    interactions: [],
    ...fields,
  };
}

/** The end of a course in a record. */
export function passed(raw: number): Pick<CourseRecord, 'completion' | 'success' | 'score'> {
  return { completion: 'completed', success: 'passed', score: scoreOf(raw) };
}

/** The same as something to write. */
export function passing(raw: number): Required<Pick<Changes, 'statuses' | 'score'>> {
  return { statuses: { completion: 'completed', success: 'passed' }, score: scoreOf(raw) };
}
