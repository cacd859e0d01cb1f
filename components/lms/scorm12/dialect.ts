import { cut, oneLine } from '../../model/wording.ts';
import type { Dialect } from '../dialect.ts';
import { localTime, twoDigits } from '../text.ts';
import { SCORM12_WORDS } from './words.ts';

/** CMIString255, RTE 1.2 §3.4.3.1. */
const LONGEST = 255;

/** SCORM 1.2 with Moodle's limits, which are the narrower ones where they differ. */
export const scorm12: Dialect = {
  standard: 'scorm12',
  words: SCORM12_WORDS,
  methods: {
    get: SCORM12_WORDS.get,
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    terminate: 'LMSFinish',
    lastError: 'LMSGetLastError',
    errorString: 'LMSGetErrorString',
  },
  suspend: 'cmi.suspend_data',
  exit: 'cmi.core.exit',
  learnerId: 'cmi.core.student_id',
  learnerName: 'cmi.core.student_name',
  rawScore: 'cmi.core.score.raw',
  sessionTime: 'cmi.core.session_time',
  interactions: 'cmi.interactions',
  // Write-only (RTE 1.2 §3.4.3).
  response: '',
  commitsBeforeEnd: true,
  opensAgain: true,
  sentOnce: true,

  readStatuses: (status) => ({
    completion: status === 'completed' || status === 'passed' ? 'completed' : 'incomplete',
    success: status === 'passed' || status === 'failed' ? status : 'unknown',
  }),

  // One element holds both: `passed` replaces `completed`.
  statuses: ({ completion, success }) => [
    [SCORM12_WORDS.status, success === 'unknown' ? completion : success],
  ],

  score: ({ min, max, raw }) => [
    ['cmi.core.score.min', String(min)],
    ['cmi.core.score.max', String(max)],
    ['cmi.core.score.raw', String(raw)],
  ],

  // `fill-in` for every type, so that words are legal in the strictest LMS; the codebook holds the real type.
  row: (row, at) =>
    [
      ['type', 'fill-in'],
      ['time', at ? localTime(at) : ''],
      ['correct_responses.0.pattern', cut(oneLine(row.pattern), LONGEST)],
      ['student_response', cut(oneLine(row.response), LONGEST)],
      ['result', row.result],
    ] as const,

  // CMITimespan; Moodle takes hours of two digits only.
  duration: (seconds) => {
    const capped = Math.min(seconds, 99 * 3600 + 3599);
    return [capped / 3600, (capped / 60) % 60, capped % 60]
      .map((part) => twoDigits(Math.floor(part)))
      .join(':');
  },
};
