/** What the strict store refuses, and a registration as values. */
import { describe, expect, it } from 'vitest';
import { Cmi5Session, type Registration } from '../../../components/preview/cmi5/lms.ts';
import { CONTEXT, type Json } from '../../../components/preview/cmi5/rules.ts';
import { registrationIn, valuesOf } from '../../../components/preview/cmi5/values.ts';
import { summarise } from '../../../components/preview/report/summary.ts';
import { readStructure } from '../../../scripts/preview/manifest.ts';
import { courseStructure } from '../../../scripts/package/targets/cmi5.ts';
import { index } from '../package/sample.ts';

const ACTIVITY = 'https://lms.example/7';
const ACTOR = { objectType: 'Agent', name: 'Amina', account: { homePage: 'https://lms.example', name: 'a' } };
const UNIT = 'urn:x-course:tea:unit';

function open(registration: Registration = { id: 'r-1', statements: [], documents: new Map() }) {
  const session = new Cmi5Session({
    registration,
    activityId: ACTIVITY,
    publisherId: UNIT,
    actor: ACTOR,
    mode: 'Normal',
    mastery: 0.8,
    moveOn: 'CompletedAndPassed',
    returnUrl: '',
    sessionId: 's-1',
    token: 't',
    now: () => 0,
  });
  session.fetch();
  const ask = (method: string, resource: string, body = '', params = '', headers: Json = {}) =>
    session.answer({
      method,
      resource,
      body,
      params: new URLSearchParams(params),
      header: (name) =>
        String({ authorization: 'Basic t', 'x-experience-api-version': '1.0.3', ...headers }[name] ?? '') ||
        null,
    });
  const say = (...statements: Json[]) => ask('POST', 'statements', JSON.stringify(statements));
  return { session, ask, say, registration };
}

let ids = 0;
function said(verb: string, fields: Json = {}): Json {
  ids += 1;
  const judges = ['completed', 'passed', 'failed'].includes(verb);
  const names = verb === 'answered' ? [] : judges ? ['cmi5', 'moveon'] : ['cmi5'];
  const result = {
    ...(verb !== 'initialized' && verb !== 'answered' && { duration: 'PT5S' }),
    ...(verb === 'completed' && { completion: true }),
    ...(verb === 'passed' && { success: true, score: { scaled: 0.9 } }),
    ...(verb === 'failed' && { success: false, score: { scaled: 0.5 } }),
  };
  return {
    id: `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`,
    actor: ACTOR,
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
    object: { id: verb === 'answered' ? `${ACTIVITY}/m1.q` : ACTIVITY },
    timestamp: '2026-11-25T10:00:00Z',
    result,
    context: {
      registration: 'r-1',
      contextActivities: {
        grouping: [{ id: UNIT }],
        category: names.map((name) => ({ id: `${CONTEXT}categories/${name}` })),
      },
      extensions: {
        [`${CONTEXT}extensions/sessionid`]: 's-1',
        ...(/passed|failed/.test(verb) && { [`${CONTEXT}extensions/masteryscore`]: 0.8 }),
      },
    },
    ...fields,
  };
}

it('takes a session that keeps to the rules', () => {
  const { say, session } = open();
  for (const verb of ['initialized', 'answered', 'failed', 'completed', 'passed', 'terminated'])
    expect(say(said(verb)).status, verb).toBe(200);
  expect(session.errors).toEqual([]);
  expect(session.ended).toBe(true);
});

describe('the store refuses', () => {
  it.each([
    ['anything before “initialized”', [said('answered')], 400],
    ['a second “initialized”', [said('initialized'), said('initialized')], 400],
    ['a second “passed”', [said('initialized'), said('passed'), said('passed')], 400],
    ['“failed” after “passed”', [said('initialized'), said('passed'), said('failed')], 400],
    ['anything after the end', [said('initialized'), said('terminated'), said('answered')], 403],
    [
      'a passed below the mark',
      [
        said('initialized'),
        said('passed', { result: { success: true, duration: 'PT1S', score: { scaled: 0.7 } } }),
      ],
      400,
    ],
    [
      'a completed with a score',
      [
        said('initialized'),
        said('completed', { result: { completion: true, duration: 'PT1S', score: { scaled: 1 } } }),
      ],
      400,
    ],
    ['another learner', [said('initialized', { actor: { ...ACTOR, name: 'Bo' } })], 400],
    ['a statement without its context', [said('initialized', { context: { registration: 'r-1' } })], 400],
    ['local time', [said('initialized', { timestamp: '2026-11-25T10:00:00' })], 400],
    ['an id that is no UUID', [said('initialized', { id: 'one' })], 400],
  ])('%s', (_, statements, status) => {
    const { say } = open();
    expect(statements.map((one) => say(one).status).at(-1)).toBe(status);
  });

  it('a second fetch, a wrong token, and a document that is another one by now', () => {
    const { ask, session } = open();
    expect(JSON.parse(session.fetch().body)).toMatchObject({ 'error-code': '1' });
    expect(ask('GET', 'statements', '', '', { authorization: 'Basic x' }).status).toBe(401);
    const state = new URLSearchParams({
      stateId: 'p',
      activityId: ACTIVITY,
      registration: 'r-1',
      agent: JSON.stringify(ACTOR),
    }).toString();
    expect(ask('PUT', 'activities/state', '1', state).status).toBe(204);
    expect(ask('PUT', 'activities/state', '2', state, { 'if-match': '"old"' }).status).toBe(412);
    expect(ask('PUT', 'activities/state', '2', state.replace('=p&', '=LMS.LaunchData&')).status).toBe(403);
    expect(session.errors).toHaveLength(4);
  });

  it('all statements of a request with a bad one among them', () => {
    const { say, registration } = open();
    expect(say(said('initialized'), said('passed', { timestamp: '' })).status).toBe(400);
    expect(registration.statements).toEqual([]);
  });
});

it('keeps a registration as values, and reads it as it was', () => {
  const { say, registration } = open();
  const definition = {
    interactionType: 'choice',
    correctResponsesPattern: ['b'],
    description: { en: 'Which?' },
  };
  const object = { id: `${ACTIVITY}/m1.q`, definition };
  say(said('initialized'));
  say(said('answered', { object, result: { response: 'a', success: false } }));
  say(
    said('completed'),
    said('passed', {
      result: { success: true, duration: 'PT1S', score: { scaled: 0.9, raw: 90, min: 0, max: 100 } },
    }),
  );
  say(said('terminated'));
  registration.documents.set('course-progress', '{"suspend":"A1"}');
  const values = valuesOf(registration);
  expect(registrationIn(values, () => 'new')).toEqual(registration);
  expect(summarise('cmi5', values)).toEqual({
    status: 'passed',
    tone: 'good',
    score: '90',
    seconds: 5,
  });
  expect(values).toMatchObject({
    'cmi.interactions.0.id': 'm1.q',
    'cmi.interactions.0.learner_response': 'a',
    'cmi.interactions.0.result': 'incorrect',
  });
  expect(registrationIn(null, () => 'new').id).toBe('new');
});

it('reads of a course structure what an LMS launches', () => {
  expect(readStructure(courseStructure(index, [index], 'index.html'))).toEqual({
    standard: 'cmi5',
    launch: 'index.html',
    title: index.title,
    unit: { id: 'urn:x-course:sample-course:unit', mastery: null, moveOn: 'Completed' },
  });
  expect(() => readStructure('<courseStructure/>')).toThrow('names no unit');
});
