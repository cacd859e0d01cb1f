/** The trainer's kit as trainers open it: files from a folder, on any screen, by keyboard, and on paper. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { writeFiles } from '../../scripts/package/write.ts';
import { makeKit } from '../../scripts/trainer/kit.ts';
import { findPrinter } from '../../scripts/trainer/pdf.ts';
import { kitSource } from '../support/kit-source.ts';
import { violations } from './support/accessibility.ts';

const course = fileURLToPath(new URL('../../course', import.meta.url));
let folder = '';
let names: string[] = [];

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kit-'));
  const files = await makeKit(await kitSource(course), { print: findPrinter() });
  await writeFiles(folder, files);
  names = files.map(({ name }) => basename(name));
});
test.afterAll(() => {
  rmSync(folder, { recursive: true });
});

const addressOf = (name: string): string => pathToFileURL(join(folder, 'trainer', name)).href;

test('every page is accessible, light and dark, fits a narrow screen and asks for nothing', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const pages = names.filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThanOrEqual(3);
  for (const name of pages) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(addressOf(name));
    expect.soft(await violations(page.mainFrame()), name).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await violations(page.mainFrame(), 'contrast'), `${name}, dark`).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(beyond, `${name} at 320 px`).toBeLessThanOrEqual(0);
  }
  expect(asked).toEqual(pages.map(addressOf));
});

test('forms leave room for a hand, and nothing of them is cut off', async ({ page }) => {
  for (const name of ['pilot.html', 'observer-sheet.html', 'safeguarding.html', 'privacy.html']) {
    await page.setViewportSize({ width: 650, height: 900 });
    await page.goto(addressOf(name));
    const boxes = page.locator('.table:has(.form)');
    const cut = await boxes.evaluateAll((all) => all.map((box) => box.scrollWidth - box.clientWidth));
    expect(cut.length, name).toBeGreaterThan(0);
    expect(Math.max(...cut), name).toBeLessThanOrEqual(0);
    await page.emulateMedia({ media: 'print' });
    const rows = await page
      .locator('.form tbody tr')
      .evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
    // Nine millimetres at 96 pixels to the inch.
    expect(Math.min(...rows), name).toBeGreaterThanOrEqual(34);
    await page.emulateMedia({ media: null });
  }
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper).not.toMatch(/MediaBox \[0 0 84\d/);
  await page.goto(addressOf('pilot.html'));
  const across = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(across.match(/MediaBox \[0 0 84\d/g)).toHaveLength(1);
});

test('the keyboard leads past the head, into the contents and to a map that scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(addressOf('guide.html'));
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Skip to the text');
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  const map = page.getByRole('region', { name: /^Map of the story/ }).first();
  await map.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => map.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});

test('the guide prints with a page for each module at least, and with tags for screen readers', async ({
  page,
}) => {
  const pdf = readFileSync(join(folder, 'trainer', 'guide.pdf'), 'latin1');
  await page.goto(addressOf('guide.html'));
  const modules = await page.locator('.module').count();
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(modules);
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toContain('/Outlines');
});
