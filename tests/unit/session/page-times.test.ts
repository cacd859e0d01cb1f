import { describe, expect, it } from 'vitest';
import { PAGE_TIMES } from '../../../components/model/page-times.ts';
import { createActiveTime } from '../../../components/session/active-time.ts';
import { createPageTimes, createPageTimesReport } from '../../../components/session/page-times.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

const IDS = ['m1.first', PAGE_TIMES];

function start() {
  const clock = createFakeClock();
  const time = createActiveTime(clock.now);
  const active = (): number => time.seconds();
  return { clock, time, active, times: createPageTimes(active) };
}

describe('time by page', () => {
  it('belongs to the page in view', () => {
    const { clock, times } = start();
    clock.advance(5_000);
    times.open('a');
    clock.advance(40_000);
    times.open('b');
    clock.advance(20_000);
    times.open('a');
    clock.advance(2_000);
    times.open(null);
    clock.advance(9_000);
    expect([...times.seconds()]).toEqual([
      ['a', 42],
      ['b', 20],
    ]);
  });

  it('is active time only: not while hidden, and two minutes after the last use', () => {
    const { clock, time, times } = start();
    times.open('a');
    clock.advance(10_000);
    time.hidden();
    clock.advance(60_000);
    time.shown();
    times.open('b');
    clock.advance(3_600_000);
    expect([...times.seconds()]).toEqual([
      ['a', 10],
      ['b', 120],
    ]);
  });

  it('adds up to the active time of the session, whatever the clock does', () => {
    const { clock, time, times, active } = start();
    times.open('a');
    for (const jump of [1_999, 8 * 3_600_000, -3_600_000, 700, 700, -5, 61_234]) {
      clock.advance(jump);
      time.used();
      times.open(jump > 700 ? 'a' : 'b');
      clock.advance(1_501);
    }
    const sum = [...times.seconds().values()].reduce((a, b) => a + b, 0);
    expect(sum).toBe(active());
    expect(sum).toBeGreaterThan(180);
  });
});

describe('the row of time by page', () => {
  function report(held: string | null, ids = IDS) {
    const { clock, time, active } = start();
    const asked: number[] = [];
    const read = (row: number): string | null => {
      asked.push(row);
      return held;
    };
    const times = createPageTimesReport(ids, active);
    times.open('a');
    const go = (seconds: number): void => {
      clock.advance(seconds * 1000);
      time.used();
    };
    return { times, read, asked, go };
  }

  it('is due with a minute more, and on leaving with any second', () => {
    const { times, read, asked, go } = report('');
    go(59);
    expect(times.row(read)).toBeNull();
    expect(asked).toEqual([]);
    go(1);
    expect(times.row(read)).toMatchObject({
      index: 1,
      id: PAGE_TIMES,
      type: 'times',
      result: 'neutral',
      response: 'a 60 s',
    });
    go(30);
    expect(times.row(read)).toBeNull();
    expect(times.row(read, true)?.response).toBe('a 90 s');
    expect(times.row(read, true)).toBeNull();
    expect(asked).toEqual([1]);
  });

  it('adds to what earlier sessions reported, also of pages that are gone', () => {
    const { times, read, go } = report('gone 7 s; a 100 s');
    go(60);
    expect(times.row(read)?.response).toBe('gone 7 s; a 160 s');
    times.open('b');
    go(61);
    expect(times.row(read)?.response).toBe('gone 7 s; a 160 s; b 61 s');
  });

  it('begins anew where the earlier response is none of ours', () => {
    const { times, read, go } = report('{lang=en}whatever');
    go(60);
    expect(times.row(read)?.response).toBe('a 60 s');
  });

  it('is never sent where the standard cannot say what is held, or the course has no such row', () => {
    const old = report(null);
    old.go(60);
    expect(old.times.row(old.read, true)).toBeNull();
    const without = report('', ['m1.first']);
    without.go(60);
    expect(without.times.row(without.read, true)).toBeNull();
    expect(without.asked).toEqual([]);
  });
});
