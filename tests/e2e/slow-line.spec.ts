/** A launch file that arrives in two parts, or never whole: whatever has come can be used, and what has not is told. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { expect, test as base, type Page } from '@playwright/test';
import JSZip from 'jszip';
import { shippedZips } from './support/shipped.ts';

/** Where the line stands still: the launch file up to the first of these words, and some characters more. */
const PLACES = {
  'in the words': ['id="course-words"', 3000],
  'in the player': ['function coursePlayer(', 5000],
  'behind the player': ['id="course-index"', -32],
  'in the index': ['id="course-index"', 3000],
  'in the texts of page one': ['data-module="m0"', 2000],
  'in the texts of the next module': ['data-module="m1"', 2000],
  'before the second script': ['window.courseLater=', -8],
  'in the second script': ['window.courseLater=', 9000],
  'before the tools': ['id="course-tools-words"', 0],
} as const satisfies Readonly<Record<string, readonly [mark: string, further: number]>>;

type Place = keyof typeof PLACES;

/** What is told where something is missing without which nothing is saved. Before the player is here nobody can tell. */
const CODES: Partial<Record<Place, string>> = {
  'behind the player': 'START-DATA',
  'in the index': 'START-DATA',
  'in the texts of page one': 'START-DATA',
  'in the texts of the next module': 'START-SAVING',
  'before the second script': 'START-SAVING',
  'in the second script': 'START-SAVING',
};

interface Line {
  readonly address: string;
  /** Sends the rest. */
  goOn(): void;
  /** Sends nothing more, once what was sent is in the page. */
  breakOff(page: Page): Promise<void>;
}

const test = base.extend<{ open: (place: Place) => Promise<Line> }>({
  // Playwright reads the names of wanted fixtures out of this pattern; there are none.
  // eslint-disable-next-line no-empty-pattern
  open: async ({}, use) => {
    const launch = await webLaunch();
    let turn = new EventTarget();
    let cut = 0;
    const server = createServer(({ url }, response) => {
      if (url !== '/index.html') {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.write(launch.slice(0, cut));
      turn.addEventListener('on', () => response.end(launch.slice(cut)));
      turn.addEventListener('off', () => response.destroy());
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await use(async (place) => {
      const [mark, further] = PLACES[place];
      cut = launch.indexOf(mark) + further;
      expect(launch).toContain(mark);
      turn = new EventTarget();
      return {
        address: `http://127.0.0.1:${port}/index.html`,
        goOn: () => turn.dispatchEvent(new Event('on')),
        async breakOff(page) {
          const arrived = cut * 0.95;
          await page.waitForFunction((length) => document.documentElement.outerHTML.length > length, arrived);
          turn.dispatchEvent(new Event('off'));
        },
      };
    });
    server.closeAllConnections();
    server.close();
  },
});

async function webLaunch(): Promise<string> {
  const zip = shippedZips().find(({ target }) => target === 'web');
  const files = await JSZip.loadAsync(readFileSync(zip?.path ?? ''));
  return (await files.file('index.html')?.async('string')) ?? '';
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const troubleIn = (page: Page) => page.locator('#course_notices .notice', { hasText: 'START-' });

for (const place of Object.keys(PLACES) as Place[]) {
  test(`a line that stands still ${place} is waited for`, async ({ page, open }) => {
    const line = await open(place);
    const troubles: string[] = [];
    page.on('pageerror', ({ message }) => troubles.push(message));
    await page.clock.install();
    await page.goto(line.address, { waitUntil: 'commit' });
    await expect(title(page)).toHaveText('Making Partnerships Work');
    await page.clock.runFor(15_000);
    await expect(troubleIn(page)).toHaveCount(0);
    line.goOn();
    await expect(page.locator('#course_save')).toHaveAttribute('data-status', 'untracked');
    await page.waitForFunction(() => 'courseTools' in window);
    await page.goto(`${line.address}#whom-to-ring`);
    await expect(title(page)).toHaveText('Whom do you ring there?');
    await expect(troubleIn(page)).toHaveCount(0);
    expect(troubles).toEqual([]);
  });
}

for (const [place, code] of Object.entries(CODES) as [Place, string][]) {
  test(`a line that breaks off ${place} leaves page one to be read, and is told`, async ({ page, open }) => {
    const line = await open(place);
    await page.clock.install();
    await page.goto(line.address, { waitUntil: 'commit' });
    await expect(title(page)).toHaveText('Making Partnerships Work');
    await line.breakOff(page);
    await page.clock.runFor(25_000);
    await expect(troubleIn(page)).toContainText('You can read, but nothing that you do is saved');
    await expect(troubleIn(page)).toContainText(code);
    await expect(page.getByRole('button', { name: 'Reload the course' })).toBeVisible();
    await expect(title(page)).toHaveText('Making Partnerships Work');
  });
}

test('what is told of a broken line stays on every page', async ({ page, open }) => {
  const line = await open('before the second script');
  await page.clock.install();
  await page.goto(line.address, { waitUntil: 'commit' });
  await line.breakOff(page);
  await page.clock.runFor(25_000);
  await expect(troubleIn(page)).toBeVisible();
  await page.evaluate(() => (window.location.hash = '#whom-to-ring'));
  await expect(title(page)).toHaveText('Whom do you ring there?');
  await expect(troubleIn(page)).toBeVisible();
});

test('a line that breaks off before the tools leaves a course that works without them', async ({
  page,
  open,
}) => {
  const line = await open('before the tools');
  await page.clock.install();
  await page.goto(line.address, { waitUntil: 'commit' });
  await line.breakOff(page);
  await page.clock.runFor(60_000);
  await expect(page.locator('#course_save')).toHaveAttribute('data-status', 'untracked');
  await expect(troubleIn(page)).toHaveCount(0);
  await page.evaluate(() => (window.location.hash = '#whom-to-ring'));
  await expect(title(page)).toHaveText('Whom do you ring there?');
});
