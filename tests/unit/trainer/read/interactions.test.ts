import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readResponse, writeResponse } from '../../../../components/model/wording.ts';
import type { Cell } from '../../../../components/trainer/dataset.ts';
import { codebookOf, entryOf } from '../../../support/codebook.ts';
import {
  exportFile,
  interactionsTable,
  moodleInteractions,
  odsOf,
  tabbed,
  xlsxOf,
  type ExportedAttempt,
  type Language,
} from '../../../support/exports.ts';
import { date, messages, read, report, titles } from './support.ts';

const languages: Language[] = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'sv', 'ar'];

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('a\tb', '"x" y', 'one\ntwo', '🌳 &amp; <b>', '=1+1', 'x\\"y', '&#39;'),
  )
  .map((words) => words.replace(/[\r\0\p{Cs}]/gu, ' ').trim());
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const name = text.filter((words) => words !== '' && !/^[-–—\s]*$/.test(words));

const rows = fc.uniqueArray(
  fc.record({
    index: fc.nat(12),
    ids: fc.array(fc.uniqueArray(id, { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
    words: text,
    result: fc.constantFrom('correct' as const, 'wrong' as const, 'neutral' as const),
  }),
  { selector: ({ index }) => index, maxLength: 8 },
);

const attempts = fc.array(
  fc.record({
    name,
    number: fc.option(fc.constant(1)),
    started: fc.date({ min: new Date('2001-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
    score: fc.option(fc.nat(100)),
    status: fc.constantFrom('incomplete' as const, 'passed' as const, 'failed' as const),
    rows,
  }),
  { minLength: 1, maxLength: 6 },
);

type Made = typeof attempts extends fc.Arbitrary<infer Each> ? Each : never;

const exported = (made: Made): ExportedAttempt[] =>
  made.map((each, i) => ({
    ...each,
    email: `learner${i}@example.invalid`,
    started: each.started.toISOString().slice(0, 16),
    last: each.started.toISOString().slice(0, 16),
    rows: each.rows.map(({ index, ids, words, result }) => ({
      index,
      id: `m1.question-${index}`,
      response: ids.length === 0 ? words : `${ids.map((list) => list.join('+')).join(' then ')}: ${words}`,
      pattern: 'right: answer',
      result,
    })),
  }));

describe('Moodle’s interactions report', () => {
  it('gives back whatever was written, in any language, text, Excel and ODS', async () => {
    await fc.assert(
      fc.asyncProperty(
        attempts,
        fc.constantFrom(...languages),
        fc.constantFrom('text', 'xlsx', 'ods'),
        async (made, language, format) => {
          const all = exported(made);
          const options = { columns: 'all', language } as const;
          const table = interactionsTable(all, options);
          const file =
            format === 'text' ? tabbed(table) : await (format === 'xlsx' ? xlsxOf(table) : odsOf(table));
          const dataset = await read(file);
          const begun = all.filter(({ number }) => number !== null);
          expect(dataset.notes.filter(({ severity }) => severity === 'error')).toEqual([]);
          expect(dataset.people.map((person) => person.email)).toEqual(all.map(({ email }) => email));
          expect(dataset.people.map((person) => person.name)).toEqual(all.map((each) => each.name));
          expect(dataset.attempts.map(({ started }) => started)).toEqual(begun.map(({ started }) => started));
          expect(dataset.attempts.map(({ score }) => score)).toEqual(begun.map(({ score }) => score));
          for (const [i, attempt] of begun.entries()) {
            if (attempt.score === null) expect(dataset.attempts[i]?.status).toBe(attempt.status);
            for (const { id: of, response, result } of attempt.rows) {
              const cell: Cell | null = response === '' ? null : { ...readResponse(response), result };
              expect(dataset.columns.get(of)?.cells[i] ?? null).toEqual(cell);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  }, 180_000);

  it.each(languages)('%s: knows titles, statuses and dates', async (language) => {
    const person = { started: '2026-03-01T13:05', last: '2026-12-31T00:30', score: null, rows: [] };
    const all = (['incomplete', 'completed', 'passed', 'failed'] as const).map((status, i) => ({
      ...person,
      name: `Learner No${i}`,
      email: `l${i}@example.invalid`,
      number: 2,
      status,
    }));
    const ids = ['m1.one', 'm1.two'];
    const dataset = await read(moodleInteractions(all, { columns: 'all', language, ids }));
    expect(dataset.attempts.map(({ status }) => status)).toEqual([
      'incomplete',
      'completed',
      'passed',
      'failed',
    ]);
    expect(dataset.attempts[0]).toMatchObject({
      number: 2,
      started: '2026-03-01T13:05',
      last: '2026-12-31T00:30',
    });
    expect(dataset.people[3]).toMatchObject({ name: 'Learner No3', email: 'l3@example.invalid' });
    expect(dataset.notes.filter(({ severity }) => severity !== 'read')).toEqual([]);
  });

  it('reads titles that nobody knows by their shape', async () => {
    const table = [
      [
        'Ad',
        'E-posta',
        'Deneme',
        'Başlangıç',
        'Son',
        'Puan',
        'Kurs',
        'Soru 0',
        'Yanıt 0',
        'Doğru 0',
        'Sonuç 0',
        'Soru 1',
        'Yanıt 1',
        'Doğru 1',
        'Sonuç 1',
      ],
      [
        'Learner No1',
        'a@example.invalid',
        '1',
        '2026-11-22 01:48',
        '2026-11-22 02:00',
        '83',
        '83',
        'm1.one',
        'a: Yes',
        'b: No',
        'wrong',
        'm1.two',
        'c: Perhaps',
        'c: Perhaps',
        'correct',
      ],
    ];
    const dataset = await read(tabbed(table));
    expect(dataset.attempts).toMatchObject([
      { person: 'a@example.invalid', number: 1, score: 83, started: '2026-11-22T01:48' },
    ]);
    expect(dataset.columns.get('m1.one')?.cells[0]).toMatchObject({
      tries: [['a']],
      words: 'Yes',
      result: 'wrong',
    });
    expect(dataset.columns.get('m1.two')?.cells[0]).toMatchObject({ tries: [['c']], result: 'correct' });
  });

  const answered: ExportedAttempt = {
    name: 'Learner No1',
    email: 'a@example.invalid',
    number: 1,
    started: '2026-11-22T01:48',
    last: '2026-11-22T01:48',
    status: 'incomplete',
    score: null,
    rows: [
      { index: 1, id: 'm1.two', response: writeResponse([['b']], 'Two'), pattern: '', result: 'correct' },
    ],
  };

  it('takes ids from the codebook when only responses were ticked', async () => {
    const file = moodleInteractions([answered], {
      columns: 'responses',
      language: 'de',
      ids: ['m1.one', 'm1.two'],
    });
    const codebook = codebookOf({
      title: 'Making partnerships work',
      entries: [entryOf({ index: 0, id: 'm1.one' }), entryOf({ index: 1, id: 'm1.two' })],
    });
    const dataset = await read(file, codebook);
    expect(dataset.columns.get('m1.two')?.cells).toEqual([
      { tries: [['b']], words: 'Two', cut: false, result: null },
    ]);
    expect(messages(dataset).join(' ')).toContain('by the codebook');
    const without = await read(file);
    expect([...without.columns.keys()]).toEqual(['question-1']);
    expect(messages(without).join(' ')).toContain('drop the codebook along');
  });

  it('goes by the id of the row where a column names another id than most', async () => {
    const parts = ['Question 0', 'Response 0', 'Right answer 0', 'Result 0'];
    const row = (n: number, id: string): string[] => [
      `L${n}`,
      `l${n}@example.invalid`,
      '1',
      date,
      date,
      '0',
      'Incomplete',
      id,
      'a: A',
      '',
      'wrong',
    ];
    const file = tabbed([[...titles, ...parts], row(1, 'm1.new'), row(2, 'm1.old'), row(3, 'm1.new')]);
    const { columns } = await read(file);
    expect(columns.get('m1.new')?.cells.map((cell) => cell !== null)).toEqual([true, false, true]);
    expect(columns.get('m1.old')?.cells.map((cell) => cell !== null)).toEqual([false, true, false]);
  });

  it('shares equal answers', async () => {
    const people = [1, 2, 3].map((n) => ({ ...answered, email: `l${n}@example.invalid` }));
    const { columns } = await read(moodleInteractions(people, { columns: 'all', language: 'en' }));
    const cells = columns.get('m1.two')?.cells ?? [];
    expect(cells[1]).toBe(cells[0]);
    expect(cells[2]).toBe(cells[0]);
  });

  it('takes comments of a pilot as they were written', async () => {
    const codebook = codebookOf({
      entries: [entryOf({ index: 0, id: 'pilot.one.unclear', type: 'comment', pilot: true })],
    });
    const row = {
      index: 0,
      id: 'pilot.one.unclear',
      response: 'yes: the second part',
      pattern: '',
      result: 'neutral' as const,
    };
    const { columns } = await read(
      moodleInteractions([{ ...answered, rows: [row] }], { columns: 'all', language: 'en' }),
      codebook,
    );
    expect(columns.get('pilot.one.unclear')?.cells[0]).toMatchObject({
      tries: [],
      words: 'yes: the second part',
    });
  });

  it('tells passed by the pass mark where the score stands in place of the status', async () => {
    const codebook = codebookOf({
      title: 'The course',
      assessment: { id: 'final', bank: [], drawn: 12, pass: 80 },
    });
    const row = (n: number, score: string): string[] => [
      `L${n}`,
      `l${n}@example.invalid`,
      '1',
      date,
      date,
      score,
      score,
    ];
    const { attempts } = await read(report(row(1, '83'), row(2, '79,5'), row(3, '0')), codebook);
    expect(attempts.map(({ status, score }) => [status, score])).toEqual([
      ['passed', 83],
      ['completed', 79.5],
      ['completed', 0],
    ]);
  });

  it('keeps the group that the trainer gave a file, and those of the export', async () => {
    const file = tabbed([
      [...titles, 'Groups'],
      ['L', 'l@example.invalid', '1', date, date, '0', 'Incomplete', 'North, South'],
    ]);
    const { people } = await read({ ...exportFile('a.txt', file), group: 'Autumn' });
    expect(people[0]?.groups).toEqual(['North', 'South', 'Autumn']);
  });
});
