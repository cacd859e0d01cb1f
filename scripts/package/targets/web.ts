import type { Target } from './target.ts';

/** A plain web page: the same course without an LMS. */
export const web: Target = { id: 'web', standard: 'web', manifest: null };
