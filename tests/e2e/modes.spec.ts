/** Looking again at a finished attempt, looking around, and a course that finds no LMS. */
import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import JSZip from 'jszip';
import { expect, test } from './support/test.ts';
import { CHECK, DANCE_FLOOR, PARTNERSHIP } from './support/course.ts';
import { shippedZips, type Target } from './support/shipped.ts';
import { standards } from './support/standards.ts';

for (const { name, target, words } of standards) {
  test.describe(name, () => {
    test('a finished attempt opens for review: everything is shown, nothing is written', async ({ lms }) => {
      const player = await lms.open(target);
      await player.sit(0);
      await player.goTo('welcome');
      await player.readAndPlayAll();
      // The check came first, so its result could not say that everything is done.
      await expect(player.course.locator('#course_turn')).toContainText('do it before you leave');
      await player.goTo(PARTNERSHIP);
      await player.saved();
      await player.course.getByRole('button', { name: 'Save and leave' }).click();
      await expect(player.heading).toHaveText('Everything is saved');
      await player.page.close();
      const before = lms.stored(target);
      expect(before[words.completion]).toBe(words.completed);

      const review = await lms.open(target);
      await expect(review.save).toHaveAttribute('data-status', 'readonly');
      const reflection = review.course.locator('course-reflection');
      await expect(reflection).toContainText('saved with your course record');
      // Before anything else has happened, and before it is too late to know.
      await expect(reflection).toContainText('What you write is kept on this device only');
      await review.goTo(DANCE_FLOOR);
      await expect(review.course.locator('.scenario-debrief')).toBeVisible();
      await review.goTo(CHECK);
      await expect(review.course.getByRole('heading', { name: /^You got/ })).toBeVisible();
      await review.course.locator('body').evaluate(() => (window.location.hash = 'help--record'));
      const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format();
      await expect(review.course.getByRole('row', { name: `Completed on ${today}` })).toBeVisible();
      await review.course.getByRole('link', { name: /^Go back to/ }).click();
      await review.goTo(DANCE_FLOOR);
      await review.course.getByRole('button', { name: 'Play it again' }).click();
      await review.decide('Saturday is yours');
      const writes = (await review.calls()).filter((call) => call.name.endsWith('SetValue'));
      expect(writes).toEqual([]);
      await review.page.close();
      expect(lms.stored(target)).toEqual(before);
    });

    test('looking around leaves no trace', async ({ lms }) => {
      const player = await lms.open(target, 'browse');
      await player.goTo(DANCE_FLOOR);
      await player.decide('Saturday is yours');
      const writes = (await player.calls()).filter((call) => call.name.endsWith('SetValue'));
      expect(writes).toEqual([]);
      expect(lms.stored(target)).toEqual({});
    });
  });
}

test.describe('without an LMS', () => {
  let server: Server;
  let base: string;
  const zips = new Map<string, JSZip>();

  test.beforeAll(async () => {
    for (const { target, path } of shippedZips()) zips.set(target, await JSZip.loadAsync(readFileSync(path)));
    server = createServer((request, response) => {
      const [, target = '', ...path] = new URL(request.url ?? '/', 'http://localhost').pathname.split('/');
      const file = zips.get(target)?.file(path.join('/') || 'index.html');
      if (!file) response.writeHead(404).end();
      else
        void file
          .async('nodebuffer')
          .then((body) => response.setHeader('content-type', 'text/html').end(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  test.afterAll(() => server.close());

  for (const target of ['scorm12', 'scorm2004-4th', 'cmi5', 'web'] as const satisfies readonly Target[]) {
    test(`${target}: the course can be taken, and says that nobody tracks it`, async ({ page }) => {
      const faults: string[] = [];
      page.on('pageerror', (fault) => faults.push(fault.message));
      await page.goto(`${base}/${target}/index.html`);
      await expect(page.locator('#course_save')).toHaveAttribute('data-status', 'untracked');
      await page.goto(`${base}/${target}/index.html#${DANCE_FLOOR}`);
      await page.locator('.scenario-choice').first().click();
      await expect(page.locator('.scenario-consequence')).toBeVisible();
      await page.goto(`${base}/${target}/index.html#${PARTNERSHIP}`);
      await expect(page.locator('course-reflection')).toContainText('gone when you close the window');
      expect(faults).toEqual([]);
    });
  }
});
