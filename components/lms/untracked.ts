import type { Opening } from './port.ts';

/** The opening of a page that no LMS watches. */
export const UNTRACKED: Opening = {
  mode: 'normal',
  tracked: false,
  learner: { id: '', name: '' },
  suspend: '',
  place: '',
  completion: 'incomplete',
  success: 'unknown',
  score: null,
};
