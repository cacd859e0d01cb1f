/** What learners write on the way becomes their draft agreement, and their own changes stay their own. */
import { expect, test } from './support/test.ts';
import { AGREEMENT, HOPES, MONDAY } from './support/course.ts';
import { responsesOf, standards, valuesOf } from './support/standards.ts';

for (const { name, target, words } of standards) {
  test(`${name}: words flow into the agreement, are changed there, and come back`, async ({ lms }) => {
    const first = await lms.open(target);
    await first.goTo(HOPES);
    const hopes = first.course.locator('course-reflection');
    await hopes.getByLabel('Fresh eyes').check();
    await hopes.getByLabel('To meet others who do this work').check();
    await hopes.locator('textarea').fill('Come in once, and tell us what felt wrong.');
    await hopes.locator('textarea').blur();

    await first.goTo(AGREEMENT);
    const asks = first.course.locator('#agreement_asks_ours');
    await expect(asks).toHaveValue(/Come in once, and tell us what felt wrong\.$/);
    await first.course.locator('#agreement_asks_ask').fill('What would you like to get out of it?');
    const aims = first.course.locator('#agreement_aims_ours');
    await aims.fill('In six months we’ll be glad if carers read on Tuesdays.');
    await first.course.getByLabel('I still have to find it').first().check();

    await first.goTo(MONDAY);
    await first.course.locator('course-plan textarea').first().fill('Monday at ten, twenty minutes.');
    await first.course.locator('course-plan textarea').first().blur();
    await first.course.getByRole('button', { name: 'Save and leave' }).click();
    await expect(first.heading).toHaveText('Everything is saved');
    await first.page.close();
    const rows = Object.values(responsesOf(lms.stored(target), words)).join(' ');
    expect(rows).not.toContain('carers read on Tuesdays');
    expect(valuesOf(lms.stored(target), words).suspend).not.toContain('Tuesdays');

    const again = await lms.open(target);
    await expect(again.course.locator('course-plan textarea').first()).toHaveValue(/^Monday at ten/);
    await again.goTo(AGREEMENT);
    await expect(again.course.locator('#agreement_aims_ours')).toHaveValue(/carers read on Tuesdays/);
    await again.course.getByRole('button', { name: 'Read it as a page' }).first().click();
    const page = again.course.locator('.agreement-page');
    await expect(page).toContainText('Come in once, and tell us what felt wrong.');
    await expect(page).toContainText('What would you like to get out of it?');
    await expect(page).toContainText('still to agree');
  });
}

test('a field that was changed apart keeps its words when the reflection changes', async ({ lms }) => {
  const player = await lms.open('scorm12');
  await player.goTo(HOPES);
  const box = player.course.locator('course-reflection textarea');
  await box.fill('First thought.');
  await box.blur();
  await player.goTo(AGREEMENT);
  const asks = player.course.locator('#agreement_asks_ours');
  await asks.fill('Said better here.');
  await asks.blur();
  await player.goTo(HOPES);
  await box.fill('Second thought.');
  await box.blur();
  await player.goTo(AGREEMENT);
  await expect(asks).toHaveValue('Said better here.');
  await player.course
    .getByRole('button', { name: /^Take over what you wrote in/ })
    .first()
    .click();
  await expect(asks).toHaveValue('Second thought.');
  await player.course.getByRole('button', { name: 'Put my own words back' }).click();
  await expect(asks).toHaveValue('Said better here.');
});

test('the second asking shows what was said at the start', async ({ lms }) => {
  const player = await lms.open('scorm12');
  await player.goTo('where-you-stand');
  const scale = player.course.locator('course-question');
  await scale.getByRole('radio', { name: 'Not yet' }).first().check();
  await player.saved();
  expect(responsesOf(lms.stored('scorm12'), standards[0]?.words ?? never())).toMatchObject({
    'm0.confidence-before.ring': 'not-yet: Not yet',
  });
  await player.goTo('confidence-again');
  await expect(scale).toContainText('Not yet');
  await scale.getByRole('radio', { name: 'Can do it now' }).first().check();
  await player.saved();
  expect(responsesOf(lms.stored('scorm12'), standards[0]?.words ?? never())).toMatchObject({
    'm6.confidence-after.ring': 'now: Can do it now',
  });
});

function never(): never {
  throw new Error('No standard to test.');
}
