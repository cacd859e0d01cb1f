/** Accessibility of every page and of the states on the way, in the zip that ships. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { CHECK, DANCE_FLOOR, PARTNERSHIP } from './support/course.ts';
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

for (const scheme of ['light', 'dark'] as const) {
  test(`every page in ${scheme}`, async ({ lms }) => {
    const player = await lms.open('scorm12');
    await player.page.emulateMedia({ colorScheme: scheme });
    for (;;) {
      const id = await player.course.locator('article').getAttribute('data-page');
      await expectNoFaults(player, `${id ?? ''} in ${scheme}`);
      if ((await player.course.locator('#course_turn .next').count()) === 0) break;
      await player.next();
      await expect(player.course.locator('article')).not.toHaveAttribute('data-page', id ?? '');
    }
  });
}

test('a question before and after, right and wrong', async ({ lms }) => {
  const player = await lms.open('scorm12');
  await player.goTo('communication');
  const question = player.course.locator('course-question').first();
  const id = (await question.getAttribute('data-id')) ?? '';
  await question.getByRole('button', { name: 'Check my answer' }).click();
  await expectNoFaults(player, 'nothing chosen');
  await player.practise(id, 'right');
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
