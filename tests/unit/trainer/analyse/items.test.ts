import { describe, expect, it } from 'vitest';
import type { CodebookEntry } from '../../../../components/model/record.ts';
import { analyse } from '../../../../components/trainer/analyse/analyse.ts';
import { itemKeys } from '../../../../components/trainer/page/items.ts';
import { sorted } from '../../../../components/trainer/page/sort.ts';
import { readExports } from '../../../../components/trainer/read/read-exports.ts';
import type { ItemReport } from '../../../../components/trainer/report.ts';
import { codebookOf, entryOf } from '../../../support/codebook.ts';
import { exportFile } from '../../../support/exports.ts';
import { datasetOf, times, type Rows, type Said } from './dataset-of.ts';

const three = [
  { id: 'need', text: 'What do you need?', note: '' },
  { id: 'number', text: 'How many?', note: '' },
  { id: 'heating', text: 'Who pays?', note: '' },
];
const ask = entryOf({ id: 'm1.ask', options: three, right: ['need'] });

function itemsOf(rows: Rows, ...entries: CodebookEntry[]): readonly ItemReport[] {
  return analyse(datasetOf(rows), codebookOf({ entries, pages: [{ id: 'one', module: 'm1', title: 'One' }] }))
    .items;
}

function only(rows: Rows, entry: CodebookEntry): ItemReport {
  const [item] = itemsOf(rows, entry);
  if (!item) throw new Error('no item');
  return item;
}

const ids = (item: ItemReport): readonly string[] => item.flags.map(({ id }) => id);

describe('first and later tries', () => {
  const said: Said[] = [
    ['need: What do you need?', 'correct'],
    ['number then need: How many?', 'wrong'],
    ['number then heating: How many?', 'wrong'],
    null,
  ];

  it('are apart', () => {
    const item = only({ columns: { 'm1.ask': said } }, ask);
    expect(item.n).toBe(3);
    expect(item.facility).toMatchObject({ value: 1 / 3, n: 3, definition: 'facility' });
    expect(item.facility.low).toBeCloseTo(0.0614919447, 8);
    expect(item.facilityLater).toMatchObject({ value: 2 / 3, n: 3 });
    expect(item.options).toMatchObject([
      { id: 'need', right: true, first: 1, later: 1 },
      { id: 'number', right: false, first: 2, later: 0 },
      { id: 'heating', first: 0, later: 1 },
    ]);
  });

  it('of two attempts the earlier one is the first, whatever the order in the file', () => {
    const attempts = [
      { person: 'ana', number: 2 },
      { person: 'ana', number: 1 },
      { person: 'ben', number: 1 },
      { person: 'ben', number: 2 },
    ];
    const columns = { 'm1.ask': ['need: …', 'number: …', null, 'need: …'] };
    const item = only({ people: [{ key: 'ana' }, { key: 'ben' }], attempts, columns }, ask);
    expect(item.n).toBe(2);
    expect(item.facility.value).toBe(1 / 2);
    expect(item.facilityLater.value).toBe(1);
  });

  it('without results the codebook decides', () => {
    const bare = said.map((each) => (each === null ? null : (each[0] ?? null)));
    const found = only({ columns: { 'm1.ask': bare } }, ask);
    expect(found.facility).toEqual(only({ columns: { 'm1.ask': said } }, ask).facility);
  });

  it('says when nobody can tell', () => {
    const typed = entryOf({
      id: 'm1.weeks',
      type: 'numeric',
      options: [{ id: 'five', text: '5', note: '' }],
      right: ['five'],
    });
    const item = only({ columns: { 'm1.weeks': [': 5', ': five and a bit', ': 5'] } }, typed);
    expect(item.facility).toMatchObject({ value: 1, n: 2, why: '1 of 3 answers could not be judged.' });
    expect(item.facilityLater.value).toBeNull();
    expect(item.typed).toEqual([
      { words: '5', n: 2, right: true },
      { words: 'five and a bit', n: 1, right: null },
    ]);
  });

  it('judges sets, pairs and orders as wholes, and no cut answer that may go on', () => {
    const parts = (type: CodebookEntry['type'], right: string[]): CodebookEntry =>
      entryOf({ id: 'm1.x', type, right });
    const value = (entry: CodebookEntry, text: string) =>
      only({ columns: { 'm1.x': [text] } }, entry).facility.value;
    expect(value(parts('multiple', ['a', 'b']), 'b+a: …')).toBe(1);
    expect(value(parts('multiple', ['a', 'b']), 'a: …')).toBe(0);
    expect(value(parts('multiple', ['a', 'b']), 'a+b+c: …')).toBe(0);
    expect(value(parts('ordering', ['a', 'b']), 'b+a: …')).toBe(0);
    expect(value(parts('matching', ['r.a', 's.b']), 's.b+r.a: …')).toBe(1);
    expect(value(parts('matching', ['r.a', 's.b']), 'r.a+…')).toBeNull();
    expect(value(parts('matching', ['r.a', 's.b']), 'r.b+…')).toBe(0);
  });
});

describe('answers in words', () => {
  it('groups typed ones without case and space', () => {
    const entry = entryOf({ id: 'm1.t', type: 'short-answer' });
    const columns = {
      'm1.t': [
        [': Village Hall', 'wrong'],
        [':  village  hall', 'wrong'],
        [': hall', 'correct'],
      ] as Said[],
    };
    expect(only({ columns }, entry).typed).toEqual([
      { words: 'Village Hall', n: 2, right: false },
      { words: 'hall', n: 1, right: true },
    ]);
  });

  it('shows whole orders, the right one first', () => {
    const options = [
      { id: 'a', text: 'First', note: '' },
      { id: 'b', text: 'Then', note: '' },
    ];
    const entry = entryOf({ id: 'm1.o', type: 'ordering', options, right: ['a', 'b'] });
    expect(only({ columns: { 'm1.o': ['b+a then a+b: …', 'b+a: …'] } }, entry).options).toMatchObject([
      { id: 'a+b', words: 'First; Then', right: true, first: 0, later: 1 },
      { id: 'b+a', words: 'Then; First', right: false, first: 2, later: 0 },
    ]);
  });

  it('lists options that no codebook has, and rows as unknown, at the end', () => {
    const columns = { 'm9.old': [['yes: Yes, please', 'correct']] as Said[], 'm1.ask': ['gone: Once there'] };
    const [known, old] = itemsOf({ columns }, ask);
    expect(known?.options.at(-1)).toMatchObject({ id: 'gone', words: 'Once there', first: 1, right: false });
    expect(old).toMatchObject({ id: 'm9.old', unknown: true, type: 'unknown', facility: { value: 1 } });
    expect(old?.options).toMatchObject([{ id: 'yes', words: 'Yes, please' }]);
  });

  it('sorts what has no number last, and says once that it is unknown', async () => {
    const titles = 'Name\tEmail address\tAttempt\tQuestion 0\tResponse 0\tQuestion 1\tResponse 1\n';
    const table = `${titles}Ana\tana@x.example\t1\tm1.ask\tneed: …\tm9.old\tyes: Yes\n`;
    const codebook = codebookOf({ entries: [ask] });
    const report = analyse(await readExports([exportFile('a.txt', table)], codebook), codebook);
    const byNumber = (down: boolean) => sorted(report.items, itemKeys['index']!, down).map(({ id }) => id);
    expect([byNumber(false).at(-1), byNumber(true).at(-1)]).toEqual(['m9.old', 'm9.old']);
    expect(report.notes.filter(({ message }) => /codebook|version/.test(message))).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('m9.old') as string },
      { severity: 'read' },
    ]);
  });

  it('takes an answer for words, never for a property of an object', () => {
    const columns = { 'm1.ask': ['constructor: …', '__proto__: …'] };
    expect(only({ columns }, ask).options.map(({ id }) => id)).toEqual([
      'need',
      'number',
      'heating',
      'constructor',
      '__proto__',
    ]);
  });

  it('keeps a retired row only while it has answers', () => {
    const retired = { ...ask, retired: true };
    expect(itemsOf({ columns: { 'm1.ask': [null] } }, retired)).toEqual([]);
    expect(itemsOf({ columns: { 'm1.ask': ['need: …'] } }, retired)).toMatchObject([{ unknown: true, n: 1 }]);
  });
});

describe('flags', () => {
  const wrong: Said = ['number: …', 'wrong'];
  const right: Said = ['need: …', 'correct'];

  it('say nothing under 8 people, and give figures from then on', () => {
    expect(only({ columns: { 'm1.ask': times(7, wrong) } }, ask).flags).toEqual([]);
    const [hard] = only({ columns: { 'm1.ask': times(8, wrong) } }, ask).flags;
    expect(hard?.id).toBe('hard');
    expect(hard?.why).toBe(
      '0 of 8 (0 %) were right at the first try; the true share may lie anywhere from 0 % to 32 %.',
    );
  });

  it('call a question easy and an option unused only from 20 people on', () => {
    expect(ids(only({ columns: { 'm1.ask': times(19, right) } }, ask))).toEqual([]);
    const item = only({ columns: { 'm1.ask': times(20, right) } }, ask);
    expect(ids(item)).toEqual(['easy', 'unused-option']);
    expect(item.options.map(({ nonFunctioning }) => nonFunctioning)).toEqual([false, true, true]);
  });

  it('name what is tried often and what is passed by', () => {
    const entries = [ask, entryOf({ id: 'm1.next', index: 1, page: 'two' })];
    const pages = [
      { id: 'one', module: 'm1', title: 'One' },
      { id: 'two', module: 'm1', title: 'Two' },
    ];
    const often: Said = ['number then heating then need: …', 'wrong'];
    const columns = { 'm1.ask': [...times(8, often), ...times(8, null)], 'm1.next': times(16, 'x: …') };
    const report = analyse(datasetOf({ columns }), codebookOf({ entries, pages }));
    expect(report.items[0]?.flags.map(({ id }) => id)).toEqual(['hard', 'retried-often', 'left-unanswered']);
    expect(report.items[0]?.flags[2]?.why).toMatch(/^8 of 16 \(50 %\)/);
  });
});

describe('telling people apart', () => {
  const names = ['m1.ask', 'm1.b', 'm1.c', 'm1.d'];
  const entries = names.map((id, index) => ({ ...ask, id, index }));
  const mark = (right: boolean): Said => (right ? ['need: …', 'correct'] : ['number: …', 'wrong']);
  /** The abler half is right everywhere, the other half nowhere, but for the first item. */
  const rows = (people: number, firstRight: (able: boolean) => boolean): Rows => {
    const able = Array.from({ length: people }, (_, i) => i < people / 2);
    const [first = '', ...others] = names;
    return {
      columns: {
        [first]: able.map((is) => mark(firstRight(is))),
        ...Object.fromEntries(others.map((id) => [id, able.map(mark)])),
      },
    };
  };

  it('is the correlation with the other questions, with its n', () => {
    const [item] = itemsOf(
      rows(20, (able) => able),
      ...entries,
    );
    expect(item?.discrimination).toMatchObject({ n: 20, definition: 'discrimination' });
    expect(item?.discrimination.value).toBeCloseTo(1, 10);
  });

  it('is flagged from 20 people on, and so is a wrong answer that the abler ones choose', () => {
    const [few] = itemsOf(
      rows(18, (able) => !able),
      ...entries,
    );
    expect(few && ids(few)).toEqual([]);
    const [many] = itemsOf(
      rows(20, (able) => !able),
      ...entries,
    );
    expect(many && ids(many)).toEqual(['negative-discrimination', 'key-in-doubt', 'unused-option']);
    expect(many?.flags[0]?.why).toBe(
      'People who do well elsewhere more often get this wrong: −1.00, good from 0.3, of 20 people (correlation with the other questions).',
    );
  });

  it('is no hint where chance explains it, and one where the interval is narrow', () => {
    const uncorrelated = (people: number): Rows => {
      const own = rows(people, (able) => able);
      const column = Array.from({ length: people }, (_, at) => mark(at % 2 === 0));
      return { columns: { ...own.columns, 'm1.ask': column } };
    };
    const weak = (people: number): boolean => {
      const [item] = itemsOf(uncorrelated(people), ...entries);
      return item !== undefined && ids(item).includes('weak-discrimination');
    };
    expect([weak(24), weak(200)]).toEqual([false, true]);
  });

  it('doubts no key on 7 people', () => {
    // Of 30 people 7 of the abler ones chose a wrong answer, everybody else the right one.
    const doubted = (count: number): boolean => {
      const own = rows(30, () => true);
      const column = Array.from({ length: 30 }, (_, at) => mark(at >= count));
      const [item] = itemsOf({ columns: { ...own.columns, 'm1.ask': column } }, ...entries);
      return item !== undefined && ids(item).includes('key-in-doubt');
    };
    expect([doubted(7), doubted(8)]).toEqual([false, true]);
  });

  it('needs three other questions, and says so', () => {
    const [item] = itemsOf(
      rows(20, (able) => able),
      ...entries.slice(0, 3),
    );
    expect(item?.discrimination).toMatchObject({ value: null, n: 0 });
    expect(item?.discrimination.why).toMatch(/at least 3 other questions/);
  });

  it('has nothing to compare where all are the same', () => {
    const [item] = itemsOf(
      rows(20, () => true),
      ...entries,
    );
    expect(item?.discrimination).toMatchObject({ value: null, n: 20 });
    expect(item?.discrimination.why).toMatch(/nothing to compare/);
  });
});
