/** Pages of the course that these journeys visit, by id. */
export const PARTNERSHIP = 'your-partnership';
export const DANCE_FLOOR = 'dance-floor-story';
export const CHECK = 'final-check';
