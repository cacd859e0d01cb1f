/**
 * Text with columns (tab, comma, semicolon or bar) to rows, piece by piece. Regular rows are cut here, because a large
 * export takes four times as long in the library, which reads all others.
 */
import Papa from 'papaparse';
import { Cutter } from './cut.ts';
import { decodeText } from './text.ts';
import { apart } from './values.ts';

export interface DelimitedResult {
  /** Sentences on what was mended or left out. */
  readonly remarks: readonly string[];
  /** What is whole of the last row, where the file ends in the middle of it; else `null`. */
  readonly cutRow: readonly string[] | null;
}

/** A row that is longer has a quotation mark that nobody closed. */
const LONGEST_ROW = 1 << 23;
const DELIMITERS = ['\t', ';', ',', '|'];

/** The one behind “person”, the first title of the follow-up; else the one that stands most often outside quotation marks in the first lines. */
function delimiterOf(text: string): string {
  const told = /^sep=([^"])\r?\n/.exec(text);
  if (told?.[1] !== undefined) return told[1];
  const [, behind] = /^\s*"?person"?\s*?([,;\t])/im.exec(text.slice(0, 2000)) ?? [];
  if (behind !== undefined) return behind;
  const start = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((delimiter) => start.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? '\t';
}

function newlineOf(text: string): '\n' | '\r' {
  return text.includes('\n') ? '\n' : '\r';
}

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string }[];
  readonly meta: { readonly cursor: number };
}

/** Gives every row to `take`, until it answers `false`. */
export function readDelimited(bytes: Uint8Array, take: (row: string[]) => boolean): DelimitedResult {
  const { pieces, oldLines } = decodeText(bytes);
  const reader = new Reader(take);
  for (const piece of pieces) if (!reader.piece(piece)) break;
  reader.end();
  return { remarks: remarksOn(oldLines(), reader), cutRow: reader.cutRow };
}

function remarksOn(old: number, { open }: { readonly open: number }): string[] {
  const lines = old === 1 ? '1 line was no UTF-8 and was' : `${old} lines were no UTF-8 and were`;
  const places = open === 1 ? '1 place' : `${open} places`;
  return [
    ...(old > 0 ? [`${lines} read as Windows-1252.`] : []),
    ...(open > 0 ? [`A quotation mark was never closed in ${places}; a line was left out there.`] : []),
  ];
}

const unclosed = ({ errors }: Parsed): boolean => errors.some(({ code }) => code === 'MissingQuotes');

class Reader {
  /** Rows that were given up. */
  open = 0;
  /** See `DelimitedResult.cutRow`. */
  cutRow: readonly string[] | null = null;
  readonly #take: (row: string[]) => boolean;
  #parser: Papa.Parser | null = null;
  #cutter: Cutter | null = null;
  #newline = '\n';
  #rest = '';
  #going = true;
  /** Cells of the widest row, and whether there are narrower ones. */
  #width = 0;
  #uneven = false;

  constructor(take: (row: string[]) => boolean) {
    this.#take = take;
  }

  piece(text: string): boolean {
    this.#rest += text;
    if (!this.#parser) this.#begin();
    this.#parseWhole();
    while (this.#going && this.#rest.length > LONGEST_ROW) this.#giveUpLine();
    return this.#going;
  }

  end(): void {
    this.#parseWhole();
    while (this.#going && this.#rest !== '') {
      const last = this.#parse(false);
      // Of a row that goes over lines and never ends, only its first line is lost.
      if (unclosed(last) && this.#rest.trimEnd().includes(this.#newline)) this.#giveUpLine();
      else {
        for (const row of last.data) this.#giveLast(row, unclosed(last));
        return;
      }
    }
  }

  #begin(): void {
    const delimiter = delimiterOf(this.#rest);
    this.#newline = newlineOf(this.#rest);
    this.#rest = this.#rest.replace(/^sep=.\r?\n/, '');
    this.#parser = new Papa.Parser({ delimiter, newline: this.#newline as '\n' });
    this.#cutter = new Cutter(delimiter, this.#newline, apart);
  }

  #parse(onlyWhole: boolean): Parsed {
    const parsed: unknown = this.#parser?.parse(this.#rest, 0, onlyWhole);
    return (parsed as Parsed | undefined) ?? { data: [], errors: [], meta: { cursor: 0 } };
  }

  /** Gives the rows that have ended. */
  #parseWhole(): void {
    const end = this.#cutter?.rows(this.#rest, (row) => this.#give(row)) ?? 0;
    this.#rest = this.#rest.slice(end);
    if (this.#rest === '' || !this.#going) return;
    const { data, meta } = this.#parse(true);
    this.#rest = this.#rest.slice(meta.cursor);
    for (const row of data) this.#give(row);
  }

  #give(row: string[]): boolean {
    const last = row.at(-1);
    if (last?.endsWith('\r') === true) row[row.length - 1] = last.slice(0, -1);
    if (this.#width > 0 && row.length > 1 && row.length < this.#width) this.#uneven = true;
    this.#width = Math.max(this.#width, row.length);
    if (this.#going) this.#going = this.#take(row);
    return this.#going;
  }

  /** A row without end of line: where it is narrower than all others, it was cut in its last cell. */
  #giveLast(row: string[], open: boolean): void {
    if (open || (row.length < this.#width && !this.#uneven)) {
      row.pop();
      this.cutRow = row;
    }
    this.#give(row);
  }

  #giveUpLine(): void {
    this.open += 1;
    const end = this.#rest.indexOf(this.#newline);
    this.#rest = end < 0 ? '' : this.#rest.slice(end + 1);
    this.#parseWhole();
  }
}
