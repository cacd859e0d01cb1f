import { describe, expect, it } from 'vitest';
import type { ServerAnswer } from '../../../components/session/guard.ts';
import { passed, passing, row } from '../../contract/records.ts';
import { createFakeGuard, settled } from './fake-guard.ts';
import { begin, commits, guarded } from './start.ts';

const HELD: readonly ServerAnswer[] = ['unreachable', 'signed-out'];

describe('a save with a guard', () => {
  it('is kept, then the server is asked, then it is sent', async () => {
    const { act, clock, guard, log, session } = await guarded();
    act();
    clock.paint();
    expect(log).toEqual(['keep', 'ask']);
    expect(session.status).toEqual({ kind: 'saving' });
    await guard.answer('there');
    expect(log).toEqual(['keep', 'ask', 'write', 'commit']);
    expect(session.status).toEqual({ kind: 'saved', at: clock.now() });
  });

  it('stays in one task where asking proves nothing', () => {
    const guard = createFakeGuard();
    guard.asks = false;
    const { adapter, clock, session } = begin({}, guard);
    clock.paint();
    expect(commits(adapter.log)).toBe(1);
    expect(guard.kept).toBe(1);
    expect(session.status.kind).toBe('saved');
    expect(session.receipt().probed).toBe(false);
  });

  it('takes along what is saved while the server is asked, and keeps that first', async () => {
    const { act, adapter, clock, guard, log } = await guarded();
    act();
    clock.paint();
    act({ interactions: [row(0)] });
    clock.paint();
    clock.advance(60_000);
    log.length = 0;
    await guard.answer('there');
    expect(log).toEqual(['keep', 'write', 'commit']);
    expect(adapter.written.at(-1)).toMatchObject({ suspend: 'A3', interactions: [row(0)] });
    clock.paint();
    await settled();
    expect(guard.asked).toBe(2);
  });

  it('commits nothing when there is nothing new after all', async () => {
    const { clock, guard, log, now, session } = await guarded();
    session.save(now, 'answer');
    clock.paint();
    await guard.answer('there');
    session.save(now, 'answer');
    clock.paint();
    log.length = 0;
    await guard.answer('there');
    expect(log).toEqual([]);
    expect(session.status.kind).toBe('saved');
  });
});

describe.each(HELD)('while the server is %s', (answer) => {
  it('holds commits, says since when, and asks again after 5, 15, 60 and 60 s', async () => {
    const { act, adapter, clock, guard, log, session } = await guarded();
    const since = clock.now();
    act(passed(80));
    clock.paint();
    await guard.answer(answer);
    expect(session.state).toBe('offline');
    expect(session.status).toEqual({ kind: 'unsaved', since, reason: answer });
    const asked: (readonly [number, number])[] = [];
    for (const pause of [5_000, 15_000, 60_000, 60_000]) {
      clock.advance(pause - 1);
      const early = guard.asked;
      clock.advance(1);
      asked.push([early, guard.asked]);
      await guard.answer(answer);
    }
    expect(asked).toEqual([
      [2, 3],
      [3, 4],
      [4, 5],
      [5, 6],
    ]);
    expect(commits(log)).toBe(0);
    expect(session.status).toEqual({ kind: 'unsaved', since, reason: answer });
    const held = [0, 5, 20, 80, 140].map((after) => ({ at: since.getTime() + after * 1000, reason: answer }));
    expect(session.receipt()).toMatchObject({ held, probed: true, unsaved: true });

    clock.advance(60_000);
    await guard.answer('there');
    expect(session.state).toBe('active');
    expect(session.status).toEqual({ kind: 'saved', at: clock.now() });
    expect(adapter.written.at(-1)).toMatchObject({ suspend: 'A2', ...passing(80) });
    expect(adapter.again.at(-1)).toBe(false);
    clock.advance(600_000);
    expect(clock.pending()).toBe(0);
  });

  it('only keeps what is done meanwhile, as often as it would have saved it', async () => {
    const { act, clock, guard, log, now, session } = await guarded();
    act();
    clock.paint();
    await guard.answer(answer);
    log.length = 0;
    act();
    act();
    expect(log).toEqual([]);
    clock.paint();
    expect(log).toEqual(['keep']);
    session.save(now, 'typing');
    clock.advance(1_000);
    session.save(now, 'typing');
    clock.advance(1_499);
    expect(log).toEqual(['keep']);
    clock.advance(1);
    expect(log).toEqual(['keep', 'keep']);
    expect(session.status).toMatchObject({ kind: 'unsaved', reason: answer });
  });

  it('asks at once when told to try again', async () => {
    const { act, clock, guard, log, session } = await guarded();
    act();
    clock.paint();
    await guard.answer(answer);
    session.retry();
    session.retry();
    clock.paint();
    expect(guard.asked).toBe(3);
    await guard.answer('there');
    expect(commits(log)).toBe(1);
    session.retry();
    clock.paint();
    expect(guard.asked).toBe(3);
  });

  it('wants a new answer when told to try again, and says that it tries', async () => {
    const { act, clock, guard, log, session, statuses } = await guarded();
    act();
    clock.paint();
    await guard.answer(answer);
    const before = statuses.length;
    log.length = 0;
    session.retry();
    expect(session.status).toEqual({ kind: 'saving' });
    clock.paint();
    expect(log).toEqual(['keep', 'ask anew']);
    await guard.answer(answer);
    expect(statuses.slice(before).map(({ kind }) => kind)).toEqual(['saving', 'unsaved']);
  });

  it('says so too when the page was hidden before the answer', async () => {
    const { act, clock, guard, now, session } = await guarded();
    act();
    clock.paint();
    await guard.answer(answer);
    session.retry();
    clock.paint();
    session.hidden(now);
    expect(session.status).toEqual({ kind: 'saving' });
    await guard.answer(answer);
    expect(session.status).toMatchObject({ kind: 'unsaved', reason: answer });
  });

  it('wants a new answer when the page is seen again', async () => {
    const { act, clock, guard, log, now, session } = await guarded();
    act();
    clock.paint();
    await guard.answer(answer);
    session.hidden(now);
    log.length = 0;
    session.shown();
    expect(log).toEqual(['keep', 'ask anew']);
  });

  it('tries of its own accord in silence, content with an answer of a moment ago', async () => {
    const { act, clock, guard, log, statuses } = await guarded();
    act();
    clock.paint();
    await guard.answer(answer);
    const before = statuses.length;
    log.length = 0;
    clock.advance(5_000);
    expect(log).toEqual(['keep', 'ask']);
    await guard.answer(answer);
    expect(statuses.slice(before).map(({ kind }) => kind)).toEqual(['unsaved']);
  });

  it('does not let the learner leave, and goes on', async () => {
    const { clock, guard, log, now, session, statuses } = await guarded();
    const left = session.leave(now);
    await settled();
    expect(statuses.at(-1)).toEqual({ kind: 'saving' });
    await guard.answer(answer);
    expect(await left).toBe(false);
    expect(session.state).toBe('offline');
    expect(session.status).toMatchObject({ kind: 'unsaved', reason: answer });
    expect(log).toEqual(['keep', 'ask']);
    clock.advance(5_000);
    await guard.answer('there');
    expect(session.status.kind).toBe('saved');
  });
});

describe('a commit that cannot be believed', () => {
  it('goes, counts as not saved, and goes again under a new revision', async () => {
    const { act, adapter, clock, guard, session } = await guarded();
    const since = clock.now();
    act({ ...passed(80), interactions: [row(0)] });
    clock.paint();
    await guard.answer('silent');
    expect(session.state).toBe('active');
    expect(session.status).toEqual({ kind: 'unsaved', since, reason: 'unsure' });
    expect(adapter.written.at(-1)?.suspend).toBe('A2');
    clock.advance(5_000);
    await guard.answer('there');
    expect(adapter.written.at(-1)).toEqual({
      suspend: 'A3',
      place: 'welcome~3',
      interactions: [row(0)],
      ...passing(80),
    });
    expect(adapter.again.slice(-2)).toEqual([false, true]);
    expect(session.status).toEqual({ kind: 'saved', at: clock.now() });
    expect(session.receipt().revision).toBe(3);
  });

  it('is renewed after a failure too, from the first commit on', () => {
    const { act, adapter, clock, session } = begin();
    adapter.fails = true;
    clock.paint();
    act();
    clock.paint();
    adapter.fails = false;
    session.retry();
    clock.paint();
    expect(adapter.written.map(({ suspend }) => suspend)).toEqual([undefined, 'A3', 'A4']);
    expect(adapter.again).toEqual([false, true, true]);
    act();
    clock.paint();
    expect(adapter.again.at(-1)).toBe(false);
    expect(adapter.written.at(-1)?.suspend).toBe('A5');
  });
});

it.each([{ tracked: false }, { mode: 'review' }, { mode: 'browse' }] as const)(
  'keeps nothing by itself where it may not write: %o',
  (opening) => {
    const guard = createFakeGuard();
    const { act, adapter, clock, now, session } = begin(opening, guard);
    act();
    clock.paint();
    session.hidden(now);
    session.pagehide(now);
    expect(guard.kept).toBe(0);
    expect(session.receipt().unsaved).toBe(false);
    expect(adapter.log).toEqual(['open']);
  },
);
