/** A course with a look of its own, in a package as it is built: its colours hold, and a learner's needs hold above them. */
import { expect, test as base, type Page } from '@playwright/test';
import { violations } from './support/accessibility.ts';
import { unpackFixture, type Unpacked } from './support/unpacked.ts';

const test = base.extend<object, { course: Unpacked }>({
  course: [
    // Playwright reads the names of wanted fixtures out of this pattern; there are none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const course = await unpackFixture('themed');
      await use(course);
      course.remove();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

const ACCENT = { light: '#7a1f5c', dark: '#f194cb' };
const CONTRAST = { light: '#00402a', dark: '#9ff0cb' };

const accent = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--lamp'));

async function open(page: Page, course: Unpacked, id: string): Promise<void> {
  await page.goto(course.address(id));
  await expect(page.locator(`article[data-page="${id}"]`)).toBeVisible();
}

for (const scheme of ['light', 'dark'] as const) {
  test(`its colours can be read on ${scheme} pages, before and after an answer`, async ({ page, course }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await open(page, course, 'asking');
    expect(await accent(page)).toBe(ACCENT[scheme]);
    expect(await violations(page.mainFrame())).toEqual([]);
    await page.getByLabel('An offer').check();
    await page.getByRole('button', { name: 'Check' }).click();
    await expect(page.getByText('It may be the wrong one.')).toBeVisible();
    expect(await violations(page.mainFrame())).toEqual([]);
    await open(page, course, 'draft');
    expect(await violations(page.mainFrame(), 'contrast')).toEqual([]);
  });

  test(`high contrast, system colours and paper stand above it on ${scheme} pages`, async ({
    page,
    course,
  }) => {
    await page.emulateMedia({ colorScheme: scheme, contrast: 'more' });
    await open(page, course, 'asking');
    expect(await accent(page)).toBe(CONTRAST[scheme]);
    await page.emulateMedia({ colorScheme: scheme, contrast: 'no-preference', forcedColors: 'active' });
    const canvas = await page.evaluate(() => {
      const probe = document.createElement('i');
      probe.style.background = 'Canvas';
      document.body.append(probe);
      const colours = [probe, document.documentElement].map((one) => getComputedStyle(one).backgroundColor);
      probe.remove();
      return colours;
    });
    expect(canvas[1]).toBe(canvas[0]);
    await page.emulateMedia({ colorScheme: scheme, forcedColors: 'none', media: 'print' });
    expect(await accent(page)).toBe('#000');
  });
}

test('a learner’s own choice of colours and contrast moves the theme along, or sets it aside', async ({
  page,
  course,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(course.address('help--look'));
  await page.getByRole('radio', { name: 'Dark' }).check();
  expect(await accent(page)).toBe(ACCENT.dark);
  await page.getByRole('radio', { name: 'High contrast' }).check();
  expect(await accent(page)).toBe(CONTRAST.light);
  await page.getByRole('radio', { name: 'Light' }).check();
  expect(await accent(page)).toBe(ACCENT.light);
});

test('the logo stands beside the title, is named, and moves nothing when it comes', async ({
  page,
  course,
}) => {
  for (const width of [320, 650, 1280]) {
    await page.setViewportSize({ width, height: 666 });
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/logo.svg', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(course.address('asking'), { waitUntil: 'commit' });
    const title = page.getByText('A course with a look of its own', { exact: true });
    const before = await title.boundingBox();
    release();
    const logo = page.getByRole('img', { name: 'Northbridge Libraries' });
    await expect.poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(264);
    expect(await title.boundingBox()).toEqual(before);
    const box = await logo.boundingBox();
    expect(box?.height).toBe(36);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.unroute('**/logo.svg');
    await page.goto('about:blank');
  }
});
