/** Finding and returning in the web package that ships: search, marked pages, the outline, words of the glossary. */
import { expect, test } from '@playwright/test';
import { unpackShipped, type Unpacked } from './support/unpacked.ts';
import { goTo, openWeb } from './support/web.ts';

let course: Unpacked;

test.beforeAll(async () => {
  course = await unpackShipped();
});
test.afterAll(() => course.remove());

test('a word is found with a slip in it, leads to its place, and the list is there on coming back', async ({
  page,
}) => {
  await page.goto(course.address('welcome'));
  const field = page.locator('.outline').getByRole('searchbox', { name: 'Search the course' });
  await field.fill('sprong flor');
  await field.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeFocused();
  const results = page.locator('.find-list > li');
  await expect(results.first()).toContainText('sprung floor');
  await expect(page.locator('.find-status')).toHaveText(/^\d+ pages? found for “[^”]+”\.$/);
  const link = results.first().getByRole('link');
  const place = (await link.getAttribute('href')) ?? '';
  await link.click();
  await expect(page).toHaveURL(new RegExp(`${place}$`));
  await expect(page.locator('article[data-page]')).toBeVisible();
  await page.goBack();
  await expect(page.locator('#course_find')).toHaveValue('sprong flor');
  await expect(results.first().getByRole('link')).toHaveAttribute('href', place);
});

test('no right answer and no feedback can be found', async ({ page }) => {
  await page.goto(course.address('help--find'));
  await page.locator('#course_find').fill('the');
  await expect(page.locator('.find-list > li').first()).toBeVisible();
  const shown = course.index.pages.length;
  expect(await page.locator('.find-list > li').count()).toBeLessThanOrEqual(shown);
  const hidden = await page.evaluate(() => {
    const modules = [...document.querySelectorAll('script[data-module]')].map(
      ({ textContent }) =>
        JSON.parse(textContent) as {
          pages: { html: string }[];
          questions: { use: string; options: { feedback: string | null }[] }[];
        },
    );
    const plain = (html: string): string =>
      new DOMParser().parseFromString(html, 'text/html').body.textContent.trim();
    const read = modules.flatMap(({ pages }) => pages.map(({ html }) => plain(html))).join(' ');
    return modules
      .flatMap(({ questions }) => questions)
      .flatMap(({ options }) => options.map(({ feedback }) => plain(feedback ?? '').slice(0, 90)))
      .filter((text) => text.length > 30 && !read.includes(text))
      .slice(0, 12);
  });
  expect(hidden.length).toBeGreaterThan(0);
  for (const text of hidden) {
    await page.locator('#course_find').fill(text);
    await page.locator('#course_find').press('Enter');
    await expect(page.locator('.find-status')).toHaveText(/found/);
    const snippets = await page.locator('.find-list > li').allTextContents();
    expect(
      snippets.filter((snippet) => snippet.includes(text)),
      text,
    ).toEqual([]);
  }
});

test('a page is marked, found again, and left', async ({ page }) => {
  await page.goto(course.address('trust'));
  const mark = page.getByRole('button', { name: 'Mark this page' });
  await mark.click();
  await expect(mark).toHaveAttribute('aria-pressed', 'true');
  await page.locator('.at-hand').getByRole('link', { name: 'Marked pages' }).click();
  await page.locator('.mark-list').getByRole('link').click();
  await expect(page.locator('article[data-page="trust"]')).toBeVisible();
  await expect(mark).toHaveAttribute('aria-pressed', 'true');
});

test('Back leads to the place on the page, and to the link that led away', async ({ page }) => {
  await page.setViewportSize({ width: 650, height: 666 });
  await openWeb(page, course, 'monday');
  await page.locator('article[data-page=monday]').waitFor();
  const link = page.locator('article a[href="#aid-first-call"]');
  await link.scrollIntoViewIfNeeded();
  const top = await page.evaluate(() => window.scrollY);
  expect(top).toBeGreaterThan(500);
  await link.click();
  await expect(page.locator('article[data-page=aid-first-call]')).toBeVisible();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await page.goBack();
  await expect(link).toBeFocused();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(top);
  await page.goForward();
  await expect(page.locator('article[data-page=aid-first-call] h1')).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('the list beside a wide page follows the learner, and the page stays at its top', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 666 });
  await openWeb(page, course);
  for (const id of ['monday', 'welcome', 'summer-story']) {
    await goTo(page, id);
    const here = page.locator(`#course_outline a[aria-current][href="#${id}"]`);
    await expect(here, id).toBeInViewport({ ratio: 1 });
    const bar = (await page.locator('.bar').boundingBox()) ?? { y: 0, height: 0 };
    expect((await here.boundingBox())?.y, id).toBeGreaterThan(bar.y + bar.height);
    expect(await page.evaluate(() => window.scrollY), id).toBe(0);
  }
});

test('job aids are two keys away from the button of the contents, which say how long the rest takes', async ({
  page,
}) => {
  await page.setViewportSize({ width: 650, height: 666 });
  await page.goto(course.address('trust'));
  await expect(page.locator('.page-mark')).toBeVisible();
  await page.locator('#course_contents').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.outline > .parts')).toHaveText(/about \d+ minutes left/);
  await page.keyboard.press('End');
  const [aid] = course.index.pages.filter(({ layout }) => layout === 'job-aid');
  await expect(page.locator(':focus')).toContainText(aid?.title ?? '');
});

test.describe('words of the glossary on a small screen', () => {
  test.use({ viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true });

  test('open and close by touch, whole on the screen', async ({ page }) => {
    await page.goto(course.address('whom-to-ring'));
    const term = page.locator('button.term').first();
    const slip = page.locator('.term-definition').first();
    await term.tap();
    await expect(slip).toBeVisible();
    const box = await slip.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(568);
    const link = slip.getByRole('link');
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await page.locator('h1').tap();
    await expect(slip).toBeHidden();
    await term.tap();
    await link.tap();
    await expect(page.locator('article[data-page="glossary"]')).toBeVisible();
    await expect(slip).toBeHidden();
  });

  test('open by keyboard, are reached with one step, and give the focus back', async ({ page }) => {
    await page.goto(course.address('whom-to-ring'));
    const term = page.locator('button.term').first();
    const slip = page.locator('.term-definition').first();
    await term.focus();
    await page.keyboard.press('Enter');
    await expect(slip).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(slip.getByRole('link')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(slip).toBeHidden();
    await expect(term).toBeFocused();
  });
});

for (const { language, label, said } of [
  { language: 'English', label: 'Mark this page', said: 'This page is marked.' },
  { language: 'Español', label: 'Marcar esta página', said: 'Esta página está marcada.' },
]) {
  test(`${language}: the button for marking keeps its name and says whether it is pressed`, async ({
    page,
  }) => {
    await openWeb(page, course, 'communication');
    const switched = page.locator('#course_languages button', { hasText: language });
    if ((await switched.count()) > 0) await switched.click();
    const mark = (pressed: boolean) => page.getByRole('button', { name: label, exact: true, pressed });
    await expect(mark(false)).toBeVisible();
    await expect(page.getByText(said)).toHaveCount(0);
    await mark(false).press('Enter');
    await expect(mark(true)).toBeFocused();
    await expect(mark(true)).toHaveAccessibleDescription('');
    // Who sees it reads it, too: a colour alone says nothing.
    await expect(page.getByText(said)).toBeVisible();
    await mark(true).press('Enter');
    await expect(mark(false)).toBeFocused();
    await expect(page.getByText(said)).toHaveCount(0);
  });
}
