/** Accessibility of every page and of the states on the way, in the zip that ships. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { CHECK, DANCE_FLOOR, ONE_OF_EACH, PARTNERSHIP } from './support/course.ts';
import type { Player } from './support/player.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The outline's links name pages, which are no elements of this page: axe takes them for broken skip links. */
const NOT_OURS = ['skip-link'];

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(['iframe[name=content]', 'html'])
    .withTags(RULES)
    .disableRules(NOT_OURS)
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

async function expectNoFaults(player: Player, state: string): Promise<void> {
  expect.soft(await faults(player.page), state).toEqual([]);
}

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
        await expectNoFaults(player, `${id} in ${scheme}`);
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
    await expectNoFaults(player, `${id}, nothing done`);
    // An order stands from the beginning, so it was an answer.
    const again = player.course.getByRole('button', { name: 'Try again' });
    if ((await again.count()) > 0) await again.click();
    await player.practise(id, false);
    await expectNoFaults(player, `${id}, not right`);
  }
});

test('a question before and after, right and wrong', async ({ lms }) => {
  const player = await lms.open('scorm12');
  await player.goTo('communication');
  const question = player.course.locator('course-question').first();
  const id = (await question.getAttribute('data-id')) ?? '';
  await question.getByRole('button', { name: 'Check my answer' }).click();
  await expectNoFaults(player, 'nothing chosen');
  await player.practise(id);
  await expectNoFaults(player, 'answered');
});

test('a scenario from its first scene to the debrief', async ({ lms }) => {
  const player = await lms.open('scorm12');
  await player.goTo(DANCE_FLOOR);
  await expectNoFaults(player, 'first scene');
  await player.decide('Saturday is yours');
  await expectNoFaults(player, 'consequence');
  await player.course.getByRole('button', { name: 'Step back once' }).click();
  await expectNoFaults(player, 'stepped back');
  await player.playToAnEnding();
  await player.course.locator('.scenario-others summary').first().click();
  await expectNoFaults(player, 'debrief');
});

test('a reflection, the outline, the final check and leaving', async ({ lms }) => {
  const player = await lms.open('scorm12');
  await player.goTo(PARTNERSHIP);
  await player.course.locator('course-reflection textarea').fill('The youth worker at the football club.');
  await player.course.getByRole('button', { name: 'See how a colleague put it' }).click();
  await expectNoFaults(player, 'reflection with examples');
  await player.course.getByRole('button', { name: 'Contents' }).click();
  await expectNoFaults(player, 'outline');
  await player.course.getByRole('button', { name: 'Close' }).click();
  await player.goTo(CHECK);
  await player.course.getByRole('button', { name: 'Start' }).click();
  await expectNoFaults(player, 'sitting');
  await player.course.getByRole('button', { name: 'Finish' }).click();
  await expectNoFaults(player, 'open questions named');
  await player.course.getByRole('button', { name: 'Finish with these open' }).click();
  await expectNoFaults(player, 'result');
  await player.course.getByRole('button', { name: 'Save and leave' }).click();
  await expectNoFaults(player, 'left');
});
