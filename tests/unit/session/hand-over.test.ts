import { describe, expect, it } from 'vitest';
import { passed, passing, row } from '../../contract/records.ts';
import { OPENING } from './fake-adapter.ts';
import { active, at, begin, commits, guarded } from './start.ts';

describe('a window whose attempt goes on elsewhere', () => {
  it('makes no call and keeps nothing, not even when it goes away', async () => {
    const { act, clock, guard, log, now, session } = await guarded();
    act();
    clock.paint();
    log.length = 0;
    session.giveUp();
    await guard.answer('there');
    act();
    session.hasten();
    session.retry();
    session.hidden(now);
    session.shown();
    clock.paint();
    clock.advance(600_000);
    expect(await session.leave(now)).toBe(true);
    session.pagehide(now);
    expect(session.restored()).toBeNull();
    expect(log).toEqual([]);
    expect(session.state).toBe('elsewhere');
    expect(session.status).toEqual({ kind: 'elsewhere' });
  });

  it('says nothing of the kind where nothing is written anyway', () => {
    const { session } = begin({ mode: 'review' });
    session.giveUp();
    session.takeOver();
    expect(session.state).toBe('readonly');
  });

  it('does not begin to write when the guard comes later', () => {
    const { adapter, clock, session } = active();
    session.giveUp();
    session.begin(null);
    clock.paint();
    expect(commits(adapter.log)).toBe(1);
  });
});

describe('a window that takes the attempt back', () => {
  it('sends everything again under a new revision, rows without a time', () => {
    const { act, adapter, clock, session, statuses } = active();
    act({ ...passed(80), interactions: [row(0)] });
    clock.paint();
    session.giveUp();
    act({ interactions: [row(0), row(1)] });
    session.takeOver();
    expect(statuses.at(-1)).toEqual({ kind: 'saving' });
    clock.paint();
    expect(adapter.written.at(-1)).toEqual({
      suspend: 'A4',
      place: 'welcome~4',
      earlier: [row(0)],
      interactions: [row(1)],
      ...passing(80),
    });
    expect(session.status).toEqual({ kind: 'saved', at: clock.now() });
  });

  it('does so as well when it never gave up, and asks first', async () => {
    const { act, adapter, clock, guard, session } = await guarded();
    act(passed(80));
    clock.paint();
    await guard.answer('there');
    session.takeOver();
    clock.paint();
    await guard.answer('there');
    expect(adapter.written.at(-1)).toMatchObject({ suspend: 'A3', ...passing(80) });
  });

  it('does not use an answer to a question from before', async () => {
    const { act, clock, guard, log, session } = await guarded();
    act();
    clock.paint();
    session.giveUp();
    session.takeOver();
    clock.paint();
    await guard.answer('there');
    expect(commits(log)).toBe(0);
    await guard.answer('there');
    expect(commits(log)).toBe(1);
  });
});

describe('a page that comes back from the cache of the browser', () => {
  it('opens again where the standard allows it, and sends everything', () => {
    const { act, adapter, clock, now, session } = active();
    adapter.reopening = { ...OPENING, suspend: 'A2', place: 'welcome~2', completion: 'completed' };
    act({ completion: 'completed', interactions: [row(0)] });
    clock.paint();
    clock.advance(30_000);
    session.hidden(now);
    session.pagehide(now);
    expect(adapter.seconds).toBe(30);
    clock.advance(3_600_000);
    session.shown();
    expect(session.restored()).toEqual(adapter.reopening);
    expect(session.state).toBe('active');
    clock.paint();
    expect(adapter.written.at(-1)).toEqual({
      suspend: 'A3',
      place: 'welcome~3',
      earlier: [row(0)],
      statuses: { completion: 'completed', success: 'unknown' },
    });
    expect(session.status).toEqual({ kind: 'saved', at: clock.now() });
    clock.advance(20_000);
    session.pagehide(now);
    expect(adapter.seconds).toBe(20);
    expect(adapter.log.filter((call) => call === 'finish')).toHaveLength(2);
  });

  it.each([
    ['has one session only', null],
    ['cannot be opened again', { ...OPENING, tracked: false }],
  ])('has to be loaded again where the standard %s', (_, reopening) => {
    const { adapter, clock, now, act, session } = active();
    adapter.reopening = reopening;
    session.pagehide(now);
    expect(session.restored()).toBeNull();
    act();
    clock.paint();
    session.pagehide(now);
    expect(session.status).toEqual({ kind: 'ended' });
    expect(adapter.log.at(-1)).toBe('reopen');
  });

  it('looks only where the LMS now says so', () => {
    const { adapter, clock, now, act, session } = active();
    adapter.reopening = { ...OPENING, mode: 'review' };
    session.pagehide(now);
    expect(session.restored()).toEqual(adapter.reopening);
    act();
    clock.paint();
    expect(session.state).toBe('readonly');
    expect(adapter.log.at(-1)).toBe('reopen');
  });

  it('goes on as before where nothing had ended', () => {
    const { adapter, session } = begin({ tracked: false });
    session.pagehide(() => at(1));
    expect(session.restored()).toBeNull();
    expect(session.status).toEqual({ kind: 'untracked' });
    expect(adapter.log).toEqual(['open']);
  });
});

describe('the revision', () => {
  it('rises above that of the LMS when its suspend data could not be read', () => {
    const { act, adapter, clock, session } = active({ place: 'welcome~8', suspend: 'foreign' });
    act();
    clock.paint();
    expect(adapter.written.at(-1)).toEqual({ suspend: 'A9', place: 'welcome~9' });
    expect(session.receipt().revision).toBe(9);
  });

  it('does so at pagehide and while hidden too', () => {
    const { adapter, now, session } = active({ place: 'welcome~40' });
    session.hidden(now);
    expect(adapter.written.at(-1)?.place).toBe('welcome~41');
    const other = active({ place: 'welcome~40' });
    other.session.pagehide(other.now);
    expect(other.adapter.written.at(-1)?.place).toBe('welcome~41');
  });

  it('is never below one that was sent: such a record goes nowhere', () => {
    const { adapter, clock, saveNow, session } = active({ place: 'welcome~4' });
    saveNow(at(6));
    const calls = adapter.log.length;
    saveNow(at(5));
    session.hidden(() => at(5));
    expect(session.status).toMatchObject({ kind: 'unsaved', reason: 'refused' });
    expect(adapter.log).toHaveLength(calls);
    session.pagehide(() => at(5));
    expect(adapter.log.slice(calls)).toEqual(['finish']);
    expect(clock.pending()).toBe(0);
  });
});
