/** Job aids on paper: each of them is exactly one page of A4. */
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { unpackFixture, unpackShipped, type Unpacked } from './support/unpacked.ts';

async function pages(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4' });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

async function expectOnePageEach(page: Page, course: Unpacked): Promise<number> {
  const sheets = course.index.pages.filter(({ layout }) => layout === 'job-aid');
  for (const { id } of sheets) {
    await page.goto(course.address(id));
    await expect(page.locator(`article[data-page="${id}"]`)).toBeVisible();
    expect.soft(await pages(page), id).toBe(1);
    await page.goto('about:blank');
  }
  return sheets.length;
}

test('every job aid of the course that ships prints on one page', async ({ page }) => {
  const course = await unpackShipped();
  await expectOnePageEach(page, course);
  course.remove();
});

test('a job aid prints on one page, without the shell', async ({ page }) => {
  const course = await unpackFixture('apparatus');
  expect(await expectOnePageEach(page, course)).toBe(1);
  await page.goto(course.address('first-call'));
  await page.emulateMedia({ media: 'print' });
  for (const part of ['.masthead', '.bar', '.outline', '.page-place', '#course_turn']) {
    await expect(page.locator(part), part).toBeHidden();
  }
  await expect(page.locator('.tick-box').first()).toBeVisible();
  course.remove();
});

test('what is filled in by hand has room for a hand', async ({ page }) => {
  // The width of A4 between the margins of the page, in CSS pixels: 18 cm.
  await page.setViewportSize({ width: 680, height: 900 });
  await page.emulateMedia({ media: 'print' });
  const course = await unpackShipped();
  await page.goto(course.address('aid-agreement'));
  const cells = page.locator('article[data-page="aid-agreement"] .fill-cell');
  await expect(cells).toHaveCount(15);
  for (const cell of await cells.all()) {
    const { width = 0, height = 0 } = (await cell.boundingBox()) ?? {};
    expect.soft(width, 'six centimetres').toBeGreaterThan(227);
    expect.soft(height, 'seven millimetres').toBeGreaterThan(26);
  }
  course.remove();
});
