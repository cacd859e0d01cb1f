/** What is told of earlier work at a start, over the package that ships and over the one that follows it. */
import { PARTNERSHIP } from './support/course.ts';
import { expect, test, type Lms } from './support/test.ts';
import { handOut, packageAfterUpdate } from './support/updated.ts';
import { answer, expectAnswer, work } from './support/work.ts';

const target = 'scorm12';
const SUSPEND = 'cmi.suspend_data';

test.use({ actionTimeout: 15_000 });

/** Leaves everything with the LMS, and nothing on the device. */
async function workAndGoElsewhere(lms: Lms): Promise<string> {
  const player = await lms.open(target);
  await work(player);
  await player.course.getByRole('button', { name: 'Save and leave' }).click();
  await expect(player.heading).toHaveText('Everything is saved');
  await player.page.close();
  const device = await lms.context.newCDPSession(await lms.context.newPage());
  const origin = lms.preview.playerUrl;
  await device.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage' });
  return lms.stored(target)[SUSPEND] ?? '';
}

test('an update asks a question again: told by its page, and the answers to all others are there', async ({
  lms,
}) => {
  const player = await lms.open(target);
  await answer(player, 'safe-practice');
  await answer(player);
  await player.course.getByRole('button', { name: 'Save and leave' }).click();
  await expect(player.heading).toHaveText('Everything is saved');
  await player.page.close();
  await handOut(lms.context, await packageAfterUpdate('before-saturday'));

  const again = await lms.open(target);
  const notices = again.course.locator('#course_notices');
  await expect(notices).toContainText('These pages ask you questions again');
  await again.course.getByRole('button', { name: 'Español' }).click();
  await expect(notices).toContainText('Estas páginas vuelven a hacerte preguntas');
  await expect(notices.getByRole('link')).toHaveText('Prácticas seguras en una página');
  await again.course.getByRole('button', { name: 'English' }).click();
  await expectAnswer(again);
  await notices.getByRole('link').click();
  await expect(again.course.locator('article[data-page="safe-practice"]')).toBeVisible();
  const question = again.course.locator('course-question[data-id="before-saturday"]');
  await expect(question.getByRole('button', { name: 'Check my answer' })).toBeVisible();
  await notices.getByRole('button', { name: 'Close' }).click();
  await expect(notices).toBeEmpty();
});

test('the end of the words is gone in the LMS, and on this device: told, and everything else is there', async ({
  lms,
}) => {
  const suspend = await workAndGoElsewhere(lms);
  lms.restore(target, { ...lms.stored(target), [SUSPEND]: suspend.slice(0, suspend.indexOf('~') + 60) });
  const again = await lms.open(target);
  const notices = again.course.locator('#course_notices');
  await expect(notices).toContainText(
    'Part of your earlier work could not be read. Some of what you wrote yourself is missing or ends early. Everything else is there.',
  );
  await expectAnswer(again);
  await again.goTo(PARTNERSHIP);
  await expect(again.course.locator('course-reflection textarea')).not.toHaveValue(/six weeks\.$/);
});

test('what the LMS had stored is not of this course: told, and the course begins', async ({ lms }) => {
  const suspend = await workAndGoElsewhere(lms);
  lms.restore(target, { ...lms.stored(target), [SUSPEND]: `m2zzzz${suspend.slice(6)}` });
  const again = await lms.open(target);
  await expect(again.course.locator('#course_notices')).toContainText('is not from this course');
  await answer(again);
  await again.saved();
});

test.describe('on a phone', () => {
  test('two notices leave most of the page in view, and both can be read', async ({ lms }) => {
    const page = await lms.context.newPage();
    await page.setViewportSize({ width: 320, height: 568 });
    const { course } = await lms.open('web', 'continue', page);
    const notices = course.locator('#course_notices');
    await expect(notices.locator('.notice')).toHaveCount(2);
    await expect(notices.getByText('A plain web copy')).toBeVisible();
    expect((await notices.boundingBox())?.height).toBeLessThan(568 / 3);
    await notices.getByRole('button', { name: 'Close' }).click();
    await expect(notices.getByRole('button', { name: 'Remember me on this device' })).toBeVisible();
    expect((await notices.boundingBox())?.height).toBeLessThan(568 * 0.45);
  });
});
