/** Definitions, references, film and drawings, in a package as it is built. */
import type { Page } from '@playwright/test';
import { expect, test as base } from '@playwright/test';
import { violations } from './support/accessibility.ts';
import { unpackFixture, type Unpacked } from './support/unpacked.ts';

const test = base.extend<object, { course: Unpacked }>({
  course: [
    // Playwright reads the names of wanted fixtures out of this pattern; there are none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const course = await unpackFixture('apparatus');
      await use(course);
      course.remove();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

async function open(page: Page, course: Unpacked, id: string): Promise<void> {
  await page.goto(course.address(id));
  await expect(page.locator(`article[data-page="${id}"]`)).toBeVisible();
}

test('a word opens its meaning by click and by keyboard, inside the frame', async ({ page, course }) => {
  for (const width of [320, 650, 1280]) {
    await page.setViewportSize({ width, height: 600 });
    await open(page, course, 'terms');
    const word = page.locator('.term').first();
    const meaning = page.locator('.term-definition').first();
    await expect(meaning).toBeHidden();
    await word.focus();
    await page.keyboard.press('Enter');
    await expect(meaning).toBeVisible();
    await expect(meaning).toContainText('spending time in each other’s work.');
    await expect(word).toBeFocused();
    const box = await meaning.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(600);
    expect(await violations(page.mainFrame())).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(meaning).toBeHidden();
    await word.click();
    await expect(meaning).toBeVisible();
    await page.goto('about:blank');
  }
});

test('a word needs no script to open', async ({ browser, course }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(course.address(''));
  await page.locator('.term').first().click();
  await expect(page.locator('.term-definition').first()).toBeVisible();
  await context.close();
});

test('links lead to the entry of a word and of a source, and back', async ({ page, course }) => {
  await open(page, course, 'terms');
  await page.locator('.term').first().click();
  await page.getByRole('link', { name: 'All terms' }).first().click();
  await expect(page.locator('article[data-page="lists"]')).toBeVisible();
  await expect(page.locator('[id="lists--term-cross-training"]')).toBeFocused();
  await page.goBack();
  await page.getByRole('link', { name: 'the notes' }).click();
  await expect(page.locator('[id="lists--source-notes"]')).toBeFocused();
  expect(await violations(page.mainFrame())).toEqual([]);
});

test('an address with an entry opens its page there', async ({ page, course }) => {
  await page.goto(course.address('lists--source-book'));
  await expect(page.locator('article[data-page="lists"]')).toBeVisible();
  await expect(page.locator('[id="lists--source-book"]')).toBeFocused();
});

test('a film loads, has captions and a transcript', async ({ page, course }) => {
  await open(page, course, 'media');
  const film = page.locator('video');
  const loaded = await film.evaluate(async (video: HTMLVideoElement) => {
    video.preload = 'metadata';
    video.load();
    await new Promise((ready, failed) => {
      video.addEventListener('loadedmetadata', ready);
      video.addEventListener('error', () => failed(new Error(video.error?.message)));
    });
    const [track] = video.textTracks;
    return { wide: video.videoWidth, kind: track?.kind, language: track?.language, mode: track?.mode };
  });
  expect(loaded).toEqual({ wide: 160, kind: 'captions', language: 'en-GB', mode: 'showing' });
  await page.getByText('Transcript').first().click();
  await expect(page.getByText('Hello, this is the library.')).toBeVisible();
  expect(await violations(page.mainFrame())).toEqual([]);
});

test('the words of a drawing can be read, and its name is its description', async ({ page, course }) => {
  await open(page, course, 'media');
  const drawing = page.getByRole('group', { name: 'Two boxes, joined by what you both bring' });
  await expect(drawing).toBeVisible();
  await expect(drawing.getByText('What you both bring')).toBeVisible();
});

test('a cover shows its own picture above its title', async ({ page, course }) => {
  await open(page, course, 'cover');
  await expect(page.locator('.cover-drawing')).toHaveCount(0);
  const picture = await page.locator('.cover-picture img').boundingBox();
  const title = await page.locator('h1').boundingBox();
  expect((picture?.y ?? 0) + (picture?.height ?? 0)).toBeLessThanOrEqual(title?.y ?? 0);
});
