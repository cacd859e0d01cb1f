import { findApi, type ApiWords } from './find-api.ts';

/** Pause between two looks, and how long a learner waits in all; both in ms. */
const PAUSE = 100;
const LONGEST = 8000;

/**
 * Looks for the API again and again, because some LMSs define it after the content has loaded.
 * @param wait resolves after so many milliseconds.
 * @returns whether it is there; after eight seconds without it, nobody tracks.
 */
export async function waitForApi(
  win: Window,
  words: ApiWords,
  wait: (milliseconds: number) => Promise<void>,
): Promise<boolean> {
  for (let waited = 0; waited < LONGEST; waited += PAUSE) {
    if (findApi(win, words)) return true;
    await wait(PAUSE);
  }
  return findApi(win, words) !== null;
}
