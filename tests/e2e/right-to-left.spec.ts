/** From right to left over the package that ships, with Arabic in the place of its further language. */
import { expect, test, type Page } from '@playwright/test';
import { violations } from './support/accessibility.ts';
import { layoutFaults } from './support/layout.ts';
import { unpackArabic, type Unpacked } from './support/unpacked.ts';
import { goTo, openWeb, toolAddress, TOOLS } from './support/web.ts';

let course: Unpacked;

test.use({ actionTimeout: 10_000 });
test.beforeAll(async () => {
  course = await unpackArabic();
});
test.afterAll(() => course.remove());

async function open(page: Page, id?: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openWeb(page, course, id);
  await page.locator('#course_languages [lang=ar]').click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
}

for (const width of [320, 650]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 666 } });

    test('nothing is cut and nothing scrolls sideways, on any page and in any tool', async ({ page }) => {
      await open(page);
      for (const id of [...course.index.pages.map((one) => one.id), ...TOOLS.map(toolAddress)]) {
        await goTo(page, id);
        expect.soft(await layoutFaults(page), id).toEqual([]);
      }
    });
  });
}

test('what points, points the other way; text begins on the right, and the way grows from there', async ({
  page,
}) => {
  await page.setViewportSize({ width: 650, height: 666 });
  await open(page, 'whom-to-ring');
  const question = page.locator('course-question').first();
  for (const select of await question.locator('select').all()) await select.selectOption({ index: 1 });
  await question.locator('button[type=submit]').click();
  const given = question.locator('.pair-given').first();
  await expect(given).toBeVisible();
  expect(await given.evaluate((element) => getComputedStyle(element, '::before').content)).toContain('←');
  const at = async (selector: string): Promise<{ left: number; right: number }> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { left, right } = element.getBoundingClientRect();
        return { left, right };
      });
  expect((await at('#course_contents')).left).toBeGreaterThan((await at('#course_leave')).right);
  const [previous, next] = [await at('#course_turn .previous'), await at('#course_turn .next')];
  expect(previous.left).toBeGreaterThan(next.right - 1);
  expect((await at('.question-option input, .pair-words')).right).toBeGreaterThan(500);
  expect(
    await page.locator('#course_done').evaluate((element) => getComputedStyle(element).transformOrigin),
  ).toMatch(/^650px/);
  expect(await violations(page.mainFrame())).toEqual([]);
});

test('words keep clear of what closes a notice, and a table begins at its edge', async ({ page }) => {
  await page.setViewportSize({ width: 650, height: 666 });
  await open(page, 'communication');
  const boxes = await page.evaluate(() => {
    const range = document.createRange();
    const edges = (element: Element | null | undefined) => {
      if (element) range.selectNodeContents(element);
      const { left, right } = range.getBoundingClientRect();
      return { left, right };
    };
    const notices = [...document.querySelectorAll('.notice')].map((notice) => ({
      words: edges(notice.querySelector('p')).left,
      mark: notice.querySelector('.notice-close')?.getBoundingClientRect().right ?? 0,
    }));
    const table = document.querySelector('.lesson table');
    return {
      notices,
      cell: edges(table?.querySelector('th')).right,
      table: table?.getBoundingClientRect().right ?? 0,
    };
  });
  expect(boxes.notices.length).toBeGreaterThan(0);
  for (const { words, mark } of boxes.notices) expect(words).toBeGreaterThanOrEqual(mark);
  expect(boxes.cell).toBeCloseTo(boxes.table, 0);
});
