/** Words that were said in a pilot, behind the private texts: they stand in the LMS's interactions anyway. */
import type { CourseIndex } from '../../model/course.ts';
import type { Progress } from '../../model/progress.ts';
import { headerOf } from '../codec.ts';
import { TEXTS_FROM } from './pilot-texts.ts';
import type { StoredText } from './texts.ts';
import { textsOf, writeTexts } from './write-texts.ts';

/**
 * All texts encoded, within the smallest of `rooms` in characters. Of a pilot as many as fit whole behind the private ones, so that none
 * of those is cut for them, and no half text is taken for a lost one.
 */
export function withNotes(index: CourseIndex, progress: Progress, ...rooms: number[]): string {
  const room = Math.max(0, Math.min(...rooms));
  const salt = headerOf(index);
  const own: readonly StoredText[] = textsOf(index, progress);
  const notes = notesOf(index, progress);
  const write = (count: number): string => writeTexts([...own, ...notes.slice(0, count)], salt);
  let fits = 0;
  for (let tooMany = notes.length + 1; tooMany - fits > 1;) {
    // All of them first, which is the usual case.
    const count = tooMany > notes.length ? notes.length : (fits + tooMany) >> 1;
    if (write(count).length <= room) fits = count;
    else tooMany = count;
  }
  return write(fits).slice(0, room);
}

function notesOf({ pilot }: CourseIndex, { pilot: said = {} }: Progress): StoredText[] {
  return (pilot?.rows ?? []).flatMap(({ id, options }, at) => {
    const text = options.length > 0 ? '' : said[id];
    return text ? { key: String(TEXTS_FROM + at), text, whole: true } : [];
  });
}
