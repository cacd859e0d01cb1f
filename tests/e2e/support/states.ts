/** The main states of the course, one of each kind, each made from a page by what a learner does there. */
import { expect, type Page } from '@playwright/test';
import { answerTo, give } from './answers.ts';
import { AGREEMENT, CHECK, DANCE_FLOOR, ONE_OF_EACH, PARTNERSHIP } from './course.ts';
import { entryOf, shippedCodebook } from './shipped.ts';
import { goTo, toolAddress } from './web.ts';

export interface MainState {
  readonly name: string;
  make(page: Page): Promise<void>;
}

const codebook = shippedCodebook();

async function choose(page: Page): Promise<void> {
  const choice = page.locator('.scenario-choice');
  if ((await choice.count()) > 0) await choice.first().click();
  else await page.locator('course-scenario .actions .button').first().click();
}

/** Each type of question as it is asked, and answered wrongly. */
const questions = Object.entries(ONE_OF_EACH).flatMap(([place, id]): MainState[] => {
  const entry = entryOf(codebook, id);
  return [
    { name: `${entry.type}, as asked`, make: (page) => goTo(page, place) },
    {
      name: `${entry.type}, not right`,
      async make(page) {
        await goTo(page, place);
        const question = page.locator(`course-question[data-id="${id}"]`);
        await give(question, entry, answerTo(entry, false));
        await question.locator('button[type=submit]').click();
      },
    },
  ];
});

/** In this order, in one window. */
export const mainStates: readonly MainState[] = [
  ...questions,
  { name: 'scale', make: (page) => goTo(page, 'where-you-stand') },
  { name: 'scene', make: (page) => goTo(page, DANCE_FLOOR) },
  { name: 'consequence', make: choose },
  {
    name: 'debrief',
    async make(page) {
      while ((await page.locator('.scenario-debrief').count()) === 0) await choose(page);
      for (const other of await page.locator('.scenario-debrief details').all())
        await other.locator('summary').click();
    },
  },
  {
    name: 'reflection',
    async make(page) {
      await goTo(page, PARTNERSHIP);
      await page.locator('course-reflection textarea').fill('The youth worker at the football club.');
      await page.getByRole('button', { name: 'See how a colleague put it' }).click();
    },
  },
  { name: 'agreement', make: (page) => goTo(page, AGREEMENT) },
  {
    name: 'agreement as a page',
    make: (page) => page.getByRole('button', { name: 'Read it as a page' }).first().click(),
  },
  {
    name: 'sitting',
    async make(page) {
      await goTo(page, CHECK);
      await page.getByRole('button', { name: 'Start' }).click();
    },
  },
  {
    name: 'open questions named',
    make: (page) => page.getByRole('button', { name: 'Finish' }).click(),
  },
  {
    name: 'result',
    async make(page) {
      await page.getByRole('button', { name: 'Finish anyway' }).click();
      await expect(page.locator('.assessment-answers')).toBeVisible();
    },
  },
  {
    name: 'search',
    async make(page) {
      await goTo(page, toolAddress('find'));
      await page.locator('#course_find').fill('floor');
      await page.locator('#course_find').press('Enter');
      await expect(page.locator('.find-list > li').first()).toBeVisible();
    },
  },
  {
    name: 'outline',
    async make(page) {
      await goTo(page, 'trust');
      await page.getByRole('button', { name: 'Contents' }).click();
    },
  },
  {
    name: 'word of the glossary',
    async make(page) {
      await page.keyboard.press('Escape');
      await goTo(page, 'whom-to-ring');
      await page.locator('button.term').first().click();
    },
  },
];
