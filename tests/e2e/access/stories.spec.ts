/** Every story of the course that ships: each scene, each choice with its consequence, each ending with its debrief. */
import { expect, test, type Page } from '@playwright/test';
import type { ScenarioContent } from '../../../components/model/course.ts';
import { play } from '../../../components/model/play.ts';
import type { Step } from '../../../components/model/progress.ts';
import { textOf } from '../../../components/model/words.ts';
import { Survey } from '../support/accessibility.ts';
import { waysThrough } from '../support/paths.ts';
import { unpackShipped, type Unpacked } from '../support/unpacked.ts';
import { contentOf, FRAME, goTo, openWeb } from '../support/web.ts';

let course: Unpacked;

test.use({ viewport: FRAME, actionTimeout: 10_000 });
test.beforeAll(async () => {
  course = await unpackShipped();
});
test.afterAll(() => course.remove());

const STORY = 'course-scenario';

/** Tests run side by side, so each takes every second story. */
for (const [half, part] of ['stories, one half', 'stories, other half'].entries()) {
  test(`every scene of the ${part}`, async ({ page }) => {
    const survey = new Survey(page);
    await openWeb(page, course);
    const stories = (await contentOf(page)).flatMap(({ scenarios }) => scenarios);
    for (const content of stories.filter((_, at) => at % 2 === half)) {
      await goTo(page, course.index.scenarios.find(({ id }) => id === content.id)?.page ?? '');
      for (const way of waysThrough(content)) await walk(page, survey, content, way);
      for (const { id } of content.scenes) expect(survey.has(`${content.id}, ${id}`), id).toBe(true);
    }
    survey.complete(part as 'stories, one half');
  });
}

async function walk(
  page: Page,
  survey: Survey,
  content: ScenarioContent,
  way: readonly Step[],
): Promise<void> {
  const once = async (state: string): Promise<void> => {
    if (!survey.has(state)) await survey.look(state, STORY);
  };
  for (const [made, { scene, choice }] of way.entries()) {
    await once(`${content.id}, ${scene}`);
    const { offered } = play(content, way.slice(0, made), true);
    const chosen = offered.find(({ id }) => id === choice);
    if (!chosen) throw new Error(`${scene} does not offer ${choice}.`);
    const buttons = page.locator(`${STORY} :is(.scenario-choice, .actions .button)`);
    const decides = (await page.locator(`${STORY} .scenario-choice`).count()) > 0;
    const button = decides ? buttons.filter({ hasText: textOf(chosen) }) : buttons.first();
    await button.dispatchEvent('click');
    if (!chosen.consequence && !chosen.coach) continue;
    await expect(page.locator('.scenario-said')).toBeVisible();
    await once(`${content.id}, ${scene}, ${choice}`);
    await page.locator(`${STORY} .actions .button`).first().dispatchEvent('click');
  }
  const { scene } = play(content, way, true);
  await expect(page.locator('.scenario-debrief')).toBeVisible();
  await page.locator(STORY).evaluate((story) => {
    for (const details of story.querySelectorAll('details')) details.open = true;
  });
  await once(`${content.id}, ${scene.id}`);
  await page
    .locator('.scenario-debrief')
    .getByRole('button', { name: 'Play it again' })
    .dispatchEvent('click');
}
