/** The adapter of cmi5 against a strict LMS, and one that misbehaves. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../components/lms/cmi5/lrs.ts';
import type { Outcome } from '../../components/lms/port.ts';
import { tryStore } from '../../components/lms/self-test/store.ts';
import { scoreOf, type InteractionType } from '../../components/model/record.ts';
import { everything } from './begin.ts';
import { enterCmi5, newRegistration, settle, type Cmi5Entry } from './cmi5-lms.ts';
import { IDS, passing, row } from './records.ts';

const OK: Outcome = { ok: true, problems: [], over: false };

function resultsOf({ registration }: Cmi5Entry, verb: string): readonly Record<string, unknown>[] {
  return registration.statements
    .filter((one) => String((one['verb'] as { id: string }).id).endsWith(verb))
    .map((one) => one['result'] as Record<string, unknown>);
}

describe('a whole attempt', () => {
  it('begins with initialized, ends with terminated, and a strict store finds nothing wrong', async () => {
    const entry = await enterCmi5();
    expect(entry.opening).toMatchObject({ mode: 'normal', tracked: true, suspend: '', score: null });
    expect(entry.opening.learner).toEqual({ id: 'amina', name: 'Amina' });
    entry.adapter.write(everything, IDS);
    entry.clock.advance(65_000);
    expect(await entry.adapter.commit()).toEqual(OK);
    expect(entry.adapter.finish(61)).toEqual({ ok: true, problems: [] });
    await settle();
    expect(entry.said()).toEqual([
      'initialized',
      'answered',
      'answered',
      'completed',
      'passed',
      'terminated',
    ]);
    expect(resultsOf(entry, 'completed')).toEqual([{ completion: true, duration: 'PT0H1M5S' }]);
    expect(resultsOf(entry, 'passed')).toMatchObject([{ success: true, score: scoreOf(87) }]);
    expect(resultsOf(entry, 'terminated')).toEqual([{ duration: 'PT0H1M1S' }]);
    expect(entry.lms.errors).toEqual([]);
  });

  it('says nothing after the end', async () => {
    const entry = await enterCmi5();
    entry.adapter.finish(1);
    await settle();
    const requests = entry.bodies.length;
    expect(entry.adapter.write(everything, IDS).ok).toBe(false);
    expect(await entry.adapter.commit()).toEqual({ ok: false, problems: [] });
    expect(entry.adapter.finish(2).ok).toBe(false);
    expect(entry.bodies).toHaveLength(requests);
  });

  it('gives back in the next session what this one stored, and says completed and passed once', async () => {
    const registration = newRegistration();
    const first = await enterCmi5({ registration });
    first.adapter.write(everything, IDS);
    await first.adapter.commit();
    first.adapter.finish(1);
    await settle();
    const again = await enterCmi5({ registration });
    expect(again.opening).toMatchObject({ suspend: 'A9.xyz', place: 'end~9', completion: 'completed' });
    expect(again.opening).toMatchObject({ success: 'passed', score: scoreOf(87) });
    again.adapter.write({ ...everything, ...passing(95), earlier: [row(0), row(3)] }, IDS);
    expect(await again.adapter.commit()).toEqual(OK);
    expect(again.said().filter((verb) => verb === 'passed' || verb === 'completed')).toHaveLength(2);
    expect(again.said().filter((verb) => verb === 'answered')).toHaveLength(2);
    expect(again.lms.errors).toEqual([]);
  });

  it('sends an answer that changed once more, and one that did not never', async () => {
    const entry = await enterCmi5();
    entry.adapter.write({ interactions: [row(1)] }, IDS);
    await entry.adapter.commit();
    entry.adapter.write({ interactions: [row(1), row(2)] }, IDS);
    await entry.adapter.commit();
    entry.adapter.write({ interactions: [row(1, { response: 'sprung-floor then stage: A stage' })] }, IDS);
    await entry.adapter.commit();
    expect(entry.said().filter((verb) => verb === 'answered')).toHaveLength(3);
  });

  it('stores what a lost answer left in doubt once', async () => {
    const faults = { status: { code: 502, like: /PUT/ } };
    const entry = await enterCmi5({ faults });
    entry.adapter.write(everything, IDS);
    expect(await entry.adapter.commit()).toMatchObject({
      ok: false,
      problems: [{ call: 'PUT', code: '502' }],
    });
    faults.status.like = /never/;
    entry.registration.documents.clear();
    const next = await enterCmi5({ registration: entry.registration });
    next.clock.advance(5000);
    next.adapter.write(everything, IDS);
    expect(await next.adapter.commit()).toEqual(OK);
    expect(next.said().filter((verb) => verb !== 'initialized')).toEqual([
      'answered',
      'answered',
      'completed',
      'passed',
    ]);
    expect(next.document()).toMatchObject({ completion: 'completed', success: 'passed', raw: 87 });
  });
});

describe('statuses', () => {
  it('fails where the LMS asks for more than the course, and passes when it is reached', async () => {
    const entry = await enterCmi5({ launch: { mastery: 0.9 } });
    entry.adapter.write(passing(87), IDS);
    expect(await entry.adapter.commit()).toEqual(OK);
    expect(entry.said()).toEqual(['initialized', 'completed', 'failed']);
    entry.adapter.write({ score: scoreOf(92) }, IDS);
    expect(await entry.adapter.commit()).toEqual(OK);
    expect(entry.said().at(-1)).toBe('passed');
    expect(entry.lms.errors).toEqual([]);
  });

  it('never says failed after passed', async () => {
    const entry = await enterCmi5();
    entry.adapter.write(passing(87), IDS);
    await entry.adapter.commit();
    entry.adapter.write({ statuses: { completion: 'incomplete', success: 'failed' } }, IDS);
    expect(await entry.adapter.commit()).toEqual(OK);
    expect(entry.said()).not.toContain('failed');
  });
});

it.each([
  ['Review', 'review'],
  ['Browse', 'browse'],
] as const)('says nothing but beginning and end in %s', async (mode, word) => {
  const entry = await enterCmi5({ launch: { mode } });
  expect(entry.opening.mode).toBe(word);
  expect(entry.adapter.write(everything, IDS).ok).toBe(false);
  expect(await entry.adapter.commit()).toEqual({ ok: false, problems: [] });
  expect(entry.adapter.finish(3).ok).toBe(false);
  entry.leave();
  entry.leave();
  await settle();
  expect(entry.said()).toEqual(['initialized', 'terminated']);
  expect(entry.registration.documents.size).toBe(0);
});

describe('the way back', () => {
  it('leads where the LMS says once the end is stored', async () => {
    const entry = await enterCmi5();
    entry.adapter.finish(4);
    await entry.adapter.goBack();
    expect(entry.went).toEqual(['https://lms.example/back']);
    expect(entry.said()).toEqual(['initialized', 'terminated']);
  });

  it('leads out of a review, too', async () => {
    const entry = await enterCmi5({ launch: { mode: 'Review' } });
    await entry.adapter.goBack();
    expect(entry.went).toEqual(['https://lms.example/back']);
    expect(entry.said()).toEqual(['initialized', 'terminated']);
  });

  it('leads nowhere while the session goes on, after an end that got lost, or to an address that is code', async () => {
    const entry = await enterCmi5();
    await entry.adapter.goBack();
    entry.faults.gone = true;
    entry.adapter.finish(4);
    await entry.adapter.goBack();
    const hostile = await enterCmi5({ launch: { returnUrl: 'javascript:alert(1)' } });
    hostile.adapter.finish(4);
    await hostile.adapter.goBack();
    expect([...entry.went, ...hostile.went]).toEqual([]);
  });
});

describe('time by page', () => {
  const times = (response: string) =>
    row(4, { id: 'course.page-times', type: 'times', response, result: 'neutral' });
  const told = ({ registration }: Cmi5Entry) =>
    registration.statements
      .filter((one) => String((one['object'] as { id: string }).id).endsWith('/course.page-times'))
      .map((one) => (one['result'] as { response: string }).response);

  it('is told once, right before the end, and read back by the next session', async () => {
    const registration = newRegistration();
    const first = await enterCmi5({ registration });
    expect(first.adapter.response(4)).toBe('');
    for (const response of ['welcome 60 s', 'welcome 121 s']) {
      first.adapter.write({ interactions: [times(response)] }, IDS);
      expect(await first.adapter.commit()).toEqual(OK);
    }
    expect(told(first)).toEqual([]);
    first.adapter.finish(121);
    await settle();
    expect(told(first)).toEqual(['welcome 121 s']);
    expect(first.said()).toEqual(['initialized', 'answered', 'terminated']);
    const again = await enterCmi5({ registration });
    expect(again.adapter.response(4)).toBe('welcome 121 s');
    again.adapter.finish(3);
    await settle();
    expect(told(again)).toEqual(['welcome 121 s']);
    expect([...first.lms.errors, ...again.lms.errors]).toEqual([]);
  });

  it('never costs the end: a store that refuses answers is not told, and one that refuses it is told the end', async () => {
    const refusing = await enterCmi5();
    refusing.faults.status = { code: 400, like: /POST/ };
    refusing.adapter.write({ interactions: [row(0)] }, IDS);
    await refusing.adapter.commit();
    delete refusing.faults.status;
    refusing.adapter.write({ interactions: [times('welcome 60 s')] }, IDS);
    refusing.adapter.finish(60);
    await settle();
    expect(refusing.said()).toEqual(['initialized', 'terminated']);

    const picky = await enterCmi5();
    picky.adapter.write({ interactions: [times('welcome 60 s')] }, IDS);
    picky.faults.refuses = /page-times/;
    picky.adapter.finish(60);
    await settle();
    expect(picky.said()).toEqual(['initialized', 'terminated']);
  });
});

describe('a trial of the self-test', () => {
  it('is a document of its own, which leaves statements and progress alone', async () => {
    const entry = await enterCmi5();
    entry.adapter.write(everything, IDS);
    await entry.adapter.commit();
    const before = [JSON.stringify(entry.registration.statements), entry.document()];
    const found = await tryStore(
      (question) => entry.adapter.trial(question) as Promise<Answer>,
      64_000,
      () => 0,
    );
    expect(found).toMatchObject({ keeps: true, kept: 64_000, tags: 'kept', changed: [], left: '' });
    expect([JSON.stringify(entry.registration.statements), entry.document()]).toEqual(before);
    expect([...entry.registration.documents.keys()]).toEqual(['course-progress']);
    expect(entry.lms.errors.map(({ code }) => code)).toEqual(['412']);
  });

  it('is none in a review, and none after the end', async () => {
    const review = await enterCmi5({ launch: { mode: 'Review' } });
    expect(review.adapter.trial({ method: 'GET' })).toBeNull();
    const over = await enterCmi5();
    over.adapter.finish(1);
    expect(over.adapter.trial({ method: 'GET' })).toBeNull();
  });
});

describe('a page that goes away', () => {
  it('sends progress and the end at once, kept alive, though an answer is awaited', async () => {
    const entry = await enterCmi5();
    const { release } = entry.hold();
    entry.adapter.write({ suspend: 'A4', place: 'welcome~4' }, IDS);
    void entry.adapter.commit();
    await settle();
    entry.adapter.write({ suspend: 'A5', place: 'welcome~5' }, IDS);
    const before = entry.bodies.length;
    entry.adapter.finish(9);
    const last = entry.bodies.slice(before);
    expect(last.map(({ method }) => method)).toEqual(['PUT', 'POST']);
    expect(last.every(({ keepalive }) => keepalive)).toBe(true);
    release();
    await settle();
    expect(entry.document()).toMatchObject({ suspend: 'A5' });
    expect(entry.said()).toEqual(['initialized', 'terminated']);
  });

  it('does not wait behind an answer when it is hidden', async () => {
    const entry = await enterCmi5();
    const { release } = entry.hold();
    entry.adapter.write({ suspend: 'A4', place: 'welcome~4' }, IDS);
    void entry.adapter.commit();
    await settle();
    const before = entry.bodies.length;
    entry.visibility = 'hidden';
    entry.adapter.write({ suspend: 'A6', place: 'welcome~6' }, IDS);
    void entry.adapter.commit();
    expect(entry.bodies.slice(before).map(({ body }) => String(body))[0]).toContain('A6');
    release();
    await settle();
    expect(entry.document()).toMatchObject({ suspend: 'A6' });
  });

  it('asks for no keeping alive above what browsers allow', async () => {
    const entry = await enterCmi5();
    entry.adapter.write({ suspend: `A${'x'.repeat(63_990)}`, place: 'welcome~4' }, IDS);
    expect(await entry.adapter.commit()).toEqual(OK);
    expect(entry.bodies.find(({ method }) => method === 'PUT')?.keepalive).toBe(false);
  });
});

const TYPES: readonly InteractionType[] = [
  'single',
  'multiple',
  'ordering',
  'matching',
  'likert',
  'decision',
  'short-answer',
  'numeric',
  'path',
  'tries',
];

it.each(TYPES)('takes unusual text in an answer of type %s', async (type) => {
  const strange = `“Ja, gern!” 👩‍🌾\u2028مرحبا\r\n{x} <b>&amp;</b> ${'🌊'.repeat(300)}`;
  const first = ['matching', 'single'].includes(type) ? ['a.b'] : [strange];
  const entry = await enterCmi5();
  const odd = row(2, {
    type,
    first,
    right: first,
    description: strange,
    response: strange,
    pattern: strange,
  });
  entry.adapter.write({ interactions: [odd] }, IDS);
  expect(await entry.adapter.commit()).toEqual(OK);
  expect(resultsOf(entry, 'answered')).toHaveLength(1);
  expect(resultsOf(entry, 'answered')[0]?.['response']).not.toBe('');
});
