/** The schedules in Chromium end, and are added up. */
import type { TestCase, TestResult } from '@playwright/test/reporter';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { playUntil } from '../../e2e/support/runs/cap.ts';
import FaultRunsReporter, { COUNTED } from '../../e2e/support/runs/reporter.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the cap of a schedule', () => {
  it('gives up what does not end', async () => {
    await expect(playUntil(20, () => new Promise(() => undefined))).rejects.toThrow('no end within 0.02 s');
  });

  it('passes on how a schedule ended', async () => {
    await expect(playUntil(5000, () => Promise.resolve())).resolves.toBeUndefined();
    await expect(playUntil(5000, () => Promise.reject(new Error('no frame')))).rejects.toThrow('no frame');
  });
});

describe('the line', () => {
  function printed(...notes: TestResult['annotations'][]): unknown[] {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const reporter = new FaultRunsReporter();
    for (const annotations of notes) reporter.onTestEnd({} as TestCase, { annotations } as TestResult);
    reporter.onEnd();
    return log.mock.calls.map(([words]) => String(words).trim());
  }
  const counted = (lost: number, regressions: number, silent: number): TestResult['annotations'] => [
    { type: COUNTED, description: JSON.stringify({ lost, regressions, silent }) },
  ];

  it('adds up the schedules, and nothing else', () => {
    expect(printed(counted(0, 0, 0), [], counted(2, 0, 1), counted(1, 3, 0))).toEqual([
      'schedules 3, lost 3, regressions 3, silent 1',
    ]);
  });

  it('is not there where no schedule was played', () => {
    expect(printed([], [])).toEqual([]);
  });
});
