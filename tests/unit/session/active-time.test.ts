import { describe, expect, it } from 'vitest';
import { createActiveTime } from '../../../components/session/active-time.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

function start() {
  const clock = createFakeClock();
  return { clock, time: createActiveTime(clock.now) };
}

describe('active time', () => {
  it('counts whole seconds in use', () => {
    const { clock, time } = start();
    clock.advance(61_999);
    expect(time.seconds()).toBe(61);
    clock.advance(1);
    expect(time.seconds()).toBe(62);
  });

  it('stops two minutes after the last use and goes on with the next', () => {
    const { clock, time } = start();
    clock.advance(3_600_000);
    expect(time.seconds()).toBe(120);
    time.used();
    clock.advance(10_000);
    expect(time.seconds()).toBe(130);
  });

  it('does not count while hidden', () => {
    const { clock, time } = start();
    clock.advance(10_000);
    time.hidden();
    clock.advance(50_000);
    time.used();
    clock.advance(50_000);
    time.shown();
    clock.advance(5_000);
    expect(time.seconds()).toBe(15);
  });

  it('survives sleep and a clock that is put back', () => {
    const { clock, time } = start();
    clock.advance(8 * 3_600_000);
    time.used();
    clock.advance(-3_600_000);
    time.used();
    clock.advance(2_000);
    expect(time.seconds()).toBe(122);
  });
});
