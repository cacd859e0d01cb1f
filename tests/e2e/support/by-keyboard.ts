/** Does what a page asks for without a mouse: answers of every type, stories, words of one's own. */
import type { Locator } from '@playwright/test';
import type { Codebook, CodebookEntry } from '../../../components/model/record.ts';
import { answerTo, entryFor, putInOrder, type Given } from './answers.ts';
import { press, tabTo } from './keyboard.ts';
import type { Player } from './player.ts';
import { expect } from './test.ts';

/** Gives an answer to a question, in a lesson or in a sitting, and does not check it. */
async function giveByKeyboard(
  player: Player,
  item: Locator,
  entry: CodebookEntry,
  given: Given,
): Promise<void> {
  if (typeof given === 'string') {
    await tabTo(player, item.locator('input'));
    return player.page.keyboard.type(given);
  }
  if (entry.type === 'ordering') return putInOrder(item, given, (button) => press(player, button));
  for (const id of given) {
    const select = item.locator(`select[data-row="${id.split('.')[0] ?? ''}"]`);
    const input = item.locator(`input[value="${id}"]`);
    if ((await select.count()) > 0) await chooseInList(player, select, id);
    else if ((await input.getAttribute('type')) === 'radio') await chooseRadio(player, item, input);
    else await press(player, input, 'Space');
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
async function chooseRadio(player: Player, item: Locator, wanted: Locator): Promise<void> {
  const name = (await wanted.getAttribute('name')) ?? '';
  await tabTo(player, item.locator(`input[name="${name}"]`).first());
  await player.page.keyboard.press('Space');
  for (let presses = 0; presses < 5; presses += 1) {
    if (await wanted.isChecked()) return;
    await player.page.keyboard.press('ArrowDown');
  }
  throw new Error('It cannot be chosen with the arrow keys.');
}

/** Answers a practice question rightly; what is said of it has the focus. */
async function practise(player: Player, question: Locator, codebook: Codebook): Promise<void> {
  if ((await question.locator('.scale').count()) > 0) return rate(player, question);
  const entry = await entryFor(question, codebook);
  const given = answerTo(entry, true);
  await giveByKeyboard(player, question, entry, given);
  if (typeof given === 'string') await player.page.keyboard.press('Enter');
  else await press(player, question.getByRole('button', { name: 'Check my answer' }));
  await expect(question.locator('.question-said')).toBeFocused();
  await expect(question.locator('.question-said')).toHaveAttribute('data-tone', 'good');
}

/** The first point of each statement, one below the other or card by card. */
async function rate(player: Player, question: Locator): Promise<void> {
  const row = question.locator('.scale-row');
  for (let at = 0; at < (await row.count());) {
    await press(player, row.nth(at).locator('input').first(), 'Space');
    const next = question.locator('.scale-steps .button').first();
    if ((await next.count()) === 0) at += 1;
    else await press(player, next);
  }
  await expect(question.locator('.scale-row input:not(:checked)').first()).toBeAttached({
    attached: (await row.count()) > 0,
  });
}

async function play(player: Player, scenario: Locator): Promise<void> {
  while ((await scenario.locator('.scenario-debrief').count()) === 0) {
    const choices = scenario.locator('.scenario-choice');
    const go = scenario.getByRole('button', { name: /^(Continue|Go on)$/ });
    await press(player, (await choices.count()) > 0 ? choices.first() : go);
  }
}

async function write(player: Player, reflection: Locator): Promise<void> {
  const box = reflection.locator('textarea');
  await tabTo(player, box);
  await player.page.keyboard.type('The dance group.');
  await expect(box).toHaveValue(/The dance group\.$/);
}

const ACTIVITY = ':is(course-question, course-scenario, course-reflection)';

/**
 * Does everything that the page in view asks for, from its top to its end.
 * @returns ids of the activities.
 */
export async function doPage(player: Player, codebook: Codebook): Promise<string[]> {
  const done: string[] = [];
  const all = player.course.locator(`article ${ACTIVITY}`);
  // A story that has ended brings a reflection, so there may be more of them at each look.
  for (let at = 0; at < (await all.count()); at += 1) {
    const one = all.nth(at);
    const [tag, id] = await one.evaluate(({ localName, dataset }) => [localName, dataset['id'] ?? '']);
    if (tag === 'course-question') await practise(player, one, codebook);
    else if (tag === 'course-scenario') await play(player, one);
    else await write(player, one);
    done.push(id);
  }
  return done;
}

/** One sitting of the assessment, with every answer right. */
export async function sitByKeyboard(player: Player, codebook: Codebook): Promise<void> {
  await press(player, player.course.getByRole('button', { name: 'Start' }));
  const items = player.course.locator('.assessment-questions > li');
  await expect(items.first()).toBeVisible();
  for (const item of await items.all()) {
    const entry = await entryFor(item, codebook);
    await giveByKeyboard(player, item, entry, answerTo(entry, true));
  }
  await press(player, player.course.getByRole('button', { name: 'Finish' }));
}
