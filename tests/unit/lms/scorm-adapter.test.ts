import { describe, expect, it } from 'vitest';
import { begin, everything, names, type Attempt } from '../../contract/begin.ts';
import { frameIn, scorm12, scorm2004 } from '../../contract/harness.ts';
import { IDS, passing, row } from '../../contract/records.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

describe('the end of a session', () => {
  it('commits first in SCORM 1.2, which does not promise that the end stores', () => {
    const attempt = begin(scorm12);
    attempt.adapter.finish(1);
    const calls = names(attempt);
    expect(calls.indexOf('LMSCommit')).toBeGreaterThan(0);
    expect(calls.indexOf('LMSCommit')).toBeLessThan(calls.indexOf('LMSFinish'));
  });

  it('leaves it to Terminate in SCORM 2004', () => {
    const attempt = begin(scorm2004);
    attempt.adapter.finish(1);
    expect(names(attempt)).not.toContain('Commit');
  });
});

describe('what only one standard has', () => {
  it('keeps the real type, the description and both statuses in SCORM 2004', () => {
    const attempt = begin(scorm2004);
    const statuses = { completion: 'completed', success: 'unknown' } as const;
    attempt.adapter.write({ statuses, interactions: [row(0)] }, IDS);
    expect(attempt.held()).toMatchObject({ status: 'completed', success: 'unknown' });
    expect(attempt.held().rows[0]).toMatchObject({
      type: 'choice',
      response: 'sprung_floor',
      time: '2026-11-22T10:42:07',
    });
  });

  it('answers in words, and `passed` replaces `completed`, in SCORM 1.2', () => {
    const attempt = begin(scorm12);
    const statuses = { completion: 'completed', success: 'unknown' } as const;
    attempt.adapter.write({ statuses, interactions: [row(0)] }, IDS);
    expect(attempt.held().status).toBe('completed');
    attempt.adapter.write({ statuses: { completion: 'completed', success: 'passed' } }, IDS);
    expect(attempt.held().status).toBe('passed');
    expect(attempt.held().rows[0]).toMatchObject({
      type: 'fill-in',
      response: 'sprung-floor: A sprung floor',
      time: '10:42:07',
    });
  });
});

describe('one more try in SCORM 1.2, where a value may count as sent that never arrived', () => {
  const sent = (attempt: Attempt, element: string): readonly (string | undefined)[] =>
    attempt.calls.filter(({ args }) => args[0] === element).map(({ args }) => args[1]);

  it('words the score in another way each time', () => {
    const attempt = begin(scorm12);
    attempt.adapter.write(passing(83), IDS);
    attempt.adapter.write(passing(83), IDS, true);
    attempt.adapter.write(passing(83), IDS, true);
    attempt.adapter.write(passing(90), IDS, true);
    expect(sent(attempt, 'cmi.core.score.raw')).toEqual(['83', '83.0', '83', '90']);
    expect(attempt.errors).toEqual([]);
  });

  it.each([
    ['passed', 'completed', passing(83)],
    ['completed', 'incomplete', { statuses: { completion: 'completed', success: 'unknown' } }],
    ['failed', 'incomplete', { statuses: { completion: 'incomplete', success: 'failed' } }],
  ] as const)('comes to %s by way of %s, committed', (word, lower, changes) => {
    const attempt = begin(scorm12);
    attempt.adapter.write(changes, IDS);
    const before = attempt.calls.length;
    attempt.adapter.write(changes, IDS, true);
    const calls = attempt.calls.slice(before).filter(({ args }) => !args[0]?.includes('score'));
    expect(calls.map(({ args }) => args[1] ?? 'commit')).toEqual([lower, 'commit', word]);
    expect(attempt.held().status).toBe(word);
  });

  it('lowers nothing that is stored: by an earlier session, or confirmed in this one', () => {
    const first = begin(scorm12);
    first.adapter.write(passing(83), IDS);
    first.adapter.commit();
    first.adapter.write({ suspend: 'A2' }, IDS);
    first.adapter.write(passing(83), IDS, true);
    expect(sent(first, 'cmi.core.lesson_status')).not.toContain('completed');
    first.adapter.finish(1);
    const second = begin(scorm12, { stored: first.stored() });
    second.adapter.write(passing(83), IDS, true);
    expect(sent(second, 'cmi.core.lesson_status')).toEqual([undefined, 'passed']);
  });

  it('is like any other write in SCORM 2004, which sends everything each time', () => {
    const attempt = begin(scorm2004);
    attempt.adapter.write(passing(83), IDS);
    attempt.adapter.write(passing(83), IDS, true);
    expect(sent(attempt, 'cmi.score.raw')).toEqual(['83', '83']);
    expect(names(attempt)).not.toContain('Commit');
  });
});

describe('a second session in the same page', () => {
  it('reads everything anew in SCORM 1.2, with rows and ratchets of its own', () => {
    const attempt = begin(scorm12, { opensAgain: true });
    expect(attempt.adapter.reopen()).toBeNull();
    attempt.adapter.write({ ...everything, place: 'end~9' }, IDS);
    attempt.adapter.finish(5);
    expect(attempt.adapter.reopen()).toMatchObject({
      place: 'end~9',
      suspend: 'A9.xyz',
      success: 'passed',
      score: { raw: 87 },
    });
    attempt.adapter.write({ ...passing(20), interactions: [row(1)] }, IDS);
    expect(attempt.held()).toMatchObject({ status: 'passed', raw: '87' });
    expect(attempt.held().rows).toHaveLength(IDS.length);
    expect(attempt.errors).toEqual([]);
  });

  it('says why, where the LMS has closed', () => {
    const attempt = begin(scorm12);
    attempt.adapter.finish(5);
    expect(attempt.adapter.reopen()).toMatchObject({ tracked: false, problem: { call: 'LMSInitialize' } });
    expect(attempt.adapter.write(everything, IDS).ok).toBe(false);
  });

  it('does not exist in SCORM 2004', () => {
    const attempt = begin(scorm2004);
    attempt.adapter.finish(5);
    const calls = attempt.calls.length;
    expect(attempt.adapter.reopen()).toBeNull();
    expect(attempt.calls).toHaveLength(calls);
  });
});

describe('an API that the head script missed', () => {
  it('is opened by the adapter', () => {
    const launch = scorm12.launch();
    const api: unknown = launch.win.courseEarly?.api;
    const late = frameIn('API', { ...(api as object), LMSInitialize: () => 'true' });
    late.courseEarly = { api: null, initialized: false, mode: '', status: '', success: '', place: '' };
    const opening = scorm12.createAdapter(late, createFakeClock().now).open();
    expect(opening).toMatchObject({ tracked: true, mode: 'normal' });
    expect(launch.held()).toMatchObject({ status: 'incomplete', exit: 'suspend' });
  });

  it('is not missed for ever: without one, nobody tracks', () => {
    const opening = scorm12.createAdapter(frameIn('none', null), createFakeClock().now).open();
    expect(opening.tracked).toBe(false);
    expect(opening).not.toHaveProperty('problem');
  });
});
