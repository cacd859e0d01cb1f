/** What a learner wrote leaves the course: by keyboard alone, as files, on paper, and in a record. */
import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { AGREEMENT, MONDAY, PARTNERSHIP } from './support/course.ts';
import { press, tabTo } from './support/keyboard.ts';
import { standards } from './support/standards.ts';
import type { Player } from './support/player.ts';

async function downloaded(player: Player, act: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([player.page.waitForEvent('download'), act()]);
  return download;
}

const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8');

test('by keyboard alone from launch to a downloaded agreement, which opens and holds the words', async ({
  lms,
}) => {
  const player = await lms.open('scorm12');
  const { course, page } = player;
  const contents = course.getByRole('button', { name: 'Contents' });
  for (const [id, box, words] of [
    [PARTNERSHIP, 'course-reflection textarea', 'The dance group in the church hall.'],
    [AGREEMENT, '#agreement_requirements_ours', 'A floor that gives 🙂 </script>'],
  ] as const) {
    await tabTo(player, contents, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await press(player, course.locator(`#course_outline a[href="#${id}"]`));
    await expect(course.locator(`article[data-page="${id}"]`)).toBeVisible();
    await expect(player.heading).toBeFocused();
    await tabTo(player, course.locator(box));
    await page.keyboard.type(words);
  }
  const button = course.locator('course-agreement [data-way=html]');
  const download = await downloaded(player, () => press(player, button));
  expect(download.suggestedFilename()).toBe('making-partnerships-work-agreement.html');
  await expect(course.locator('.take-said')).toHaveText(
    'This file is now in this computer’s Downloads folder. On a shared computer, take it with you and delete it.',
  );
  await expect(button).toBeFocused();

  const opened = await lms.context.newPage();
  await opened.setContent(await textOf(download));
  await expect(opened).toHaveTitle('Our draft agreement');
  await expect(opened.getByText('The dance group in the church hall.')).toBeVisible();
  await expect(opened.getByText('A floor that gives 🙂 </script>')).toBeVisible();
  await expect(opened.getByRole('rowheader', { name: 'Number' })).toBeVisible();
});

test('the day for the calendar, plain text and notes come as files', async ({ lms }) => {
  const player = await lms.open('scorm12');
  const { course } = player;
  await player.goTo(MONDAY);
  await course.locator('course-plan textarea').first().fill('Monday at ten, twenty minutes.');
  const text = await downloaded(player, () => course.locator('course-plan [data-way=text]').click());
  expect(await textOf(text)).toContain('Monday at ten, twenty minutes.\r\n');
  await player.goTo(AGREEMENT);
  await course.getByLabel('The day you look at the draft together').fill('2027-03-12');
  const day = await downloaded(player, () => course.locator('[data-way=calendar]').click());
  expect(day.suggestedFilename()).toBe('making-partnerships-work-agreement.ics');
  expect(await textOf(day)).toContain('\r\nDTSTART;VALUE=DATE:20270312\r\n');
  await course.locator('body').evaluate(() => (window.location.hash = 'help--notes'));
  await expect(player.heading).toHaveText('My notes');
  await expect(course.locator('.paper')).toContainText('Monday at ten, twenty minutes.');
});

test('what is read in Spanish is downloaded under a Spanish name', async ({ lms }) => {
  const player = await lms.open('scorm12');
  const { course } = player;
  await course.locator('#course_languages').getByRole('button', { name: 'Español' }).click();
  await expect(course.locator('html')).toHaveAttribute('lang', 'es');
  const names: string[] = [];
  const take = async (within: string, way: string): Promise<void> => {
    const file = await downloaded(player, () => course.locator(`${within} [data-way=${way}]`).click());
    names.push(file.suggestedFilename());
  };
  await player.goTo(AGREEMENT);
  await take('course-agreement', 'html');
  await course.getByLabel('El día en que verán juntos el borrador').fill('2027-03-12');
  await take('course-agreement', 'calendar');
  await player.goTo(MONDAY);
  await take('course-plan', 'text');
  for (const [tool, title] of [
    ['notes', 'Mis notas'],
    ['record', 'Constancia de lo hecho hasta ahora'],
  ] as const) {
    await course.locator('body').evaluate((_, id) => (window.location.hash = `help--${id}`), tool);
    await expect(course.locator('.paper h2, h1').filter({ hasText: title }).first()).toBeVisible();
    await take('article', 'text');
  }
  expect(names).toEqual([
    'alianzas-que-funcionan-acuerdo.html',
    'alianzas-que-funcionan-acuerdo.ics',
    'alianzas-que-funcionan-plan.txt',
    'alianzas-que-funcionan-notas.txt',
    'alianzas-que-funcionan-constancia.txt',
  ]);
});

for (const { name, target } of standards) {
  test(`${name}: the record has the name of the LMS, and can be made after leaving`, async ({ lms }) => {
    const player = await lms.open(target);
    const { course } = player;
    await player.goTo(PARTNERSHIP);
    await player.saved();
    await course.getByRole('button', { name: 'Save and leave' }).click();
    await expect(player.heading).toHaveText('Everything is saved');
    await course.locator('.take-links').getByRole('link', { name: 'Record of completion' }).click();
    await expect(player.heading).toHaveText('Record of completion');
    const record = course.locator('.paper');
    await expect(record).toContainText('This course is not completed yet.');
    await expect(record.getByRole('row', { name: 'Name Learner 1' })).toBeVisible();
    await course.getByRole('link', { name: 'What your learning system was told' }).click();
    await expect(player.heading).toHaveText('Everything is saved');
  });
}

test('on paper there is the document alone', async ({ lms }) => {
  const player = await lms.open('scorm12');
  await player.course.locator('body').evaluate(() => (window.location.hash = 'help--agreement'));
  const { course } = player;
  await expect(course.locator('.paper')).toContainText('A draft for a conversation.');
  await player.page.emulateMedia({ media: 'print' });
  for (const hidden of ['.masthead', '.bar', '.take']) await expect(course.locator(hidden)).toBeHidden();
  await expect(course.locator('h1')).toHaveText('Our draft agreement');
  await expect(course.locator('h1')).toBeVisible();
  await expect(course.locator('.paper')).toBeVisible();
});
