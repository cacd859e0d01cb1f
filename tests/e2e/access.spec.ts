/** Accessibility of every page and of the states on the way, in the zip that ships. */
import { expect, test } from './support/test.ts';
import { expectAccessible } from './support/accessibility.ts';
import { CHECK, DANCE_FLOOR, ONE_OF_EACH, PARTNERSHIP } from './support/course.ts';

/** Module by module, so that a test stays within its time and tests run side by side. */
const modules = ['m0', 'm1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7'];

for (const scheme of ['light', 'dark'] as const) {
  for (const module of modules) {
    test(`every page of ${module} in ${scheme}`, async ({ lms }) => {
      const player = await lms.open('scorm12');
      await player.page.emulateMedia({ colorScheme: scheme });
      const pages = await player.pagesOf(module);
      expect(pages.length).toBeGreaterThan(0);
      for (const id of pages) {
        await player.goTo(id);
        await expectAccessible(player, `${id} in ${scheme}`, scheme === 'light' ? 'everything' : 'contrast');
      }
    });
  }
}

test('no module is left out', async ({ lms }) => {
  const player = await lms.open('scorm12');
  expect(await player.modules()).toEqual(modules);
});

test('each type of question before and after', async ({ lms }) => {
  const player = await lms.open('scorm12');
  for (const [page, id] of Object.entries(ONE_OF_EACH)) {
    await player.goTo(page);
    await player.course.locator(`course-question[data-id="${id}"] .button`).last().click();
    await expectAccessible(player, `${id}, nothing done`);
    // An order stands from the beginning, so it was an answer.
    const again = player.course.getByRole('button', { name: 'Try again' });
    if ((await again.count()) > 0) await again.click();
    await player.practise(id, false);
    await expectAccessible(player, `${id}, not right`);
  }
});

test('a question before and after, right and wrong', async ({ lms }) => {
  const player = await lms.open('scorm12');
  await player.goTo('communication');
  const question = player.course.locator('course-question').first();
  const id = (await question.getAttribute('data-id')) ?? '';
  await question.getByRole('button', { name: 'Check my answer' }).click();
  await expectAccessible(player, 'nothing chosen');
  await player.practise(id);
  await expectAccessible(player, 'answered');
});

test('a scenario from its first scene to the debrief', async ({ lms }) => {
  const player = await lms.open('scorm12');
  await player.goTo(DANCE_FLOOR);
  await expectAccessible(player, 'first scene');
  await player.decide('Saturday is yours');
  await expectAccessible(player, 'consequence');
  await player.course.getByRole('button', { name: 'Step back once' }).click();
  await expectAccessible(player, 'stepped back');
  await player.playToAnEnding();
  await player.course.locator('.scenario-others summary').first().click();
  await expectAccessible(player, 'debrief');
});

test('a reflection, the outline, the final check and leaving', async ({ lms }) => {
  const player = await lms.open('scorm12');
  await player.goTo(PARTNERSHIP);
  await player.course.locator('course-reflection textarea').fill('The youth worker at the football club.');
  await player.course.getByRole('button', { name: 'See how a colleague put it' }).click();
  await expectAccessible(player, 'reflection with examples');
  await player.course.getByRole('button', { name: 'Contents' }).click();
  await expectAccessible(player, 'outline');
  await player.course.getByRole('button', { name: 'Close' }).click();
  await player.goTo(CHECK);
  await player.course.getByRole('button', { name: 'Start' }).click();
  await expectAccessible(player, 'sitting');
  await player.course.getByRole('button', { name: 'Finish' }).click();
  await expectAccessible(player, 'open questions named');
  await player.course.getByRole('button', { name: 'Finish with these open' }).click();
  await expectAccessible(player, 'result');
  await player.course.getByRole('button', { name: 'Save and leave' }).click();
  await expectAccessible(player, 'left');
});
