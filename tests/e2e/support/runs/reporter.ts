/** Prints what all schedules together have counted, whichever worker played them: the line of `npm run test:faults`. */
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Kind of the note with a schedule's counts. */
export const COUNTED = 'counted';

const COUNTS = ['lost', 'regressions', 'silent'] as const;

export default class FaultRunsReporter implements Reporter {
  readonly #sums = { lost: 0, regressions: 0, silent: 0 };
  #schedules = 0;

  onTestEnd(_test: TestCase, { annotations }: TestResult): void {
    const note = annotations.find(({ type }) => type === COUNTED);
    if (!note) return;
    this.#schedules += 1;
    const counts = JSON.parse(note.description ?? '{}') as Partial<Record<string, number>>;
    for (const count of COUNTS) this.#sums[count] += counts[count] ?? 0;
  }

  onEnd(): void {
    if (this.#schedules === 0) return;
    const counts = COUNTS.map((count) => `${count} ${this.#sums[count]}`);
    console.log(`\nschedules ${this.#schedules}, ${counts.join(', ')}`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
