import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../components/trainer/analyse/analyse.ts';
import { readCodebook } from '../../../../components/trainer/read/codebook.ts';
import { codebookOf, entryOf } from '../../../support/codebook.ts';
import { datasetOf, times, type Said } from './dataset-of.ts';

const pages = [
  { id: 'one', module: 'm1', title: 'One' },
  { id: 'two', module: 'm1', title: 'Two' },
];

describe('people', () => {
  const people = [{ key: 'ana', groups: ['North'] }, { key: 'ben', groups: ['South'] }, { key: 'cleo' }];
  const attempts = [
    { person: 'ana', number: 1, status: 'incomplete' as const, place: 'two' },
    { person: 'ana', number: 2, status: 'passed' as const, score: 90 },
    { person: 'ben', number: 1, place: 'two' },
  ];
  const dataset = datasetOf({ people, attempts, columns: { 'm1.first': ['a: …', null, 'b: …'] } });
  const codebook = codebookOf({ entries: [entryOf()], pages });

  it('have the best of their attempts, and stop where they stopped', () => {
    const report = analyse(dataset, codebook);
    expect(report.people).toMatchObject([
      { key: 'ana', status: 'passed', score: 90, attempts: 2, stoppedAt: null, answered: 1 },
      { key: 'ben', status: 'incomplete', stoppedAt: 'Two', answered: 1 },
      { key: 'cleo', status: 'not attempted', attempts: 0, stoppedAt: null },
    ]);
    expect(report.counts).toMatchObject({ passed: 1, incomplete: 1, 'not attempted': 1 });
    expect(report.groups).toEqual(['North', 'South']);
  });

  it('are those of a group, or of none', () => {
    const keys = (groups: string[]) => analyse(dataset, codebook, { groups }).people.map(({ key }) => key);
    expect(keys(['North'])).toEqual(['ana']);
    expect(keys([''])).toEqual(['cleo']);
    expect(analyse(dataset, codebook, { groups: ['North'] }).items[0]?.n).toBe(1);
  });

  it('may be nobody at all', () => {
    const report = analyse(datasetOf({}), codebook);
    expect(report.people).toEqual([]);
    expect(report.items[0]?.facility).toMatchObject({ value: null, why: 'Nobody has answered yet.' });
    expect(report.pilot).toBeNull();
  });
});

describe('the test', () => {
  const ids = ['m1.a', 'm1.b'];
  const entries = ids.map((id, index) => entryOf({ id, index, right: ['y'], outcome: 'O1' }));
  const codebook = codebookOf({
    entries,
    outcomes: [{ id: 'O1', text: 'Ask first' }],
    assessment: { id: 'm1.assessment-tries', bank: ids, drawn: 2, pass: 75 },
  });
  const mark = (right: boolean): Said => (right ? 'y: …' : 'n: …');

  it('rests on first sittings, and alpha on people with the same questions', () => {
    const able = Array.from({ length: 12 }, (_, i) => i % 2 === 0);
    const columns = {
      'm1.a': able.map(mark),
      'm1.b': able.map(mark),
      'm1.assessment-tries': able.map((is) => (is ? '100 %' : '0 %, 50 %')),
    };
    const { test } = analyse(datasetOf({ columns }), codebook);
    expect(test).toMatchObject({ n: 12, pass: 75, bands: [6, 0, 0, 0, 0, 0, 0, 0, 0, 6] });
    expect(test?.mean).toMatchObject({ value: 50, why: 'First sittings.' });
    expect(test?.byOutcome).toMatchObject([{ outcome: 'O1', facility: { value: 0.5, n: 24 } }]);
    expect(test?.alpha.value).toBeCloseTo(1, 10);
    expect(test?.alpha.n).toBe(12);
  });

  it('says what is known where results are there and answers are not', () => {
    const of = (columns: Readonly<Record<string, readonly Said[]>>) =>
      analyse(datasetOf({ columns }), codebook).test?.alpha.why;
    expect(of({ 'm1.assessment-tries': ['83 %'] })).toBe(
      'Results are known of one person, answers to the test’s questions of nobody.',
    );
    expect(of({})).toBe('Nobody has answered the test yet.');
  });

  it('has no alpha of different questions', () => {
    const columns = {
      'm1.a': [...times(6, mark(true)), ...times(6, null)],
      'm1.b': [...times(6, null), ...times(6, mark(true))],
    };
    expect(analyse(datasetOf({ columns }), codebook).test?.alpha).toMatchObject({
      value: null,
      n: 12,
      why: 'Not computed: people had different questions.',
    });
  });
});

describe('change', () => {
  it('is counted for people who answered both times, also looking back', () => {
    const options = ['now', 'help', 'not-yet'].map((id) => ({ id, text: id, note: '' }));
    const scale = (id: string, text: string, more = {}) =>
      entryOf({ id, type: 'likert', text, options, ...more });
    const entries = [
      scale('m1.before.ring', 'How sure are you? I could ring.'),
      scale('m1.before.ask', 'How sure are you? I could ask.'),
      scale('m1.after.ring', 'And now? I could ring.', { repeats: 'm1.before.ring' }),
      scale('pilot.then.ring', 'And then?', { repeats: 'm1.before.ring', pilot: true }),
    ];
    const columns = {
      'm1.before.ring': ['help: …', 'now: …', 'not-yet: …'],
      'm1.after.ring': ['now: …', 'help: …', null],
      'pilot.then.ring': ['not-yet: …', null, null],
    };
    const { change } = analyse(datasetOf({ columns }), codebookOf({ entries }));
    expect(change).toMatchObject([
      { id: 'm1.after.ring', statement: 'I could ring.', n: 2, up: 1, same: 0, down: 1 },
      { id: 'pilot.then.ring', n: 1, up: 1 },
    ]);
    expect(change[0]?.points.map(({ id }) => id)).toEqual(['not-yet', 'help', 'now']);
  });
});

describe('an answer that is no degree of a scale', () => {
  const options = ['now', 'help', 'not-yet', 'not-mine'].map((id) => ({ id, text: `It is ${id}`, note: '' }));
  const scale = (id: string, more = {}) =>
    entryOf({ id, type: 'likert', text: 'I could ring.', options, apart: 'not-mine', ...more });
  const entries = [
    scale('m1.before.ring'),
    scale('m1.after.ring', { repeats: 'm1.before.ring' }),
    scale('pilot.then.ring', { repeats: 'm1.before.ring', pilot: true }),
  ];

  it('is counted apart, before and after', () => {
    const columns = {
      'm1.before.ring': ['not-mine: …', 'not-yet: …', 'now: …', 'not-mine: …', 'help: …'],
      'm1.after.ring': ['now: …', 'now: …', 'not-mine: …', 'not-mine: …', null],
      'pilot.then.ring': ['not-yet: …', 'not-mine: …', null, null, null],
    };
    const { change } = analyse(datasetOf({ columns }), codebookOf({ entries }));
    expect(change).toMatchObject([
      { n: 1, up: 1, same: 0, down: 0, apart: { words: 'It is not-mine', n: 3 } },
      { n: 1, up: 1, same: 0, down: 0, apart: { words: 'It is not-mine', n: 1 } },
    ]);
    expect(change[0]?.points.map(({ id }) => id)).toEqual(['not-yet', 'help', 'now']);
  });

  it('is read from the codebook as a file', () => {
    const bytes = new TextEncoder().encode(JSON.stringify(codebookOf({ entries })));
    expect(readCodebook(bytes)?.entries.map(({ apart }) => apart)).toEqual(entries.map(() => 'not-mine'));
  });
});

describe('a pilot', () => {
  it('brings remarks by page and its decisions', () => {
    const entries = [
      entryOf({ right: ['y'] }),
      entryOf({ id: 'm1.last', index: 1, page: 'two' }),
      entryOf({ id: 'pilot.one.unclear', index: 2, type: 'comment', pilot: true }),
      entryOf({ id: 'pilot.device', index: 3, type: 'comment', pilot: true }),
    ];
    const columns = {
      'm1.first': times(8, 'n: …'),
      'm1.last': times(8, 'x: …'),
      'pilot.one.unclear': [': What is a slot?', ': The text was gone', ...times(6, null)],
      'pilot.device': [': Firefox', ': firefox', ...times(6, null)],
    };
    const { pilot, items } = analyse(datasetOf({ columns }), codebookOf({ entries, pages }));
    expect(items.map(({ id }) => id)).toEqual(['m1.first', 'm1.last']);
    expect(pilot?.unclear).toMatchObject([
      { page: 'one', title: 'One', people: 2, share: { value: 0.25, n: 8 } },
    ]);
    expect(pilot?.devices).toEqual([{ words: 'Firefox', n: 2 }]);
    const states = pilot?.decisions.map(({ state, about }) => `${state} ${about}`);
    expect(states).toEqual([
      'read One',
      'mend One',
      'mend How many?',
      'read All other remarks',
      'too few The whole course',
      'leave 2 questions and decisions',
    ]);
  });
});
