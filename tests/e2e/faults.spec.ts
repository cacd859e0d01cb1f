/**
 * One test for each thing that an LMS, a network or a browser does to learners, whatever the standard. In each the
 * learner comes back and finds everything, or was told that it is not saved.
 */
import { comeBack, fail, leave, status } from './support/coming-back.ts';
import { createWire, kill, setApiFaults, withApiFaults, type Network } from './support/faults.ts';
import { responsesOf, standards, valuesOf } from './support/standards.ts';
import { expect, test } from './support/test.ts';
import { answer, expectAnswer, expectWork, work } from './support/work.ts';

/** What cannot be pressed is not waited for until the whole test has run out of time. */
test.use({ actionTimeout: 15_000 });
test.describe.configure({ timeout: 120_000 });

for (const { name, target, words } of standards) {
  test.describe(name, () => {
    /** What the network does, and what the learner is told of it. */
    const outages: readonly { network: Network; told: RegExp }[] = [
      { network: 'gone', told: /cannot be reached/i },
      { network: 'login', told: /signed you out/i },
      { network: 'login-200', told: /could not store your last answers/i },
      { network: 'unauthorised', told: /could not store your last answers/i },
      { network: 'down', told: /could not store your last answers/i },
    ];
    // What an outage leads to does not depend on the standard; a lost connection does, and is played in both.
    for (const { network, told } of outages.filter((_, at) => target === 'scorm12' || at === 0)) {
      test(`the server fails in the middle (${network}): told at once, and everything is there afterwards`, async ({
        lms,
      }) => {
        const wire = await createWire(lms.context);
        const first = await lms.open(target);
        await first.saved();
        await fail(first, wire, network);
        await work(first);
        await status(first, 'unsaved');
        await expect(first.course.locator('#course_notices')).toContainText(told);
        wire.is = 'fine';
        const again = await comeBack(lms, target, first);
        await expectWork(again);
        await again.saved();
        expect(valuesOf(lms.stored(target), words).suspend).not.toBe('');
      });
    }

    test('the server is gone for a while: what was held back goes out when it returns', async ({ lms }) => {
      const wire = await createWire(lms.context);
      const player = await lms.open(target);
      await player.saved();
      await fail(player, wire, 'gone');
      await work(player);
      await status(player, 'unsaved');
      wire.is = 'fine';
      await player.course.getByRole('button', { name: 'Try saving again' }).click();
      await status(player, 'saved');
      await player.page.close();
      await lms.context.clearCookies();
      const responses = Object.values(responsesOf(lms.stored(target), words)).filter(Boolean);
      expect(responses.length).toBeGreaterThanOrEqual(2);
    });

    test('what could not be sent on leaving goes out later, and the page after leaving says so', async ({
      lms,
    }) => {
      const wire = await createWire(lms.context);
      const player = await lms.open(target);
      await player.saved();
      await fail(player, wire, 'gone');
      await work(player);
      const { course, heading, page } = player;
      await course.getByRole('button', { name: 'Save and leave' }).click();
      await expect(heading).toHaveText('Not everything is saved');
      wire.is = 'fine';
      await page.evaluate(() => window.dispatchEvent(new Event('online')));
      await expect(heading).toHaveText('Everything is saved', { timeout: 40_000 });
      await course.getByRole('button', { name: 'Back to the course' }).click();
      await expect(course.locator('article[data-page]')).toBeVisible();
    });

    test('HEAD is forbidden (405): the answer of Commit decides', async ({ lms }) => {
      const wire = await createWire(lms.context);
      wire.is = 'no-head';
      const player = await lms.open(target);
      await work(player);
      await player.saved();
      await expectWork(await comeBack(lms, target, player));
    });

    test('Commit says “true” and nothing is stored: the work comes back from this device, and that is said', async ({
      lms,
    }) => {
      const wire = await createWire(lms.context);
      wire.is = 'lies';
      const first = await lms.open(target);
      await work(first);
      await first.saved();
      // What a closing page sends goes past the wire, so this one does not get to close.
      await kill(first.page);
      wire.is = 'fine';
      const again = await lms.open(target);
      await again.course.getByRole('button', { name: 'Continue your earlier work' }).click();
      await expectWork(again);
    });

    test('the LMS hands back old data: what is newer comes back from this device, and that is said', async ({
      lms,
    }) => {
      const first = await lms.open(target);
      await first.saved();
      await first.next();
      await first.saved();
      const old = lms.stored(target);
      await work(first);
      await leave(first);
      lms.restore(target, old);
      const again = await lms.open(target);
      await expect(again.course.locator('#course_notices')).toContainText(/came back from this device/i);
      await expectWork(again);
    });

    test('the tab is killed without a word: what was older than two seconds is there', async ({ lms }) => {
      const first = await lms.open(target);
      await work(first);
      await first.page.waitForTimeout(2500);
      await kill(first.page);
      await expectWork(await lms.open(target));
    });

    test('two windows: the newest writes, the other one says so and can take back', async ({ lms }) => {
      const old = await lms.open(target);
      await old.saved();
      await work(old);
      const fresh = await lms.open(target);
      await expectWork(fresh);
      await status(old, 'elsewhere');
      const calls = (await old.calls()).length;
      await answer(fresh, 'safe-practice');
      await fresh.saved();
      await old.page.waitForTimeout(1000);
      expect((await old.calls()).length).toBe(calls);

      await old.course.getByRole('button', { name: 'Take it back to this window' }).click();
      await status(fresh, 'elsewhere');
      await expectAnswer(old, 'safe-practice');
      await old.saved();
      await fresh.page.close();
      await old.page.close();
      await expectWork(await lms.open(target));
    });

    test('the page comes back from the back-forward cache', async ({ lms }) => {
      await withApiFaults(lms.context, { opensAgain: true });
      const player = await lms.open(target);
      await work(player);
      await player.saved();
      const body = player.course.locator('body');
      await body.evaluate(() => {
        window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
        window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      });
      if (target === 'scorm12') {
        await answer(player, 'safe-practice');
        await player.saved();
      } else {
        await status(player, 'ended');
        await expect(player.course.locator('#course_notices')).toContainText(/open the course again/i);
      }
      await expectWork(await comeBack(lms, target, player));
    });

    test('SetValue, Commit and all the rest answer “false” in the middle', async ({ lms }) => {
      await withApiFaults(lms.context, {});
      const first = await lms.open(target);
      await first.saved();
      await setApiFaults(first.page, { saysFalse: true });
      await work(first);
      await status(first, 'unsaved');
      await expectWork(await comeBack(lms, target, first));
    });

    test('suspend data is cut: what was cut comes back from this device', async ({ lms }) => {
      await withApiFaults(lms.context, { cutsAt: 255 });
      const first = await lms.open(target);
      await work(first);
      await first.saved();
      expect(valuesOf(lms.stored(target), words).suspend).toHaveLength(255);
      await expectWork(await comeBack(lms, target, first));
    });
  });
}
