import { afterAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { emulate, violations } from '../question/harness.ts';
import { noticeStates } from './notice-states.ts';
import { openShell } from './shell-page.ts';

afterAll(async () => {
  document.documentElement.style.fontSize = '';
  await emulate('light');
  await page.viewport(650, 666);
});

describe.each([
  ['light', 650, '100%'],
  ['dark', 1280, '100%'],
  ['light', 320, '200%'],
] as const)('accessibility of notices and indicator, %s, %i px, text %s', (scheme, width, size) => {
  it.each(Object.entries(noticeStates))('has no violation of WCAG 2.2 AA: %s', async (_name, show) => {
    await emulate(scheme);
    await page.viewport(width, 568);
    const shell = openShell();
    document.documentElement.style.fontSize = size;
    show(shell);
    expect(await violations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    for (const button of shell.host.querySelectorAll('button')) {
      expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    }
    // Most of the page stays in view.
    expect(shell.host.offsetHeight).toBeLessThanOrEqual(0.45 * 568 + 1);
  });
});
