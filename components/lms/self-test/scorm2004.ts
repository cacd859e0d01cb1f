import type { TrialWords } from './words.ts';

/** RTE 2004 §4.2. */
export const SCORM2004_TRIAL: TrialWords = {
  standard: 'scorm2004',
  api: 'API_1484_11',
  initialize: 'Initialize',
  get: 'GetValue',
  set: 'SetValue',
  commit: 'Commit',
  lastError: 'GetLastError',
  errorString: 'GetErrorString',
  diagnostic: 'GetDiagnostic',
  mode: 'cmi.mode',
  credit: 'cmi.credit',
  entry: 'cmi.entry',
  version: 'cmi._version',
  suspend: 'cmi.suspend_data',
  sessionTime: 'cmi.session_time',
  noTime: 'PT0H0M0S',
  totalTime: 'cmi.total_time',
  timeForm: /^P[\dYMDTHS.]*$/,
  count: 'cmi.interactions._count',
  firstRow: 'cmi.interactions.0.id',
  untouched: [
    'cmi.completion_status',
    'cmi.success_status',
    'cmi.score.raw',
    'cmi.score.scaled',
    'cmi.interactions._count',
    'cmi.objectives._count',
  ],
};
