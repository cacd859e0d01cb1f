/** Prose that means nothing and compresses as prose does: the same seed gives the same words everywhere. */
import { random } from '../../../components/model/shuffle.ts';

const ONSETS = 'b c d f g h l m n p r s t v w br cl dr fl gr pl sh st th tr'.split(' ');
const VOWELS = 'a e i o u ai ea oo'.split(' ');
const ENDS = ['', '', 'l', 'm', 'n', 'nd', 'r', 'rt', 's', 'st', 't'];
const WORDS = 900;

export interface Prose {
  /** So many words, without a full stop. */
  readonly words: (count: number) => string;
  /** Sentences of 6 to 13 words that fill so many characters, and a few more. */
  readonly text: (characters: number) => string;
}

type Pick = <T>(list: readonly T[]) => T;

function vocabulary(pick: Pick): readonly string[] {
  const syllable = (): string => pick(ONSETS) + pick(VOWELS) + pick(ENDS);
  const words = new Set<string>();
  while (words.size < WORDS) words.add(words.size % 3 === 0 ? syllable() + syllable() : syllable());
  return [...words];
}

/** @param seed of the words and of the order in which they come. */
export function createProse(seed: number): Prose {
  const next = random(seed);
  const pick: Pick = (list) => list[Math.floor(next() * list.length)] as (typeof list)[number];
  const known = vocabulary(pick);
  // A few words come up often and most of them seldom, as in every language.
  const word = (): string => known[Math.floor(next() ** 3 * known.length)] ?? '';
  const words = (count: number): string => {
    const line = Array.from({ length: count }, word).join(' ');
    return line.charAt(0).toUpperCase() + line.slice(1);
  };
  const text = (characters: number): string => {
    const sentences: string[] = [];
    for (let length = 0; length < characters; length += sentences.at(-1)?.length ?? 0)
      sentences.push(`${words(6 + Math.floor(next() * 8))}.`);
    return sentences.join(' ');
  };
  return { words, text };
}
