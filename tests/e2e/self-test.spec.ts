/** The self-test in the packages that ship: it leaves everything as it was, and finds what an LMS does wrong. */
import { readFile } from 'node:fs/promises';
import type { Values } from '../../components/preview/wire.ts';
import type { CourseIndex } from '../../components/model/course.ts';
import { unpack } from '../../components/state/codec.ts';
import { frameOf, violations } from './support/accessibility.ts';
import { createWire, setApiFaults, withApiFaults, type ApiFaults, type Network } from './support/faults.ts';
import { press, tabTo } from './support/keyboard.ts';
import type { Player } from './support/player.ts';
import { standards } from './support/standards.ts';
import { expect, test } from './support/test.ts';
import { answer, expectWork, work } from './support/work.ts';

test.describe.configure({ timeout: 90_000 });

const row = ({ course }: Player, name: string) => course.locator(`.self-test [data-row=${name}]`);

/** Opens the page and runs it to the end. */
async function run(player: Player): Promise<void> {
  const { course } = player;
  await course.locator('body').evaluate(() => (window.location.hash = 'self-test'));
  await expect(player.heading).toHaveText('Self-test');
  await course.getByRole('button', { name: 'Start the self-test' }).click();
  await expect(row(player, 'browser')).toBeVisible({ timeout: 20_000 });
}

const mark = (player: Player, name: string, is: string): Promise<void> =>
  expect(row(player, name)).toHaveAttribute('data-mark', is);

/** What an LMS stores, without what every save changes: the revision, and what only the end of a session reports. */
function lasting(values: Values, index: CourseIndex): unknown {
  const suspend = values['cmi.suspend_data'] ?? '';
  const { progress, notes } = unpack(index, suspend);
  const plain = JSON.stringify(progress, (key, value: unknown) =>
    key === 'revision' || key === 'edited' ? undefined : value,
  );
  const others = Object.entries(values).filter(([element]) => !/suspend_data|location|_time$/.test(element));
  return { progress: plain, notes, length: suspend.length, others: Object.fromEntries(others) };
}

async function indexOf({ course }: Player): Promise<CourseIndex> {
  const text = await course.locator('#course-index').evaluate((block) => block.textContent);
  return JSON.parse(text) as CourseIndex;
}

for (const { name, target } of standards) {
  test(`${name}: run in the midst of work it leaves everything as it was, and the next launch has it all`, async ({
    lms,
  }) => {
    const player = await lms.open(target);
    await work(player);
    await player.saved();
    const index = await indexOf(player);
    const before = lasting(lms.stored(target), index);
    await run(player);
    await expect(player.course.locator('.self-test [data-mark=hurts]')).toHaveCount(0);
    for (const fine of [
      'api',
      'mode',
      'errors',
      'suspend',
      'letters',
      'rows',
      'time',
      'commit',
      'probe',
      'untouched',
    ])
      await mark(player, fine, 'fine');
    await player.saved();
    expect(lasting(lms.stored(target), index)).toEqual(before);

    await player.page.close();
    const again = await lms.open(target);
    await expectWork(again);
    await run(again);
    await mark(again, 'again', 'fine');
    await mark(again, 'resume', 'fine');
  });
}

test('cmi5: a document of its own is tried and deleted, and nothing is said of the learner', async ({
  lms,
}) => {
  const player = await lms.open('cmi5');
  await work(player);
  await player.saved();
  const before = lms.stored('cmi5');
  await run(player);
  await expect(player.course.locator('.self-test [data-mark=hurts]')).toHaveCount(0);
  for (const fine of ['api', 'mode', 'suspend', 'letters', 'tags', 'rows', 'commit', 'probe', 'untouched'])
    await mark(player, fine, 'fine');
  await expect(row(player, 'suspend')).toContainText('64,000 of 64,000');
  await expect(player.course.locator('article')).not.toContainText('stood still');
  expect(await violations(frameOf(player.page))).toEqual([]);
  expect(lms.stored('cmi5')).toEqual(before);
  // What it asks for on purpose, and nothing else.
  expect((await player.errors()).map(({ code }) => code)).toEqual(['412']);

  await player.page.close();
  const again = await lms.open('cmi5');
  await expectWork(again);
  await run(again);
  await mark(again, 'again', 'fine');
  await mark(again, 'resume', 'fine');
});

test('cmi5: nothing is tried in a look around, and a launch that failed is named', async ({ lms }) => {
  const browse = await lms.open('cmi5', 'browse');
  await run(browse);
  for (const name of ['suspend', 'letters', 'tags', 'commit', 'untouched'])
    await mark(browse, name, 'untried');
  expect((await browse.calls()).filter(({ args }) => args.includes('course-self-test'))).toEqual([]);

  const page = await lms.context.newPage();
  await page.route(/\/token$/, (route) =>
    route.fulfill({ json: { 'error-code': '1', 'error-text': 'Given' } }),
  );
  const refused = await lms.open('cmi5', 'continue', page);
  await run(refused);
  await mark(refused, 'api', 'hurts');
  await expect(row(refused, 'api')).toContainText('error 1, fetch');
});

test('by keyboard alone from search to a report as a file, which names no learner', async ({ lms }) => {
  const player = await lms.open('scorm12');
  const { course, page } = player;
  await player.saved();
  await course.locator('#course_main').focus();
  await page.keyboard.press('s');
  await expect(player.heading).toHaveText('Search');
  await expect(player.heading).toBeFocused();
  await tabTo(player, course.locator('#course_find'));
  await page.keyboard.type('Self-Test');
  await page.keyboard.press('Enter');
  await expect(player.heading).toHaveText('Self-test');
  await expect(player.heading).toBeFocused();
  await press(player, course.getByRole('button', { name: 'Start the self-test' }));
  await expect(course.locator('.self-said')).toContainText('Will hurt: 0.');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    press(player, course.getByRole('button', { name: 'Download as text' })),
  ]);
  expect(file.suggestedFilename()).toBe('making-partnerships-work-self-test.txt');
  const report = await readFile(await file.path(), 'utf8');
  expect(report).toMatch(/^self-test\ncourse: making-partnerships-work\nversion: \d/);
  expect(report).toContain('\nsuspend: fine, kept\n');
  expect(report).not.toMatch(/learner/i);
  expect(await violations(frameOf(page))).toEqual([]);
});

test('nothing leads to it but its name', async ({ lms }) => {
  const player = await lms.open('scorm12');
  const { course } = player;
  await player.saved();
  await course.locator('body').evaluate(() => (window.location.hash = 'help'));
  await expect(player.heading).toHaveText('Help and settings');
  await expect(course.locator('a[href*="self-test"]')).toHaveCount(0);
});

test('nothing is written in a preview, nor where another window goes on', async ({ lms }) => {
  const first = await lms.open('scorm12');
  await first.saved();
  const second = await lms.open('scorm12');
  await second.saved();
  await expect(first.save).toHaveAttribute('data-status', 'elsewhere');
  const calls = (await first.calls()).length;
  await run(first);
  await mark(first, 'suspend', 'untried');
  const browse = await lms.open('scorm12', 'browse');
  await run(browse);
  await mark(browse, 'suspend', 'untried');
  for (const player of [first, browse]) {
    const since = (await player.calls()).slice(player === first ? calls : 0);
    expect(since.filter(({ name }) => /Set|Commit/.test(name))).toEqual([]);
  }
});

/** What is wrong, and the row that says so with its mark. */
const api: readonly [string, ApiFaults, string, string, RegExp][] = [
  ['suspend data is cut at 255', { cutsAt: 255 }, 'suspend', 'hurts', /255 of 4,096/],
  ['suspend data is cut at 4,050', { cutsAt: 4050 }, 'suspend', 'around', /4,050 of 4,096/],
  ['only ASCII is kept', { onlyAscii: true }, 'letters', 'around', /äéñßİ/],
  ['Commit fails', { commitFails: true }, 'commit', 'hurts', /error 101/],
  ['everything is false', { saysFalse: true }, 'api', 'hurts', /error 101/],
  ['everything throws', { throws: true }, 'api', 'hurts', /exception/],
  ['answers are refused', { refusesRows: true }, 'rows', 'hurts', /error 101/],
  ['the mode is empty', { mode: '' }, 'mode', 'around', /“”/],
  ['the mode throws', { mode: 'throws' }, 'mode', 'around', /“”/],
  ['the interface comes late', { lateBy: 6000 }, 'api', 'around', /came after/],
  ['there is no interface', { absent: true }, 'api', 'hurts', /not found/],
];

test.describe('what an LMS does wrong is named', () => {
  for (const [what, faults, name, is, words] of api) {
    test(what, async ({ lms }) => {
      await withApiFaults(lms.context, faults);
      const player = await lms.open('scorm12');
      if (faults.refusesRows) await answer(player);
      await run(player);
      await mark(player, name, is);
      await expect(row(player, name)).toContainText(words);
    });
  }

  test('it begins to throw, or to refuse everything, while the course is open', async ({ lms }) => {
    await withApiFaults(lms.context, {});
    const player = await lms.open('scorm2004-4th');
    await player.saved();
    await setApiFaults(player.page, { throws: true });
    await run(player);
    for (const name of ['errors', 'suspend', 'commit']) await mark(player, name, 'hurts');
    await setApiFaults(player.page, { saysFalse: true });
    await run(player);
    await mark(player, 'commit', 'hurts');
    await mark(player, 'time', 'around');
  });

  const networks: readonly [Network, string, RegExp][] = [
    ['no-head', 'around', /405/],
    ['down', 'around', /502/],
    ['unauthorised', 'around', /401/],
    ['login', 'hurts', /signed out/],
    ['gone', 'hurts', /cannot be reached/],
  ];
  for (const [network, is, words] of networks) {
    test(`the server: ${network}`, async ({ lms }) => {
      const wire = await createWire(lms.context);
      const player = await lms.open('scorm12');
      await player.saved();
      wire.is = network;
      await run(player);
      await mark(player, 'probe', is);
      await expect(row(player, 'probe')).toContainText(words);
      // Some LMSs swallow what is sent to nobody.
      await mark(player, 'suspend', is === 'hurts' ? 'untried' : 'fine');
    });
  }

  test('“saved” was said and was not true: the next launch shows it', async ({ lms }) => {
    const player = await lms.open('scorm12');
    await player.saved();
    const old = lms.stored('scorm12');
    await work(player);
    await run(player);
    await player.page.close();
    await expect.poll(() => lms.stored('scorm12')['cmi.suspend_data']).not.toBe(old['cmi.suspend_data']);
    lms.restore('scorm12', old);
    const again = await lms.open('scorm12');
    await run(again);
    await mark(again, 'again', 'hurts');
    await expectWork(again);
  });
});
