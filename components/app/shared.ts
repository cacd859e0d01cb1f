/**
 * What the player shares with the second script (`later.ts`), whose build takes these modules from here instead of
 * bringing them along: see `scripts/package/README.md`. Each import becomes a property of its own name; the build
 * leaves out what the second script of a course does not take.
 */
import { html, nothing, render } from 'lit';
import { createTranslate } from '../i18n/translate.ts';
import { findApi } from '../lms/find-api.ts';
import { looksAgain, play } from '../model/play.ts';
import { triesKept } from '../model/progress.ts';
import { isRight, ruleOf } from '../model/scoring.ts';
import { hash } from '../model/shuffle.ts';
import { headerOf, keysOfWhole, LIMIT_SCORM_2004, SECTIONS, unpack } from '../state/codec.ts';
import { initialProgress } from '../state/initial.ts';
import { BitWriter, ALPHABET } from '../state/packed/bits.ts';
import { CHECK_LENGTH, checkOf } from '../state/packed/check.ts';
import { DIGITS, END, firstDigit, narrow, shifted } from '../state/packed/compression.ts';
import { byId, CUT } from '../state/packed/section.ts';
import { BLOCK, readTexts } from '../state/packed/texts.ts';
import { isComplete } from '../state/requirements.ts';
import { bestOf, keptResults, passes, percentOf, triesLeft, triesTaken } from '../state/results.ts';
import { progressCounts } from '../state/selectors.ts';
import { VIEWS } from '../state/views.ts';
import { HELP } from './address.ts';
import { readBlock } from './read-block.ts';
import { timeOfDay } from './save-state.ts';
import { onceEach, wayWords } from './way.ts';

declare global {
  interface Window {
    courseShared?: object;
  }
}

window.courseShared = {
  ALPHABET,
  BLOCK,
  BitWriter,
  CHECK_LENGTH,
  CUT,
  DIGITS,
  END,
  HELP,
  LIMIT_SCORM_2004,
  SECTIONS,
  VIEWS,
  bestOf,
  byId,
  checkOf,
  createTranslate,
  findApi,
  firstDigit,
  hash,
  headerOf,
  html,
  initialProgress,
  isComplete,
  isRight,
  keptResults,
  keysOfWhole,
  looksAgain,
  narrow,
  nothing,
  onceEach,
  passes,
  percentOf,
  play,
  progressCounts,
  readBlock,
  readTexts,
  render,
  ruleOf,
  shifted,
  timeOfDay,
  triesKept,
  triesLeft,
  triesTaken,
  unpack,
  wayWords,
};
