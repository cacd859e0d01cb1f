/** The codebook as files: what the rows of an LMS's report mean, for programs and for spreadsheets. */
import type { Codebook } from '../../components/model/record.ts';

/**
 * A spreadsheet runs cells that begin with one of these signs as a formula; an apostrophe in front makes them
 * text.
 */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string | number): string {
  const text = String(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\n\r']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const columns = [
  'index',
  'id',
  'type',
  'question',
  'options',
  'right',
  'outcome',
  'element',
  'page',
  'module',
  'retired',
];

/** RFC 4180, with the byte-order mark that Excel needs to read UTF-8. */
export function codebookCsv(codebook: Codebook): string {
  const rows = codebook.entries.map((entry) => [
    entry.index,
    entry.id,
    entry.type,
    entry.text,
    entry.options.map(({ id, text, note }) => `${id}: ${text}${note === '' ? '' : ` (${note})`}`).join('\n'),
    entry.right.join(' + '),
    entry.outcome,
    entry.element,
    entry.page,
    entry.module,
    entry.retired ? 'yes' : 'no',
  ]);
  return `\ufeff${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

export function codebookJson(codebook: Codebook): string {
  return `${JSON.stringify(codebook, null, 2)}\n`;
}
