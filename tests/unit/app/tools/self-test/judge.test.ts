import { describe, expect, it } from 'vitest';
import { judgeClosing } from '../../../../../components/app/tools/self-test/closing.ts';
import * as judge from '../../../../../components/app/tools/self-test/judge.ts';
import { reportText } from '../../../../../components/app/tools/self-test/report.ts';
import { result } from '../../../../../components/app/tools/self-test/result.ts';
import { judgeClock, judgeProbe } from '../../../../../components/app/tools/self-test/server.ts';
import { UNTRACKED } from '../../../../../components/lms/untracked.ts';
import type { Readings } from '../../../../../components/lms/self-test/readings.ts';
import type { Kept } from '../../../../../components/lms/self-test/trials.ts';
import { initialProgress } from '../../../../../components/state/initial.ts';

const answer = (value: string, code = '0', took = 0) => ({ value, code, took });
const readings: Readings = {
  mode: answer('normal'),
  credit: 'credit',
  entry: 'resume',
  version: '',
  unknown: answer('', '401'),
  said: { text: 'Not implemented', diagnostic: '' },
  totalTime: '00:10:00',
  timeReads: true,
  rows: '3',
  firstRow: '',
  untouched: 'incomplete | | 3 | 0',
};
const kept = (became: Kept['became'], characters: number, commits = [answer('true')]): Kept => ({
  tried: 4096,
  became,
  kept: characters,
  commits,
});

describe('room', () => {
  it.each([
    ['whole', 4096, 'fine'],
    ['cut', 4050, 'around'],
    ['refused', 4000, 'around'],
    ['cut', 3999, 'hurts'],
    ['refused', 0, 'hurts'],
    ['unread', 0, 'around'],
    ['changed', 0, 'hurts'],
    ['threw', 0, 'hurts'],
  ] as const)('%s at %d is %s for a course that needs 4,000', (became, characters, mark) => {
    expect(judge.judgeRoom(kept(became, characters), 700, 4000).mark).toBe(mark);
  });
});

describe('saving', () => {
  it.each([
    ['true', '0', 40, 'fine'],
    ['', '0', 40, 'fine'],
    ['true', '0', 2500, 'around'],
    ['false', '0', 40, 'hurts'],
    ['false', '391', 40, 'hurts'],
    ['', 'exception', 0, 'hurts'],
  ] as const)('%s with error %s after %d ms is %s', (value, code, took, mark) => {
    const commits = [answer('true'), answer(value, code, took)];
    expect(judge.judgeCommit(kept('whole', 4096, commits)).mark).toBe(mark);
  });
});

describe('other rows', () => {
  it('errors: silence is worked around, an exception hurts', () => {
    const mark = (code: string) => judge.judgeErrors({ ...readings, unknown: answer('', code) }).mark;
    expect(['201', '0', 'exception'].map(mark)).toEqual(['fine', 'around', 'hurts']);
  });

  it('letters that stop saving hurt, unless nothing is saved at all', () => {
    const letters = { changed: [], unread: [], committed: false };
    expect(judge.judgeLetters(letters, true).mark).toBe('hurts');
    expect(judge.judgeLetters(letters, false).mark).toBe('fine');
  });

  it('answers: of those that were sent before nothing is claimed when none was sent', () => {
    const problem = { call: 'LMSSetValue', element: 'cmi.interactions.0.id', code: '405', text: '' };
    expect(judge.judgeRows(0, [], readings).mark).toBe('untried');
    expect(judge.judgeRows(2, [], readings).mark).toBe('fine');
    expect(judge.judgeRows(2, [problem], readings)).toMatchObject({ mark: 'hurts', facts: { error: '405' } });
  });

  it('what came back damaged or cut hurts, what a course no longer has does not', () => {
    const back = { ...UNTRACKED, tracked: true, suspend: 'm2abcd~' };
    expect(judge.judgeResume({ ...back, suspend: '' }, ['empty']).mark).toBe('untried');
    expect(judge.judgeResume(back, ['retired']).mark).toBe('fine');
    for (const note of ['damaged', 'cut', 'foreign'] as const)
      expect(judge.judgeResume(back, [note]).mark).toBe('hurts');
  });

  it('an attempt that is not as it was hurts', () => {
    expect(judge.judgeUntouched('incomplete', 'incomplete').mark).toBe('fine');
    expect(judge.judgeUntouched('incomplete', 'completed').mark).toBe('hurts');
  });

  it('a server that leads elsewhere or is gone hurts, one that does not answer is worked around', () => {
    const met = { status: '', took: 5, time: NaN };
    const mark = (kind: 'there' | 'other' | 'login' | 'gone') => judgeProbe({ ...met, kind }, true).mark;
    expect([mark('there'), mark('other'), mark('login'), mark('gone')]).toEqual([
      'fine',
      'around',
      'hurts',
      'hurts',
    ]);
  });

  it('clocks may differ by a minute, and a server need not tell its own', () => {
    const now = new Date(2026, 10, 28, 12);
    const of = (minutes: number) =>
      judgeClock({ kind: 'there', status: '200', took: 1, time: +now + minutes * 60_000 }, now).mark;
    expect([of(0), of(-1), of(3), of(-60), of(NaN)]).toEqual(['fine', 'fine', 'around', 'around', 'fine']);
  });
});

describe('closing the window', () => {
  const held = { ...initialProgress(7), revision: 20 };
  it.each([
    ['nothing was noted', null, 100, 'untried'],
    ['another attempt', [8, 20, 100], 100, 'untried'],
    ['the same state', [7, 20, 100], 100, 'fine'],
    ['a later state of another window', [7, 19, 100], 90, 'fine'],
    ['an older state', [7, 21, 100], 100, 'hurts'],
    ['the same state, cut', [7, 20, 100], 99, 'hurts'],
    ['nothing at all', [7, 20, 100], 0, 'hurts'],
  ] as const)('%s', (_, note, length, mark) => {
    expect(judgeClosing(note, held, length).mark).toBe(mark);
  });
});

describe('the report', () => {
  const now = new Date(Date.UTC(2026, 10, 28, 12));
  it('has one line for each fact, whatever an LMS answers', () => {
    const hostile = `<!DOCTYPE html>\n\u2028evil: yes\u0000${'x'.repeat(5000)}`;
    const text = reportText({ course: 'c', version: '1' }, now, [
      result('errors', 'around', 'errors.are', { error: '0', text: hostile }),
    ]);
    const lines = text.split('\n');
    expect(lines).toContain('errors: around, are');
    expect(lines).toContain('utc: 2026-11-28T12:00:00');
    expect(lines.filter((line) => line.includes('evil'))).toHaveLength(1);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(220);
  });
});
