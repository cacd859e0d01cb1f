/** cmi5 over the zip that ships: launch, answer, leave, come back, pass, and look again, before a strict LMS. */
import type { Values } from '../../components/preview/wire.ts';
import { DANCE_FLOOR, PARTNERSHIP } from './support/course.ts';
import { expect, test } from './support/test.ts';

interface Said {
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string };
}

/** The last part of each verb; the time by page, which is told as an answer, as `times`. */
const verbs = (stored: Values): string[] =>
  Object.entries(stored)
    .filter(([name]) => name.startsWith('adl.statements.'))
    .map(([, text]) => JSON.parse(text) as Said)
    .map(({ verb, object }) =>
      object.id.endsWith('course.page-times') ? 'times' : verb.id.replace(/.*\//, ''),
    );

test('a learner answers, leaves, and comes back to the same place', async ({ lms }) => {
  const first = await lms.open('cmi5');
  await first.saved();
  await first.goTo(DANCE_FLOOR);
  await first.decide('Saturday is yours');
  await expect.poll(() => verbs(lms.stored('cmi5'))).toContain('answered');
  await first.saved();
  // Time is counted in whole seconds; a fast machine could have left before the first was full.
  await first.page.waitForTimeout(1500);
  await first.course.getByRole('button', { name: 'Save and leave' }).click();
  await expect(first.course.getByRole('heading', { name: 'Back in the LMS' })).toBeVisible();
  expect(await first.errors()).toEqual([]);
  expect(verbs(lms.stored('cmi5'))).toEqual(['initialized', 'answered', 'times', 'terminated']);
  await first.page.close();

  const second = await lms.open('cmi5');
  const story = second.course.locator(`article[data-page="${DANCE_FLOOR}"]`);
  const offer = second.course.getByRole('button', { name: /^Continue/ });
  await expect(story.or(offer)).toBeVisible();
  // On a busy machine the store may answer when somebody could be reading already: then it is asked.
  if (await offer.isVisible()) await offer.click();
  await expect(story).toBeVisible();
  await expect(second.course.locator('.scenario-consequence')).toBeVisible();
  expect(await second.errors()).toEqual([]);
});

test('a learner passes, once, and looks again', async ({ lms }) => {
  const second = await lms.open('cmi5');
  await second.readAndPlayAll();
  await second.saved();
  expect(lms.stored('cmi5')['cmi.completion_status']).toBe('incomplete');
  await second.sit(0);
  await second.saved();
  await second.course.getByRole('button', { name: 'Save and leave' }).click();
  await expect(second.course.getByRole('heading', { name: 'Back in the LMS' })).toBeVisible();
  expect(await second.errors()).toEqual([]);
  await second.page.close();
  const stored = lms.stored('cmi5');
  expect(stored).toMatchObject({
    'cmi.completion_status': 'completed',
    'cmi.success_status': 'passed',
    'cmi.score.raw': '100',
  });
  const said = verbs(stored);
  expect(said.slice(-3)).toEqual(['passed', 'times', 'terminated']);
  expect(said.filter((verb) => /passed|completed|failed/.test(verb))).toEqual(['completed', 'passed']);

  const review = await lms.open('cmi5');
  await expect(review.save).toHaveAttribute('data-status', 'readonly');
  await review.course.getByRole('button', { name: 'Leave' }).click();
  await expect(review.course.getByRole('heading', { name: 'Back in the LMS' })).toBeVisible();
  expect(await review.errors()).toEqual([]);
  expect(verbs(lms.stored('cmi5')).slice(said.length)).toEqual(['initialized', 'terminated']);
});

test('a window that is closed loses nothing but the answer, which the next one brings', async ({ lms }) => {
  const first = await lms.open('cmi5');
  await first.saved();
  await first.goTo(DANCE_FLOOR);
  await first.saved();
  await first.page.route('**/xapi/statements*', (route) => route.abort());
  await first.decide('Saturday is yours');
  await expect(first.save).toHaveAttribute('data-status', 'unsaved');
  await first.page.close();
  await expect.poll(() => lms.stored('cmi5')['cmi.suspend_data']).toContain(`${DANCE_FLOOR}~`);

  const second = await lms.open('cmi5');
  await second.goTo(PARTNERSHIP);
  await expect.poll(() => verbs(lms.stored('cmi5'))).toContain('answered');
  expect(await second.errors()).toEqual([]);
});

test('a page that is loaded again says that its session is over, and keeps what was done', async ({
  lms,
}) => {
  const player = await lms.open('cmi5');
  await player.saved();
  await player.course.locator('body').evaluate(() => window.location.reload());
  await expect(player.save).toHaveAttribute('data-status', 'ended');
  expect(await player.errors()).toEqual([]);
});

test('looking around leaves no trace', async ({ lms }) => {
  const player = await lms.open('cmi5', 'browse');
  await expect(player.save).toHaveAttribute('data-status', 'readonly');
  await player.goTo(DANCE_FLOOR);
  await player.decide('Saturday is yours');
  await player.page.close();
  expect(lms.stored('cmi5')).toEqual({});
});
