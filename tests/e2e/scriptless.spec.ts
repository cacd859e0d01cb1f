/** Page one without scripts. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
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

test.use({ javaScriptEnabled: false });

test('page one says that scripts are missing, and offers nothing that needs them', async ({ page }) => {
  await page.route(ADDRESS, (route) =>
    route.fulfill({ body: launch, contentType: 'text/html; charset=utf-8' }),
  );
  await page.goto(ADDRESS);
  await expect(page.locator('article h1')).toBeVisible();
  await expect(page.locator('noscript .notice')).toBeVisible();
  for (const dead of DEAD) await expect(page.locator(dead).first()).toBeHidden();
});
