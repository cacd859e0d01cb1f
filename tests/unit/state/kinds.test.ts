/** Questions of every type, from the answer to what is stored and reported. */
import { describe, expect, it } from 'vitest';
import type { CourseIndex } from '../../../components/model/course.ts';
import type { Answer, Progress } from '../../../components/model/progress.ts';
import type { InteractionRow } from '../../../components/model/record.ts';
import type { Action } from '../../../components/state/actions.ts';
import { LIMIT_SCORM_12, LIMIT_SCORM_2004, unpack } from '../../../components/state/codec.ts';
import { pack } from '../../../components/state/packing.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { codeAnswers } from '../../../components/state/packed/answers.ts';
import { BitReader, BitWriter } from '../../../components/state/packed/bits.ts';
import { deriveRecord } from '../../../components/state/record.ts';
import { reduce } from '../../../components/state/reducer.ts';
import { KINDS, kindsContent, kindsIndex, type Kind } from './kinds.ts';

const start = initialProgress(7);

function act(from: Progress, ...actions: readonly Action[]): Progress {
  return actions.reduce((progress, action) => reduce(progress, action, kindsIndex, kindsContent), from);
}

const practise = (question: Kind, ...answers: readonly Answer[]): Progress =>
  act(start, ...answers.map((answer): Action => ({ type: 'question-answered', question, answer })));

const tries = (question: Kind, ...answers: readonly Answer[]) =>
  practise(question, ...answers).questions[question];

function rows(progress: Progress): InteractionRow[] {
  const input = { index: kindsIndex, content: kindsContent, floor: null, limit: LIMIT_SCORM_12 };
  return [...deriveRecord({ ...input, progress }).interactions];
}

const row = (progress: Progress, id: string): InteractionRow | undefined =>
  rows(progress).find((each) => each.id === `m1.${id}`);

/** A right answer of each type; of a scale any. */
const RIGHT: Readonly<Record<Kind, Answer>> = {
  single: ['need'],
  multiple: ['need', 'date'],
  matching: ['dance.floor', 'photo.software', 'choir.floor'],
  ordering: ['ask', 'look', 'write'],
  'short-answer': 'The floor!',
  numeric: '7',
  likert: ['ring.now', 'next.not-yet'],
};

describe('practice', () => {
  it('takes an answer of every type', () => {
    for (const type of KINDS)
      expect(tries(type, RIGHT[type]), type).toEqual({ tries: [RIGHT[type]], count: 1 });
  });

  it('takes a matching question only as a whole, an order only with all items', () => {
    expect(practise('matching', ['dance.floor'])).toBe(start);
    expect(practise('ordering', ['ask', 'look'])).toBe(start);
  });

  it('keeps of typed answers the first and the latest, and counts all', () => {
    expect(tries('short-answer', 'one', ' two ', 'three')).toEqual({ tries: ['one', 'three'], count: 3 });
    expect(tries('numeric', '1 500 people', 'many', '−2')).toEqual({ tries: ['1500', '-2'], count: 2 });
    expect(
      tries(
        'ordering',
        ...['ask', 'look', 'write', 'ask'].map((first) => [
          first,
          ...['ask', 'look', 'write'].filter((each) => each !== first),
        ]),
      )?.tries,
    ).toHaveLength(3);
  });

  it('keeps one answer to a scale, statement by statement or changed', () => {
    const once = practise('likert', ['ring.now']);
    expect(once.questions['likert']).toEqual({ tries: [['ring.now']], count: 1 });
    expect(act(once, { type: 'question-answered', question: 'likert', answer: ['ring.now'] })).toBe(once);
    expect(tries('likert', ['ring.now'], ['next.not-yet', 'ring.with-help'])).toEqual({
      tries: [['ring.with-help', 'next.not-yet']],
      count: 1,
    });
  });
});

describe('a sitting', () => {
  const answered = (type: Kind, answer: Answer): Action => ({
    type: 'assessment-answered',
    question: `bank-${type}`,
    answer,
  });
  const open = act(start, { type: 'assessment-started' });

  it('takes answers of all types, parts of a matching question too, and gives a point for each right one', () => {
    const part = act(open, answered('matching', ['photo.age']));
    expect(part.assessment.open?.answers).toEqual({ 'bank-matching': ['photo.age'] });
    const done = act(open, ...KINDS.map((type) => answered(type, RIGHT[type])), {
      type: 'assessment-finished',
    });
    expect(done.assessment.results).toEqual([{ correct: KINDS.length - 1, total: KINDS.length }]);
    expect(unpack(kindsIndex, pack(kindsIndex, done, LIMIT_SCORM_12)).progress).toEqual(done);
  });

  it('takes every answer back', () => {
    for (const type of KINDS) {
      const given = act(open, answered(type, RIGHT[type]));
      const empty: Answer = typeof RIGHT[type] === 'string' ? '' : [];
      expect(act(given, answered(type, empty)).assessment.open?.answers, type).toEqual({});
    }
  });

  it('is numbered after every sitting that is remembered, if only by a question', () => {
    const known = { ...start, assessment: { ...start.assessment, seen: { 'bank-single': 20 } } };
    expect(act(known, { type: 'assessment-started' }).assessment.open?.number).toBe(21);
  });
});

describe('rows of the record', () => {
  it('report pairs as ids and in words', () => {
    const wrong = ['dance.floor', 'photo.age', 'choir.floor'];
    expect(row(practise('matching', wrong, RIGHT.matching), 'matching')).toMatchObject({
      type: 'matching',
      first: wrong,
      right: RIGHT.matching,
      response:
        'dance.floor+photo.age+choir.floor then dance.floor+photo.software+choir.floor: ' +
        'Row dance: Text of floor?; Row photo: Text of age?; Row choir: Text of floor?',
      pattern:
        'dance.floor+photo.software+choir.floor: ' +
        'Row dance: Text of floor?; Row photo: Text of software?; Row choir: Text of floor?',
      result: 'wrong',
    });
  });

  it('report an order in the learner’s order', () => {
    expect(row(practise('ordering', ['look', 'ask', 'write']), 'ordering')).toMatchObject({
      first: ['look', 'ask', 'write'],
      right: ['ask', 'look', 'write'],
      response: 'look+ask+write: Text of look?; Text of ask?; Text of write?',
      result: 'wrong',
    });
  });

  it('report typed answers as they were typed, and what is accepted', () => {
    expect(row(practise('short-answer', 'the <flor> 🌳'), 'short-answer')).toMatchObject({
      first: ['the <flor> 🌳'],
      right: ['the floor', 'café'],
      response: ': the ‹flor› 🌳',
      pattern: ': the floor; café',
      result: 'correct',
    });
    expect(row(practise('numeric', '5 people'), 'numeric')).toMatchObject({
      first: ['5'],
      right: ['6', '8'],
      response: ': 5',
      pattern: ': 6 to 8',
      result: 'wrong',
    });
  });

  it('report every statement that was rated in a row of its own, as neither right nor wrong', () => {
    const rated = practise('likert', ['next.with-help']);
    expect(rows(rated)).toEqual([
      {
        index: kindsIndex.interactions.indexOf('m1.likert.next'),
        id: 'm1.likert.next',
        type: 'likert',
        description: 'Row next',
        first: ['with-help'],
        right: [],
        response: 'with-help: Text of with-help?',
        pattern: '',
        result: 'neutral',
      },
    ]);
  });

  it('stay within 255 characters, however long ids and words are', () => {
    const long = 'x'.repeat(60);
    const ids = Array.from({ length: 5 }, (_, at) => `${long}${at}`);
    const questions = kindsIndex.questions.map((each) =>
      each.id === 'ordering' ? { ...each, options: ids } : each,
    );
    const progress = { ...start, questions: { ordering: { tries: [ids, ids], count: 2 } } };
    const made = deriveRecord({
      index: { ...kindsIndex, questions },
      content: kindsContent,
      progress,
      floor: null,
      limit: LIMIT_SCORM_12,
    });
    expect(made.interactions[0]?.response.length).toBeLessThanOrEqual(255);
  });
});

describe('packed answers in another version of the course', () => {
  const whole = (progress: Progress): string => pack(kindsIndex, progress, LIMIT_SCORM_2004);
  const without = (...gone: readonly string[]): CourseIndex => ({
    ...kindsIndex,
    questions: kindsIndex.questions.map((question) => ({
      ...question,
      options: question.options.map((id) => (id !== null && gone.includes(id) ? null : id)),
      rows: question.rows.filter(({ id }) => !gone.includes(id)),
    })),
  });
  const read = (course: CourseIndex, type: Kind) =>
    unpack(course, whole(practise(type, RIGHT[type]))).progress.questions[type]?.tries[0];

  it('stand without a row that is retired', () => {
    expect(read(without('photo'), 'matching')).toEqual(['dance.floor', 'choir.floor']);
    expect(read(without('ring'), 'likert')).toEqual(['next.not-yet']);
    expect(read(without('ring', 'next'), 'likert')).toBeUndefined();
  });

  it('are dropped with a retired option, but of a scale only the statement', () => {
    expect(read(without('software'), 'matching')).toBeUndefined();
    expect(read(without('now'), 'likert')).toEqual(['next.not-yet']);
    expect(read(without('look'), 'ordering')).toBeUndefined();
  });

  it('follow rows and options to other places, and survive additions', () => {
    const course: CourseIndex = {
      ...kindsIndex,
      questions: kindsIndex.questions.map((question) => ({
        ...question,
        options: [...question.options, 'new-row', 'new-option'],
        rows: [...question.rows].reverse(),
      })),
    };
    expect(read(course, 'matching')).toEqual(['choir.floor', 'photo.software', 'dance.floor']);
    expect(read(course, 'ordering')).toEqual(['ask', 'look', 'write']);
  });

  it('are dropped when a question became one of another type', () => {
    const changed = kindsIndex.questions.map((each) =>
      each.id === 'matching' ? { ...each, rows: [] } : each,
    );
    expect(read({ ...kindsIndex, questions: changed }, 'matching')).toBeUndefined();
  });

  it('pass over a form that this player does not know, and read on', () => {
    const out = new BitWriter();
    out.bits(0b11111, 5);
    out.gamma(3);
    out.gamma(11);
    out.bits(0b10101010101, 11);
    codeAnswers(out, ['oak 🌳'], { one: 1, many: 1 });
    const blank = Array.from({ length: 2 }, () => '');
    expect(codeAnswers(new BitReader(out.toString()), blank, { one: 1, many: 1 })).toEqual([null, 'oak 🌳']);
  });
});
