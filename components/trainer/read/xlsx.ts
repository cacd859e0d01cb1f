/** Excel's .xlsx to rows of text. */
import readSheets from 'read-excel-file/universal';
import { repack, TooLarge, type Archive } from './zip.ts';

/** Rows times columns of one sheet: an address such as `XFD1048576` alone asks for 17 thousand million. */
const MOST_CELLS = 20_000_000;

/** Parts of a workbook that hold cells; pictures, macros and links elsewhere stay packed. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/workbook\.xml\.rels|(?:workbook|sharedStrings|styles)\.xml|worksheets\/[^/]+\.xml))$/;

export function isXlsx({ names }: Archive): boolean {
  return names.includes('xl/workbook.xml');
}

/** Rows of the first sheet that has any. @throws TooLarge, or what the library says of a broken workbook. */
export async function readXlsx(archive: Archive): Promise<string[][]> {
  const entries = new Map<string, Uint8Array>();
  for (const name of archive.names.filter((each) => WANTED.test(each))) {
    const bytes = await archive.read(name);
    if (!bytes) continue;
    if (name.startsWith('xl/worksheets/')) checkSize(new TextDecoder().decode(bytes));
    entries.set(name, bytes);
  }
  const sheets = await readSheets(await repack(entries), { trim: false });
  const { data = [] } = sheets.find((sheet) => sheet.data.length > 1) ?? sheets[0] ?? {};
  return data.map((row) => row.map(textOf));
}

/** Dates are in no zone: Excel has none. A formula has its last value; text that begins with `=` is text. */
function textOf(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 16);
  return value === null || value === undefined ? '' : String(value);
}

function checkSize(sheet: string): void {
  let rows = 0;
  let columns = 0;
  for (const [, row] of sheet.matchAll(/<row\b[^>]{0,200}?\sr="(\d+)"/g)) rows = Math.max(rows, Number(row));
  const widest = new Set<string>();
  for (const [, letters = ''] of sheet.matchAll(/<c\b[^>]{0,200}?\sr="([A-Z]+)\d+"/g)) widest.add(letters);
  for (const letters of widest) columns = Math.max(columns, columnOf(letters));
  if (rows * columns > MOST_CELLS) throw new TooLarge();
}

/** `A` is 1, `AA` 27. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
