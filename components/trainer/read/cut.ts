/** Cuts rows whose quotation marks are regular, as an LMS writes them: an export of a hundred megabytes is all such rows. */

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Texts kept of a column, of one length and with the same ends: answers repeat, names do not. */
const KEPT = 16;
/** And so many of these. */
const LENGTHS = 1024;

export class Cutter {
  readonly #delimiter: number;
  readonly #newline: number;
  readonly #own: (text: string) => string;
  /** Cells of the row above: its next has room for as many. */
  #width = 0;
  /** By column: texts that were met, by length and ends. */
  readonly #known: Map<number, string[]>[] = [];

  /**
   * @param delimiter one character, and so is `newline`
   * @param own makes the one string of a text that is kept
   */
  constructor(delimiter: string, newline: string, own: (text: string) => string) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#newline = newline.charCodeAt(0);
    this.#own = own;
  }

  /**
   * Gives rows from the start of the text until `take` answers `false`, or a row is not whole or not regular. Equal
   * cells of a column are mostly one string, so that whoever takes them looks them up without reading them again.
   * @returns the position behind the last row that was given
   */
  rows(text: string, take: (row: string[]) => boolean): number {
    let at = 0;
    while (at < text.length) {
      const row = new Array<string>(this.#width);
      const end = this.#row(text, at, row);
      if (end < 0) break;
      at = end;
      if (!take(row)) break;
    }
    return at;
  }

  /** @returns the position behind the row, -1 where it is not whole or not regular. */
  #row(text: string, from: number, row: string[]): number {
    let column = 0;
    for (let at = from; at < text.length; at += 1) {
      const quoted = text.charCodeAt(at) === QUOTE;
      const start = quoted ? at + 1 : at;
      const end = quoted ? closing(text, start) : this.#endOf(text, start);
      if (end < 0) return -1;
      const cell = this.#shared(text.slice(start, end), column);
      row[column] = quoted && cell.includes('"') ? cell.replaceAll('""', '"') : cell;
      column += 1;
      at = quoted ? end + 1 : end;
      if (text.charCodeAt(at) === this.#delimiter) continue;
      row.length = this.#width = column;
      return this.#behindLine(text, at);
    }
    return -1;
  }

  #behindLine(text: string, at: number): number {
    const sign = text.charCodeAt(at);
    if (sign === this.#newline) return at + 1;
    const both = sign === CARRIAGE_RETURN && this.#newline === LINE_FEED;
    return both && text.charCodeAt(at + 1) === LINE_FEED ? at + 2 : -1;
  }

  #endOf(text: string, start: number): number {
    for (let at = start; at < text.length; at += 1) {
      const sign = text.charCodeAt(at);
      if (sign === this.#delimiter || sign === this.#newline) return at;
    }
    return -1;
  }

  #shared(text: string, column: number): string {
    const { length } = text;
    if (length === 0) return '';
    const key = (length << 12) ^ (text.charCodeAt(0) << 6) ^ text.charCodeAt(length - 1);
    const known = (this.#known[column] ??= new Map<number, string[]>());
    const kept = known.get(key);
    if (!kept) {
      if (known.size === LENGTHS) return text;
      const own = this.#own(text);
      known.set(key, [own]);
      return own;
    }
    for (const each of kept) if (each === text) return each;
    if (kept.length === KEPT) return text;
    const own = this.#own(text);
    kept.push(own);
    return own;
  }
}

/** The mark that closes a cell, doubled ones passed over; -1 without one. */
function closing(text: string, start: number): number {
  for (let at = text.indexOf('"', start); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== QUOTE) return at;
  }
  return -1;
}
