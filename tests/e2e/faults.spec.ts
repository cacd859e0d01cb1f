/**
 * One test for each thing that an LMS, a network or a browser does to learners. In each the learner comes back and
 * finds everything, or was told that it is not saved.
 */
import { createWire, kill, setApiFaults, withApiFaults, type Network, type Wire } from './support/faults.ts';
import type { Player } from './support/player.ts';
import type { Target } from './support/shipped.ts';
import { responsesOf, standards, valuesOf } from './support/standards.ts';
import { expect, test, type Lms } from './support/test.ts';
import { answer, expectAnswer, expectWork, work } from './support/work.ts';

/** What cannot be pressed is not waited for until the whole test has run out of time. */
test.use({ actionTimeout: 15_000 });
test.describe.configure({ timeout: 120_000 });

const status = (player: Player, kind: string): Promise<void> =>
  expect(player.save).toHaveAttribute('data-status', kind, { timeout: 20_000 });

/** A good answer of the server is used again for two seconds. */
async function fail({ page }: Player, wire: Wire, network: Network): Promise<void> {
  wire.is = network;
  await page.waitForTimeout(2100);
}

/** Leaves for good, so that nothing is sent any more when the window goes. */
async function leave(player: Player): Promise<void> {
  await player.course.getByRole('button', { name: 'Save and leave' }).click();
  await expect(player.heading).toHaveText('Everything is saved');
  await player.page.close();
}

/** Works while everything is well, then kills the tab and comes back. */
async function comeBack(lms: Lms, target: Target, player: Player): Promise<Player> {
  await player.page.close();
  return lms.open(target);
}

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
