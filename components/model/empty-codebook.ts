import type { Codebook } from './record.ts';

/** Of no course: where there is no codebook, and what a codebook of a test begins with. */
export const emptyCodebook: Codebook = {
  course: '',
  version: '',
  title: '',
  titles: [],
  followUp: [],
  entries: [],
  modules: [],
  pages: [],
  outcomes: [],
  scenarios: [],
  assessment: null,
};
