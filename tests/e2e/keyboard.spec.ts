/** The whole journey by keyboard alone, as somebody does who cannot use a mouse. */
import type { CourseIndex } from '../../components/model/course.ts';
import { doPage, sitByKeyboard } from './support/by-keyboard.ts';
import { expect, test } from './support/test.ts';
import { AGREEMENT, CHECK } from './support/course.ts';
import { press, tabTo } from './support/keyboard.ts';
import { standards, valuesOf } from './support/standards.ts';
import type { Player } from './support/player.ts';

async function nextPage(player: Player): Promise<string> {
  const article = player.course.locator('article');
  const before = (await article.getAttribute('data-page')) ?? '';
  await press(player, player.course.locator('#course_turn .next'));
  await expect(article).not.toHaveAttribute('data-page', before);
  await expect(player.heading).toBeFocused();
  return (await article.getAttribute('data-page')) ?? '';
}

/** Everything that the pages up to the assessment have to do, by id. */
async function activitiesOf(player: Player): Promise<string[]> {
  const json = await player.course.locator('#course-index').textContent();
  const { questions, scenarios, reflections } = JSON.parse(json ?? '') as CourseIndex;
  const practice = questions.filter(({ use }) => use === 'practice');
  return [...practice, ...scenarios, ...reflections].map(({ id }) => id);
}

const [scorm12] = standards;

test('every activity, a pass and the agreement, by keyboard alone', async ({ lms }) => {
  if (!scorm12) throw new Error('No standard to test.');
  const player = await lms.open(scorm12.target);
  const { course, page } = player;
  const done: string[] = [];
  for (let id = ''; id !== CHECK; id = await nextPage(player)) {
    done.push(...(await doPage(player, lms.codebook)));
  }
  expect(done.sort()).toEqual((await activitiesOf(player)).sort());
  await sitByKeyboard(player, lms.codebook);
  await expect(course.getByRole('heading', { name: 'You got 12 of 12' })).toBeFocused();

  await tabTo(player, course.getByRole('button', { name: 'Contents' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(player, course.locator(`#course_outline a[href="#${AGREEMENT}"]`), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(player.heading).toBeFocused();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(player, course.locator('course-agreement [data-way=html]')),
  ]);
  expect(download.suggestedFilename()).toBe('making-partnerships-work-agreement.html');
  await expect(course.locator('.take-said')).toContainText('Downloads folder');

  await tabTo(player, course.getByRole('button', { name: 'Save and leave' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(player.heading).toHaveText('Everything is saved');
  expect(valuesOf(lms.stored('scorm12'), scorm12.words)).toMatchObject({ success: 'passed', score: '100' });
});
