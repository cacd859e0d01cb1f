/**
 * What the API of SCORM 1.2, and the window around it, do to learners: what it leads to does not depend on the
 * standard, so it is played in one. The learner comes back and finds everything, or was told that it is not saved.
 */
import { comeBack, fail, leave, status } from './support/coming-back.ts';
import { createWire, setApiFaults, withApiFaults } from './support/faults.ts';
import { responsesOf, standards } from './support/standards.ts';
import { expect, test } from './support/test.ts';
import { answer, expectAnswer, expectWork, work } from './support/work.ts';

/** What cannot be pressed is not waited for until the whole test has run out of time. */
test.use({ actionTimeout: 15_000 });
test.describe.configure({ timeout: 120_000 });

test.describe('SCORM 1.2, faults of the API', () => {
  const target = 'scorm12';
  const [{ words }] = standards as [(typeof standards)[0]];

  test('the API is late by 5 s: it is found all the same', async ({ lms }) => {
    await withApiFaults(lms.context, { lateBy: 5000 });
    const player = await lms.open(target);
    await player.saved();
    await work(player);
    await player.saved();
    await expectWork(await comeBack(lms, target, player));
  });

  test('there is no API: the learner is told, and a reload of the window finds the work', async ({ lms }) => {
    await withApiFaults(lms.context, { absent: true });
    const player = await lms.open(target);
    await status(player, 'untracked');
    await expect(player.course.locator('#course_notices')).toContainText(
      'Your work is kept in this window only',
    );
    await work(player);
    await player.page.waitForTimeout(2000);
    await lms.open(target, 'continue', player.page);
    await player.course.getByRole('button', { name: 'Continue your earlier work' }).click();
    await expectWork(player);
  });

  test('the API throws from the beginning: the learner is told before any work is done', async ({ lms }) => {
    await withApiFaults(lms.context, { throws: true });
    const player = await lms.open(target);
    await status(player, 'ended');
    await expect(player.course.locator('#course_notices')).toContainText(/open the course again/i);
  });

  test('the API throws in the middle: told, and everything is there afterwards', async ({ lms }) => {
    await withApiFaults(lms.context, {});
    const first = await lms.open(target);
    await first.saved();
    await setApiFaults(first.page, { throws: true });
    await work(first);
    await status(first, 'unsaved');
    await expectWork(await comeBack(lms, target, first));
  });

  test('every call answers “false” from the beginning: told', async ({ lms }) => {
    await withApiFaults(lms.context, { saysFalse: true });
    const player = await lms.open(target);
    await status(player, 'ended');
  });

  test('a commit takes ten seconds: feedback is seen before it, and it is saved in the end', async ({
    lms,
  }) => {
    await withApiFaults(lms.context, {});
    const player = await lms.open(target);
    await player.saved();
    await setApiFaults(player.page, { commitTakes: 10_000 });
    await answer(player);
    await expectAnswer(player);
    await setApiFaults(player.page, {});
    await player.saved();
    await expectAnswer(await comeBack(lms, target, player));
  });

  test('what is not ASCII is destroyed: nothing of ours is', async ({ lms }) => {
    await withApiFaults(lms.context, { onlyAscii: true });
    const first = await lms.open(target);
    await work(first);
    await first.saved();
    await first.page.close();
    const elsewhere = await lms.open(target);
    await expectWork(elsewhere);
  });

  test('interactions are refused: the work is kept, and the receipt says so', async ({ lms }) => {
    await withApiFaults(lms.context, { refusesRows: true });
    const first = await lms.open(target);
    await work(first);
    await first.saved();
    await first.course.getByRole('button', { name: 'Save and leave' }).click();
    await expect(first.heading).toHaveText('Everything is saved');
    await first.course.getByText('Receipt for the help desk').click();
    await expect(first.course.locator('.receipt textarea')).toHaveValue(/cmi\.interactions/);
    await first.page.close();
    await expectWork(await lms.open(target));
  });

  test('interactions are dropped between sessions: they come again', async ({ lms }) => {
    const first = await lms.open(target);
    await answer(first);
    await leave(first);
    const kept = Object.entries(lms.stored(target)).filter(([key]) => !key.startsWith('cmi.interactions'));
    lms.restore(target, Object.fromEntries(kept));
    const again = await lms.open(target);
    await again.next();
    await again.saved();
    const told = (): number => Object.values(responsesOf(lms.stored(target), words)).filter(Boolean).length;
    await expect.poll(told).toBe(1);
  });

  for (const mode of ['', 'throws', 'Normal ']) {
    test(`the mode is unusable (“${mode}”): it counts as normal`, async ({ lms }) => {
      await withApiFaults(lms.context, { mode });
      const first = await lms.open(target);
      await work(first);
      await first.saved();
      await expectWork(await comeBack(lms, target, first));
    });
  }

  test('the parent of the LMS’s page belongs to somebody else', async ({ lms, page }) => {
    // The desk is another origin than the player page that holds the API.
    await page.goto(`${lms.preview.url}/#/play/${target}/learner-1`);
    const course = page.frameLocator('iframe[name=player]').frameLocator('iframe[name=content]');
    await expect(course.locator('#course_save')).toHaveAttribute('data-status', 'saved');
  });

  test('a window of its own, opened by a script', async ({ lms }) => {
    const opener = await lms.context.newPage();
    await opener.goto(lms.preview.playerUrl).catch(() => undefined);
    const popup = opener.waitForEvent('popup');
    await opener.evaluate((address) => {
      window.open(address, 'course', 'width=700,height=700');
    }, `${lms.preview.playerUrl}/play/${target}/learner-1?as=continue`);
    const player = await lms.adopt(await popup);
    await work(player);
    await player.saved();
    await opener.close();
    await answer(player, 'safe-practice');
    await player.saved();
    await expectWork(await comeBack(lms, target, player));
  });

  test('unload is forbidden by a policy', async ({ lms }) => {
    await lms.context.route(/\/(package|play)\//, async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'permissions-policy': 'unload=()' };
      await route.fulfill({ response, headers });
    });
    const first = await lms.open(target);
    await work(first);
    await expectWork(await comeBack(lms, target, first));
  });

  test('storage is forbidden: the LMS keeps everything, and an outage is told without a promise', async ({
    lms,
  }) => {
    await lms.context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('The request was denied.', 'SecurityError');
          },
        });
    });
    const wire = await createWire(lms.context);
    const first = await lms.open(target);
    await work(first);
    await first.saved();
    await fail(first, wire, 'gone');
    await answer(first, 'safe-practice');
    await status(first, 'unsaved');
    await expect(first.course.locator('#course_notices')).not.toContainText(/kept on this device/i);
    wire.is = 'fine';
    await expectWork(await comeBack(lms, target, first));
  });
});
