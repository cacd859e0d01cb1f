/** The codebook as files: what the rows of an LMS's report mean, for programs and for spreadsheets. */
import type { Codebook, CodebookEntry } from '../../components/model/record.ts';
import { BOM, csvLine } from '../../components/trainer/share/csv.ts';

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
  'since',
  'retired',
];

type Options = CodebookEntry['options'];

/** A line for each option; of a matching question one for each row and each answer, not for each of their pairs. */
function optionsCell({ apart, type, options }: CodebookEntry): string {
  const lines =
    (type === 'matching' ? sidesOf(options) : null) ??
    options.map((option) => ({
      ...option,
      note: option.id === apart ? 'no degree of the scale, counted apart' : option.note,
    }));
  return lines.map(({ id, text, note }) => `${id}: ${text}${note === '' ? '' : ` (${note})`}`).join('\n');
}

/** Rows and answers of pairs `<row>.<answer>`, “row: answer”; `null` where their words cannot be told apart. */
function sidesOf(pairs: Options): Options | null {
  const [first] = pairs;
  // A row may have a colon of its own: the right one is where all pairs agree.
  const colons = [...(first?.text.matchAll(/: /g) ?? [])].map(({ index }) => index);
  for (const colon of colons) {
    const sides = splitAt(pairs, first?.text.slice(0, colon) ?? '');
    if (sides) return sides;
  }
  return null;
}

/** The sides of pairs whose first row has these words; `null` where a pair contradicts that. */
function splitAt(pairs: Options, firstRow: string): Options | null {
  const ids = pairs.map(({ id }) => id.split('.'));
  const rows = new Map([[ids[0]?.[0] ?? '', firstRow]]);
  const answers = new Map<string, string>();
  for (const [i, { text }] of pairs.entries()) {
    const [row = '', answer = ''] = ids[i] ?? [];
    const end = answers.get(answer);
    if (!rows.has(row) && end !== undefined) rows.set(row, text.slice(0, -`: ${end}`.length));
    const begin = rows.get(row) ?? '';
    if (end === undefined) answers.set(answer, text.slice(`${begin}: `.length));
    if (text !== `${begin}: ${answers.get(answer) ?? ''}`) return null;
  }
  return [...rows, ...answers].map(([id, text]) => ({ id, text, note: '' }));
}

/** RFC 4180, with the byte-order mark that Excel needs to read UTF-8. */
export function codebookCsv(codebook: Codebook): string {
  const rows = codebook.entries.map((entry) => [
    entry.index,
    entry.id,
    entry.type,
    entry.text,
    optionsCell(entry),
    entry.right.join(' + '),
    entry.outcome,
    entry.element,
    entry.page,
    entry.module,
    entry.since,
    entry.retired ? 'yes' : 'no',
  ]);
  return BOM + [columns, ...rows].map(csvLine).join('');
}

export function codebookJson(codebook: Codebook): string {
  return `${JSON.stringify(codebook, null, 2)}\n`;
}
