/** The whole journey by keyboard alone, as somebody does who cannot use a mouse. */
import type { Locator } from '@playwright/test';
import type { Codebook, CodebookEntry } from '../../components/model/record.ts';
import { answerTo, entryFor, putInOrder, type Given } from './support/answers.ts';
import { expect, test } from './support/test.ts';
import { CHECK, PARTNERSHIP } from './support/course.ts';
import { press, tabTo } from './support/keyboard.ts';
import { standards, valuesOf } from './support/standards.ts';
import type { Player } from './support/player.ts';

async function nextPage(player: Player): Promise<string> {
  const before = (await player.course.locator('article').getAttribute('data-page')) ?? '';
  await press(player, player.course.locator('#course_turn .next'));
  await expect(player.course.locator('article')).not.toHaveAttribute('data-page', before);
  await expect(player.heading).toBeFocused();
  return (await player.course.locator('article').getAttribute('data-page')) ?? '';
}

async function playByKeyboard(player: Player): Promise<void> {
  const scenario = player.course.locator('course-scenario');
  while ((await scenario.locator('.scenario-debrief').count()) === 0) {
    const choices = scenario.locator('.scenario-choice');
    const go = scenario.getByRole('button', { name: /^(Continue|Go on)$/ });
    await press(player, (await choices.count()) > 0 ? choices.first() : go);
  }
}

async function sitByKeyboard(player: Player, codebook: Codebook): Promise<void> {
  await press(player, player.course.getByRole('button', { name: 'Start' }));
  const items = player.course.locator('.assessment-questions > li');
  await expect(items.first()).toBeVisible();
  for (let position = 0; position < (await items.count()); position += 1) {
    const item = items.nth(position);
    const entry = await entryFor(item, codebook);
    await giveByKeyboard(player, item, entry, answerTo(entry, true));
  }
  await press(player, player.course.getByRole('button', { name: 'Finish' }));
}

async function giveByKeyboard(
  player: Player,
  item: Locator,
  entry: CodebookEntry,
  given: Given,
): Promise<void> {
  const { keyboard } = player.page;
  if (typeof given === 'string') {
    await tabTo(player, item.locator('input'));
    return keyboard.type(given);
  }
  if (entry.type === 'ordering') return putInOrder(item, given, (button) => press(player, button));
  if (entry.type === 'single') return chooseRadio(player, item, given[0] ?? '');
  for (const id of given) {
    const select = item.locator(`select[data-row="${id.split('.')[0] ?? ''}"]`);
    if ((await select.count()) === 0) await press(player, item.locator(`input[value="${id}"]`), 'Space');
    else await chooseInList(player, select, id);
  }
}

async function chooseInList(player: Player, select: Locator, value: string): Promise<void> {
  await tabTo(player, select);
  for (let presses = 0; presses < 10; presses += 1) {
    if ((await select.inputValue()) === value) return;
    await player.page.keyboard.press('ArrowDown');
  }
  throw new Error(`“${value}” cannot be chosen with the arrow keys.`);
}

/** Radios are one stop for the tab key; arrows move within. */
async function chooseRadio(player: Player, item: Locator, value: string): Promise<void> {
  await tabTo(player, item.locator('input').first());
  await player.page.keyboard.press('Space');
  for (let presses = 0; presses < 5; presses += 1) {
    if (await item.locator(`input[value="${value}"]`).isChecked()) return;
    await player.page.keyboard.press('ArrowDown');
  }
  throw new Error(`“${value}” cannot be chosen with the arrow keys.`);
}

const [scorm12] = standards;

test('from the cover to “completed and passed” by keyboard alone', async ({ lms }) => {
  const player = await lms.open('scorm12');
  for (let id = ''; id !== CHECK; id = await nextPage(player)) {
    if (id === PARTNERSHIP) {
      await tabTo(player, player.course.locator('course-reflection textarea'));
      await player.page.keyboard.type('The dance group in the church hall.');
    }
    if ((await player.course.locator('course-scenario').count()) > 0) await playByKeyboard(player);
  }
  await sitByKeyboard(player, lms.codebook);
  await expect(player.course.getByRole('heading', { name: 'You got 12 of 12' })).toBeFocused();
  await tabTo(player, player.course.getByRole('button', { name: 'Save and leave' }), 'Shift+Tab');
  await player.page.keyboard.press('Enter');
  await expect(player.heading).toHaveText('Everything is saved');
  if (!scorm12) throw new Error('No standard to test.');
  expect(valuesOf(lms.stored('scorm12'), scorm12.words)).toMatchObject({ success: 'passed', score: '100' });
});
