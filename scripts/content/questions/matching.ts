/** Matching: a table of rows and answers; with `layout: cards` the rows are sorted into a few groups. */
import type { RootContent, TableRow } from 'mdast';
import { find, type Finding, type Place } from '../../diagnostics/diagnostic.ts';
import { duplicateIds } from '../items.ts';
import { leadFaults, questionLeads } from '../leads.ts';
import { alike, placeOf, plainInline, trimInline } from '../nodes.ts';
import type { Block, OptionSource, RowSource } from '../source.ts';
import { noAnswers, type Answers, type Form, type Judged, type Read } from './form.ts';
import { cellId, isEmpty, readCell, tableIn, type Cell } from './table.ts';

const GROUPS = { least: 2, most: 4 };
const FEWEST_ROWS = 2;
const shape = {
  type: 'matching',
  expected:
    'a table: a header row, a line “| --- | --- |”, and a line “| row `#id` | answer `#id` |” for each row',
};

/** A line of the table. */
interface Line {
  readonly row: Cell;
  /** `null` where the row lacks one. */
  readonly answer: Cell | null;
  readonly because: readonly Block[] | null;
  readonly findings: readonly Finding[];
}

function readLine(file: string, line: TableRow, columns: number): Line | null {
  const [row, answer, feedback] = line.children.map((cell, i) =>
    readCell(file, cell, ['row', 'answer'][i] ?? 'feedback'),
  );
  if (!row || [row, answer, feedback].every((cell) => !cell || isEmpty(cell))) return null;
  const written = trimInline(line.children[2]?.children ?? []);
  const because: Block[] | null = written.length > 0 ? [{ type: 'paragraph', children: written }] : null;
  const findings = [
    ...(line.children.length > columns ? [tooMany(file, line, columns)] : []),
    ...row.findings,
    ...(answer?.findings ?? []),
    ...(feedback && feedback.id !== null ? [strayId(feedback, feedback.id)] : []),
    ...leadFaults(file, because ?? [], { read: [], meant: questionLeads }),
  ];
  if (!answer || isEmpty(answer)) {
    findings.push(find('row-without-answer', placeOf(file, line), {}));
    return { row, answer: null, because, findings };
  }
  const rowIsWordless = !isEmpty(row) && row.text === '';
  const answerIsWordless = answer.text === '' && (isEmpty(row) || answer.words.length > 0);
  if (rowIsWordless || answerIsWordless) findings.push(find('option-empty', placeOf(file, line), {}));
  // Ids are told, and written, only where nothing else is wrong with the line.
  if (findings.length === 0) {
    if (!isEmpty(row)) findings.push(...cellId(row, 'row'));
    findings.push(...cellId(answer, 'answer'));
  }
  return { row, answer, because, findings };
}

function tooMany(file: string, line: TableRow, columns: number): Finding {
  const expected = `${columns}, as in the header row`;
  return find('table-columns', placeOf(file, line), { found: line.children.length, expected });
}

function strayId({ at }: Cell, id: string): Finding {
  return find('id-misplaced', at, { what: 'feedback', found: `\`#${id}\``, where: 'cell' });
}

function optionOf({ id, at, words, end }: Cell, quotation: OptionSource['quotation']): OptionSource {
  return { id: id ?? '', at, words, end, ticked: false, accepts: null, quotation };
}

/** Every answer once, where its words stand first; cells without an id stay, so that one can be written. */
function optionsOf(lines: readonly Line[]): { options: OptionSource[]; findings: Finding[] } {
  const options: OptionSource[] = [];
  const findings: Finding[] = [];
  for (const { answer, row, because } of lines) {
    if (!answer || answer.text === '') continue;
    const { id, text, at } = answer;
    const same = options.find((option) => id !== null && option.id === id);
    const twin = options.find((option) => alike(option.words) === alike(answer.words));
    if (same && plainInline(same.words) === text) continue;
    if (same) findings.push(find('option-id-duplicate', at, { id: same.id, line: same.at.line ?? 0 }));
    else if (id !== null && twin && twin.id !== '') {
      findings.push(find('answer-twice', at, { id, other: twin.id, line: twin.at.line ?? 0 }));
    } else options.push(optionOf(answer, isEmpty(row) ? because : null));
  }
  return { options, findings };
}

function readTable(file: string, nodes: readonly RootContent[], at: Place): Read<Answers> {
  const { table, findings } = tableIn(file, nodes, shape, at);
  const [head, ...body] = table?.children ?? [];
  if (!head) return { value: noAnswers, findings };
  const columns = head.children.length;
  if (columns < 2 || columns > 3) {
    const wrong = find('table-columns', placeOf(file, head), {
      found: columns,
      expected: '2, or 3 with feedback',
    });
    return { value: noAnswers, findings: [...findings, wrong] };
  }
  const lines = body.flatMap((line) => readLine(file, line, columns) ?? []);
  const { options, findings: twice } = optionsOf(lines);
  const rows = lines
    .filter(({ row }) => !isEmpty(row))
    .map(({ row, answer, because }): RowSource => {
      const { at: rowAt, words, end } = row;
      return { id: row.id ?? '', at: rowAt, words, end, right: answer?.id ?? '', quotation: because };
    });
  const known = new Set(options.map(({ id }) => id));
  const unknown = lines.flatMap(({ answer, findings: found }) => {
    if (found.length > 0 || !answer || answer.text !== '') return [];
    if (answer.id === null || known.has(answer.id)) return [];
    return [find('answer-unknown', answer.at, { id: answer.id, ids: [...known] })];
  });
  return {
    value: { headings: head.children.slice(0, 2).map(({ children }) => children), options, rows },
    findings: [
      ...findings,
      ...lines.flatMap((line) => line.findings),
      ...twice,
      ...duplicateIds([...options, ...rows].sort((a, b) => (a.at.line ?? 0) - (b.at.line ?? 0))),
      ...unknown,
    ],
  };
}

function judge({ rows, options, layout }: Judged, at: Place): Finding[] {
  if (rows.length < FEWEST_ROWS) {
    return [find('table-rows', at, { what: 'rows to match', found: rows.length, least: FEWEST_ROWS })];
  }
  if (layout === 'cards') {
    const { least, most } = GROUPS;
    const fits = options.length >= least && options.length <= most;
    return fits ? [] : [find('cards-groups', at, { found: options.length, least, most })];
  }
  return options.length < 2 ? [find('matching-one-answer', at, {})] : [];
}

export const matching: Form = {
  holds: ['table', 'list'],
  below: 'a question below its table (feedback of a row is its third column)',
  indent: null,
  read: readTable,
  judge,
};
