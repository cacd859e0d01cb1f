/** Room and motion: 320 px, which is 400 % zoom; spaced text; targets; and nothing that moves. */
import { expect, test } from '@playwright/test';
import { LOOK_KEY } from '../../../components/lms/early/look.ts';
import { brokenWords, layoutFaults, motion, spaceOut } from '../support/layout.ts';
import { mainStates } from '../support/states.ts';
import { unpackShipped, type Unpacked } from '../support/unpacked.ts';
import { FRAME, goTo, openWeb, toolAddress, TOOLS } from '../support/web.ts';

let course: Unpacked;

test.use({ actionTimeout: 10_000 });
test.beforeAll(async () => {
  course = await unpackShipped();
});
test.afterAll(() => course.remove());

for (const { name, spaced, width } of [
  { name: 'at 320 px', spaced: false, width: 320 },
  { name: 'with spaced text', spaced: true, width: FRAME.width },
]) {
  test.describe(name, () => {
    test.use({ viewport: { width, height: 568 } });

    test('nothing is cut or too small on any page, and nothing moves', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openWeb(page, course);
      if (spaced) await spaceOut(page);
      for (const id of [...course.index.pages.map((one) => one.id), ...TOOLS.map(toolAddress)]) {
        await goTo(page, id);
        expect.soft(await layoutFaults(page), id).toEqual([]);
        expect.soft(await motion(page), id).toEqual([]);
      }
    });

    test('nothing is cut or too small in any main state, and nothing moves', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openWeb(page, course);
      if (spaced) await spaceOut(page);
      for (const state of mainStates) {
        await state.make(page);
        expect.soft(await layoutFaults(page), state.name).toEqual([]);
        expect.soft(await motion(page), state.name).toEqual([]);
      }
    });
  });
}

for (const language of ['English', 'Español']) {
  test.describe(`with the largest text at 320 px, ${language}`, () => {
    test.use({ viewport: { width: 320, height: 568 } });

    test('words in a drawing grow along, and the drawing scrolls in its own place', async ({ page }) => {
      await openWeb(page, course, 'five-elements');
      const button = page.locator('#course_languages button', { hasText: language });
      if ((await button.count()) > 0) await button.click();
      const word = page.locator('.diagram text', { hasText: /^(Understanding|Entendimiento)$/ });
      await expect(word).toBeVisible();
      const high = async (look: string): Promise<number> => {
        await page.locator('html').evaluate((root, to) => root.setAttribute('data-look', to), look);
        return (await word.boundingBox())?.height ?? 0;
      };
      const normal = await high('');
      expect((await high('large')) / normal).toBeCloseTo(1.25, 1);
      expect((await high('largest')) / normal).toBeCloseTo(1.5, 1);
      expect(await layoutFaults(page)).toEqual([]);
      await page.locator('.diagram').focus();
      await page.keyboard.press('ArrowRight');
      const room = page.locator('p:has(> .diagram)');
      await expect.poll(() => room.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
    });

    test('no page scrolls sideways, and no word is broken in two', async ({ page }) => {
      await page.addInitScript((key) => sessionStorage.setItem(key, 'largest'), LOOK_KEY);
      await openWeb(page, course);
      const button = page.locator('#course_languages button', { hasText: language });
      if ((await button.count()) > 0) await button.click();
      await expect(page.locator('html')).toHaveAttribute('data-look', 'largest');
      for (const { id } of course.index.pages) {
        await goTo(page, id);
        expect.soft(await layoutFaults(page), id).toEqual([]);
        expect.soft(await brokenWords(page), id).toEqual([]);
      }
    });
  });
}
