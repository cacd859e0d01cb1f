import type { Schedule } from '../../components/session/schedule.ts';

export interface FakeClock {
  readonly now: () => Date;
  readonly schedule: Schedule;
  /** For code that awaits a pause; time passes at once. */
  wait(milliseconds: number): Promise<void>;
  /** Lets time pass and runs what falls due, in order. */
  advance(milliseconds: number): void;
  /** Runs what waits for a paint. */
  paint(): void;
  /** How many timers and paints are still awaited. */
  pending(): number;
}

interface Timer {
  readonly due: number;
  readonly act: () => void;
}

/** A clock that stands still until told. Starts on a Sunday morning, local time. */
export function createFakeClock(start = new Date(2026, 10, 22, 10, 42, 7)): FakeClock {
  let now = start.getTime();
  const timers = new Set<Timer>();
  const paints = new Set<() => void>();

  const advance = (milliseconds: number): void => {
    const end = now + milliseconds;
    for (;;) {
      const due = [...timers].filter((timer) => timer.due <= end).sort((a, b) => a.due - b.due)[0];
      if (!due) break;
      timers.delete(due);
      now = Math.max(now, due.due);
      due.act();
    }
    now = end;
  };

  return {
    now: () => new Date(now),
    advance,
    wait: (milliseconds) => {
      advance(milliseconds);
      return Promise.resolve();
    },
    paint: () => {
      const awaited = [...paints];
      paints.clear();
      awaited.forEach((act) => act());
    },
    pending: () => timers.size + paints.size,
    schedule: {
      after: (milliseconds, act) => {
        const timer = { due: now + milliseconds, act };
        timers.add(timer);
        return () => void timers.delete(timer);
      },
      afterPaint: (act) => {
        // A function of its own, so that the same `act` can wait twice.
        const awaited = (): void => act();
        paints.add(awaited);
        return () => void paints.delete(awaited);
      },
    },
  };
}
