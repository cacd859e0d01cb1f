import type { ApiName, LmsApi } from '../find-api.ts';

/** Where an API stands as seen from the course. */
export interface Where {
  /** `elsewhere`: with an opener, or behind a window that may not be looked into. */
  readonly way: 'own' | 'parent' | 'elsewhere';
  /** Windows between the course and the top; of `parent` those up to the API. */
  readonly levels: number;
  /** Windows above that belong to another server. */
  readonly foreign: number;
}

/** Walks up the frames, as the search for the API did, and notes where it met the one that was found. */
export function whereIs(win: Window, name: ApiName, api: LmsApi | null): Where {
  let levels = 0;
  let foreign = 0;
  for (let at = win; ; at = at.parent) {
    try {
      // An API may stand before its page on purpose, so it is asked for by name as the course does.
      const met = (at as unknown as Record<string, unknown>)[name];
      if (api && met === api) return { way: at === win ? 'own' : 'parent', levels, foreign };
    } catch {
      foreign += 1;
    }
    if (at === at.parent) return { way: 'elsewhere', levels, foreign };
    levels += 1;
  }
}
