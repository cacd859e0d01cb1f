/** One line about an attempt, from the elements that the LMS holds. */
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

const span12 = /^(\d{2,4}):(\d\d):(\d\d(?:\.\d+)?)$/;
const span2004 = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Reads a time of either standard; years and months count as 365 and 30 days. */
export function readSeconds(text: string): number | null {
  const old = span12.exec(text);
  if (old) return Number(old[1]) * 3600 + Number(old[2]) * 60 + Number(old[3]);
  const parts = span2004
    .exec(text)
    ?.slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  if (!parts) return null;
  const [years = 0, months = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts;
  return ((years * 365 + months * 30 + days) * 24 + hours) * 3600 + minutes * 60 + seconds;
}

/** For example `1 h 05 min` or `42 s`. */
export function timeInWords(seconds: number): string {
  if (seconds < 60) return `${Math.floor(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
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
    seconds: readSeconds(values[old ? 'cmi.core.total_time' : 'cmi.total_time'] ?? ''),
  };
}
