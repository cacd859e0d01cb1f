/** Leaving in the middle, by the button and by force, and coming back to everything. */
import { expect, test } from './support/test.ts';
import { DANCE_FLOOR, PARTNERSHIP } from './support/course.ts';
import { responsesOf, standards, valuesOf } from './support/standards.ts';

for (const { name, target, words } of standards) {
  test.describe(name, () => {
    test('leave in the middle of a scenario and come back to the same scene and consequence', async ({
      lms,
    }) => {
      const first = await lms.open(target);
      await first.goTo(DANCE_FLOOR);
      await first.decide('What does your group need from a room?');
      await first.goOn();
      await first.decide('It’s wrong for you.');
      const scenario = first.course.locator('course-scenario');
      const consequence = await scenario.locator('.scenario-consequence').innerText();
      await first.course.getByRole('button', { name: 'Save and leave' }).click();
      await expect(first.heading).toHaveText('Everything is saved');
      await first.page.close();

      const again = await lms.open(target);
      await expect(again.course.locator(`article[data-page="${DANCE_FLOOR}"]`)).toBeVisible();
      const resumed = again.course.locator('course-scenario');
      await expect(resumed.locator('.scenario-consequence')).toHaveText(consequence, { useInnerText: true });
      await resumed.getByText('The story so far').click();
      await expect(resumed.locator('.scenario-past')).toContainText('Nobody has asked us that.');
      expect(await again.errors()).toEqual([]);
    });

    test('after leaving nothing goes on that would not be saved', async ({ lms }) => {
      const player = await lms.open(target);
      await player.next();
      await player.course.getByRole('button', { name: 'Save and leave' }).click();
      await expect(player.heading).toHaveText('Everything is saved');
      await expect(player.course.getByRole('button', { name: 'Contents' })).toBeHidden();
      await player.travel('back');
      await expect(player.heading).toHaveText('Everything is saved');
      await player.course.locator('body').evaluate(() => {
        window.location.hash = 'final-check';
      });
      await expect(player.heading).toHaveText('Everything is saved');
    });

    test('the tab is closed without warning after an answer, and the answer is there', async ({ lms }) => {
      const first = await lms.open(target);
      await first.goTo('communication');
      const question = first.course.locator('course-question').first();
      const id = (await question.getAttribute('data-id')) ?? '';
      await first.practise(id);
      await first.saved();
      await first.page.close({ runBeforeUnload: false });

      const responses = responsesOf(lms.stored(target), words);
      expect(Object.entries(responses).find(([key]) => key.endsWith(`.${id}`))?.[1]).not.toBe('');
      const again = await lms.open(target);
      await expect(again.course.locator('article[data-page="communication"]')).toBeVisible();
      await expect(
        again.course.locator(`course-question[data-id="${id}"] .question-mark`).first(),
      ).toBeVisible();
    });

    test('what one writes comes back letter by letter, in any script', async ({ lms }) => {
      const text = 'مكتبة — “Ωμέγα” 图书馆 🩰 <b>& 100 %';
      const first = await lms.open(target);
      await first.goTo(PARTNERSHIP);
      const box = first.course.locator('course-reflection textarea');
      await box.fill(text);
      await first.course.getByLabel('A dance group').check();
      await first.course.getByRole('button', { name: 'Save and leave' }).click();
      await expect(first.heading).toHaveText('Everything is saved');
      await first.page.close();

      expect(valuesOf(lms.stored(target), words).suspend).toMatch(/^[A-Za-z][\x21-\x7e]*$/);
      const again = await lms.open(target);
      await expect(again.course.locator('course-reflection textarea')).toHaveValue(text);
      await expect(again.course.getByLabel('A dance group')).toBeChecked();
    });

    test('an open sitting of the final check keeps its answers, whatever their type', async ({ lms }) => {
      const first = await lms.open(target);
      await first.begin();
      await first.answerAll(0);
      await first.saved();
      await first.page.close();

      const again = await lms.open(target);
      await expect(again.course.getByText('12 of 12 answered')).toBeVisible();
      await again.course.getByRole('button', { name: 'Finish' }).click();
      await expect(again.course.getByRole('heading', { name: 'You got 12 of 12' })).toBeVisible();
    });

    test('trainers read first answers, later tries and decisions in words', async ({ lms }) => {
      const player = await lms.open(target);
      await player.goTo(DANCE_FLOOR);
      await player.decide('Saturday is yours');
      await player.course.getByRole('button', { name: 'Step back once' }).click();
      await player.decide('What does your group need from a room?');
      await player.saved();
      const responses = responsesOf(lms.stored(target), words);
      const decision = responses['m3.dance-floor.phone-call'] ?? '';
      if (target === 'scorm12') expect(decision).toMatch(/^yes then ask: .*Saturday is yours/);
      else expect(decision).toBe('yes');
    });
  });
}

for (const { language, title, size } of [
  { language: 'English', title: 'The dance floor', size: { width: 650, height: 666 } },
  { language: 'Español', title: 'La pista de baile', size: { width: 320, height: 568 } },
]) {
  test(`${language}: who comes back into a story sees its title and how far it is`, async ({ lms }) => {
    const first = await lms.open('scorm12');
    const switched = first.course.locator('#course_languages button', { hasText: language });
    if ((await switched.count()) > 0) await switched.click();
    await first.goTo(DANCE_FLOOR);
    const choices = first.course.locator('.scenario-choice');
    await choices.first().click();
    await first.course.locator('course-scenario .actions .button').first().click();
    await choices.first().click();
    await first.saved();
    await first.page.close();

    const page = await lms.context.newPage();
    await page.setViewportSize(size);
    const again = await lms.open('scorm12', 'continue', page);
    const story = again.course.locator('course-scenario');
    await expect(story.locator('.scenario-said')).toBeAttached();
    for (const said of [story.getByRole('heading', { name: title }), story.locator('.scenario-where')]) {
      await expect(said).toBeInViewport({ ratio: 1 });
      const below = await again.course.locator('.bar').boundingBox();
      const top = (await said.boundingBox())?.y ?? 0;
      expect(top).toBeGreaterThanOrEqual((below?.y ?? 0) + (below?.height ?? 0));
    }
  });
}
