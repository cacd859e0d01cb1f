/** The sentence of a passage that tells best why it was found. */
import { fold, wordsIn } from './words.ts';

/** Characters of a sentence in the list of results; a longer one is cut between words. */
const LONGEST = 220;

/** A sentence with its end and the marks that close it. */
const SENTENCE = /[^.!?…。！？؟]+[.!?…。！？؟]*[”’»"')\]]*/gu;

/**
 * @param blocks paragraphs, items and cells in plain words.
 * @param found folded words that are looked for.
 * @returns the first of the sentences with most of them; empty where there is no text.
 */
export function snippetOf(blocks: readonly string[], found: ReadonlySet<string>): string {
  let best = '';
  let most = -1;
  for (const sentence of blocks.flatMap(sentencesOf)) {
    const here = new Set(
      wordsIn(sentence)
        .map(fold)
        .filter((word) => found.has(word)),
    ).size;
    if (here <= most) continue;
    [best, most] = [sentence, here];
    if (here === found.size) break;
  }
  return cut(best, found);
}

function sentencesOf(block: string): string[] {
  return (block.match(SENTENCE) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** What stands around the first word that was found. */
function cut(sentence: string, found: ReadonlySet<string>): string {
  if (sentence.length <= LONGEST) return sentence;
  const first = wordsIn(sentence).find((word) => found.has(fold(word)));
  const at = first === undefined ? 0 : sentence.indexOf(first);
  const start = at < LONGEST / 2 ? 0 : sentence.indexOf(' ', at - LONGEST / 2) + 1;
  // A text without blanks is cut where it must be, though not through the middle of a pair of units.
  const from = start > 0 && start <= at ? start : at < LONGEST / 2 ? 0 : at;
  const rest = [...sentence.slice(from)].slice(0, LONGEST).join('');
  const end = from + rest.length < sentence.length ? rest.lastIndexOf(' ') : -1;
  const text = end > LONGEST / 2 ? rest.slice(0, end) : rest;
  return `${from > 0 ? '…' : ''}${text}${from + text.length < sentence.length ? '…' : ''}`;
}
