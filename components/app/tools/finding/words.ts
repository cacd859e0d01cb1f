/** Words as search compares them: letters without accents, in small. */

const WORD = /[\p{L}\p{N}\p{M}]+|\p{Extended_Pictographic}/gu;

/** The words of a text as they stand in it; a pictograph is a word too. */
export function wordsIn(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** Without accents and capitals: “Está” and “esta” are one word. */
export function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A piece of a text, and whether it was looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * A text in pieces, with the words that were found apart.
 * @param found folded words.
 */
export function markWords(text: string, found: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(WORD)) {
    if (!found.has(fold(match[0]))) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), marked: false });
    from = match.index + match[0].length;
    pieces.push({ text: match[0], marked: true });
  }
  if (from < text.length) pieces.push({ text: text.slice(from), marked: false });
  return pieces;
}
