/**
 * Private texts as one compressed line, latest edited first, so that a cut loses the oldest words. The encoded
 * characters stand in blocks that each end with a check of everything so far: what follows a damaged or cut
 * place is not read, and what stands before it can be trusted.
 */
import type { CourseIndex } from '../../model/course.ts';
import type { FieldProgress, ReflectionProgress } from '../../model/progress.ts';
import { CHECK_LENGTH, checkOf } from './check.ts';
import { expand } from './compression.ts';
import { takePilotText } from './pilot-texts.ts';
import { byNumber, CUT, type Draft, type Remarks } from './section.ts';

/** Encoded characters per block. */
export const BLOCK = 92;
/** Before the number of what a text belongs to: nothing for a reflection, else which words of a field these are. */
export type Kind = '' | 'o' | 'k';

export interface StoredText {
  /** Kind and number. */
  readonly key: string;
  readonly text: string;
  /** All of it is here. */
  readonly whole: boolean;
}

/** Puts texts to their reflections and fields. Their order is their age, counted back from the revision. */
export function giveTexts(
  index: CourseIndex,
  draft: Draft,
  texts: readonly StoredText[],
  remarks: Remarks,
): void {
  const reflections = byNumber(index.reflections);
  const slots = byNumber(index.slots);
  const ages = new Map<string, number>();
  texts.forEach(({ key, text }, at) => {
    const [, kind = '', number = ''] = /^(\D?)(\d+)$/.exec(key) ?? [];
    if (kind === '' && takePilotText(index.pilot, draft, Number(number), text)) return;
    const id = (kind === '' ? reflections : slots).get(Number(number))?.id;
    if (id === undefined) {
      remarks.retired = true;
      return;
    }
    const item = `${kind && 'f'}${number}`;
    const edited = ages.get(item) ?? draft.revision - at;
    ages.set(item, edited);
    if (kind === '') {
      const known = draft.reflections[id] ?? NO_REFLECTION;
      draft.reflections = { ...draft.reflections, [id]: { ...known, text, edited } };
    } else {
      const known = draft.agreement[id] ?? NO_FIELD;
      const words = kind === 'o' ? { ours: text } : { ask: text };
      // What is to be asked stands behind the suggestion: where texts are cut, it alone may be missing.
      const whole = kind === 'k' || !remarks.texts.has(`k${number}`);
      const age = whole ? edited : CUT;
      draft.agreement = { ...draft.agreement, [id]: { ...known, ...words, edited: age } };
    }
  });
}

const NO_REFLECTION: ReflectionProgress = { text: '', picks: [], blank: false, edited: 0 };
const NO_FIELD: FieldProgress = { ours: null, ask: '', found: null, edited: 0 };

/** What can be read of encoded texts that may be cut or damaged. */
export function readTexts(encoded: string, salt: string): StoredText[] {
  // As a stream, so that half a character at the cut is left out.
  return split(new TextDecoder().decode(expand(trusted(encoded, salt)), { stream: true }));
}

function trusted(encoded: string, salt: string): string {
  let result = '';
  let seed = salt;
  for (let at = 0; at < encoded.length; at += BLOCK + CHECK_LENGTH) {
    const end = Math.min(at + BLOCK, encoded.length - CHECK_LENGTH);
    const block = encoded.slice(at, Math.max(at, end));
    seed = checkOf(seed + block);
    if (encoded.slice(at + block.length, at + block.length + CHECK_LENGTH) !== seed) break;
    result += block;
  }
  return result;
}

/** `<key>:<UTF-16 units>:<text>`, one after the other. */
function split(plain: string): StoredText[] {
  const texts: StoredText[] = [];
  const head = /([ok]?\d+):(\d+):/y;
  for (let found = head.exec(plain); found; found = head.exec(plain)) {
    const [at, length] = [head.lastIndex, Number(found[2])];
    const text = plain.slice(at, at + length);
    if (text !== '') texts.push({ key: found[1] ?? '', text, whole: text.length === length });
    head.lastIndex = at + length;
  }
  return texts;
}
