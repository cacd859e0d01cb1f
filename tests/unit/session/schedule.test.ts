import { describe, expect, it } from 'vitest';
import { createSchedule } from '../../../components/session/schedule.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

/** A window whose timers and frames run on a fake clock. */
function start() {
  const clock = createFakeClock();
  const frames = new Map<number, () => void>();
  const cancels = new Map<number, () => void>();
  let last = 0;
  const win = {
    setTimeout: (act: () => void, milliseconds: number) => {
      last += 1;
      cancels.set(last, clock.schedule.after(milliseconds, act));
      return last;
    },
    clearTimeout: (id: number) => cancels.get(id)?.(),
    requestAnimationFrame: (act: () => void) => {
      last += 1;
      frames.set(last, act);
      return last;
    },
    cancelAnimationFrame: (id: number) => frames.delete(id),
  } as unknown as Window;
  const frame = (): void => {
    const awaited = [...frames.values()];
    frames.clear();
    awaited.forEach((act) => act());
  };
  const done: string[] = [];
  return { clock, frame, done, schedule: createSchedule(win), act: () => void done.push('done') };
}

describe('the schedule of a window', () => {
  it('acts in a task of its own after the frame, once', () => {
    const { clock, frame, done, schedule, act } = start();
    schedule.afterPaint(act);
    frame();
    expect(done).toEqual([]);
    clock.advance(0);
    expect(done).toEqual(['done']);
    clock.advance(5000);
    expect(done).toHaveLength(1);
  });

  it('does not wait for ever for a frame that is out of view', () => {
    const { clock, frame, done, schedule, act } = start();
    schedule.afterPaint(act);
    clock.advance(500);
    frame();
    clock.advance(5000);
    expect(done).toEqual(['done']);
  });

  it('takes back what was planned, before and after the frame', () => {
    const { clock, frame, done, schedule, act } = start();
    schedule.afterPaint(act)();
    const cancel = schedule.afterPaint(act);
    frame();
    cancel();
    schedule.after(10, act)();
    frame();
    clock.advance(5000);
    expect(done).toEqual([]);
  });
});
