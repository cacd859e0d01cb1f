/** Pages of the course that these journeys visit, by id. */
export const PARTNERSHIP = 'your-partnership';
export const DANCE_FLOOR = 'dance-floor-story';
export const CHECK = 'final-check';
export const HOPES = 'what-we-hope-for';
export const AGREEMENT = 'your-agreement';
export const MONDAY = 'monday';

/** Practice questions that are matched, sorted, put in order, typed and ticked, by their page. */
export const ONE_OF_EACH = {
  'whom-to-ring': 'whom-to-ask',
  [HOPES]: 'which-hope',
  'how-can-we-help': 'a-first-call',
  'dates-that-hold': 'weeks-before',
  'safe-practice': 'before-saturday',
};
