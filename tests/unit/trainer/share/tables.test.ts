import { describe, expect, test } from 'vitest';
import Papa from 'papaparse';
import type { Attempt, Cell, Dataset } from '../../../../components/trainer/dataset.ts';
import { ABOUT_ANSWER, ABOUT_LEARNER, MATRIX } from '../../../../components/trainer/share/columns.ts';
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

const later: Dataset = {
  ...data,
  followUp: [
    {
      person: 'k2',
      groups: ['North'],
      answers: new Map([
        ['pilot.follow-up.call', cellOf({ tries: [['done']], words: 'Yes' })],
        ['pilot.follow-up.Whom did you meet?', cellOf({ words: '=The choir' })],
      ]),
    },
    { person: '', groups: [], answers: new Map([['pilot.follow-up.help', cellOf({ words: 'Time' })]]) },
  ],
};

function read(pieces: Iterable<string>): string[][] {
  const text = [...pieces].join('');
  expect(text.startsWith('\ufeff')).toBe(true);
  return Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;
}

describe('tables for a spreadsheet', () => {
  test('results of the final check stand in each line of their attempt', () => {
    const assessment = { id: 'm6.assessment-tries', bank: [], drawn: 12, pass: 75 };
    const columns = new Map([
      ...data.columns,
      [
        'm6.assessment-tries',
        { id: 'm6.assessment-tries', cells: [cellOf({ words: '42 %, 58 %' }), null] },
      ] as const,
    ]);
    const [head = [], ...rows] = read(tidyCsv({ ...data, columns }, { ...book, assessment }));
    const at = head.indexOf('check');
    const of = (learner: string) => new Set(rows.filter(([who]) => who === learner).map((row) => row[at]));
    expect([...of('k1')]).toEqual(['42 %, 58 %']);
    expect([...of('k2')]).toEqual(['']);
  });

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

describe('the follow-up', () => {
  test('stands behind the answers of the course, a line for each answer', () => {
    const [titles = [], ...rows] = read(tidyCsv(later, book));
    const own = rows.slice(-3).map((row) => Object.fromEntries(titles.map((title, at) => [title, row[at]])));
    const words = 'Did you make the call, or take the first step that you had planned?';
    expect(own).toMatchObject([
      {
        learner: 'k2',
        name: 'Bo',
        groups: 'North',
        attempt: '',
        item_text: words,
        response: 'done',
        response_label: 'Yes',
      },
      { learner: 'k2', item_text: 'Whom did you meet?', response_label: "'=The choir" },
      { learner: '', name: '', item_id: 'pilot.follow-up.help', response_label: 'Time' },
    ]);
    expect(rows).toHaveLength(read(tidyCsv(data, book)).length - 1 + 3);
  });
});

test('every column of the tables is explained', () => {
  const [titles = []] = read(tidyCsv(data, book));
  expect([...ABOUT_LEARNER, ...ABOUT_ANSWER].map(({ name }) => name)).toEqual(titles);
  for (const { means } of [...ABOUT_LEARNER, ...ABOUT_ANSWER, ...MATRIX]) expect(means).not.toBe('');
});
