/** Session and adapter together against an LMS in trouble, and what its server stores in the end. */
import { describe, expect, it } from 'vitest';
import { createFakeGuard, settled, type FakeGuard } from '../unit/session/fake-guard.ts';
import { enter, type Entered } from './enter.ts';
import { scorm12, scorm2004, standalone, type Harness, type LaunchOptions } from './harness.ts';
import { passed, row } from './records.ts';

/** Ends of the names of elements, as both standards have them. */
const stored = ({ server }: Entered, end: string): string | undefined =>
  [...server].find(([element]) => element.endsWith(end))?.[1];
const status = (entered: Entered): string | undefined =>
  stored(entered, 'success_status') ?? stored(entered, 'lesson_status');
const raw = (entered: Entered): number => Number(stored(entered, 'score.raw'));

async function guarded(
  harness: Harness,
  options: LaunchOptions = {},
): Promise<Entered & { guard: FakeGuard }> {
  const guard = createFakeGuard();
  const entered = enter(harness, options, guard);
  entered.clock.paint();
  await guard.answer('there');
  return { ...entered, guard };
}

describe.each([scorm12, scorm2004])('trouble in $name', (harness) => {
  it('leaves nothing missing when commits failed and then work', () => {
    const faults = { commitFails: false };
    const attempt = enter(harness, { faults });
    attempt.clock.paint();
    faults.commitFails = true;
    attempt.act(passed(83));
    attempt.clock.paint();
    expect(attempt.session.status).toMatchObject({ kind: 'unsaved', reason: 'failed' });
    for (const pause of [5_000, 15_000]) attempt.clock.advance(pause);
    expect(stored(attempt, 'suspend_data')).toBeUndefined();
    faults.commitFails = false;
    attempt.clock.advance(60_000);
    expect(attempt.session.status.kind).toBe('saved');
    expect(stored(attempt, 'suspend_data')).toBe(attempt.now().suspend);
    expect(status(attempt)).toBe('passed');
    expect(raw(attempt)).toBe(83);
    expect(attempt.errors).toEqual([]);
  });

  it('leaves nothing missing when the LMS said "true" and the server was silent', async () => {
    const faults = { networkGone: false };
    const attempt = await guarded(harness, { faults });
    faults.networkGone = true;
    attempt.act(passed(83));
    attempt.clock.paint();
    await attempt.guard.answer('silent');
    expect(attempt.session.status).toMatchObject({ kind: 'unsaved', reason: 'unsure' });
    faults.networkGone = false;
    attempt.session.retry();
    attempt.clock.paint();
    await attempt.guard.answer('there');
    expect(attempt.session.status.kind).toBe('saved');
    expect([stored(attempt, 'suspend_data'), status(attempt), raw(attempt)]).toEqual(['A3', 'passed', 83]);
    expect(attempt.errors).toEqual([]);
  });

  it('holds commits while the network is gone, and sends everything when it is back', async () => {
    const faults = { networkGone: false };
    const attempt = await guarded(harness, { faults });
    faults.networkGone = true;
    attempt.act({ ...passed(83), interactions: [row(0)] });
    attempt.clock.paint();
    const calls = attempt.calls.length;
    await attempt.guard.answer('unreachable');
    attempt.act({ interactions: [row(0), row(1)] });
    attempt.clock.paint();
    expect(attempt.calls).toHaveLength(calls);
    faults.networkGone = false;
    attempt.clock.advance(5_000);
    await attempt.guard.answer('there');
    expect([stored(attempt, 'suspend_data'), status(attempt), raw(attempt)]).toEqual(['A3', 'passed', 83]);
    expect(stored(attempt, 'interactions.0.result')).toBe('correct');
    expect(stored(attempt, 'interactions.1.result')).toBe('correct');
  });

  it('commits nothing while hidden and out of reach, and tries at pagehide', async () => {
    const attempt = await guarded(harness);
    attempt.act();
    attempt.guard.offline = true;
    const calls = attempt.calls.length;
    attempt.session.hidden(attempt.now);
    expect(attempt.calls).toHaveLength(calls);
    attempt.session.pagehide(attempt.now);
    expect(attempt.calls.at(-1)?.name).toBe(harness.finish);
    expect(stored(attempt, 'suspend_data')).toBe('A2');
  });

  it('makes no call at all once another window writes', async () => {
    const attempt = await guarded(harness);
    attempt.act();
    attempt.clock.paint();
    attempt.session.giveUp();
    const calls = attempt.calls.length;
    await attempt.guard.answer('there');
    attempt.session.hidden(attempt.now);
    attempt.session.shown();
    attempt.clock.paint();
    await attempt.session.leave(attempt.now);
    attempt.session.pagehide(attempt.now);
    expect(attempt.calls).toHaveLength(calls);
  });

  it('writes again when the learner takes the attempt back', async () => {
    const attempt = await guarded(harness);
    attempt.act(passed(83));
    attempt.session.giveUp();
    attempt.session.takeOver();
    attempt.clock.paint();
    await attempt.guard.answer('there');
    expect([stored(attempt, 'suspend_data'), status(attempt)]).toEqual(['A3', 'passed']);
    expect(attempt.errors).toEqual([]);
  });

  it('never sends a revision below the one at launch, nor a value that returns to it', () => {
    const first = enter(harness);
    first.clock.paint();
    for (let change = 0; change < 7; change++) first.act();
    first.clock.paint();
    first.session.pagehide(first.now);
    expect(first.held()).toMatchObject({ suspend: 'A8', place: 'welcome~8' });

    const second = enter(harness, { stored: first.stored() });
    second.clock.paint();
    second.learner.revision = 7;
    second.act();
    second.clock.paint();
    expect(second.held().place).toBe('welcome~8');
    expect(stored(second, 'suspend_data')).toBeUndefined();
    second.learner.revision = 3;
    second.act({ place: 'dance-floor' });
    second.clock.paint();
    expect([stored(second, 'suspend_data'), second.held().place]).toEqual(['A9', 'dance-floor~9']);
    // The value of the launch again, which SCORM 2004 would not send.
    second.learner.revision = 8;
    second.session.hidden(second.now);
    second.learner.revision = 3;
    second.session.pagehide(second.now);
    expect(second.held().place).toBe('dance-floor~b');
    expect(stored(second, 'suspend_data')).toBe('A11');
  });
});

describe('a page that comes back from the cache of the browser', () => {
  it('goes on in SCORM 1.2 with a session and a time of its own', () => {
    const attempt = enter(scorm12, { opensAgain: true });
    attempt.clock.paint();
    attempt.act();
    attempt.clock.advance(61_000);
    attempt.session.pagehide(attempt.now);
    expect(attempt.held().time).toBe('00:01:01');
    attempt.clock.advance(3_600_000);
    expect(attempt.session.restored()).toMatchObject({ suspend: 'A2', place: 'welcome~2', tracked: true });
    attempt.act({ ...passed(83), interactions: [row(0)] });
    attempt.clock.paint();
    expect(attempt.session.status.kind).toBe('saved');
    expect(attempt.held()).toMatchObject({ suspend: 'A4', status: 'passed', raw: '83' });
    attempt.clock.advance(5_000);
    attempt.session.pagehide(attempt.now);
    expect(attempt.held().time).toBe('00:00:05');
    expect(attempt.errors).toEqual([]);
  });

  it('is over where the LMS does not open again', () => {
    const attempt = enter(scorm12);
    attempt.session.pagehide(attempt.now);
    expect(attempt.session.restored()).toBeNull();
    expect(attempt.session.status).toEqual({ kind: 'ended' });
  });

  it('is over in SCORM 2004 without a call', () => {
    const attempt = enter(scorm2004);
    attempt.clock.paint();
    attempt.session.pagehide(attempt.now);
    const calls = attempt.calls.length;
    expect(attempt.session.restored()).toBeNull();
    attempt.act();
    attempt.clock.paint();
    expect(attempt.calls).toHaveLength(calls);
    expect(attempt.session.status).toEqual({ kind: 'ended' });
  });

  it('is as it was where nobody tracks', async () => {
    const attempt = enter(standalone);
    attempt.session.pagehide(attempt.now);
    expect(attempt.session.restored()).toBeNull();
    await settled();
    expect(attempt.session.status).toEqual({ kind: 'untracked' });
  });
});
