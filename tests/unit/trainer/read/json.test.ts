import { describe, expect, it } from 'vitest';
import { readCodebook } from '../../../../components/trainer/read/codebook.ts';
import { codebookOf, entryOf } from '../../../support/codebook.ts';
import { exportFile } from '../../../support/exports.ts';
import { messages, read } from './support.ts';

const verb = (name: string) => ({ id: `http://adlnet.gov/expapi/verbs/${name}` });
const learner = { mbox: 'mailto:jo@example.invalid', name: 'Jo' };
const session = { registration: 'r1' };

const answered = (id: string, response: string, more: object = {}, type = 'choice', at = '10:05') => ({
  actor: learner,
  verb: verb('answered'),
  object: { id: `https://example.invalid/course/${id}`, definition: { interactionType: type } },
  result: { response, ...more },
  context: session,
  timestamp: `2026-11-22T${at}:00.000Z`,
});

const said = (name: string, at: string, result: object = {}) => ({
  actor: learner,
  verb: verb(name),
  object: { id: 'https://example.invalid/course' },
  result,
  context: session,
  timestamp: `2026-11-22T${at}:00.000Z`,
});

const statements = [
  said('passed', '10:40', { score: { scaled: 0.835 } }),
  said('initialized', '10:00'),
  answered('m1.one', 'not_yet', { success: false }),
  answered('m1.one', 'with-help', { success: true }, 'choice', '10:06'),
  answered('m1.two', 'a[.]b[,]c[.]d', { success: true }, 'matching'),
  answered('m1.typed', 'the floor: oak', {}, 'fill-in'),
  answered('m1.path', 'good-end: ask, look', {}, 'long-fill-in'),
  said('completed', '10:39'),
  said('terminated', '10:41', { duration: 'PT40M' }),
];

const codebook = codebookOf({
  entries: [
    entryOf({
      id: 'm1.one',
      options: [
        { id: 'not-yet', text: 'Not yet', note: '' },
        { id: 'with-help', text: 'With help', note: '' },
      ],
    }),
    entryOf({ index: 1, id: 'm1.two' }),
  ],
});

describe('xAPI statements', () => {
  it.each([
    ['a list', JSON.stringify(statements)],
    ['what a store answers', JSON.stringify({ statements, more: '' })],
    ['lines', statements.map((each) => JSON.stringify(each)).join('\n')],
  ])('as %s', async (_, text) => {
    const { people, attempts, columns } = await read(text, codebook);
    expect(people).toMatchObject([{ key: 'jo@example.invalid', name: 'Jo' }]);
    expect(attempts).toMatchObject([
      { status: 'passed', score: 83.5, seconds: 2400, started: '2026-11-22T10:00', last: '2026-11-22T10:41' },
    ]);
    expect(columns.get('m1.one')?.cells).toMatchObject([
      { tries: [['not-yet'], ['with-help']], result: 'wrong' },
    ]);
    expect(columns.get('m1.two')?.cells).toMatchObject([{ tries: [['a.b', 'c.d']], result: 'correct' }]);
    expect(columns.get('m1.typed')?.cells).toMatchObject([{ tries: [], words: 'the floor: oak' }]);
    expect(columns.get('m1.path')?.cells).toMatchObject([{ tries: [['good-end']], words: 'ask, look' }]);
  });

  it('cut off: what is whole, with a sentence', async () => {
    const dataset = await read(JSON.stringify(statements).slice(0, -200), codebook);
    expect(dataset.columns.size).toBe(4);
    expect(messages(dataset).join(' ')).toContain('ends before its JSON does');
  });

  it('in two files: one attempt with all answers', async () => {
    const halves = [statements.slice(0, 4), statements.slice(4)].map((each, i) =>
      exportFile(`${i}.json`, JSON.stringify(each)),
    );
    const { attempts, columns } = await read(halves, codebook);
    expect(attempts).toMatchObject([{ status: 'passed', score: 83.5, seconds: 2400 }]);
    expect([...columns.values()].map(({ cells }) => cells.length)).toEqual([1, 1, 1, 1]);
    expect([...columns.values()].every(({ cells }) => cells[0])).toBe(true);
  });

  it('a broken line costs itself', async () => {
    const lines = statements.map((each) => JSON.stringify(each));
    const dataset = await read([...lines.slice(0, 4), lines[4]?.slice(0, 30), ...lines.slice(5)].join('\n'));
    expect(dataset.columns.size).toBe(3);
    expect(messages(dataset).join(' ')).toContain('1 of 9 lines could not be read.');
  });

  it('people by account; attempts by registration', async () => {
    const account = { account: { homePage: 'https://example.invalid', name: 'u17' } };
    const again = [session, { registration: 'r2' }].map((context) => ({
      ...said('initialized', '10:00'),
      actor: account,
      context,
    }));
    const { people, attempts } = await read(JSON.stringify(again));
    expect(people).toMatchObject([{ key: 'u17', name: 'u17', email: '' }]);
    expect(attempts).toHaveLength(2);
  });

  it('lets a response in an extension tell all tries', async () => {
    const extensions = { 'https://example.invalid/response': 'a then b: The first' };
    const { columns } = await read(JSON.stringify([answered('m1.one', 'a', { success: false, extensions })]));
    expect(columns.get('m1.one')?.cells[0]).toMatchObject({ tries: [['a'], ['b']], words: 'The first' });
  });
});

describe('statements that tell all tries', () => {
  const told = (id: string, worded: string, at: string, success = false) =>
    answered(id, 'a', { success, extensions: { 'https://example.invalid/response': worded } }, 'choice', at);

  it('count once: the last one has them all, in whatever order a store gives them', async () => {
    const all = [told('m1.one', 'a: The first', '10:01'), told('m1.one', 'a then b: The first', '10:02')];
    const atOnce = all.map((each) => ({ ...each, timestamp: all[0]?.timestamp }));
    for (const list of [all, [...all].reverse(), atOnce, [...atOnce].reverse()]) {
      const { columns } = await read(JSON.stringify(list));
      expect(columns.get('m1.one')?.cells).toMatchObject([{ tries: [['a'], ['b']], words: 'The first' }]);
    }
  });

  it('begin anew where the question was asked anew', async () => {
    const { columns } = await read(
      JSON.stringify([told('m1.one', 'a then b: Old', '10:01'), told('m1.one', 'c: New', '10:02', true)]),
    );
    expect(columns.get('m1.one')?.cells).toMatchObject([{ tries: [['c']], result: 'correct' }]);
  });

  it('are remarks with their time, and none where they were taken back', async () => {
    const remark = (page: string, worded: string, at: string) => told(`pilot.${page}.unclear`, worded, at);
    const { comments } = await read(
      JSON.stringify([
        remark('hall', ': Who pays?', '10:01'),
        remark('hall', ': Who pays, and when?', '10:02'),
        remark('rota', ': What is it?', '10:03'),
        remark('rota', 'taken-back', '10:04'),
      ]),
    );
    expect(comments).toEqual([
      { attempt: 0, page: 'hall', text: 'Who pays, and when?', sent: '2026-11-22T10:02' },
    ]);
  });

  it('tell the time by page, which is no answer', async () => {
    const times = (at: string, response: string) =>
      answered('course.page-times', response, {}, 'long-fill-in', at);
    const { attempts, columns } = await read(
      JSON.stringify([times('10:50', 'hall 90 s; rota 12 s'), times('10:20', 'hall 60 s')]),
    );
    expect(attempts[0]?.pageSeconds).toEqual(
      new Map([
        ['hall', 90],
        ['rota', 12],
      ]),
    );
    expect([...columns.keys()]).toEqual([]);
  });

  it('of other courses in the same store are left out, where the LMS names the unit', async () => {
    const of = (unit: string, statement: object, registration: string) => ({
      ...statement,
      context: { registration, contextActivities: { grouping: [{ id: `urn:x-course:${unit}:unit` }] } },
    });
    const dataset = await read(
      JSON.stringify([
        of(codebook.course, told('m1.one', 'not-yet: Not yet', '10:01'), 'r1'),
        of('cooking', told('m1.one', 'salt: Salt', '10:02'), 'r2'),
        { ...said('completed', '10:03'), context: { registration: 'r3' } },
      ]),
      codebook,
    );
    expect(dataset.attempts).toMatchObject([{ status: 'incomplete' }]);
    expect(messages(dataset)).toContain('Statements of other courses were left out: 2.');
  });
});

describe('attempts of the preview', () => {
  const values = {
    'cmi.completion_status': 'completed',
    'cmi.success_status': 'passed',
    'cmi.score.raw': '83',
    'cmi.total_time': 'PT1H5S',
    'cmi.location': 'dance-floor~1k',
    'cmi.suspend_data': 'm2secret~private',
    'cmi.interactions.0.id': 'm1.one',
    'cmi.interactions.0.type': 'choice',
    'cmi.interactions.0.learner_response': 'not_yet',
    'cmi.interactions.0.result': 'incorrect',
    'cmi.interactions.1.id': 'course.page-times',
    'cmi.interactions.1.type': 'long-fill-in',
    'cmi.interactions.1.learner_response': 'welcome 40 s; dance-floor 312 s',
    'cmi.comments_from_learner.0.comment': 'Unclear: who pays?',
    'cmi.comments_from_learner.0.location': 'dance-floor',
  };
  const attempt = {
    number: 1,
    started: '2026-11-22T10:00:00.000Z',
    saved: '2026-11-22T10:30:00.000Z',
    values,
  };
  const file = { learner: 'learner-1', target: 'scorm2004-4th', attempts: [attempt] };

  it('a file of its folder', async () => {
    const dataset = await read(JSON.stringify(file), codebook);
    expect(dataset.people).toMatchObject([{ key: 'learner-1', name: 'learner-1' }]);
    expect(dataset.attempts).toMatchObject([
      {
        number: 1,
        status: 'passed',
        score: 83,
        seconds: 3605,
        place: 'dance-floor',
        started: '2026-11-22T10:00',
      },
    ]);
    expect([...(dataset.attempts[0]?.pageSeconds ?? [])]).toEqual([
      ['welcome', 40],
      ['dance-floor', 312],
    ]);
    expect([...dataset.columns.values()]).toEqual([
      { id: 'm1.one', cells: [{ tries: [['not-yet']], words: '', cut: false, result: 'wrong' }] },
    ]);
    expect(dataset.comments).toEqual([{ attempt: 0, page: 'dance-floor', text: 'Unclear: who pays?' }]);
    expect(JSON.stringify([dataset, [...dataset.columns]])).not.toContain('secret');
  });

  it('what its desk shows, with names, and people who never began', async () => {
    const learners = [
      { id: 'learner-1', name: 'Learner 1' },
      { id: 'learner-2', name: 'Learner 2' },
    ];
    const desk = {
      revision: 'r',
      packages: [],
      learners,
      files: [file, { ...file, target: 'scorm12' }],
      problems: [],
    };
    const { people, attempts } = await read(JSON.stringify(desk), codebook);
    expect(people.map(({ name }) => name)).toEqual(['Learner 1', 'Learner 2']);
    expect(attempts).toHaveLength(2);
  });
});

describe('codebooks', () => {
  it('are recognised and used', async () => {
    const json = exportFile('codebook.json', JSON.stringify(codebook));
    const dataset = await read([json, exportFile('a.json', JSON.stringify([answered('m1.one', 'not_yet')]))]);
    expect(dataset.columns.get('m1.one')?.cells[0]?.tries).toEqual([['not-yet']]);
    expect(dataset.notes[0]).toMatchObject({ file: 'codebook.json', severity: 'read' });
  });

  it('come back as they were written', () => {
    const full = codebookOf({
      entries: [entryOf({ repeats: 'm0.one', pilot: true, retired: true, since: '2' })],
      scenarios: [
        {
          id: 'm1.story',
          title: 'S',
          page: 'p',
          start: 'a',
          scenes: [
            {
              id: 'a',
              kind: 'turn',
              title: 'A',
              ending: '',
              choices: [{ id: 'x', text: 'X', quality: 'best', misconception: '', to: 'b' }],
            },
          ],
        },
      ],
      assessment: { id: 'final', bank: ['m1.first'], drawn: 1, pass: 80 },
    });
    expect(readCodebook(new TextEncoder().encode(JSON.stringify(full)))).toEqual(full);
  });

  it('of an older version lack what it did not have', () => {
    const { index, id, type, text, options, right, outcome, element, page, module, retired } = entryOf();
    const entry = { index, id, type, text, options, right, outcome, element, page, module, retired };
    const old = { course: 'c', version: '0.9', entries: [entry] };
    const found = readCodebook(new TextEncoder().encode(JSON.stringify(old)));
    expect(found?.entries).toEqual([entryOf({ since: '0.9' })]);
    expect(found).toMatchObject({ title: 'c', modules: [], scenarios: [], assessment: null });
  });

  it.each([
    '',
    'x',
    '[]',
    '{}',
    '{"course":"c","entries":[]}',
    '{"course":1,"entries":[{"index":0,"id":"a"}]}',
  ])('are not “%s”', (text) => {
    expect(readCodebook(new TextEncoder().encode(text))).toBeNull();
  });
});
