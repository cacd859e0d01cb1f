import { describe, expect, it } from 'vitest';
import { passed, passing, row } from '../../contract/records.ts';
import { createFakeGuard, settled } from './fake-guard.ts';
import { active, at, begin, commits, open } from './start.ts';

describe('a session at its start', () => {
  it('commits the first words after the first paint, not before', () => {
    const { adapter, clock, session, statuses } = begin();
    expect(adapter.log).toEqual(['open']);
    expect(session.state).toBe('active');
    clock.paint();
    expect(commits(adapter.log)).toBe(1);
    expect(statuses).toEqual([{ kind: 'saving' }, { kind: 'saved', at: clock.now() }]);
  });

  it('lets nothing out before it may begin, and forgets nothing', () => {
    const { adapter, clock, session } = open({ suspend: 'A7', place: 'welcome~7' });
    session.resume(() => at(7, { interactions: [row(0)], ...passed(90) }));
    session.save(() => at(8, { interactions: [row(0), row(1)], ...passed(90) }), 'typing');
    session.hasten();
    session.retry();
    clock.paint();
    clock.advance(100_000);
    expect(adapter.log).toEqual(['open']);
    session.begin(null);
    expect(adapter.log).toEqual(['open']);
    clock.paint();
    expect(adapter.log).toEqual(['open', 'write', 'commit']);
    expect(adapter.written[0]).toMatchObject({ earlier: [row(0)], interactions: [row(1)], ...passing(90) });
  });

  it('makes up for being hidden before it may begin', () => {
    const { adapter, session } = open();
    session.save(() => at(2), 'answer');
    session.hidden(() => at(2));
    expect(adapter.log).toEqual(['open']);
    session.begin(null);
    expect(adapter.written).toEqual([{ suspend: 'A2', place: 'welcome~2' }]);
  });

  it('ends when the page goes away before it may begin', () => {
    const { adapter, session } = open();
    session.pagehide(() => at(2));
    session.begin(null);
    expect(adapter.log).toEqual(['open', 'write', 'finish']);
  });

  it('leaves as soon as it may begin', async () => {
    const { adapter, session } = open();
    const left = session.leave(() => at(2));
    await settled();
    expect(adapter.log).toEqual(['open']);
    session.begin(null);
    expect(await left).toBe(true);
    expect(adapter.log.at(-1)).toBe('finish');
  });

  it.each(['review', 'browse'] as const)('says and does nothing to the LMS in %s', async (mode) => {
    const { adapter, clock, session, saveNow } = begin({ mode });
    expect(session.status).toEqual({ kind: 'readonly', mode });
    session.resume(() => at(1, passed(90)));
    saveNow(at(2));
    session.hidden(() => at(2));
    session.shown();
    expect(await session.leave(() => at(2))).toBe(true);
    session.pagehide(() => at(2));
    clock.paint();
    clock.advance(600_000);
    expect(adapter.log).toEqual(['open']);
  });

  it('tells that nobody tracks', () => {
    const { adapter, session, saveNow } = begin({ tracked: false });
    saveNow(at(2));
    session.pagehide(() => at(2));
    expect(session.status).toEqual({ kind: 'untracked' });
    expect(adapter.log).toEqual(['open']);
  });

  it('asks for a reload when an LMS is there but its session is over', () => {
    const problem = { call: 'Initialize', element: '', code: '104', text: 'terminated' };
    const { session } = begin({ tracked: false, problem });
    expect(session.status).toEqual({ kind: 'ended' });
    expect(session.receipt().problems).toEqual([problem]);
  });
});

describe('saving', () => {
  it('sends an answer once its feedback is painted, several in one go', () => {
    const { adapter, clock, session, statuses } = active();
    session.save(() => at(2, { interactions: [row(0)] }), 'answer');
    session.save(() => at(3, { interactions: [row(0), row(1)] }), 'answer');
    expect(commits(adapter.log)).toBe(1);
    expect(statuses.at(-1)).toEqual({ kind: 'saving' });
    clock.paint();
    expect(commits(adapter.log)).toBe(2);
    expect(adapter.written.at(-1)).toEqual({
      suspend: 'A3',
      place: 'welcome~3',
      interactions: [row(0), row(1)],
    });
    expect(statuses.at(-1)?.kind).toBe('saved');
  });

  it('waits 1.5 s after the last key', () => {
    const { adapter, clock, session } = active();
    session.save(() => at(2), 'typing');
    clock.advance(200);
    session.save(() => at(3), 'typing');
    clock.advance(1400);
    expect(commits(adapter.log)).toBe(1);
    clock.advance(100);
    expect(adapter.written.at(-1)?.suspend).toBe('A3');
  });

  it('saves what is typed without a pause within 2 s where nothing else keeps it', () => {
    const { adapter, clock, session } = active();
    for (let key = 2; key < 20; key += 1) {
      session.save(() => at(key), 'typing');
      clock.advance(100);
    }
    expect(adapter.written.at(-1)?.suspend).toBe('A19');
  });

  it('lets somebody type for ten seconds where the device keeps each word', () => {
    const guard = { ...createFakeGuard(), asks: false };
    const { adapter, clock, session } = begin({}, guard);
    clock.paint();
    const before = commits(adapter.log);
    for (let key = 2; key < 102; key += 1) {
      if (key < 101) expect(commits(adapter.log)).toBe(before);
      session.save(() => at(key), 'typing');
      clock.advance(100);
    }
    expect(commits(adapter.log)).toBe(before + 1);
  });

  it('does not let typing put off an answer', () => {
    const { adapter, clock, session } = active();
    session.save(() => at(2), 'answer');
    session.save(() => at(3), 'typing');
    clock.paint();
    expect(adapter.written.at(-1)?.suspend).toBe('A3');
    clock.advance(5000);
    expect(commits(adapter.log)).toBe(2);
  });

  it('makes the record when it is sent, not before', () => {
    const { adapter, clock, session } = active();
    let latest = at(2);
    session.save(() => latest, 'answer');
    latest = at(3);
    clock.paint();
    expect(adapter.written.at(-1)?.suspend).toBe('A3');
  });

  it('need not wait for more keys when the learner has left the box', () => {
    const { adapter, clock, session } = active();
    session.hasten();
    session.save(() => at(2), 'typing');
    session.hasten();
    clock.paint();
    expect(adapter.written.at(-1)?.suspend).toBe('A2');
    session.hasten();
    expect(clock.pending()).toBe(0);
  });

  it('commits nothing when there is nothing new after all', () => {
    const { adapter, saveNow, session } = active();
    saveNow(at(2));
    const calls = adapter.log.length;
    saveNow(at(2));
    expect(adapter.log).toHaveLength(calls);
    expect(session.status.kind).toBe('saved');
  });

  it('sends only what is not confirmed', () => {
    const { adapter, saveNow } = active();
    saveNow(at(2, { interactions: [row(0)], ...passed(80) }));
    saveNow(at(3, { interactions: [row(0), row(1)], ...passed(80) }));
    expect(adapter.written.at(-1)).toEqual({ suspend: 'A3', place: 'welcome~3', interactions: [row(1)] });
    const calls = adapter.log.length;
    saveNow(at(3, { interactions: [{ ...row(0) }, row(1)], ...passed(80) }));
    expect(adapter.log).toHaveLength(calls);
  });

  it('sends completion, success and score together', () => {
    const { adapter, saveNow } = active();
    saveNow(at(2, passed(80)));
    expect(adapter.written.at(-1)).toMatchObject(passing(80));
  });
});

describe('a page that is hidden or goes away', () => {
  it('saves state and place when hidden, the rest when seen again', () => {
    const { adapter, clock, session } = active();
    session.save(() => at(2, { interactions: [row(0)], ...passed(80) }), 'answer');
    session.hidden(() => at(2, { interactions: [row(0)], ...passed(80) }));
    expect(adapter.written.at(-1)).toEqual({ suspend: 'A2', place: 'welcome~2' });
    clock.paint();
    clock.advance(100_000);
    expect(commits(adapter.log)).toBe(2);
    session.shown();
    clock.paint();
    expect(adapter.written.at(-1)).toEqual({ interactions: [row(0)], ...passing(80) });
  });

  it('commits nothing when hidden with nothing new', () => {
    const { adapter, session, saveNow } = active();
    saveNow(at(2));
    const calls = adapter.log.length;
    session.hidden(() => at(2));
    expect(adapter.log).toHaveLength(calls);
  });

  it('ends once at pagehide, with state but without a status', () => {
    const { adapter, clock, session, saveNow } = active();
    clock.advance(30_000);
    session.pagehide(() => at(2, passed(80)));
    session.pagehide(() => at(3));
    session.hidden(() => at(3));
    saveNow(at(3));
    clock.advance(600_000);
    expect(adapter.log.slice(3)).toEqual(['write', 'finish']);
    expect(adapter.written.at(-1)).toEqual({ suspend: 'A2', place: 'welcome~2' });
    expect(adapter.seconds).toBe(30);
  });

  it('asks for a reload when the page comes back from the cache', () => {
    const { adapter, session, saveNow } = active();
    session.pagehide(() => at(2));
    session.shown();
    expect(session.restored()).toBeNull();
    const calls = adapter.log.length;
    saveNow(at(3));
    expect(session.status).toEqual({ kind: 'ended' });
    expect(adapter.log).toHaveLength(calls);
  });

  it('saves everything before the learner leaves, then nothing', async () => {
    const { adapter, clock, session } = active();
    await session.leave(() => at(2, passed(80)));
    session.pagehide(() => at(3));
    session.save(() => at(3), 'answer');
    clock.paint();
    expect(adapter.log.slice(3)).toEqual(['write', 'commit', 'finish']);
    expect(adapter.written.at(-1)).toMatchObject(passing(80));
    expect(session.status).toEqual({ kind: 'ended' });
  });
});
