/** The survey of this folder looks at enough, and would see what is wrong. */
import { expect, test } from '@playwright/test';
import { STATES, violations } from '../support/accessibility.ts';
import { layoutFaults, motion } from '../support/layout.ts';

test('at least 400 states are looked at', () => {
  const sum = Object.values(STATES).reduce((one, other) => one + other, 0);
  expect(sum).toBeGreaterThanOrEqual(400);
});

test('what is wrong is found, in the whole page and in a part of it', async ({ page }) => {
  await page.setContent(`<html lang="en"><title>Wrong</title><main><h1>Wrong</h1>
    <p style="color: #999; background: #fff">Pale</p>
    <section id="part"><button></button></section></main></html>`);
  const frame = page.mainFrame();
  expect(await violations(frame)).toEqual(
    expect.arrayContaining(['color-contrast: p', 'button-name: button']),
  );
  expect(await violations(frame, 'contrast')).toEqual(['color-contrast: p']);
  expect(await violations(frame, 'everything', '#part')).toEqual(['button-name: button']);
});

test('what is cut, too wide, too small or moving is found', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 400 });
  await page.setContent(`<style>.moves { transition: color 1s }</style>
    <p style="width: 400px">Wide</p><p style="height: 5px; overflow: hidden">Cut</p>
    <button class="moves" style="height: 20px">Small</button>`);
  const faults = (await layoutFaults(page)).join('\n');
  expect(faults).toContain('the page scrolls sideways');
  expect(faults).toContain('beyond the edge: p. “Wide”');
  expect(faults).toContain('cut: p. “Cut”');
  expect(faults).toContain('× 20 px: button.moves “Small”');
  expect(await motion(page)).toEqual(['BUTTON.moves']);
});
