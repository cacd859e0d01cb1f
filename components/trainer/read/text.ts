/** Bytes to text in pieces, so that a large file never stands in memory as text. */
import { encodingOf } from './detect.ts';

/** Bytes that are decoded at a time: Chromium takes ten times as long for pieces of megabytes. */
const PIECE = 1 << 18;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

export interface DecodedText {
  readonly pieces: Iterable<string>;
  /** Lines that were no UTF-8, known when all pieces were taken. */
  oldLines(): number;
}

/**
 * UTF-8 or UTF-16, with or without mark. Lines that are no UTF-8 are read as Windows-1252, each by itself: people
 * put files together.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  let oldLines = 0;
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const old = new TextDecoder('windows-1252');

  function* inUtf16(): Iterable<string> {
    const decoder = new TextDecoder(encoding);
    for (let at = 0; at < bytes.length; at += PIECE) {
      yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    }
  }

  function line(part: Uint8Array): string {
    try {
      return utf8.decode(part);
    } catch {
      oldLines += 1;
      return old.decode(part);
    }
  }

  function* inUtf8(): Iterable<string> {
    const end = bytes.subarray(0, PIECE).includes(LINE_FEED) ? LINE_FEED : CARRIAGE_RETURN;
    for (let at = 0; at < bytes.length;) {
      const next = endOfPiece(bytes, at, end);
      const piece = bytes.subarray(at, next);
      at = next;
      try {
        yield utf8.decode(piece);
      } catch {
        yield linesOf(piece, end).map(line).join('');
      }
    }
  }

  return { pieces: encoding === 'utf-8' ? inUtf8() : inUtf16(), oldLines: () => oldLines };
}

/** Behind the last end of line within a piece; the next one where the piece is one line. */
function endOfPiece(bytes: Uint8Array, at: number, end: number): number {
  if (at + PIECE >= bytes.length) return bytes.length;
  const last = bytes.lastIndexOf(end, at + PIECE - 1);
  if (last >= at) return last + 1;
  const next = bytes.indexOf(end, at + PIECE);
  return next < 0 ? bytes.length : next + 1;
}

function linesOf(piece: Uint8Array, end: number): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let at = 0; at < piece.length;) {
    const next = piece.indexOf(end, at);
    const stop = next < 0 ? piece.length : next + 1;
    lines.push(piece.subarray(at, stop));
    at = stop;
  }
  return lines;
}
