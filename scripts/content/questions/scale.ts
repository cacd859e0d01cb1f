/** Likert: a table whose header row is the scale and whose lines are statements. */
import type { RootContent, TableRow } from 'mdast';
import { find, type Finding, type Place } from '../../diagnostics/diagnostic.ts';
import { duplicateIds } from '../items.ts';
import { placeOf } from '../nodes.ts';
import type { OptionSource, RowSource } from '../source.ts';
import { noAnswers, type Answers, type Form, type Judged, type Read } from './form.ts';
import { cellId, isEmpty, readCell, tableIn, type Cell } from './table.ts';

const POINTS = { least: 2, most: 7 };
const shape = {
  type: 'likert',
  expected:
    'a table: the header row “| | yes `#yes` | no `#no` |” is the scale, each line below it a statement',
};

/** A cell with words and an id. */
function whole(cell: Cell, what: string): Finding[] {
  if (cell.text === '') return [find('option-empty', cell.at, {})];
  return cell.findings.length > 0 ? [...cell.findings] : cellId(cell, what);
}

function readPoints(file: string, head: TableRow): Read<OptionSource[]> {
  const [corner, ...cells] = head.children.map((cell) => readCell(file, cell, 'point'));
  const found = cells.length;
  if (corner && !isEmpty(corner)) {
    const words = corner.text === '' ? `\`#${corner.id ?? ''}\`` : corner.text;
    return { value: [], findings: [find('scale-corner', corner.at, { found: words })] };
  }
  if (found < POINTS.least || found > POINTS.most) {
    return { value: [], findings: [find('scale-points', placeOf(file, head), { found, ...POINTS })] };
  }
  const value = cells.map(({ id, at, words, end }): OptionSource => ({
    id: id ?? '',
    at,
    words,
    end,
    ticked: false,
    accepts: null,
    quotation: null,
  }));
  return { value, findings: cells.flatMap((cell) => whole(cell, 'point')) };
}

function readStatement(file: string, line: TableRow): Read<RowSource | null> {
  const [first, ...others] = line.children.map((cell) => readCell(file, cell, 'statement'));
  const filled = others.find((cell) => !isEmpty(cell));
  if (filled) {
    const found = filled.text === '' ? `\`#${filled.id ?? ''}\`` : filled.text;
    return { value: null, findings: [find('scale-right', filled.at, { found })] };
  }
  if (!first || isEmpty(first)) return { value: null, findings: [] };
  const { id, at, words, end } = first;
  return {
    value: { id: id ?? '', at, words, end, right: null, quotation: null },
    findings: whole(first, 'statement'),
  };
}

function readTable(file: string, nodes: readonly RootContent[], at: Place): Read<Answers> {
  const { table, findings } = tableIn(file, nodes, shape, at);
  const [head, ...body] = table?.children ?? [];
  if (!head) return { value: noAnswers, findings };
  const points = readPoints(file, head);
  const read = body.map((line) => readStatement(file, line));
  const rows = read.flatMap(({ value }) => value ?? []);
  // Which cells are points is open then, so no id is asked for, and none is written.
  const open = points.findings.some(({ code }) => code === 'scale-corner');
  const inLines = read.flatMap((line) => line.findings);
  return {
    value: { headings: [], options: points.value, rows },
    findings: [
      ...findings,
      ...points.findings,
      ...(open ? inLines.filter(({ code }) => code !== 'option-without-id') : inLines),
      ...duplicateIds([...points.value, ...rows]),
    ],
  };
}

/** Faults of a scale as a whole; one that is asked again is judged where it stands first. */
function judge({ rows, right, otherwise, use }: Judged, at: Place): Finding[] {
  const [general] = [...(right ?? []), ...(otherwise ?? [])];
  return [
    ...(use === 'assessment' ? [find('scale-assessed', at, {})] : []),
    ...(general ? [find('scale-right', placeOf(at.file, general), { found: 'Right: or Otherwise:' })] : []),
    ...(rows.length === 0 ? [find('table-rows', at, { what: 'statements', found: 0, least: 1 })] : []),
  ];
}

export const likert: Form = {
  holds: ['table', 'list'],
  below: 'a scale below its table',
  indent: null,
  read: readTable,
  judge,
};
