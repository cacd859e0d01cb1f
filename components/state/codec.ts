/**
 * The packed state: progress as one line of ASCII that begins with a letter (Moodle compares values that look
 * like numbers loosely). README.md in this folder has the layout byte by byte.
 */
import type { CourseIndex } from '../model/course.ts';
import type { Progress } from '../model/progress.ts';
import { initialProgress } from './initial.ts';
import { BitReader } from './packed/bits.ts';
import { CHECK_LENGTH, checkOf, hashText } from './packed/check.ts';
import { core, pages } from './packed/core.ts';
import type { Draft, Remarks } from './packed/section.ts';
import type { StoredText } from './packed/texts.ts';
import { giveTexts, readTexts } from './packed/texts.ts';
import * as parts from './parts.ts';

/** First characters of the packed state. */
export const STATE_FORMAT = 'm2';
/** The format before, which has a shorter seed and no edition in its core section. */
const OLD_FORMAT = 'm1';
/** What a player reads. Any change of what is written is another format; those before it may be read or not. */
export const READ_FORMATS: readonly string[] = [OLD_FORMAT, STATE_FORMAT];
/** Letters of all sections, most important first: where room is short, what comes last is left out. */
export const LETTERS = 'CLPSARFQDMT';
/** In the order in which they stand. */
export const SECTIONS = [core, pages, ...Object.values(parts).map(({ section }) => section)].sort(
  (a, b) => LETTERS.indexOf(a.letter) - LETTERS.indexOf(b.letter),
);

/** Room of suspend data in SCORM 1.2, in characters. */
export const LIMIT_SCORM_12 = 4096;
/** Room of suspend data in SCORM 2004 3rd edition and later, in characters. */
export const LIMIT_SCORM_2004 = 64000;

/**
 * What was not as it should be. `empty`: nothing stored. `foreign`: of another course or not ours. `future`:
 * of a newer player. `damaged`: a check failed. `cut`: the end is missing, as a rule of private texts. `retired`:
 * data of items that the course no longer has, or that mean something else by now, was skipped, as it should be.
 */
export type UnpackNote = 'empty' | 'foreign' | 'future' | 'damaged' | 'cut' | 'retired';

export interface Unpacked {
  readonly progress: Progress;
  readonly notes: readonly UnpackNote[];
}

/**
 * Reads packed progress. Never throws; unknown, damaged, foreign and future data give what can be read.
 * @param seed taken where the stored seed cannot be read
 */
export function unpack(index: CourseIndex, text: string, seed = 0): Unpacked {
  const draft: Draft = { ...initialProgress(seed) };
  const format = text.slice(0, STATE_FORMAT.length);
  const header = headerOf(index, format);
  const unreadable = unreadableAs(text, header, format);
  if (unreadable) return { progress: draft, notes: [unreadable] };
  const notes = new Set<UnpackNote>();
  const [state = '', texts] = text.slice(header.length).split('~', 2);
  const remarks: Remarks = {
    retired: false,
    edition: Infinity,
    old: format === OLD_FORMAT,
    texts: new Set(),
  };
  for (const part of state.split('.').slice(1)) {
    const problem = readSection(part, header, index, draft, remarks);
    if (problem) notes.add(problem);
  }
  if (!placeTexts(index, draft, readTexts(texts ?? '', header), remarks) || texts === undefined)
    notes.add('cut');
  if (remarks.retired) notes.add('retired');
  return { progress: draft, notes: [...notes] };
}

/** What every packed state of a course begins with. */
export function headerOf(index: CourseIndex, format = STATE_FORMAT): string {
  return format + hashText(index.id, 4);
}

function unreadableAs(text: string, header: string, format: string): UnpackNote | null {
  if (text === '') return 'empty';
  if (!text.startsWith(header)) return 'foreign';
  return READ_FORMATS.includes(format) ? null : 'future';
}

function readSection(
  part: string,
  header: string,
  index: CourseIndex,
  draft: Draft,
  remarks: Remarks,
): UnpackNote | null {
  const payload = part.slice(0, -CHECK_LENGTH);
  if (part.slice(-CHECK_LENGTH) !== checkOf(header + payload)) return 'damaged';
  const section = SECTIONS.find(({ letter }) => payload.startsWith(letter));
  // A known letter without its part: the course no longer has such activities.
  if (!section) return LETTERS.includes(payload.charAt(0)) ? 'retired' : 'future';
  try {
    section.read(new BitReader(payload.slice(1)), index, draft, remarks);
    return null;
  } catch {
    return 'damaged';
  }
}

/** Puts texts to where they belong; false when one is missing or not all there. */
function placeTexts(
  index: CourseIndex,
  draft: Draft,
  texts: readonly StoredText[],
  remarks: Remarks,
): boolean {
  giveTexts(index, draft, texts, remarks);
  const whole = keysOfWhole(texts);
  return whole.length === texts.length && [...remarks.texts].every((key) => whole.includes(key));
}

/** Keys of the texts of which nothing is missing. */
export function keysOfWhole(texts: readonly StoredText[]): string[] {
  return texts.filter(({ whole }) => whole).map(({ key }) => key);
}
