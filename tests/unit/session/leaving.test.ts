import { describe, expect, it } from 'vitest';
import { passed, passing, row } from '../../contract/records.ts';
import { settled } from './fake-guard.ts';
import { commits, guarded } from './start.ts';

describe('a page that is hidden or goes away while the server is asked', () => {
  it('sends state at once, and takes no notice of the answer', async () => {
    const { act, adapter, clock, guard, log, now, session } = await guarded();
    act({ interactions: [row(0)] });
    clock.paint();
    log.length = 0;
    session.hidden(now);
    expect(log).toEqual(['keep', 'write', 'commit']);
    expect(adapter.written.at(-1)).toEqual({ suspend: 'A2', place: 'welcome~2' });
    await guard.answer('there');
    expect(commits(log)).toBe(1);
    session.shown();
    clock.paint();
    await guard.answer('there');
    expect(adapter.written.at(-1)).toMatchObject({ suspend: 'A3', interactions: [row(0)] });
    expect(session.status.kind).toBe('saved');
  });

  it('uses the answer when the page is seen again before it comes', async () => {
    const { act, adapter, clock, guard, now, session } = await guarded();
    act({ interactions: [row(0)] });
    clock.paint();
    session.hidden(now);
    session.shown();
    clock.paint();
    expect(guard.asked).toBe(2);
    await guard.answer('there');
    expect(adapter.written.at(-1)).toMatchObject({ interactions: [row(0)] });
  });

  it('does not call saved what only a beacon says', async () => {
    const { act, clock, guard, now, session } = await guarded();
    act();
    session.hidden(now);
    expect(session.status).toEqual({ kind: 'saving' });
    expect(session.receipt()).toMatchObject({ unsaved: true, revision: 0 });
    session.shown();
    clock.paint();
    await guard.answer('unreachable');
    expect(session.status).toMatchObject({ kind: 'unsaved', reason: 'unreachable' });
  });

  it('sends nothing when nobody is there, and asks when it is seen again', async () => {
    const { act, clock, guard, log, now, session } = await guarded();
    act();
    guard.offline = true;
    session.hidden(now);
    session.hidden(now);
    clock.advance(600_000);
    expect(log.filter((call) => call !== 'keep')).toEqual([]);
    expect(log).toContain('keep');
    session.shown();
    clock.paint();
    expect(guard.asked).toBe(2);
    await guard.answer('unreachable');
    session.hidden(now);
    session.shown();
    expect(guard.asked).toBe(3);
  });

  it('tries at pagehide all the same, and ends once', async () => {
    const { act, adapter, clock, guard, log, now, session } = await guarded();
    act();
    clock.paint();
    guard.offline = true;
    log.length = 0;
    session.pagehide(now);
    session.pagehide(now);
    await guard.answer('there');
    session.hidden(now);
    session.retry();
    act();
    clock.paint();
    clock.advance(600_000);
    expect(log).toEqual(['keep', 'write', 'finish']);
    expect(adapter.written.at(-1)).toEqual({ suspend: 'A2', place: 'welcome~2' });
  });
});

describe('leaving', () => {
  it('asks afresh, saves everything, and ends; two calls give one answer', async () => {
    const { act, adapter, clock, guard, log, now, session, statuses } = await guarded();
    act(passed(80));
    clock.paint();
    log.length = 0;
    const both = [session.leave(now), session.leave(now)];
    expect(both[0]).toBe(both[1]);
    await settled();
    await guard.answer('unreachable');
    expect(session.state).toBe('active');
    await guard.answer('there');
    expect(await Promise.all(both)).toEqual([true, true]);
    expect(log).toEqual(['keep', 'ask', 'write', 'commit', 'finish']);
    expect(adapter.written.at(-1)).toMatchObject(passing(80));
    expect(statuses.slice(-3).map(({ kind }) => kind)).toEqual(['saving', 'saved', 'ended']);
    expect(session.state).toBe('closed');
    session.shown();
    expect(session.restored()).toBeNull();
    expect(session.state).toBe('closed');
  });

  it('is not done when the LMS cannot be believed', async () => {
    const { guard, log, now, session } = await guarded();
    const left = session.leave(now);
    await settled();
    await guard.answer('silent');
    expect(await left).toBe(false);
    expect(log).not.toContain('finish');
    expect(session.status).toMatchObject({ kind: 'unsaved', reason: 'unsure' });
  });

  it('is over when the page goes away meanwhile', async () => {
    const { act, guard, log, now, session } = await guarded();
    act();
    const left = session.leave(now);
    await settled();
    session.pagehide(now);
    expect(await left).toBe(true);
    await guard.answer('there');
    expect(log).toEqual(['keep', 'ask', 'keep', 'write', 'finish']);
  });

  it('waits for the learner to look again when the page is hidden meanwhile', async () => {
    const { act, clock, guard, log, now, session } = await guarded();
    act({ interactions: [row(0)] });
    const left = session.leave(now);
    await settled();
    session.hidden(now);
    await guard.answer('there');
    expect(await left).toBe(false);
    expect(log).not.toContain('finish');
    session.shown();
    clock.paint();
    await guard.answer('there');
    expect(session.status.kind).toBe('saved');
  });

  it('makes no call when another window takes over meanwhile', async () => {
    const { guard, log, now, session } = await guarded();
    const left = session.leave(now);
    await settled();
    log.length = 0;
    session.giveUp();
    expect(await left).toBe(true);
    await guard.answer('there');
    expect(log).toEqual([]);
    expect(session.status).toEqual({ kind: 'elsewhere' });
  });
});
