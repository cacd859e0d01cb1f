/**
 * Private texts as one compressed line, latest edited first, so that a cut loses the oldest words. The encoded
 * characters stand in blocks that each end with a check of everything so far: what follows a damaged or cut
 * place is not read, and what stands before it can be trusted.
 */
import type { CourseIndex } from '../../model/course.ts';
import type { Progress } from '../../model/progress.ts';
import { CHECK_LENGTH, checkOf } from './check.ts';
import { compress, expand } from './compression.ts';
import { byId } from './section.ts';

/** Encoded characters per block. */
const BLOCK = 92;
/** UTF-16 units of all texts at most: more does not fit into any LMS, and typing must not wait for it. */
const LONGEST = 2 ** 17;

export interface StoredText {
  readonly number: number;
  readonly text: string;
  /** All of it is here. */
  readonly whole: boolean;
}

/** Texts to store, latest edited first. */
export function textsOf(index: CourseIndex, progress: Progress): StoredText[] {
  const known = byId(index.reflections);
  return Object.entries(progress.reflections)
    .filter(([id, { text }]) => text !== '' && known.has(id))
    .sort(([, a], [, b]) => b.edited - a.edited)
    .map(([id, { text }]) => ({
      number: known.get(id)?.number ?? 0,
      text,
      whole: true,
    }));
}

/** All texts encoded, however long; the empty string without texts. */
export function writeTexts(texts: readonly StoredText[], salt: string): string {
  if (texts.length === 0) return '';
  const plain = texts.map(({ number, text }) => `${number}:${text.length}:${text}`).join('');
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

/** `<number>:<UTF-16 units>:<text>`, one after the other. */
function split(plain: string): StoredText[] {
  const texts: StoredText[] = [];
  const head = /(\d+):(\d+):/y;
  for (let found = head.exec(plain); found; found = head.exec(plain)) {
    const [at, length] = [head.lastIndex, Number(found[2])];
    const text = plain.slice(at, at + length);
    texts.push({ number: Number(found[1]), text, whole: text.length === length });
    head.lastIndex = at + length;
  }
  return texts;
}
