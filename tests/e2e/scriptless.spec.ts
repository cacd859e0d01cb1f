/** Page one where no script works: it is read, it says what is missing, and offers nothing that cannot work. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import JSZip from 'jszip';
import { shippedZips } from './support/shipped.ts';

const ADDRESS = 'http://course.test/index.html';
const DEAD = ['#course_contents', '#course_leave', '.language', '.turn-link'];

// Where the list of contents has a button.
test.use({ viewport: { width: 650, height: 666 } });

let launch = '';

test.beforeAll(async () => {
  const path = shippedZips().find(({ target }) => target === 'scorm12')?.path ?? '';
  const zip = await JSZip.loadAsync(readFileSync(path));
  launch = (await zip.file('index.html')?.async('string')) ?? '';
});

async function open(page: Page, headers: Record<string, string> = {}): Promise<void> {
  await page.route('http://course.test/**', (route) =>
    route.fulfill({ body: launch, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } }),
  );
  await page.goto(ADDRESS);
}

async function expectReadable(page: Page, notice: string): Promise<void> {
  await expect(page.locator('article h1')).toBeVisible();
  await expect(page.locator(notice)).toBeVisible();
  for (const dead of DEAD) await expect(page.locator(dead).first()).toBeHidden();
}

test.describe('JavaScript is off', () => {
  test.use({ javaScriptEnabled: false });

  test('page one says so at once', async ({ page }) => {
    await open(page);
    await expectReadable(page, 'noscript .notice');
    await expect(page.locator('.scriptless')).toBeHidden();
  });
});

test('a policy of the server blocks scripts: after a while page one says so', async ({ page }) => {
  await open(page, { 'content-security-policy': "script-src 'self'" });
  await expect(page.locator('.scriptless')).toBeHidden();
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
  await expectReadable(page, '.scriptless');
});

test('once the course has started, nothing is said of scripts', async ({ page }) => {
  await open(page);
  await expect(page.locator('#course_save')).not.toHaveAttribute('data-status', 'connecting', {
    timeout: 20_000,
  });
  await expect(page.locator('#course_contents')).toBeVisible();
  await expect(page.locator('.scriptless')).toBeHidden();
});
