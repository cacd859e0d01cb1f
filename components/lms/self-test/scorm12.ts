import type { TrialWords } from './words.ts';

/** RTE 1.2 §3.4; rows of interactions are write-only there. */
export const SCORM12_TRIAL: TrialWords = {
  standard: 'scorm12',
  api: 'API',
  initialize: 'LMSInitialize',
  get: 'LMSGetValue',
  set: 'LMSSetValue',
  commit: 'LMSCommit',
  lastError: 'LMSGetLastError',
  errorString: 'LMSGetErrorString',
  diagnostic: 'LMSGetDiagnostic',
  mode: 'cmi.core.lesson_mode',
  credit: 'cmi.core.credit',
  entry: 'cmi.core.entry',
  version: '',
  suspend: 'cmi.suspend_data',
  sessionTime: 'cmi.core.session_time',
  noTime: '00:00:00',
  totalTime: 'cmi.core.total_time',
  timeForm: /^\d{2,}:\d\d:\d\d(\.\d+)?$/,
  count: 'cmi.interactions._count',
  firstRow: '',
  untouched: [
    'cmi.core.lesson_status',
    'cmi.core.score.raw',
    'cmi.interactions._count',
    'cmi.objectives._count',
  ],
};
