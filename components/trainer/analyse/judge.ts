/** Whether an answer is right: as the export says, else by the codebook’s key where ids allow it. */
import type { CodebookEntry } from '../../model/record.ts';
import type { Cell } from '../dataset.ts';
import { laterTries, type Answered } from './cohort.ts';

const BY_IDS = new Set(['single', 'multiple', 'matching', 'ordering']);
const TYPED = new Set(['short-answer', 'numeric']);

/** Something can be right or wrong in rows of this type. */
export function isScored({ type }: Pick<CodebookEntry, 'type'>): boolean {
  return BY_IDS.has(type) || TYPED.has(type);
}

export function isTyped({ type }: Pick<CodebookEntry, 'type'>): boolean {
  return TYPED.has(type);
}

/** The first try; `null` where nothing is right or wrong, or nobody can tell. */
export function firstRight(cell: Cell, entry: CodebookEntry): boolean | null {
  if (cell.result === 'correct') return true;
  if (cell.result === 'wrong') return false;
  if (cell.result === 'neutral') return null;
  return isTyped(entry) ? typedRight(cell, entry) : idsRight(cell.tries[0] ?? [], entry, cell.cut);
}

/** Any try; `null` where nobody can tell. */
export function everRight(answer: Answered, entry: CodebookEntry): boolean | null {
  const first = firstRight(answer.cell, entry);
  const later =
    answer.more.some((cell) => firstRight(cell, entry) === true) ||
    laterTries(answer).some((ids) => idsRight(ids, entry, false) === true);
  return later ? true : first;
}

/**
 * By the ids of the right answer.
 * @param cut something is missing: of ids that are all right so far nobody knows the rest.
 */
export function idsRight(ids: readonly string[], entry: CodebookEntry, cut: boolean): boolean | null {
  const { type, right } = entry;
  if (!BY_IDS.has(type) || right.length === 0 || ids.length === 0) return null;
  const fits =
    type === 'ordering' ? ids.every((id, at) => right[at] === id) : ids.every((id) => right.includes(id));
  if (!fits) return false;
  if (new Set(ids).size === right.length) return true;
  return cut ? null : false;
}

/** The codebook holds one way of writing each answer: other words may be right as well. */
function typedRight({ words }: Cell, { options, right }: CodebookEntry): boolean | null {
  const typed = sameWords(words);
  const met = options.find(({ text }) => sameWords(text) === typed);
  return met ? right.includes(met.id) : null;
}

/** What makes typed answers the same: no capitals, no spaces around. */
export function sameWords(text: string): string {
  return text.normalize('NFKC').trim().toLocaleLowerCase().replace(/\s+/g, ' ');
}
