/** Questions that are asked four weeks later, outside every package: as rows of a codebook, so that one report knows all. */
import type { CodebookEntry } from './record.ts';

/** What their ids begin with. */
export const FOLLOW_UP = 'pilot.follow-up.';

/** @param id without `FOLLOW_UP`. No options: what is asked for is words. */
export function followUpEntry(
  id: string,
  text: string,
  options: readonly { readonly id: string; readonly text: string }[],
): CodebookEntry {
  return {
    index: -1,
    id: FOLLOW_UP + id,
    type: options.length > 0 ? 'single' : 'comment',
    text,
    options: options.map((option) => ({ ...option, note: '' })),
    right: [],
    ...{ outcome: '', element: '', page: '', module: '', since: '', repeats: '' },
    retired: false,
    pilot: true,
  };
}
