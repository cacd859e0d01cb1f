import { describe, expect, it } from 'vitest';
import type { Opening } from '../../../components/lms/port.ts';
import { scoreOf, type CourseRecord } from '../../../components/model/record.ts';
import { createSession } from '../../../components/session/session.ts';
import type { SaveStatus } from '../../../components/session/status.ts';
import { IDS, passed, passing, record, row } from '../../contract/records.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { createFakeAdapter } from './fake-adapter.ts';

function begin(opening: Partial<Opening> = {}) {
  const adapter = createFakeAdapter(opening);
  const clock = createFakeClock();
  const statuses: SaveStatus[] = [];
  const session = createSession({
    adapter,
    clock: clock.now,
    schedule: clock.schedule,
    interactionIds: IDS,
    onStatus: (status) => statuses.push(status),
  });
  const opened = session.open();
  const saveNow = (record: CourseRecord): void => {
    session.save(() => record, 'answer');
    clock.paint();
  };
  return { adapter, clock, statuses, session, opened, saveNow };
}

/** A session whose first commit is over. */
function active(opening: Partial<Opening> = {}) {
  const it = begin(opening);
  it.clock.paint();
  return it;
}

const commits = (log: readonly string[]): number => log.filter((call) => call === 'commit').length;
const at = (revision: number, fields: Partial<CourseRecord> = {}): CourseRecord =>
  record({ revision, suspend: `A${revision}`, ...fields });

describe('a session at its start', () => {
  it('commits the first words after the first paint, not before', () => {
    const { adapter, clock, session, statuses } = begin();
    expect(adapter.log).toEqual(['open']);
    expect(session.state).toBe('active');
    clock.paint();
    expect(commits(adapter.log)).toBe(1);
    expect(statuses).toEqual([{ kind: 'saving' }, { kind: 'saved', at: clock.now() }]);
  });

  it.each(['review', 'browse'] as const)('says and does nothing to the LMS in %s', (mode) => {
    const { adapter, clock, session, saveNow } = begin({ mode });
    expect(session.status).toEqual({ kind: 'readonly', mode });
    session.resume(at(1, passed(90)));
    saveNow(at(2));
    session.hidden(at(2));
    session.shown();
    expect(session.leave(at(2))).toBe(true);
    session.pagehide(at(2));
    clock.paint();
    clock.advance(600_000);
    expect(adapter.log).toEqual(['open']);
  });

  it('tells that nobody tracks', () => {
    const { adapter, session, saveNow } = begin({ tracked: false });
    saveNow(at(2));
    session.pagehide(at(2));
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
    clock.advance(1400);
    session.save(() => at(3), 'typing');
    clock.advance(1400);
    expect(commits(adapter.log)).toBe(1);
    clock.advance(100);
    expect(adapter.written.at(-1)?.suspend).toBe('A3');
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
    session.hidden(at(2));
    const before = commits(adapter.log);
    clock.advance(600_000);
    expect(commits(adapter.log)).toBe(before);
    adapter.fails = false;
    session.shown();
    clock.paint();
    expect(session.status.kind).toBe('saved');
  });

  it('does not leave with unsaved work, and leaves when it is saved', () => {
    const { adapter, session } = active();
    adapter.fails = true;
    expect(session.leave(at(2))).toBe(false);
    expect(session.state).toBe('active');
    expect(adapter.log).not.toContain('finish');
    adapter.fails = false;
    expect(session.leave(at(2))).toBe(true);
    expect(session.state).toBe('closed');
  });
});

describe('a page that is hidden or goes away', () => {
  it('saves state and place when hidden, the rest when seen again', () => {
    const { adapter, clock, session } = active();
    session.save(() => at(2, { interactions: [row(0)], ...passed(80) }), 'answer');
    session.hidden(at(2, { interactions: [row(0)], ...passed(80) }));
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
    session.hidden(at(2));
    expect(adapter.log).toHaveLength(calls);
  });

  it('ends once at pagehide, with state but without a status', () => {
    const { adapter, clock, session, saveNow } = active();
    clock.advance(30_000);
    session.pagehide(at(2, passed(80)));
    session.pagehide(at(3));
    session.hidden(at(3));
    saveNow(at(3));
    clock.advance(600_000);
    expect(adapter.log.slice(3)).toEqual(['write', 'finish']);
    expect(adapter.written.at(-1)).toEqual({ suspend: 'A2', place: 'welcome~2' });
    expect(adapter.seconds).toBe(30);
  });

  it('asks for a reload when the page comes back from the cache', () => {
    const { adapter, session, saveNow } = active();
    session.pagehide(at(2));
    const calls = adapter.log.length;
    session.shown();
    saveNow(at(3));
    expect(session.status).toEqual({ kind: 'ended' });
    expect(adapter.log).toHaveLength(calls);
  });

  it('saves everything before the learner leaves, then nothing', () => {
    const { adapter, clock, session } = active();
    session.leave(at(2, passed(80)));
    session.pagehide(at(3));
    session.save(() => at(3), 'answer');
    clock.paint();
    expect(adapter.log.slice(3)).toEqual(['write', 'commit', 'finish']);
    expect(adapter.written.at(-1)).toMatchObject(passing(80));
    expect(session.status).toEqual({ kind: 'ended' });
  });
});

describe('a session that goes on from an earlier one', () => {
  const stored = at(7, { interactions: [row(0), row(1)] });
  const opening = { suspend: 'A7', place: 'welcome~7' };

  it('sends the rows of the earlier one again with the next save, without a time', () => {
    const { adapter, clock, session, saveNow } = begin(opening);
    session.resume(stored);
    clock.paint();
    expect(adapter.written).toEqual([{}]);
    saveNow(at(8, { interactions: [row(0), row(1), row(2)] }));
    expect(adapter.written.at(-1)).toMatchObject({ earlier: [row(0), row(1)], interactions: [row(2)] });
    saveNow(at(9, { interactions: [row(0), row(1), row(2)] }));
    expect(adapter.written.at(-1)).toEqual({ suspend: 'A9', place: 'welcome~9' });
  });

  it('sends a status that the earlier one lost, without waiting for an answer', () => {
    const { adapter, clock, session } = begin(opening);
    session.resume({ ...stored, ...passed(90) });
    clock.paint();
    expect(adapter.written).toHaveLength(1);
    expect(adapter.written[0]).toMatchObject(passing(90));
  });

  it('keeps quiet about a status that the LMS has', () => {
    const { adapter, clock, session } = begin({
      ...opening,
      completion: 'completed',
      success: 'passed',
      score: scoreOf(90),
    });
    session.resume({ ...stored, ...passed(90) });
    clock.paint();
    expect(adapter.written).toEqual([{}]);
  });
});

describe('the receipt', () => {
  it('tells what a help desk needs', () => {
    const { clock, session, saveNow } = active();
    clock.advance(61_000);
    saveNow(at(2, { interactions: [row(0)], ...passed(80) }));
    expect(session.receipt()).toMatchObject({
      standard: 'scorm12',
      state: 'active',
      mode: 'normal',
      learner: { id: 'amina', name: 'Amina' },
      saved: clock.now(),
      unsaved: false,
      completion: 'completed',
      success: 'passed',
      score: 80,
      rows: 1,
      activeSeconds: 61,
      problems: [],
    });
  });
});
