/** Reads how many tests passed out of a runner's report. A skipped or flaky test counts as failed. */

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

function numberAt(report: unknown, key: string): number {
  const value = typeof report === 'object' && report !== null ? Reflect.get(report, key) : undefined;
  return typeof value === 'number' ? value : 0;
}

/** @param report the parsed file of vitest's `json` reporter. */
export function countVitest(report: unknown): Counts {
  const failed =
    numberAt(report, 'numFailedTests') +
    numberAt(report, 'numPendingTests') +
    numberAt(report, 'numTodoTests');
  // A file that cannot be loaded has no tests to fail, only a failed suite.
  const broken = failed === 0 ? numberAt(report, 'numFailedTestSuites') : 0;
  return { passed: numberAt(report, 'numPassedTests'), failed: failed + broken };
}

/** @param report the parsed file of Playwright's `json` reporter. */
export function countPlaywright(report: unknown): Counts {
  const stats: unknown =
    typeof report === 'object' && report !== null ? Reflect.get(report, 'stats') : undefined;
  return {
    passed: numberAt(stats, 'expected'),
    failed: numberAt(stats, 'unexpected') + numberAt(stats, 'flaky') + numberAt(stats, 'skipped'),
  };
}

/**
 * Counts of one gate. A gate whose program failed has at least one failure, whatever its report says; a test
 * runner that reports no test at all has failed.
 * @param report `undefined` for a gate without a report, `null` for a report that is missing or unreadable.
 */
export function countGate(succeeded: boolean, report: Counts | null | undefined): Counts {
  if (report === undefined) return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (report === null || report.passed + report.failed === 0) return { passed: 0, failed: 1 };
  return succeeded || report.failed > 0 ? report : { passed: report.passed, failed: 1 };
}
