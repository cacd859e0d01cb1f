import { describe, expect, it } from 'vitest';
import type { CompletionRule, CourseIndex } from '../../../components/model/course.ts';
import type { Progress, Step } from '../../../components/model/progress.ts';
import type { CourseRecord, InteractionRow } from '../../../components/model/record.ts';
import { LIMIT_SCORM_12, unpack } from '../../../components/state/codec.ts';
import type { Action } from '../../../components/state/actions.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import type { Standing } from '../../../components/state/record.ts';
import { deriveRecord } from '../../../components/state/record.ts';
import { reduce } from '../../../components/state/reducer.ts';
import { content, index } from './sample.ts';

const start = initialProgress(7);
const step = (
  scene: string,
  choice: string,
  instead: string | null = null,
  back = instead !== null,
): Step => ({
  scene,
  choice,
  back,
  instead,
});

const danced: Progress['scenarios'] = {
  dance: {
    steps: [step('phone', 'yes', 'ask'), step('saturday', 'a')],
    continued: false,
    ending: 'moved',
    replay: null,
  },
};
const read = ['room', 'tale', 'check'];

function scored(...results: [number, number][]): Progress['assessment'] {
  return {
    open: null,
    last: { number: results.length, drawn: ['b1'], answers: {} },
    results: results.map(([correct, total]) => ({ correct, total })),
    seen: {},
  };
}

function record(progress: Partial<Progress>, floor: Standing | null = null, course = index): CourseRecord {
  return deriveRecord({
    index: course,
    content,
    progress: { ...start, ...progress },
    floor,
    limit: LIMIT_SCORM_12,
  });
}

function rule(completion: Partial<CompletionRule>, more: Partial<CourseIndex> = {}): CourseIndex {
  return { ...index, ...more, completion: { ...index.completion, ...completion } };
}

function row(progress: Partial<Progress>, id: string): InteractionRow | undefined {
  return record(progress).interactions.find((each) => each.id === id);
}

const held: Standing = {
  completion: 'completed',
  success: 'passed',
  score: { raw: 90, min: 0, max: 100, scaled: 0.9 },
};

describe('status and score', () => {
  const nothing = { completion: 'incomplete', success: 'unknown', score: null };

  it('are open until everything is met, whatever is missing', () => {
    const all = { visited: read, scenarios: danced, assessment: scored([3, 4]) };
    expect(record({})).toMatchObject(nothing);
    expect(record({ ...all, visited: ['room', 'check'] })).toMatchObject(nothing);
    expect(record({ ...all, scenarios: {} })).toMatchObject(nothing);
    expect(record({ ...all, assessment: scored([2, 4]) })).toMatchObject(nothing);
    expect(record({ ...all, assessment: start.assessment })).toMatchObject(nothing);
  });

  it('come together when all is met, with the best result rounded down', () => {
    const done = { visited: read, scenarios: danced, assessment: scored([5, 6], [11, 12], [1, 12]) };
    expect(record(done)).toMatchObject({
      completion: 'completed',
      success: 'passed',
      score: { raw: 91, min: 0, max: 100, scaled: 0.91 },
    });
  });

  it('take any one page of a group, and do not ask for optional ones', () => {
    const done = { scenarios: danced, assessment: scored([4, 4]) };
    expect(record({ ...done, visited: ['room', 'story', 'check'] }).completion).toBe('completed');
    expect(record({ ...done, visited: ['welcome', 'room', 'check'] }).completion).toBe('incomplete');
  });

  it('take any one scenario of a group', () => {
    const [dance] = index.scenarios;
    const pair = ['dance', 'other'].map((id, number) => ({
      ...dance,
      id,
      number,
      need: { oneOf: 'either' },
    }));
    const course = rule({}, { scenarios: pair as unknown as CourseIndex['scenarios'] });
    const done = { visited: read, assessment: scored([4, 4]) };
    expect(record(done, null, course).completion).toBe('incomplete');
    expect(record({ ...done, scenarios: danced }, null, course).completion).toBe('completed');
  });

  it('compare with the pass mark exactly', () => {
    const almost = { visited: read, scenarios: danced, assessment: scored([2, 3]) };
    expect(record(almost, null, rule({ pass: 67 })).success).toBe('unknown');
    expect(record(almost, null, rule({ pass: 66 })).success).toBe('passed');
    expect(record({ ...almost, assessment: scored([3, 4]) }, null, rule({ pass: 75 })).success).toBe(
      'passed',
    );
  });

  it('say failed only when limited tries are used up', () => {
    const twice = { assessment: scored([1, 4], [2, 4]) };
    expect(record(twice).success).toBe('unknown');
    expect(record(twice, null, rule({ tries: 3 })).success).toBe('unknown');
    expect(record(twice, null, rule({ tries: 2 }))).toMatchObject({ ...nothing, success: 'failed' });
    expect(record({ assessment: scored([1, 4], [3, 4]) }, null, rule({ tries: 2 })).success).toBe('unknown');
    expect(record(twice, null, rule({ tries: 2, required: ['pages'] })).success).toBe('unknown');
  });

  it('never fall below what the LMS holds, and rise with a better result', () => {
    expect(record({}, held)).toMatchObject(held);
    const done = { visited: read, scenarios: danced, assessment: scored([3, 4]) };
    expect(record(done, held)).toMatchObject(held);
    expect(record({ ...done, assessment: scored([3, 4], [4, 4]) }, held).score?.raw).toBe(100);
    expect(record({ assessment: scored([4, 4]) }, held).score?.raw).toBe(100);
    expect(record({}, { ...held, success: 'failed' }).success).toBe('failed');
    expect(record(done, { ...held, success: 'failed' }).success).toBe('passed');
  });

  it('know courses without an assessment', () => {
    const plain = { assessment: null };
    const done = { visited: read, scenarios: danced };
    expect(record(done, null, rule({ required: ['pages', 'scenarios'] }, plain))).toMatchObject({
      completion: 'completed',
      success: 'unknown',
      score: null,
    });
    const scoring = rule({ required: ['pages'], score: 'completion' }, plain);
    expect(record(done, null, scoring).score?.raw).toBe(100);
    expect(record({}, null, scoring).score).toBeNull();
  });
});

describe('the rest of the record', () => {
  it('carries place, revision and the packed progress', () => {
    const progress = { revision: 8, place: 'tale', visited: ['room', 'tale'] };
    const made = record(progress);
    expect(made).toMatchObject({ revision: 8, place: 'tale' });
    expect(unpack(index, made.suspend).progress).toEqual({ ...start, ...progress });
  });
});

describe('interactions', () => {
  it('report the first try of a question, and later ones in the wording', () => {
    const questions = { 'first-call': { tries: [['number'], ['need']], count: 2 } };
    expect(row({ questions }, 'm1.first-call')).toEqual({
      index: 0,
      id: 'm1.first-call',
      type: 'single',
      description: 'Stem of first-call',
      first: ['number'],
      right: ['need'],
      response: 'number then need: Text of number?',
      pattern: 'need: Text of need?',
      result: 'wrong',
    });
  });

  it('join several options, and take all of them for the result', () => {
    const gains = (...answer: string[]) =>
      row({ questions: { gains: { tries: [answer], count: 1 } } }, 'm1.gains');
    expect(gains('need', 'date')).toMatchObject({
      response: 'need+date: Text of need?; Text of date?',
      pattern: 'need+date: Text of need?; Text of date?',
      result: 'correct',
    });
    expect(gains('need')).toMatchObject({ result: 'wrong' });
  });

  it('report answers of the assessment when a sitting is finished, the first sitting first', () => {
    const sit = (answer: string): Action => ({
      type: 'assessment-answered',
      question: 'b1',
      answer: [answer],
    });
    const act = (actions: readonly Action[], from: Progress): Progress =>
      actions.reduce((progress, action) => reduce(progress, action, index, content), from);
    const begin: Action = { type: 'assessment-started' };
    const finish: Action = { type: 'assessment-finished' };

    const choosing = act([begin, sit('key')], start);
    expect(record(choosing).interactions).toEqual([]);
    const finished = act([finish], choosing);
    expect(row(finished, 'm1.b1')).toMatchObject({ response: 'key: Text of key?', result: 'wrong' });
    expect(row(finished, 'm1.b2')).toBeUndefined();
    expect(row(finished, 'm1.assessment-tries')?.response).toBe('0 %');

    const again = act([begin, sit('need')], finished);
    expect(row(again, 'm1.b1')?.response).toBe('key: Text of key?');
    const twice = act([finish], again);
    expect(row(twice, 'm1.b1')).toMatchObject({ response: 'key then need: Text of key?', result: 'wrong' });
  });

  it('report each decision with both choices, the best one as pattern, and no judgement', () => {
    expect(row({ scenarios: danced }, 'm1.dance.phone')).toMatchObject({
      index: 6,
      type: 'decision',
      description: 'The dance floor: Title of phone',
      first: ['yes'],
      right: ['ask'],
      response: 'yes then ask: Words of yes',
      pattern: 'ask: Words of ask',
      result: 'neutral',
    });
    expect(record({ scenarios: danced }).interactions.map(({ index: at }) => at)).toEqual([6, 8]);
  });

  it('keep a decision that is being looked at again, and the first of one met twice', () => {
    const path = (...steps: Step[]): Progress['scenarios'] => ({
      dance: { steps, continued: true, ending: null, replay: null },
    });
    expect(row({ scenarios: path(step('phone', 'yes', null, true)) }, 'm1.dance.phone')?.response).toBe(
      'yes: Words of yes',
    );
    const twice = path(step('phone', 'wait'), step('later', 'b'), step('phone', 'ask'));
    expect(row({ scenarios: twice }, 'm1.dance.phone')?.response).toBe('wait: Words of wait');
  });

  it('report ending and first path once the scenario has ended', () => {
    expect(row({ scenarios: danced }, 'm1.dance')).toMatchObject({
      index: 8,
      type: 'path',
      first: ['moved'],
      response: 'moved: yes then ask',
      pattern: '',
      result: 'neutral',
    });
    const open = { dance: { steps: [step('phone', 'ask')], continued: false, ending: null, replay: null } };
    expect(row({ scenarios: open }, 'm1.dance')).toBeUndefined();
  });

  it('leave a path alone that an edit of the story has broken', () => {
    const broken = {
      dance: {
        steps: [step('phone', 'ask'), step('saturday', 'gone')],
        continued: true,
        ending: 'moved',
        replay: null,
      },
    };
    expect(record({ scenarios: broken }).interactions.map(({ id }) => id)).toEqual(['m1.dance.phone']);
  });

  it('report no replay', () => {
    const replayed = {
      dance: { ...danced['dance'], replay: { steps: [step('phone', 'wait')], continued: true } },
    };
    expect(record({ scenarios: replayed as Progress['scenarios'] }).interactions).toEqual(
      record({ scenarios: danced }).interactions,
    );
  });

  it('list the results of the assessment in words', () => {
    expect(row({ assessment: scored([7, 12], [10, 12]) }, 'm1.assessment-tries')).toMatchObject({
      index: 9,
      type: 'tries',
      response: '58 %, 83 %',
      description: 'Page check',
      result: 'neutral',
    });
  });

  it('leave out what is not loaded yet, and private texts always', () => {
    const progress: Progress = {
      ...start,
      questions: { gains: { tries: [['need']], count: 1 } },
      scenarios: danced,
      reflections: { needs: { text: 'private', picks: ['tea'], blank: false, edited: 1 } },
    };
    const none = { question: () => undefined, scenario: () => undefined, reflection: () => undefined };
    const made = deriveRecord({ index, content: none, progress, floor: null, limit: LIMIT_SCORM_12 });
    expect(made.interactions).toEqual([]);
    expect(made.suspend.length).toBeGreaterThan(20);
    expect(JSON.stringify(record(progress).interactions)).not.toContain('private');
  });
});
