/** A little of everything that a learner would miss: an answer, words of one's own, a step of a story. */
import { expect } from '@playwright/test';
import { DANCE_FLOOR, PARTNERSHIP } from './course.ts';
import type { Player } from './player.ts';

const PAGE = 'communication';
/** With their state they are longer than the shortest field that an LMS has for both: 255 characters. */
const WORDS = [
  'Saturday mornings: مكتبة, 图书馆 and 🩰.',
  'We know the upstairs hall, its heavy door and the kettle that trips the fuse. They know every family by name.',
  'Who holds the key on bank holidays? Nobody wrote it down, so last June forty dancers waited outside in hail.',
  'Next: ask Zeynep about quarter fees, swap phone numbers, choose one person each, and look back after six weeks.',
].join(' ');

/** Does it all; what was typed is handed on by leaving the box. */
export async function work(player: Player): Promise<void> {
  await player.goTo(PARTNERSHIP);
  await player.course.locator('course-reflection textarea').fill(WORDS);
  await player.goTo(DANCE_FLOOR);
  await player.decide('What does your group need from a room?');
  await answer(player);
}

/** The first question of a page, answered rightly. */
export async function answer(player: Player, page = PAGE): Promise<void> {
  await player.goTo(page);
  const id = await player.course.locator('course-question').first().getAttribute('data-id');
  await player.practise(id ?? '');
}

/** All of it is there. */
export async function expectWork(player: Player): Promise<void> {
  await expectAnswer(player);
  await player.goTo(DANCE_FLOOR);
  await expect(player.course.locator('course-scenario .scenario-consequence')).toBeVisible();
  await player.goTo(PARTNERSHIP);
  await expect(player.course.locator('course-reflection textarea')).toHaveValue(WORDS);
}

export async function expectAnswer(player: Player, page = PAGE): Promise<void> {
  await player.goTo(page);
  await expect(
    player.course.locator('course-question').first().locator('.question-mark').first(),
  ).toBeVisible();
}
