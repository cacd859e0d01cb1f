import type { FieldProgress } from '../model/progress.ts';
import { wordsOf } from './merge-words.ts';
import { CUT } from './packed/section.ts';

/** Of two versions of a field of the agreement the newer one, with words of the older one where it lost some. */
export function mergeFields(newer: FieldProgress, older: FieldProgress, whole: boolean): FieldProgress {
  const wordless = newer.edited < 0 && !newer.ours;
  const unasked = wordless || newer.edited === CUT;
  return {
    ...newer,
    ours: wordsOf(newer.ours, older.ours, wordless && newer.ours === null, whole),
    ask: wordsOf(newer.ask, older.ask, unasked && newer.ask === '', whole),
  };
}
