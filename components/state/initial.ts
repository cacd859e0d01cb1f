import type { Progress } from '../model/progress.ts';

/** The progress of somebody who has done nothing yet. `seed` is a whole number from 0 to 2^28 − 1, drawn anew for every attempt. */
export function initialProgress(seed: number): Progress {
  return {
    revision: 0,
    seed,
    place: null,
    visited: [],
    questions: {},
    scenarios: {},
    reflections: {},
    agreement: {},
    assessment: { open: null, last: null, results: [], seen: {} },
  };
}
