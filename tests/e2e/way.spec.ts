/** Finding one's way: addresses, back and forward, focus, what is left, and the calls that a launch costs. */
import { expect, test } from './support/test.ts';
import { CHECK, DANCE_FLOOR, PARTNERSHIP } from './support/course.ts';
import { standards } from './support/standards.ts';

/** LMS calls of a first launch, GetLastError included. */
const CALLS_AT_LOAD = 14;

for (const { name, target } of standards) {
  test(`${name}: a first launch costs at most ${CALLS_AT_LOAD} calls, and so does a return`, async ({
    lms,
  }) => {
    const player = await lms.open(target);
    await player.saved();
    const first = await player.calls();
    expect(first.length, first.map((call) => call.name).join(' ')).toBeLessThanOrEqual(CALLS_AT_LOAD);
    await player.page.close();
    const again = await lms.open(target);
    await again.saved();
    const second = await again.calls();
    expect(second.length, second.map((call) => call.name).join(' ')).toBeLessThanOrEqual(CALLS_AT_LOAD);
  });
}

test('back and forward go between pages and undo no choice', async ({ lms }) => {
  const player = await lms.open('scorm12');
  await player.goTo(DANCE_FLOOR);
  await player.decide('What does your group need from a room?');
  await player.goTo(CHECK);
  await player.travel('back');
  await expect(player.course.locator(`article[data-page="${DANCE_FLOOR}"]`)).toBeVisible();
  await expect(player.course.locator('.scenario-consequence')).toContainText('Nobody has asked us that.');
  await player.travel('forward');
  await expect(player.course.locator(`article[data-page="${CHECK}"]`)).toBeVisible();
});

test('a page has a title, takes the focus, and starts at its top', async ({ lms }) => {
  const player = await lms.open('scorm12');
  await player.goTo(PARTNERSHIP);
  await expect(player.heading).toHaveText('Choose a partnership to work on');
  await player.next();
  await expect(player.heading).toBeFocused();
  const title = await player.course.locator('body').evaluate((body) => body.ownerDocument.title);
  expect(title).toBe(
    `${await player.heading.innerText()} · Making Partnerships Work: a course for library staff`,
  );
  expect(await player.course.locator('body').evaluate(() => window.scrollY)).toBe(0);
});

test('an address that names no page is explained, and nothing is lost', async ({ lms }) => {
  const player = await lms.open('scorm12');
  await player.goTo(PARTNERSHIP);
  await player.course.locator('body').evaluate(() => {
    window.location.hash = 'no-such-page';
  });
  await expect(player.heading).toHaveText('This page is not in the course');
  await player.course.getByRole('link', { name: /Go back to “Choose a partnership/ }).click();
  await expect(player.course.locator(`article[data-page="${PARTNERSHIP}"]`)).toBeVisible();
});

test('the last page lists what is left, and the outline shows what is done', async ({ lms }) => {
  const player = await lms.open('scorm12');
  await player.goTo(CHECK);
  const left = player.course.locator('#course_turn');
  await expect(left.getByRole('link', { name: /dance floor/i }).first()).toBeVisible();
  await player.course.getByRole('button', { name: 'Contents' }).click();
  const outline = player.course.locator('#course_outline');
  await expect(outline.getByRole('link', { name: /Making Partnerships Work.*done/s })).toBeVisible();
  await expect(outline.locator('[aria-current=page]')).toHaveText(/The final check/);
});

test('play it again overwrites nothing', async ({ lms }) => {
  const player = await lms.open('scorm12');
  await player.goTo(DANCE_FLOOR);
  await player.playToAnEnding();
  await player.saved();
  const before = lms.stored('scorm12');
  await player.course.getByRole('button', { name: 'Play it again' }).click();
  await player.playToAnEnding();
  await player.page.close();
  const after = lms.stored('scorm12');
  const rows = Object.entries(before).filter(([key]) => key.includes('student_response'));
  expect(rows.length).toBeGreaterThan(0);
  for (const [key, value] of rows) expect(after[key]).toBe(value);
});
