/** The adapter of cmi5 against a strict LMS, and one that misbehaves. */
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../components/lms/port.ts';
import { scoreOf, type InteractionType } from '../../components/model/record.ts';
import { createFakeStorage } from '../support/fake-storage.ts';
import { everything } from './begin.ts';
import { addressOf, enterCmi5, newRegistration, settle, type Cmi5Entry } from './cmi5-lms.ts';
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

describe('the launch', () => {
  it('is none without an address of an LMS', async () => {
    const entry = await enterCmi5({ search: '?page=1' });
    expect(entry.opening).toMatchObject({ tracked: false });
    expect(entry.opening.problem).toBeUndefined();
    expect(entry.bodies).toEqual([]);
  });

  it.each(['endpoint', 'actor', 'registration', 'activityId'])(
    'names %s where it is missing',
    async (name) => {
      const entry = await enterCmi5({ search: addressOf({ [name]: '' }) });
      expect(entry.opening.problem).toMatchObject({ element: name, code: 'missing' });
    },
  );

  it('tells what the LMS says where it gives no token', async () => {
    const first = await enterCmi5();
    const again = await enterCmi5({ lms: first.lms });
    expect(again.opening).toMatchObject({ tracked: false, problem: { code: '1' } });
    expect(again.opening.problem?.text).toBe('The token was given already.');
  });

  it('goes on with the token when the page is loaded again, and begins once', async () => {
    const storage = createFakeStorage().open();
    const search = addressOf({ fetch: 'https://lms.example/token?session=reload' });
    const first = await enterCmi5({ storage, search });
    first.adapter.write({ suspend: 'A2', place: 'welcome~2' }, IDS);
    await first.adapter.commit();
    const again = await enterCmi5({ storage, search, lms: first.lms, registration: first.registration });
    expect(again.opening).toMatchObject({ tracked: true, suspend: 'A2' });
    again.adapter.finish(1);
    await settle();
    expect(again.said()).toEqual(['initialized', 'terminated']);
    const after = await enterCmi5({ storage, search, lms: first.lms, registration: first.registration });
    expect(after.opening.problem).toMatchObject({ code: 'terminated' });
    expect(first.lms.errors).toEqual([]);
  });

  it.each([
    ['is silent', { silent: true }, 'exception'],
    ['is gone', { gone: true }, 'exception'],
    ['is down', { status: { code: 500, like: /token/ } }, 'exception'],
    ['cannot give the data', { status: { code: 503, like: /LaunchData/ } }, '503'],
    ['cannot give the progress', { status: { code: 500, like: /course-progress/ } }, '500'],
    ['is a page of somebody else', { page: true }, 'exception'],
  ])('is over when the LMS %s, so that nothing is written over', async (_, faults, code) => {
    const entry = await enterCmi5({ faults });
    expect(entry.opening).toMatchObject({ tracked: false, problem: { code } });
    expect(entry.adapter.write(everything, IDS).ok).toBe(false);
    expect(entry.registration.statements).toEqual([]);
  });

  it('takes hostile data for none', async () => {
    const registration = newRegistration();
    registration.documents.set(
      'course-progress',
      '{"suspend": 7, "raw": "9", "rows": [1], "success": "won"}',
    );
    const entry = await enterCmi5({ registration });
    expect(entry.opening).toMatchObject({ suspend: '', success: 'unknown', score: null, tracked: true });
  });
});

describe('a store that misbehaves', () => {
  const progress = { suspend: 'A4', place: 'welcome~4', interactions: [row(0)] };

  it.each([
    ['fails', { status: { code: 500, like: /./ } }, '500'],
    ['has lost the network', { gone: true }, 'exception'],
    ['answers with a page', { page: true }, '200'],
    ['keeps nothing', { keepsNothing: true }, 'not-stored'],
  ])('is not believed when it %s, and is told everything when it is well', async (_, bad, code) => {
    const entry = await enterCmi5();
    Object.assign(entry.faults, bad);
    entry.adapter.write(progress, IDS);
    const outcome = await entry.adapter.commit();
    expect(outcome.ok).toBe(false);
    expect(outcome.problems.at(-1)).toMatchObject({ code });
    Object.assign(entry.faults, { status: undefined, gone: false, page: false, keepsNothing: false });
    entry.adapter.write(progress, IDS);
    expect(await entry.adapter.commit()).toEqual(OK);
    expect(entry.document()).toMatchObject({ suspend: 'A4' });
  });

  it('is given up after twenty seconds of silence', async () => {
    const entry = await enterCmi5();
    entry.faults.silent = true;
    entry.adapter.write({ suspend: 'A4', place: 'welcome~4' }, IDS);
    const commit = entry.adapter.commit();
    await settle();
    entry.clock.advance(20_000);
    expect(await commit).toMatchObject({ ok: false, problems: [{ code: 'exception' }] });
  });

  it.each([401, 403])('takes nothing more once it says %d', async (code) => {
    const entry = await enterCmi5();
    entry.faults.status = { code, like: /./ };
    entry.adapter.write(progress, IDS);
    expect(await entry.adapter.commit()).toMatchObject({ ok: false, over: true });
    const requests = entry.bodies.length;
    entry.adapter.finish(1);
    await settle();
    expect(entry.bodies).toHaveLength(requests);
  });

  it('is told the rest when it refuses a row, and is not asked about that row again', async () => {
    const entry = await enterCmi5();
    entry.faults.status = { code: 400, like: /POST/ };
    entry.adapter.write(progress, IDS);
    expect(await entry.adapter.commit()).toMatchObject({
      ok: true,
      problems: [{ element: 'answered', code: '400' }],
    });
    entry.faults.status = { code: 400, like: /never/ };
    entry.adapter.write({ earlier: [row(0)], interactions: [row(1)] }, IDS);
    await entry.adapter.commit();
    expect(entry.said()).toEqual(['initialized', 'answered']);
  });

  it('is written over where its document is older, and not where another device went on', async () => {
    const registration = newRegistration();
    const [one, other] = [await enterCmi5({ registration }), await enterCmi5({ registration })];
    one.adapter.write({ suspend: 'A4', place: 'welcome~4' }, IDS);
    expect(await one.adapter.commit()).toEqual(OK);
    other.adapter.write({ suspend: 'A9', place: 'welcome~9' }, IDS);
    expect(await other.adapter.commit()).toEqual(OK);
    one.adapter.write({ suspend: 'A5', place: 'welcome~5' }, IDS);
    expect(await one.adapter.commit()).toMatchObject({
      ok: false,
      over: true,
      problems: [{ code: 'newer' }],
    });
    expect(other.document()).toMatchObject({ suspend: 'A9' });
    expect(registration.documents.get('course-progress')).toContain('A9');
  });

  it('works without entity tags', async () => {
    const entry = await enterCmi5({ faults: { noTag: true } });
    for (const revision of [2, 3]) {
      entry.adapter.write({ suspend: `A${revision}`, place: `welcome~${revision}` }, IDS);
      expect(await entry.adapter.commit()).toEqual(OK);
    }
    expect(entry.lms.errors).toEqual([]);
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
