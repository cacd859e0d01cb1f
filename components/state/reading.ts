/** What of stored progress could not be read, for telling the learner once. */
import type { CourseIndex } from '../model/course.ts';
import { headerOf, SECTIONS, unpack } from './codec.ts';
import { CHECK_LENGTH, checkOf } from './packed/check.ts';

/** Of what this course has, in the order in which sections stand. */
const LETTERS = SECTIONS.map(({ letter }) => letter).join('');

/** Letters of the sections that could not be read, or may be missing behind a cut; `~` for private texts. */
export function lostIn(index: CourseIndex, text: string): readonly string[] {
  const header = headerOf(index, text.slice(0, 2));
  if (!text.startsWith(header)) return [];
  const [state = '', texts] = text.slice(header.length).split('~', 2);
  const parts = state.split('.').slice(1);
  const lost = parts.filter((part) => isDamaged(part, header)).map((part) => part.charAt(0));
  if (unpack(index, text).notes.includes('cut')) lost.push('~');
  // Sections stand in their order: what comes after the last one may have been there.
  const last = LETTERS.indexOf(parts.at(-1)?.charAt(0) ?? '');
  if (texts === undefined) lost.push(...LETTERS.slice(last + 1));
  return [...new Set(lost)];
}

function isDamaged(part: string, header: string): boolean {
  const payload = part.slice(0, -CHECK_LENGTH);
  return LETTERS.includes(part.charAt(0)) && part.slice(-CHECK_LENGTH) !== checkOf(header + payload);
}
