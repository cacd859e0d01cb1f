import { describe, expect, it } from 'vitest';
import { countGate, countPlaywright, countVitest } from '../../../scripts/gates/counts.ts';

describe('counts of a test runner', () => {
  it('counts skipped and planned tests as failed', () => {
    expect(
      countVitest({ numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }),
    ).toEqual({ passed: 7, failed: 4 });
    expect(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } })).toEqual({
      passed: 5,
      failed: 4,
    });
  });

  it('counts a file that could not be loaded', () => {
    expect(countVitest({ numPassedTests: 3, numFailedTests: 0, numFailedTestSuites: 1 })).toEqual({
      passed: 3,
      failed: 1,
    });
  });

  it('reads nothing good from something else', () => {
    expect(countVitest('half a fi')).toEqual({ passed: 0, failed: 0 });
    expect(countPlaywright(null)).toEqual({ passed: 0, failed: 0 });
  });
});

describe('counts of a gate', () => {
  it('counts a plain gate as one', () => {
    expect(countGate(true, undefined)).toEqual({ passed: 1, failed: 0 });
    expect(countGate(false, undefined)).toEqual({ passed: 0, failed: 1 });
  });

  it('fails a runner that left no report, or a report without tests', () => {
    expect(countGate(true, null)).toEqual({ passed: 0, failed: 1 });
    expect(countGate(true, { passed: 0, failed: 0 })).toEqual({ passed: 0, failed: 1 });
  });

  it('fails a runner that ended badly although every test passed', () => {
    expect(countGate(false, { passed: 12, failed: 0 })).toEqual({ passed: 12, failed: 1 });
  });
});
