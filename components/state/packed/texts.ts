/**
 * Private texts as one compressed line, latest edited first, so that a cut loses the oldest words. The encoded
 * characters stand in blocks that each end with a check of everything so far: what follows a damaged or cut
 * place is not read, and what stands before it can be trusted.
 */
import type { CourseIndex } from '../../model/course.ts';
import type { FieldProgress, Progress, ReflectionProgress } from '../../model/progress.ts';
import { CHECK_LENGTH, checkOf } from './check.ts';
import { compress, expand } from './compression.ts';
import { byId, byNumber, type Draft, type Remarks } from './section.ts';

/** Encoded characters per block. */
const BLOCK = 92;
/** UTF-16 units of all texts at most: more does not fit into any LMS, and typing must not wait for it. */
const LONGEST = 2 ** 17;

/** Before the number of what a text belongs to: nothing for a reflection, else which words of a field these are. */
type Kind = '' | 'o' | 'k';

export interface StoredText {
  /** Kind and number. */
  readonly key: string;
  readonly text: string;
  /** All of it is here. */
  readonly whole: boolean;
}

/** A text of progress, with the id of its reflection or field. */
interface WrittenText extends StoredText {
  readonly of: 'reflections' | 'slots';
  readonly id: string;
}

/** Texts to store, latest edited first; of a field its suggestion, then what to ask. */
export function textsOf(index: CourseIndex, { reflections, agreement }: Progress): WrittenText[] {
  const written = (of: WrittenText['of']) => {
    const known = byId<{ id: string; number: number }>(index[of]);
    return (id: string, kind: Kind, text: string | null, edited: number) => {
      const number = known.get(id)?.number;
      return !text || number === undefined ? [] : [{ of, id, key: `${kind}${number}`, text, edited }];
    };
  };
  const [reflection, field] = [written('reflections'), written('slots')];
  return [
    ...Object.entries(reflections).flatMap(([id, { text, edited }]) => reflection(id, '', text, edited)),
    ...Object.entries(agreement).flatMap(([id, { ours, ask, edited }]) => [
      ...field(id, 'o', ours, edited),
      ...field(id, 'k', ask, edited),
    ]),
  ]
    .sort((a, b) => b.edited - a.edited)
    .map(({ of, id, key, text }) => ({ of, id, key, text, whole: true }));
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
      draft.agreement = { ...draft.agreement, [id]: { ...known, ...words, edited } };
    }
  });
}

const NO_REFLECTION: ReflectionProgress = { text: '', picks: [], blank: false, edited: 0 };
const NO_FIELD: FieldProgress = { ours: null, ask: '', found: null, edited: 0 };

/** All texts encoded, however long; the empty string without texts. */
export function writeTexts(texts: readonly StoredText[], salt: string): string {
  if (texts.length === 0) return '';
  const plain = texts.map(({ key, text }) => `${key}:${text.length}:${text}`).join('');
  return blocks(compress(new TextEncoder().encode(plain.slice(0, LONGEST))), salt);
}

/** What can be read of encoded texts that may be cut or damaged. */
export function readTexts(encoded: string, salt: string): StoredText[] {
  // As a stream, so that half a character at the cut is left out.
  return split(new TextDecoder().decode(expand(trusted(encoded, salt)), { stream: true }));
}

function blocks(data: string, salt: string): string {
  let result = '';
  let seed = salt;
  for (let at = 0; at < data.length; at += BLOCK) {
    const block = data.slice(at, at + BLOCK);
    seed = checkOf(seed + block);
    result += block + seed;
  }
  return result;
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
    texts.push({ key: found[1] ?? '', text, whole: text.length === length });
    head.lastIndex = at + length;
  }
  return texts;
}
