/** Failing the final check, reading again what it names, and passing on the next draw. */
import { expect, test } from './support/test.ts';
import { CHECK } from './support/course.ts';
import { responsesOf, standards, valuesOf } from './support/standards.ts';

const [scorm12] = standards;

test('a fail leads back to the pages, and the second draw asks other questions', async ({ lms }) => {
  if (!scorm12) throw new Error('No standard to test.');
  const { words } = scorm12;
  const player = await lms.open('scorm12');
  await player.readAndPlayAll();
  const first = await player.sit(5);
  const { course } = player;
  await expect(course.getByRole('heading', { name: 'You got 7 of 12' })).toBeVisible();
  const key = course.locator('[data-mark=fits-too], .pair-fitting, .order-solution, .typed-fitting');
  await expect(key).toHaveCount(0);
  await player.saved();
  expect(valuesOf(lms.stored('scorm12'), words)).toMatchObject({ completion: 'incomplete', score: '' });

  const again = course.locator('.assessment-look-again');
  expect(await again.innerText()).not.toMatch(/%/);
  const link = again.getByRole('link').first();
  const title = await link.innerText();
  await link.click();
  await expect(player.heading).toHaveText(title);

  const second = await player.sit(0);
  expect(second.filter((stem) => first.includes(stem))).toEqual([]);
  await expect(course.getByRole('heading', { name: 'You got 12 of 12: passed' })).toBeVisible();
  await expect(again).toHaveCount(0);
  await player.saved();
  const stored = lms.stored('scorm12');
  expect(valuesOf(stored, words)).toMatchObject({ success: words.passed, score: '100' });
  const tries = Object.entries(responsesOf(stored, words)).find(([id]) => id.endsWith('.assessment-tries'));
  expect(tries?.[1]).toContain('58 %, 100 %');
  await player.goTo(CHECK);
  await expect(course.getByRole('button', { name: 'Try again' })).toBeVisible();
});
