/** Every page of the course that ships, and every tool. */
import { expect, test } from '@playwright/test';
import { Survey } from '../support/accessibility.ts';
import { unpackShipped, type Unpacked } from '../support/unpacked.ts';
import { FRAME, goTo, openWeb, toolAddress, TOOLS } from '../support/web.ts';

let course: Unpacked;

test.use({ viewport: FRAME });
test.beforeAll(async () => {
  course = await unpackShipped();
});
test.afterAll(() => course.remove());

test('every page of the course', async ({ page }) => {
  const survey = new Survey(page);
  await openWeb(page, course);
  for (const { id } of course.index.pages) {
    await goTo(page, id);
    await survey.look(id);
  }
  survey.complete('pages');
});

test('every tool', async ({ page }) => {
  const survey = new Survey(page);
  await openWeb(page, course, 'help');
  const shown = await page
    .locator('article .tool-list a')
    .evaluateAll((links) => links.map((link) => (link.getAttribute('href') ?? '').replace('#help--', '')));
  expect(shown.sort()).toEqual(TOOLS.filter((tool) => tool !== '').sort());
  for (const tool of TOOLS) {
    await goTo(page, toolAddress(tool));
    await survey.look(`the tool “${tool}”`);
  }
  survey.complete('tools');
});
