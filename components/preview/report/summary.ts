/** One line about an attempt, from the elements that the LMS holds. */
import { secondsIn } from '../../trainer/read/values.ts';
import type { PackageStandard, Values } from '../wire.ts';

export interface Summary {
  /** The one word by which the report goes: whether somebody passed, where that is known; else how far they came. */
  readonly status: string;
  readonly tone: 'open' | 'good' | 'bad';
  /** Raw score as it was reported; empty without one. */
  readonly score: string;
  /** Time of all sessions that ended, in seconds; `null` when it is unreadable. */
  readonly seconds: number | null;
}

function toneOf(word: string): Summary['tone'] {
  if (word === 'failed') return 'bad';
  return word === 'passed' || word === 'completed' ? 'good' : 'open';
}

function statusIn(standard: PackageStandard, values: Values): string {
  if (standard === 'scorm12') return values['cmi.core.lesson_status'] || 'not attempted';
  const success = values['cmi.success_status'];
  if (success === 'passed' || success === 'failed') return success;
  return values['cmi.completion_status'] || 'unknown';
}

export function summarise(standard: PackageStandard, values: Values): Summary {
  const old = standard === 'scorm12';
  const status = statusIn(standard, values);
  return {
    status,
    tone: toneOf(status),
    score: values[old ? 'cmi.core.score.raw' : 'cmi.score.raw'] ?? '',
    seconds: secondsIn(values[old ? 'cmi.core.total_time' : 'cmi.total_time'] ?? ''),
  };
}
