/** Two languages of one course: one attempt, one page, one progress, whichever of them is read. */
import { expect, test } from './support/test.ts';
import type { Player } from './support/player.ts';
import { responsesOf, standards, valuesOf } from './support/standards.ts';
import { unpackShipped } from './support/unpacked.ts';

const LESSON = 'communication';
const OTHER = 'safe-practice';
const SPANISH = /^Comunicación: pronto, a menudo/;

async function choose(player: Player, name: string): Promise<void> {
  await player.course.locator('#course_languages').getByRole('button', { name }).click();
}

for (const { name, target, words } of standards) {
  test(`${name}: answers in two languages are one attempt, and the trainer reads the source`, async ({
    lms,
  }) => {
    const first = await lms.open(target);
    await first.goTo(LESSON);
    await first.practise('plain-words');
    await expect(first.course.locator('course-question .question-said')).toContainText('Yes, that fits.');
    await choose(first, 'Español');
    await expect(first.heading).toHaveText(SPANISH);
    await expect(first.course.locator(`article[data-page="${LESSON}"]`)).toBeVisible();
    await expect(first.course.locator('html')).toHaveAttribute('lang', 'es');
    await expect(first.course.locator('course-question .question-said')).toContainText('Sí');
    await expect(first.course.locator('course-question input[value=tablet]')).toBeChecked();

    await first.goTo(OTHER);
    const question = first.course.locator('course-question').first();
    const id = (await question.getAttribute('data-id')) ?? '';
    await question.locator('input').first().check();
    await question.locator('.actions .button').first().click();
    await expect(question.locator('.feedback').first()).toBeVisible();
    await first.saved();
    await first.course.getByRole('button', { name: 'Guardar y salir' }).click();
    await expect(first.heading).toHaveText('Todo está guardado');
    await first.page.close();

    const stored = lms.stored(target);
    const responses = responsesOf(stored, words);
    const ends = (of: string): string =>
      Object.entries(responses).find(([key]) => key.endsWith(`.${of}`))?.[1] ?? '';
    expect(ends('plain-words')).not.toBe('');
    expect(ends(id)).not.toBe('');
    expect(JSON.stringify(stored)).not.toMatch(/[¿¡ñáéíóú]/);
    expect(valuesOf(stored, words).place).toMatch(new RegExp(`^${OTHER}~`));

    const again = await lms.open(target);
    await expect(again.course.locator(`article[data-page="${OTHER}"]`)).toBeVisible();
    await expect(again.course.locator('html')).toHaveAttribute('lang', 'es');
    await expect(again.course.locator('course-question .feedback').first()).toBeVisible();
    await again.goTo(LESSON);
    await expect(again.heading).toHaveText(SPANISH);
    await expect(again.course.locator('course-question .question-said')).toContainText('Sí');
    await choose(again, 'English');
    await expect(again.course.locator('course-question .question-said')).toContainText('Yes, that fits.');
    expect(await again.errors()).toEqual([]);
  });
}

test('whoever reads in Spanish never sees page one in English first', async ({ lms }) => {
  const first = await lms.open('scorm12');
  await choose(first, 'Español');
  await expect(first.course.locator('html')).toHaveAttribute('lang', 'es');
  await first.saved();
  await first.page.close();

  const page = await lms.context.newPage();
  let go: () => void = () => {};
  const asked = new Promise<void>((resolve) => {
    void page.route('**/lang/es.js', async (route) => {
      resolve();
      await new Promise<void>((done) => (go = done));
      await route.continue();
    });
  });
  const opened = lms.open('scorm12', 'continue', page);
  await asked;
  const course = page.frameLocator('iframe[name=content]');
  await expect(course.locator('.opening')).toBeVisible();
  await expect(course.locator('article')).toBeHidden();
  go();
  const again = await opened;
  await expect(again.course.locator('article[data-page=welcome]')).toBeVisible();
  await expect(again.course.locator('#course_contents')).toHaveText('Contenido');
});

test('the tools speak the language of now, once each, and so does their page in view', async ({ lms }) => {
  const player = await lms.open('scorm12');
  const { course, page } = player;
  const broken: string[] = [];
  page.on('pageerror', (problem) => broken.push(problem.message));
  const marks = course.getByRole('group', { name: /^(Marked pages|Páginas marcadas)$/ });
  await player.goTo(LESSON);
  await expect(marks).toHaveCount(1);
  await choose(player, 'Español');
  await expect(course.locator('.page-mark')).toHaveCount(1);
  await expect(course.locator('.page-mark button')).toHaveText('Marcar esta página');
  // One handler answers to a key: the outline opens, and stays open.
  await course.locator('article h1').press('c');
  await expect(course.locator('#course_contents')).toHaveAttribute('aria-expanded', 'true');

  await course.locator('body').evaluate(() => (window.location.hash = 'help--find'));
  await expect(course.locator('main h1')).toHaveText('Buscar');
  await choose(player, 'English');
  await expect(course.locator('main h1')).toHaveText('Search');
  await expect(course.locator('#course_save')).not.toContainText('registro');
  await player.goTo(LESSON);
  await expect(course.locator('.page-mark button')).toHaveText('Mark this page');
  expect(broken).toEqual([]);
});

test('a language that does not come is told of, and the course goes on in the one of before', async ({
  lms,
}) => {
  const page = await lms.context.newPage();
  await page.route('**/lang/es.js', (route) => route.abort());
  const player = await lms.open('scorm12', 'continue', page);
  await player.goTo(LESSON);
  await choose(player, 'Español');
  await expect(player.course.locator('#course_notices')).toContainText('Español could not be loaded.');
  await player.practise('plain-words');
  await expect(player.course.locator('course-question .question-said')).toContainText('Yes, that fits.');
});

test('without a server: the languages of a folder that is opened by double-click', async ({ page }) => {
  const folder = await unpackShipped();
  try {
    await page.goto(folder.address(LESSON));
    await page.getByRole('button', { name: 'Remember me on this device' }).click();
    await page.getByRole('button', { name: 'Español' }).click();
    await expect(page.locator('article h1')).toHaveText(SPANISH);
    await page.locator('course-question input[value=tablet]').check();
    await page.locator('course-question .button').first().click();
    await expect(page.locator('course-question .question-said')).toBeVisible();
    await expect(page.locator('#course_save')).toHaveAttribute('data-status', 'remembered');
    // What is kept is written within a second.
    await page.waitForTimeout(1500);
    await page.reload();
    // What asks about the work is asked in the language in which it was done.
    await expect(page.locator('#course_notices')).toContainText('En este navegador hay trabajo');
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await page.locator('#course_notices').getByRole('button', { name: 'Seguir' }).click();
    await expect(page.locator('article h1')).toHaveText(SPANISH);
  } finally {
    folder.remove();
  }
});
