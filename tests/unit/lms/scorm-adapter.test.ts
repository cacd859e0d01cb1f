import { describe, expect, it } from 'vitest';
import { begin, names } from '../../contract/begin.ts';
import { frameIn, scorm12, scorm2004 } from '../../contract/harness.ts';
import { IDS, row } from '../../contract/records.ts';
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
