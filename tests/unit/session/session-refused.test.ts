import { describe, expect, it } from 'vitest';
import { passed, passing } from '../../contract/records.ts';
import { active, at, commits } from './start.ts';

describe('when the LMS does not take it', () => {
  it('keeps everything and tries again after 5, 15 and 60 s', () => {
    const { adapter, clock, session, saveNow } = active();
    adapter.fails = true;
    const since = clock.now();
    saveNow(at(2, passed(80)));
    expect(session.status).toEqual({ kind: 'unsaved', since, reason: 'failed' });
    const tries = [5_000, 15_000, 60_000, 60_000].map((pause) => {
      clock.advance(pause - 1);
      const early = commits(adapter.log);
      clock.advance(1);
      return [early, commits(adapter.log)];
    });
    expect(tries).toEqual([
      [2, 3],
      [3, 4],
      [4, 5],
      [5, 6],
    ]);
    expect(session.status).toMatchObject({ kind: 'unsaved', since });
    adapter.fails = false;
    clock.advance(60_000);
    expect(adapter.written.at(-1)).toMatchObject({ suspend: 'A2', ...passing(80) });
    expect(session.status).toEqual({ kind: 'saved', at: clock.now() });
    clock.advance(600_000);
    expect(clock.pending()).toBe(0);
  });

  it('tries again with the next save, and keeps saying since when', () => {
    const { adapter, clock, session, saveNow } = active();
    adapter.refuses = true;
    const since = clock.now();
    saveNow(at(2));
    clock.advance(1000);
    session.save(() => at(3), 'answer');
    expect(session.status).toEqual({ kind: 'unsaved', since, reason: 'refused' });
    adapter.refuses = false;
    clock.paint();
    expect(session.status.kind).toBe('saved');
    expect(session.receipt()).toMatchObject({
      unsaved: false,
      problems: [{ call: 'SetValue', code: '101' }],
    });
  });

  it('begins with 5 s again after it worked', () => {
    const { adapter, clock, saveNow } = active();
    adapter.fails = true;
    saveNow(at(2));
    clock.advance(5_000);
    adapter.fails = false;
    clock.advance(15_000);
    adapter.fails = true;
    saveNow(at(3));
    const before = commits(adapter.log);
    clock.advance(5_000);
    expect(commits(adapter.log)).toBe(before + 1);
  });

  it('waits with the next try until the page is seen again', () => {
    const { adapter, clock, session } = active();
    adapter.fails = true;
    session.hidden(() => at(2));
    const before = commits(adapter.log);
    clock.advance(600_000);
    expect(commits(adapter.log)).toBe(before);
    adapter.fails = false;
    session.shown();
    clock.paint();
    expect(session.status.kind).toBe('saved');
  });

  it('does not leave with unsaved work, and leaves when it is saved', async () => {
    const { adapter, session } = active();
    adapter.fails = true;
    expect(await session.leave(() => at(2))).toBe(false);
    expect(session.state).toBe('active');
    expect(adapter.log).not.toContain('finish');
    adapter.fails = false;
    expect(await session.leave(() => at(2))).toBe(true);
    expect(session.state).toBe('closed');
  });
});
