import type { EarlyWords } from '../words.ts';

export const SCORM12_WORDS: EarlyWords = {
  api: 'API',
  initialize: 'LMSInitialize',
  get: 'LMSGetValue',
  mode: 'cmi.core.lesson_mode',
  status: 'cmi.core.lesson_status',
  success: '',
  place: 'cmi.core.lesson_location',
};
