import { describe, expect, it } from 'vitest';
import type { CodebookEntry } from '../../../components/model/record.ts';
import { codebookOf, entryOf } from '../../support/codebook.ts';
import { answersOf, countAnswered } from '../../../components/preview/report/answers.ts';
import { pageTimesOf } from '../../../components/preview/report/times.ts';
import { analyse } from '../../../components/trainer/analyse/analyse.ts';
import { readExports } from '../../../components/trainer/read/read-exports.ts';
import { summarise } from '../../../components/preview/report/summary.ts';

const option = (id: string, text: string) => ({ id, text, note: '' });

type Kind = CodebookEntry['type'];

interface Spoken {
  readonly entry: Partial<CodebookEntry>;
  readonly scorm12: readonly [response: string, pattern: string];
  readonly scorm2004: readonly [type: string, response: string, pattern: string];
  /** Answer and right answer in words; SCORM 2004 keeps the first try only. */
  readonly says: readonly [answer: string, right: string, alone?: string];
}

const table = [
  option('dance-group.floor', 'The dance group: The floor'),
  option('dance-group.age', 'The dance group: Its age'),
];
const steps = [option('ask', 'Ask'), option('look-round', 'Look')];

const spoken: Readonly<Record<string, Spoken>> = {
  matching: {
    entry: { options: table },
    scorm12: [
      'dance-group.age then dance-group.floor: The dance group: Its age',
      'dance-group.floor: The dance group: The floor',
    ],
    scorm2004: ['matching', 'dance_group[.]age', 'dance_group[.]floor'],
    says: [
      'The dance group: Its age (then: The dance group: The floor)',
      'The dance group: The floor',
      'The dance group: Its age',
    ],
  },
  ordering: {
    entry: { options: steps },
    scorm12: ['look-round+ask then ask+look-round', 'ask+look-round'],
    scorm2004: ['sequencing', 'look_round[,]ask', 'ask[,]look_round'],
    says: ['Look → Ask (then: Ask → Look)', 'Ask → Look', 'Look → Ask'],
  },
  'short-answer': {
    entry: {},
    scorm12: [': floor: oak 🌳', ': the floor'],
    scorm2004: ['fill-in', 'floor: oak 🌳', 'the floor'],
    says: ['floor: oak 🌳', 'the floor'],
  },
  numeric: {
    entry: {},
    scorm12: [': 5', ': 6 to 8'],
    scorm2004: ['numeric', '5', '6[:]8'],
    says: ['5', '6 to 8'],
  },
  likert: {
    entry: { options: [option('with-help', 'With help')] },
    scorm12: ['with-help: With help', ''],
    scorm2004: ['likert', 'with_help', ''],
    says: ['With help', ''],
  },
};

const codebook = codebookOf({
  entries: [
    entryOf({
      index: 0,
      id: 'm3.hall.call',
      type: 'decision',
      text: 'What do you say?',
      options: [option('ask-first', 'What do you need?'), option('yes', 'Yes!')],
      right: ['ask-first'],
      outcome: 'O4',
      element: 'A9',
      page: 'p',
      module: 'm3',
    }),
    entryOf({
      index: 1,
      id: 'm3.hall',
      type: 'path',
      text: 'The hall',
      options: [option('end-locked', 'The door is locked')],
      right: [],
      outcome: 'O4',
      element: '',
      page: 'p',
      module: 'm3',
    }),
  ],
});

it('tells how a story ended, and the choices that led there', () => {
  const values = {
    'cmi.interactions.0.id': 'm3.hall',
    'cmi.interactions.0.student_response': 'end-locked: yes then ask-first, new-date',
    'cmi.interactions.0.result': 'neutral',
  };
  expect(answersOf('scorm12', values, codebook)).toMatchObject([
    { question: 'The hall', answer: 'The door is locked (yes then ask-first, new-date)' },
  ]);
});

describe('a line about an attempt', () => {
  it('reads SCORM 1.2', () => {
    const values = {
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '87',
      'cmi.core.total_time': '0001:05:00.50',
    };
    expect(summarise('scorm12', values)).toEqual({
      status: 'passed',
      tone: 'good',
      score: '87',
      seconds: 3900.5,
    });
    expect(summarise('scorm12', {}).status).toBe('not attempted');
  });

  it('reads SCORM 2004, where one status of two counts, as in the report', () => {
    const values = {
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'failed',
      'cmi.score.raw': '40',
    };
    expect(summarise('scorm2004', values)).toMatchObject({
      status: 'failed',
      tone: 'bad',
      score: '40',
    });
    expect(summarise('scorm2004', { 'cmi.success_status': 'unknown' }).status).toBe('unknown');
  });

  it.each([
    ['scorm2004', 'cmi.total_time', 'PT1H2M3.45S', 3723.45],
    ['scorm12', 'cmi.core.total_time', '0000:00:07', 7],
    ['scorm2004', 'cmi.total_time', 'P', null],
  ] as const)('has the time of %s as the report has it: %s %s', (standard, name, text, seconds) => {
    expect(summarise(standard, { [name]: text }).seconds).toBe(seconds);
  });
});

describe('answers in words', () => {
  const row = (fields: Record<string, string>, n = 0) =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [`cmi.interactions.${n}.${name}`, value]),
    );

  it('shows the words of a 1.2 response, and later tries by the words of their options', () => {
    const values = row({
      id: 'm3.hall.call',
      type: 'fill-in',
      student_response: 'yes then ask-first: Yes!',
      'correct_responses.0.pattern': 'ask-first: What do you need?',
      result: 'wrong',
    });
    expect(answersOf('scorm12', values, codebook)).toEqual([
      {
        row: 0,
        id: 'm3.hall.call',
        question: 'What do you say?',
        answer: 'Yes! (then: What do you need?)',
        right: 'What do you need?',
        result: 'wrong',
      },
    ]);
  });

  it('translates the short ids of SCORM 2004', () => {
    const values = row({
      id: 'm3.hall.call',
      type: 'choice',
      learner_response: 'ask_first[,]yes',
      'correct_responses.0.pattern': 'ask_first',
      result: 'incorrect',
    });
    expect(answersOf('scorm2004', values, codebook)[0]).toMatchObject({
      answer: 'What do you need? + Yes!',
      right: 'What do you need?',
      result: 'wrong',
    });
  });

  it('shows every type in words, in both standards', () => {
    for (const [type, fields] of Object.entries(spoken)) {
      const entry = {
        ...(codebook.entries[0] as CodebookEntry),
        id: type,
        type: type as Kind,
        ...fields.entry,
      };
      const book = { ...codebook, entries: [entry] };
      const [old, oldRight] = fields.scorm12;
      const values12 = { id: type, student_response: old, 'correct_responses.0.pattern': oldRight };
      const [real, now, nowRight] = fields.scorm2004;
      const values2004 = {
        id: type,
        type: real,
        learner_response: now,
        'correct_responses.0.pattern': nowRight,
      };
      const [answer, right, alone = answer] = fields.says;
      expect(answersOf('scorm12', row(values12), book)[0], type).toMatchObject({ answer, right });
      expect(answersOf('scorm2004', row(values2004), book)[0], type).toMatchObject({ answer: alone, right });
    }
  });

  it('words a pair by its sides where the codebook has no word for it', () => {
    const sides = [option('dance-group', 'The dance group'), option('floor', 'The floor')];
    const book = { ...codebook, entries: [{ ...(codebook.entries[0] as CodebookEntry), options: sides }] };
    const values = row({ id: 'm3.hall.call', type: 'matching', learner_response: 'dance_group[.]gone' });
    expect(answersOf('scorm2004', values, book)[0]?.answer).toBe('The dance group: gone');
  });

  it('takes words that look like ids for words, as the report does', async () => {
    const typed = { ...(codebook.entries[0] as CodebookEntry), type: 'comment' as const };
    const book = { ...codebook, entries: [typed] };
    const values = row({ id: 'm3.hall.call', student_response: ': yes then: I rang' });
    expect(answersOf('scorm12', values, book)[0]?.answer).toBe('yes then: I rang');
    const plain = row({ id: 'm3.hall.call', student_response: 'yes: I rang' });
    expect(answersOf('scorm12', plain, book)[0]?.answer).toBe('yes: I rang');
    const attempt = { number: 1, started: '', saved: '', values: plain };
    const file = { learner: 'a', target: 'scorm12', attempts: [attempt] };
    const bytes = new TextEncoder().encode(JSON.stringify({ learners: [], files: [file] }));
    const { columns } = await readExports([{ name: 'preview', bytes, group: '' }], book);
    expect(columns.get('m3.hall.call')?.cells[0]?.words).toBe('yes: I rang');
  });

  it('leaves out rows that only hold a place, and keeps the numbers of the others', () => {
    const values = {
      ...row({ id: 'a' }),
      ...row({ id: 'b', student_response: ': Typed words', result: 'neutral' }, 1),
    };
    expect(answersOf('scorm12', values, null)).toEqual([
      { row: 1, id: 'b', question: 'b', answer: 'Typed words', right: '', result: 'neutral' },
    ]);
  });
});

it('counts as many answers as the report does', async () => {
  const asked = { ...(codebook.entries[0] as CodebookEntry), id: 'm1.ask', type: 'single' as const };
  const entries = [
    ...codebook.entries,
    asked,
    { ...asked, id: 'm6.check', type: 'tries' as const },
    { ...asked, id: 'pilot.closing.use', pilot: true },
  ];
  const book = { ...codebook, entries };
  const ids = ['m3.hall.call', 'm3.hall', 'm1.ask', 'm6.check', 'pilot.closing.use', 'gone'];
  const values = Object.fromEntries(
    ids.flatMap((id, i) => [
      [`cmi.interactions.${i}.id`, id],
      [`cmi.interactions.${i}.student_response`, 'yes'],
    ]),
  );
  const rows = answersOf('scorm12', values, book);
  const attempt = { number: 1, started: '', saved: '', values };
  const file = { learner: 'a', target: 'scorm12', attempts: [attempt] };
  const bytes = new TextEncoder().encode(
    JSON.stringify({ learners: [{ id: 'a', name: 'Ana' }], files: [file] }),
  );
  const { people } = analyse(await readExports([{ name: 'preview', bytes, group: '' }], book), book, {});
  expect(rows).toHaveLength(6);
  expect(people.map(({ answered }) => answered)).toEqual([countAnswered(rows, book)]);
  expect(countAnswered(rows, book)).toBe(2);
});

it('tells the active time on each page in the order of the course, apart from answers', () => {
  const values = {
    'cmi.interactions.0.id': 'm3.hall',
    'cmi.interactions.1.id': 'course.page-times',
    'cmi.interactions.1.type': 'long-fill-in',
    'cmi.interactions.1.learner_response': 'hall 312 s; gone 7 s; welcome 40 s',
    'cmi.interactions.1.result': 'neutral',
  };
  const [entry] = codebook.entries;
  const times = {
    ...entry,
    id: 'course.page-times',
    options: [option('welcome', 'Welcome'), option('hall', 'Hall')],
  };
  const known = { ...codebook, entries: [times as CodebookEntry] };
  expect(pageTimesOf(values, known)).toEqual([
    { page: 'welcome', title: 'Welcome', seconds: 40 },
    { page: 'hall', title: 'Hall', seconds: 312 },
    { page: 'gone', title: 'gone', seconds: 7 },
  ]);
  expect(pageTimesOf(values, null).map(({ title }) => title)).toEqual(['hall', 'gone', 'welcome']);
  expect(answersOf('scorm2004', values, known)).toEqual([]);
  expect(pageTimesOf({ 'cmi.interactions.0.id': 'course.page-times' }, known)).toEqual([]);
});
