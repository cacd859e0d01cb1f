/** cmi5 in bad weather: launches that fail, and a store that misbehaves. Nothing is written over, nothing believed. */
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../components/lms/port.ts';
import { createFakeStorage } from '../support/fake-storage.ts';
import { everything } from './begin.ts';
import { addressOf, enterCmi5, newRegistration, settle } from './cmi5-lms.ts';
import { IDS, row } from './records.ts';

const OK: Outcome = { ok: true, problems: [], over: false };

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

  it('is over when the registration is that of another activity', async () => {
    const entry = await enterCmi5({ search: addressOf({ activityId: 'https://lms.example/activities/8' }) });
    expect(entry.opening).toMatchObject({
      tracked: false,
      problem: { element: 'LMS.LaunchData', code: '403', text: expect.stringContaining('another activity') },
    });
    expect(entry.registration.statements).toEqual([]);
  });

  it.each(['', '{', 'null', '[]', '"Normal"', '{}'])(
    'is over when the data of the launch is %j: no statement would be taken',
    async (launchData) => {
      const entry = await enterCmi5({ faults: { launchData } });
      expect(entry.opening.problem).toMatchObject({ element: 'LMS.LaunchData', code: 'unreadable' });
      expect(entry.registration.statements).toEqual([]);
    },
  );

  it('goes on with what can be read of hostile data', async () => {
    const launchData = JSON.stringify({
      contextTemplate: { contextActivities: 'x', extensions: null },
      launchMode: 7,
      masteryScore: '0.8',
      returnURL: { href: 'https://lms.example' },
    });
    const entry = await enterCmi5({ faults: { launchData } });
    expect(entry.opening).toMatchObject({ tracked: true, mode: 'normal' });
    entry.adapter.write(everything, IDS);
    // A strict store takes none of it; the journal keeps it.
    expect(await entry.adapter.commit()).toMatchObject({ ok: false, problems: [{ code: '400' }] });
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
    expect(entry.said()).toEqual(['initialized', 'answered']);
  });

  it('is told the result once more where it kept none of it', async () => {
    const entry = await enterCmi5({ faults: { keepsNothing: true } });
    entry.adapter.write(everything, IDS);
    expect(await entry.adapter.commit()).toMatchObject({ ok: false, problems: [{ code: 'not-stored' }] });
    entry.faults.keepsNothing = false;
    entry.adapter.write(everything, IDS);
    expect(await entry.adapter.commit()).toEqual(OK);
    expect(entry.said()).toEqual(['initialized', 'answered', 'answered', 'completed', 'passed']);
    expect(entry.lms.errors).toEqual([]);
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

  it('that answers after twenty-five seconds is told once, and believed when it answers in time', async () => {
    const entry = await enterCmi5();
    const { release } = entry.hold();
    entry.adapter.write(progress, IDS);
    const commit = entry.adapter.commit();
    await settle();
    entry.clock.advance(20_000);
    await settle();
    entry.clock.advance(20_000);
    expect(await commit).toMatchObject({
      ok: false,
      problems: [{ code: 'exception' }, { code: 'exception' }],
    });
    entry.clock.advance(5000);
    release();
    await settle();
    entry.adapter.write(progress, IDS);
    expect(await entry.adapter.commit()).toMatchObject({ ok: true });
    expect(entry.said()).toEqual(['initialized', 'answered']);
    expect(entry.document()).toMatchObject({ suspend: 'A4' });
  });

  it('is asked once more after a conflict, and then not before the next commit', async () => {
    const entry = await enterCmi5();
    entry.faults.status = { code: 412, like: /PUT/ };
    entry.adapter.write({ suspend: 'A4', place: 'welcome~4' }, IDS);
    const before = entry.bodies.length;
    const outcome = await entry.adapter.commit();
    expect(outcome.ok).toBe(false);
    expect(entry.bodies.slice(before).length).toBeLessThanOrEqual(3);
    delete entry.faults.status;
    entry.adapter.write({ suspend: 'A5', place: 'welcome~5' }, IDS);
    expect(await entry.adapter.commit()).toEqual(OK);
    expect(entry.document()).toMatchObject({ suspend: 'A5' });
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
