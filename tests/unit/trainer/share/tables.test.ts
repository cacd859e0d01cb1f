import { describe, expect, test } from 'vitest';
import Papa from 'papaparse';
import type { Attempt, Cell, Dataset } from '../../../../components/trainer/dataset.ts';
import { csvCell } from '../../../../components/trainer/share/csv.ts';
import { matrixCsv, tidyCsv } from '../../../../components/trainer/share/tables.ts';
import { codebookOf, entryOf } from '../../../support/codebook.ts';

function cellOf(change: Partial<Cell> = {}): Cell {
  return { tries: [], words: '', cut: false, result: null, ...change };
}

function attemptOf(person: string): Attempt {
  return {
    person,
    number: 1,
    file: 'a.txt',
    started: null,
    last: null,
    status: 'completed',
    score: 80,
    seconds: null,
    place: null,
    pageSeconds: new Map(),
  };
}

const option = (id: string, text: string) => ({ id, text, note: '' });
const book = codebookOf({
  entries: [
    entryOf({
      id: 'm1.a',
      text: 'Which, “a”?',
      options: [option('x', 'The x'), option('y', 'The y')],
      right: ['x'],
    }),
    entryOf({ id: 'm1.feel', index: 1, type: 'likert', options: [option('up', 'Up')] }),
  ],
});

const data: Dataset = {
  people: [
    { key: 'k1', name: '=HYPERLINK("http://evil")', email: 'a@b.example', groups: ['North', 'South'] },
    { key: 'k2', name: 'Bo', email: '', groups: [] },
  ],
  attempts: [attemptOf('k1'), attemptOf('k2')],
  columns: new Map([
    ['m9.gone', { id: 'm9.gone', cells: [null, null] }],
    ['m1.feel', { id: 'm1.feel', cells: [cellOf({ tries: [['up']], result: 'neutral' }), null] }],
    ['m1.a', { id: 'm1.a', cells: [cellOf({ tries: [['y'], ['x']], words: 'The y' }), null] }],
  ]),
  comments: [],
  followUp: [],
  notes: [],
};

function read(pieces: Iterable<string>): string[][] {
  const text = [...pieces].join('');
  expect(text.startsWith('\ufeff')).toBe(true);
  return Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;
}

describe('tables for a spreadsheet', () => {
  test('a line for each answer in the order of the course, and one for somebody without any', () => {
    const [head = [], ...rows] = read(tidyCsv(data, book));
    const field = (row: string[], name: string): string => row[head.indexOf(name)] ?? '';
    expect(rows.map((row) => [field(row, 'learner'), field(row, 'item_id')])).toEqual([
      ['k1', 'm1.a'],
      ['k1', 'm1.feel'],
      ['k2', ''],
    ]);
    const [first = []] = rows;
    expect(
      ['response', 'response_label', 'later_tries', 'correct', 'groups'].map((name) => field(first, name)),
    ).toEqual(['y', 'The y', 'x', '0', 'North; South']);
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => head.length));
  });

  test('formulas in names are text, negative numbers are numbers', () => {
    expect([...tidyCsv(data, book)].join('')).toContain(`"'=HYPERLINK`);
    expect(csvCell(' =1+1')).toBe(`"' =1+1"`);
    expect(csvCell(-0.25)).toBe('-0.25');
    expect(csvCell('@sum')).toBe(`"'@sum"`);
  });

  test('the matrix has 1, 0 or nothing, and only columns in which something is right or wrong', () => {
    expect(read(matrixCsv(data, book))).toEqual([
      ['learner', 'attempt', 'm1.a'],
      ['k1', '1', '0'],
      ['k2', '1', ''],
    ]);
  });
});
