/**
 * How hard a text is to read: the reading age by Flesch and Kincaid (school grade plus five), and its longest
 * sentences. It knows English only.
 */
import { fleschKincaid } from 'flesch-kincaid';
import type { Nodes, RootContent } from 'mdast';
import { syllable } from 'syllable';
import { SKIP, visit } from 'unist-util-visit';
import { isMedia, placeOf, plain } from './nodes.ts';

export interface Sentence {
  readonly text: string;
  readonly words: number;
  readonly line: number | null;
}

/** Below this, one long word decides. */
const FEWEST_WORDS = 100;
/** Grades of the formula are American school years; children begin at five or six. */
const AGE_OF_GRADE = 5;
const END = /(?<=[.!?…][”’")\]]*)\s+(?=[“‘"'([]*[\p{Lu}\p{N}])/u;

const wordsOf = (text: string): string[] => text.split(/[\s—–/]+/).filter((word) => /\p{L}/u.test(word));

/** Sentences of some blocks. A heading, a paragraph, an item and a cell each end one. */
export function sentencesOf(file: string, nodes: readonly Nodes[]): Sentence[] {
  const found: Sentence[] = [];
  const root = { type: 'root' as const, children: nodes as RootContent[] };
  visit(root, (node) => {
    if (node.type === 'containerDirective' && isMedia(node.name)) return SKIP;
    if (!['paragraph', 'heading', 'tableCell'].includes(node.type)) return undefined;
    const { line } = placeOf(file, node);
    found.push(...sentences(plain([node]), line));
    return SKIP;
  });
  return found;
}

/** Sentences of a run of plain words. */
export function sentences(text: string, line: number | null): Sentence[] {
  return text
    .split(END)
    .map((part) => ({ text: part, words: wordsOf(part).length, line }))
    .filter(({ words }) => words > 0);
}

/** Counts syllables, each word once: a course says most of its words many times. */
export function createSyllables(): (word: string) => number {
  const known = new Map<string, number>();
  return (word) => {
    const count = known.get(word) ?? Math.max(1, syllable(word));
    known.set(word, count);
    return count;
  };
}

/**
 * Reading age in years; `null` where there is too little to judge.
 * @param syllables of a word; of all texts that are judged together.
 */
export function readingAge(text: readonly Sentence[], syllables = createSyllables()): number | null {
  const words = text.flatMap((sentence) => wordsOf(sentence.text));
  if (words.length < FEWEST_WORDS) return null;
  const all = words.reduce((sum, word) => sum + syllables(word), 0);
  const grade = fleschKincaid({ sentence: text.length, word: words.length, syllable: all });
  return Math.round((grade + AGE_OF_GRADE) * 10) / 10;
}
