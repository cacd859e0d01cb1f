/** Every question of the course that ships: as it is asked, with nothing chosen, answered rightly and wrongly. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { CodebookEntry } from '../../../components/model/record.ts';
import { Survey } from '../support/accessibility.ts';
import { answerTo, entryFor, give } from '../support/answers.ts';
import { CHECK } from '../support/course.ts';
import { entryOf, shippedCodebook } from '../support/shipped.ts';
import { unpackShipped, type Unpacked } from '../support/unpacked.ts';
import { contentOf, FRAME, goTo, openWeb } from '../support/web.ts';

let course: Unpacked;
const codebook = shippedCodebook();

test.use({ viewport: FRAME, actionTimeout: 10_000 });
test.beforeAll(async () => {
  course = await unpackShipped();
});
test.afterAll(() => course.remove());

test('every practice question', async ({ page }) => {
  const survey = new Survey(page);
  await openWeb(page, course);
  const types = new Map(course.index.questions.map(({ id, type }) => [id, type]));
  for (const { id } of (await contentOf(page)).flatMap(({ pages }) => pages)) {
    await goTo(page, id);
    for (const question of await page.locator('course-question').all()) {
      const name = (await question.getAttribute('data-id')) ?? '';
      if (types.get(name) === 'likert') await rate(question, name, survey);
      else await practise(question, name, survey);
    }
  }
  for (const { id, use } of course.index.questions) {
    if (use === 'practice') expect(survey.has(`${id}, as asked`), id).toBe(true);
  }
  survey.complete('practice');
});

async function practise(question: Locator, id: string, survey: Survey): Promise<void> {
  const entry = entryOf(codebook, id);
  const scope = `course-question[data-id="${id}"]`;
  const press = (): Promise<void> => question.locator('button[type=submit]').dispatchEvent('click');
  await survey.look(`${id}, as asked`, scope);
  await press();
  await survey.look(`${id}, nothing chosen`, scope);
  // An order stands from the beginning, so it was an answer.
  if (entry.type === 'ordering') await press();
  await give(question, entry, answerTo(entry, true));
  await press();
  await expect(question.locator('.question-said[data-tone=good]')).toBeVisible();
  await survey.look(`${id}, right`, scope);
  await press();
  await give(question, entry, answerTo(entry, false));
  await press();
  await expect(question.locator('.question-said[data-tone=again]')).toBeVisible();
  await survey.look(`${id}, wrong`, scope);
  await press();
  await survey.look(`${id}, once more`, scope);
}

/** Nothing is right or wrong on a scale: each choice counts at once. */
async function rate(question: Locator, id: string, survey: Survey): Promise<void> {
  const scope = `course-question[data-id="${id}"]`;
  await survey.look(`${id}, as asked`, scope);
  for (let cards = 0; (await question.locator('.scale-row').count()) > 0 && cards < 12; cards += 1) {
    const rows = await question.locator('.scale-row').all();
    for (const row of rows)
      await row
        .locator('input')
        .nth(cards % 2)
        .dispatchEvent('click');
    await survey.look(`${id}, answered, ${cards}`, scope);
    if ((await question.locator('.scale-steps .button').count()) === 0) break;
    await question.locator('.scale-steps .button').first().dispatchEvent('click');
  }
  if (!survey.has(`${id}, together`)) await survey.look(`${id}, together`, scope);
}

/** What is done with each question of a sitting. */
const WAYS = {
  'left open': null,
  wrong: false,
  right: true,
} as const;

for (const [way, rightly] of Object.entries(WAYS)) {
  test(`every question of the assessment, ${way}`, async ({ page }) => {
    const survey = new Survey(page);
    await openWeb(page, course, CHECK);
    const wanted = new Set(course.index.assessment?.bank.map(({ id }) => id));
    if (rightly === null) await survey.look('the start');
    for (let sittings = 0; wanted.size > 0 && sittings < 10; sittings += 1) {
      await sit(page, survey, wanted, rightly);
    }
    expect([...wanted]).toEqual([]);
    survey.complete(`bank, ${way as keyof typeof WAYS}`);
  });
}

/** One sitting; looks at those of its questions that are still wanted. */
async function sit(page: Page, survey: Survey, wanted: Set<string>, rightly: boolean | null): Promise<void> {
  await page.getByRole('button', { name: /^(Start|Try again)$/ }).click();
  const items = page.locator('.assessment-questions > li');
  await expect(items.first().locator('input, select, button').first()).toBeVisible();
  const first = !survey.has('a sitting');
  if (first) await survey.look('a sitting');
  const entries: CodebookEntry[] = [];
  for (const item of await items.all()) entries.push(await entryFor(item, codebook));
  for (const [at, entry] of entries.entries()) {
    if (rightly !== null) await give(items.nth(at), entry, answerTo(entry, rightly));
    if (wanted.has(idOf(entry))) await survey.look(`${idOf(entry)}, in the sitting`, placeOf(at));
  }
  await page.getByRole('button', { name: 'Finish' }).click();
  if (rightly === null) {
    if (first) await survey.look('open questions named');
    await page.getByRole('button', { name: 'Finish anyway' }).click();
  }
  await expect(page.locator('.assessment-answers')).toBeAttached();
  if (first) await survey.look('the result');
  await page.locator('.assessment-answers').evaluate((details) => details.setAttribute('open', ''));
  if (first) await survey.look('the result with all answers');
  for (const [at, entry] of entries.entries()) {
    if (wanted.delete(idOf(entry))) await survey.look(`${idOf(entry)}, in the result`, placeOf(at));
  }
}

const idOf = ({ id }: CodebookEntry): string => id.split('.').at(-1) ?? '';
const placeOf = (at: number): string => `.assessment-questions > li:nth-child(${at + 1})`;
