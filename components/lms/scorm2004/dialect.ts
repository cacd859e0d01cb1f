import type { Dialect } from '../dialect.ts';
import { duration } from './duration.ts';
import { pilotComment } from './pilot-comment.ts';
import { plain } from './plain.ts';
import { answerFields } from './responses.ts';
import { localTimestamp } from './timestamp.ts';
import { SCORM2004_WORDS } from './words.ts';

/** localized_string_type, SPM 250 (RTE §4.2.9.1). */
const LONGEST_DESCRIPTION = 250;

/** SCORM 2004 with Moodle's limits, which are the narrower ones where they differ. */
export const scorm2004: Dialect = {
  standard: 'scorm2004',
  words: SCORM2004_WORDS,
  methods: {
    get: SCORM2004_WORDS.get,
    set: 'SetValue',
    commit: 'Commit',
    terminate: 'Terminate',
    lastError: 'GetLastError',
    errorString: 'GetErrorString',
  },
  suspend: 'cmi.suspend_data',
  exit: 'cmi.exit',
  learnerId: 'cmi.learner_id',
  learnerName: 'cmi.learner_name',
  rawScore: 'cmi.score.raw',
  sessionTime: 'cmi.session_time',
  interactions: 'cmi.interactions',
  response: 'learner_response',
  commitsBeforeEnd: false,
  opensAgain: false,
  sentOnce: false,

  readStatuses: (status, success) => ({
    completion: status === 'completed' ? 'completed' : 'incomplete',
    success: success === 'passed' || success === 'failed' ? success : 'unknown',
  }),

  statuses: ({ completion, success }) => [
    [SCORM2004_WORDS.status, completion],
    [SCORM2004_WORDS.success, success],
  ],

  // Moodle grades by raw alone; others read only scaled.
  score: ({ min, max, raw, scaled }) => [
    ['cmi.score.min', String(min)],
    ['cmi.score.max', String(max)],
    ['cmi.score.scaled', String(scaled)],
    ['cmi.score.raw', String(raw)],
  ],

  row: (row, at) => {
    const { type, pattern, response } = answerFields(row);
    return [
      ['type', type],
      ['timestamp', at ? localTimestamp(at) : ''],
      ['correct_responses.0.pattern', pattern],
      ['learner_response', response],
      ['result', row.result === 'wrong' ? 'incorrect' : row.result],
      ['description', plain(row.description, LONGEST_DESCRIPTION)],
    ] as const;
  },

  pilotComment,

  duration,
};
