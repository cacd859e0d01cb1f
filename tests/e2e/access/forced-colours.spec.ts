/** Where the system decides on colours: nothing is lost, focus can be seen, and so can what is chosen. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { violations } from '../support/accessibility.ts';
import { CHECK } from '../support/course.ts';
import { mainStates } from '../support/states.ts';
import { unpackShipped, type Unpacked } from '../support/unpacked.ts';
import { FRAME, goTo, openWeb, toolAddress } from '../support/web.ts';

let course: Unpacked;

test.use({ viewport: FRAME, actionTimeout: 10_000 });
test.beforeAll(async () => {
  course = await unpackShipped();
});
test.afterAll(() => course.remove());

async function open(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await openWeb(page, course);
}

/** Has the look of a control changed, so that it can be seen and not only measured? */
async function looksDifferent(part: Locator, act: () => Promise<void>): Promise<boolean> {
  const before = await part.screenshot();
  await act();
  return !before.equals(await part.screenshot());
}

test('no violation in any main state, and focus has a ring', async ({ page }) => {
  await open(page);
  expect(mainStates.length).toBeGreaterThanOrEqual(20);
  for (const state of mainStates) {
    await state.make(page);
    expect.soft(await violations(page.mainFrame()), state.name).toEqual([]);
    await page.keyboard.press('Tab');
    const ring = await page.evaluate(() => {
      const { activeElement } = document;
      const { outlineStyle, outlineWidth } = getComputedStyle(
        activeElement?.matches('input[type=radio], input[type=checkbox]')
          ? (activeElement.closest('label') ?? activeElement)
          : (activeElement ?? document.body),
      );
      return { lost: activeElement === document.body, outlineStyle, width: parseFloat(outlineWidth) };
    });
    expect.soft(ring.lost, `${state.name}: focus`).toBe(false);
    expect.soft(ring.outlineStyle, state.name).not.toBe('none');
    expect.soft(ring.width, state.name).toBeGreaterThanOrEqual(2);
  }
});

test('what is chosen looks chosen', async ({ page }) => {
  await open(page);
  for (const [place, control] of [
    [CHECK, '.assessment-questions .choice'],
    ['where-you-stand', 'course-question .choice'],
    ['safe-practice', 'course-question .choice'],
    [toolAddress('look'), '.choice >> nth=1'],
    [toolAddress('keys'), '.choice'],
  ] as const) {
    await goTo(page, place);
    if (place === CHECK) await page.getByRole('button', { name: 'Start' }).click();
    const choice = page.locator(control).first();
    const away = page.locator('h1');
    await choice.scrollIntoViewIfNeeded();
    const changed = await looksDifferent(choice, async () => {
      await choice.locator('input').dispatchEvent('click');
      await away.focus();
    });
    expect.soft(changed, place).toBe(true);
  }
  await goTo(page, 'trust');
  const mark = page.getByRole('button', { name: 'Mark this page' });
  const changed = await looksDifferent(mark, async () => {
    await mark.dispatchEvent('click');
    await page.locator('h1').focus();
  });
  expect(changed).toBe(true);
});
