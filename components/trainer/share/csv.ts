/** Lines of CSV that a spreadsheet reads as they were meant. */

/** What Excel needs to read UTF-8. */
export const BOM = '\ufeff';

/** A spreadsheet runs cells that begin with one of these signs as a formula; an apostrophe makes them text. */
const FORMULA = /^[\s]*[=+\-@\t\r]/;

/** One cell, formulas defused, quoted where RFC 4180 asks for it. A number may begin with a minus, a text may not. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return /[",;\n\r\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line with its end, CR LF. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
