/** Whether a file is of the course in view: people of a library take several, and an LMS numbers attempts in each. */
import { PAGE_TIMES } from '../../model/page-times.ts';
import type { Dictionary } from './dictionary.ts';
import type { PartBuilder } from './part.ts';
import { plainWords } from './words.ts';

/** Ids that every course of this kit may have. */
const isCommon = (id: string): boolean => id === PAGE_TIMES || /^pilot\.(?:device$|closing\.)/.test(id);
/** An ordinary codebook knows none of a pilot's. */
const isNeutral = (id: string): boolean => id === PAGE_TIMES || id.startsWith('pilot.');

/**
 * Why a file is clearly of another course, in a sentence with what to do; empty where it is ours or nothing tells.
 * Its questions decide, and one of ours is enough, because titles are changed. Without any its title decides.
 */
export function otherCourse({ asked, subject }: PartBuilder, dictionary: Dictionary): string {
  const { known, title, titles, entry } = dictionary;
  const ids = [...asked];
  if (!known || ids.some((id) => !isCommon(id) && entry(id) !== undefined)) return '';
  const isOurs = subject === '' || titles.some((own) => isTitle(plainWords(subject), plainWords(own)));
  const isAsking = ids.some((id) => !isNeutral(id));
  if (isOurs && !isAsking) return '';
  const which = isOurs ? `none of its questions is in the codebook of “${title}”` : `“${subject}”`;
  const left = `This file is from another course (${which}): it was left out. Drop only files of “${title}”.`;
  if (isOurs)
    return `${left} If it is from another version, use the report that was built with that version.`;
  if (isAsking) return left;
  return `${left} If it is the same course under another title, write “${title}” over the column “${subject}” and drop the file again.`;
}

/** Whether a title is that of the course, whole, shortened, or with something in brackets or behind a dash. */
export function isTitle(found: string, title: string): boolean {
  if (found.endsWith('…') && title.startsWith(found.slice(0, -1))) return true;
  return found.startsWith(title) && /^\s*(?:[([–—-]|$)/.test(found.slice(title.length));
}
