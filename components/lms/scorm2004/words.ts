import type { EarlyWords } from '../words.ts';

export const SCORM2004_WORDS: EarlyWords = {
  api: 'API_1484_11',
  initialize: 'Initialize',
  get: 'GetValue',
  mode: 'cmi.mode',
  status: 'cmi.completion_status',
  success: 'cmi.success_status',
  place: 'cmi.location',
};
