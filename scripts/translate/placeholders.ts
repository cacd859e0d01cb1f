/** Parts of a text that nobody translates: code, and addresses of links and pictures. They travel as placeholders. */

/** Inline code with its signs; what follows the words of a link or a picture. */
const PROTECTED = /`+[^`]+`+|\]\([^)\s]*\)/g;

export interface Placeholder {
  /** Counts from 1 within its text. */
  readonly id: string;
  readonly text: string;
}

/** Words and placeholders, in their order. */
export type Piece = string | Placeholder;

/** Takes a text apart. Where something is protected, the pieces joined are the text. */
export function protect(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let count = 0;
  for (const found of text.matchAll(PROTECTED)) {
    if (found.index > at) pieces.push(text.slice(at, found.index));
    count += 1;
    pieces.push({ id: String(count), text: found[0] });
    at = found.index + found[0].length;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}

/**
 * Takes a translation apart: its placeholders are those of its source, wherever they stand.
 * @returns all of it as words where it has others.
 */
export function protectLike(target: string, source: string): readonly Piece[] {
  const left = protect(source).filter((piece) => typeof piece !== 'string');
  const pieces = protect(target).map((piece) => {
    if (typeof piece === 'string') return piece;
    const at = left.findIndex(({ text }) => text === piece.text);
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
  });
  const whole = pieces.filter((piece) => piece !== null);
  return whole.length === pieces.length && left.length === 0 ? whole : [target];
}

/**
 * Puts a translation together.
 * @param source the text that it translates: it says what stands behind each placeholder.
 * @returns `null` where a placeholder is missing, there twice, or unknown.
 */
export function restore(
  target: readonly (string | { readonly id: string })[],
  source: string,
): string | null {
  const known = new Map(
    protect(source).flatMap((piece) => (typeof piece === 'string' ? [] : [[piece.id, piece.text]])),
  );
  const used = target.flatMap((piece) => (typeof piece === 'string' ? [] : piece.id));
  const whole =
    used.length === known.size && new Set(used).size === used.length && used.every((id) => known.has(id));
  if (!whole) return null;
  return target.map((piece) => (typeof piece === 'string' ? piece : known.get(piece.id))).join('');
}
