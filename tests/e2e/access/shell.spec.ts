/** What surrounds the pages: indicator, notices, outline, what was written, leaving, and what goes wrong. */
import type { Frame } from '@playwright/test';
import { frameOf, Survey } from '../support/accessibility.ts';
import { AGREEMENT, CHECK, DANCE_FLOOR, HOPES, MONDAY, PARTNERSHIP } from '../support/course.ts';
import { createWire, setApiFaults, withApiFaults } from '../support/faults.ts';
import type { Player } from '../support/player.ts';
import { expect, test, type Lms } from '../support/test.ts';
import { goTo, toolAddress } from '../support/web.ts';
import { answer } from '../support/work.ts';

test.use({ actionTimeout: 15_000 });

const frameIn = (player: Player) => (): Frame => frameOf(player.page);
const surveyOf = (player: Player): Survey => new Survey(player.page, frameIn(player));

async function expectStatus(player: Player, kind: string): Promise<void> {
  await expect(player.save).toHaveAttribute('data-status', kind, { timeout: 20_000 });
}

const toTool = (player: Player, tool: string): Promise<void> => goTo(frameOf(player.page), toolAddress(tool));

test('what a learner writes and opens on the way', async ({ lms }) => {
  const player = await lms.open('scorm12');
  const { course } = player;
  const survey = surveyOf(player);
  await player.saved();
  await survey.look('saved');

  await player.goTo(PARTNERSHIP);
  await course.locator('course-reflection textarea').fill('The youth worker at the football club.');
  await course.getByRole('button', { name: 'See how a colleague put it' }).click();
  await survey.look('a reflection with words and examples');
  await player.goTo(HOPES);
  await course.locator('course-reflection input[type=checkbox]').first().check();
  await survey.look('a reflection with ticks');
  await course.getByRole('button', { name: 'Contents' }).click();
  await survey.look('the outline');
  await course.getByRole('button', { name: 'Close' }).click();
  await player.goTo('whom-to-ring');
  await course.locator('button.term').first().click();
  await survey.look('a word of the glossary');
  await player.page.keyboard.press('Escape');
  await course.getByRole('button', { name: 'Mark this page' }).click();
  await survey.look('a marked page');
  await player.goTo(DANCE_FLOOR);
  await player.decide('Saturday is yours');
  await course.getByRole('button', { name: 'Step back once' }).click();
  await survey.look('a step back in a story');

  await player.goTo(AGREEMENT);
  await course
    .locator('#agreement_aims_ours')
    .fill('In six months we’ll be glad if carers read on Tuesdays.');
  await survey.look('the agreement with words');
  await course.getByRole('button', { name: 'Read it as a page' }).first().click();
  await survey.look('the agreement as a page');
  await player.goTo(MONDAY);
  await course.locator('course-plan textarea').first().fill('Monday at ten, twenty minutes.');
  await survey.look('the plan with words');
  await player.goTo(CHECK);
  await survey.look('what is left');
  await player.course.locator('body').evaluate(() => (window.location.hash = 'no-such-page'));
  await expect(player.heading).toHaveText('This page is not in the course');
  await survey.look('a page that is not in the course');
  survey.complete('on the way');
});

test('tools in use, and a learner’s own look', async ({ lms }) => {
  const player = await lms.open('scorm12');
  const { course } = player;
  const survey = surveyOf(player);
  await player.goTo(PARTNERSHIP);
  await course.locator('course-reflection textarea').fill('The youth worker at the football club.');
  await player.goTo('trust');
  await course.getByRole('button', { name: 'Mark this page' }).click();
  for (const tool of ['agreement', 'notes', 'record', 'marks']) {
    await toTool(player, tool);
    await expect(course.locator('.paper, .mark-list').first()).not.toBeEmpty();
    await survey.look(`${tool}, with something in it`);
  }
  await toTool(player, 'find');
  for (const words of ['floor', 'zzzzzz']) {
    await course.locator('#course_find').fill(words);
    await course.locator('#course_find').press('Enter');
    await expect(course.locator('.find-status')).not.toBeEmpty();
    await survey.look(`search for ${words}`);
  }
  await toTool(player, 'keys');
  await course.getByRole('checkbox').uncheck();
  await survey.look('keys off');
  await toTool(player, 'look');
  await course.getByRole('checkbox').check();
  for (const place of [/^High contrast/, /^Dark/, /^Light/, /^Very large/]) {
    await toTool(player, 'look');
    await course.getByRole('radio', { name: place }).check();
    await survey.look(`the tool “look”, ${place.source}`);
    for (const id of ['welcome', 'trust', DANCE_FLOOR]) {
      await player.goTo(id);
      await survey.look(`${id}, ${place.source}`);
    }
  }
  survey.complete('tools in use');
});

test('leaving, the receipt, and looking again', async ({ lms }) => {
  const player = await lms.open('scorm12');
  const { course } = player;
  const survey = surveyOf(player);
  await answer(player);
  await player.saved();
  await course.getByRole('button', { name: 'Save and leave' }).click();
  await expect(player.heading).toHaveText('Everything is saved');
  await survey.look('left');
  await course.getByText('Receipt for the help desk').click();
  await survey.look('the receipt');
  await course.locator('.receipt').getByRole('button').click();
  await survey.look('the receipt, copied');
  await player.page.close();

  const around = await lms.open('scorm12', 'browse');
  await expectStatus(around, 'readonly');
  await survey.elsewhere(around.page, frameIn(around)).look('looking round');
  survey.complete('leaving');
});

test('what cannot be saved, and what comes back', async ({ lms }) => {
  const wire = await createWire(lms.context);
  await withApiFaults(lms.context, {});
  const player = await lms.open('scorm12');
  const survey = surveyOf(player);
  await player.saved();
  for (const [network, place] of [
    ['gone', 'communication'],
    ['login', 'safe-practice'],
  ] as const) {
    wire.is = network;
    await player.page.waitForTimeout(2100);
    await answer(player, place);
    await expectStatus(player, 'unsaved');
    await survey.look(`not saved: ${network}`);
    wire.is = 'fine';
    await player.course.getByRole('button', { name: 'Try saving again' }).click();
    await player.saved();
  }
  await setApiFaults(player.page, { throws: true });
  await answer(player, 'dates-that-hold');
  await expectStatus(player, 'unsaved');
  await survey.look('not saved: refused');
  await setApiFaults(player.page, {});
  const second = await lms.open('scorm12');
  await expectStatus(player, 'elsewhere');
  await survey.look('elsewhere');
  await player.page.close();
  await second.saved();
  await second.page.close();
  await withoutApi(lms, survey);
  survey.complete('not saved');
});

/** A course whose LMS is not there, and the question for earlier work. */
async function withoutApi(lms: Lms, survey: Survey): Promise<void> {
  await withApiFaults(lms.context, { absent: true });
  const player = await lms.open('scorm12');
  await expectStatus(player, 'untracked');
  const here = survey.elsewhere(player.page, frameIn(player));
  await here.look('no LMS');
  await player.goTo(PARTNERSHIP);
  await player.course.locator('course-reflection textarea').fill('Words that nobody saves.');
  await here.look('words where there is no LMS');
  await player.page.waitForTimeout(2000);
  await lms.open('scorm12', 'continue', player.page);
  await expect(player.course.getByRole('button', { name: 'Continue your earlier work' })).toBeVisible();
  await here.look('earlier work is offered');
  await player.page.close();
  const broken = await lms.context.newPage();
  await broken.route(/\/index\.html/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/(id="course-index">)\{/, '$1{{');
    await route.fulfill({ response, body });
  });
  await broken.goto(`${lms.preview.playerUrl}/play/scorm12/learner-1?as=continue`);
  // For eight seconds it looks for its LMS.
  const notice = broken.frameLocator('iframe[name=content]').locator('.notice');
  await expect(notice).toContainText('START-DATA', { timeout: 20_000 });
  await survey.elsewhere(broken, () => frameOf(broken)).look('a course that cannot start');
  await broken.close();
}
