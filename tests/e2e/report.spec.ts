/** The trainer's report as it ships: opened from the disk, fed with files, read, shared, forgotten. */
import { readFile, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import type { Codebook } from '../../components/model/record.ts';
import { attemptsJson } from '../../components/preview/report/attempts-file.ts';
import { analyse } from '../../components/trainer/analyse/analyse.ts';
import { readExports } from '../../components/trainer/read/read-exports.ts';
import { largeExport } from '../../scripts/bench/large-export.ts';
import { moodleInteractions } from '../support/exports.ts';
import { simulatedPeople, withPilot } from '../support/simulated-people.ts';
import { violations } from './support/accessibility.ts';

const kit = fileURLToPath(new URL('../../dist/trainer/', import.meta.url));
const english = { columns: 'all', language: 'en' } as const;

async function codebook(): Promise<Codebook> {
  return JSON.parse(await readFile(`${kit}codebook.json`, 'utf8')) as Codebook;
}

function upload(name: string, text: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

/** Opens the page from the disk; every request that is no file of the disk is noted. */
async function open(page: Page): Promise<{ asked: string[]; errors: string[] }> {
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) asked.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(pathToFileURL(`${kit}report.html`).href);
  return { asked, errors };
}

/** Drops files on the page as a person does, beside the place that is drawn for it. */
async function drop(page: Page, files: readonly { name: string; text: string }[]): Promise<void> {
  const data = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const { name, text } of list) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.dispatchEvent('.fetch', 'dragover', { dataTransfer: data });
  await expect(page.locator('.drop')).toHaveAttribute('data-over', 'true');
  await page.dispatchEvent('.fetch', 'drop', { dataTransfer: data });
  await expect(page.locator('.drop')).toHaveAttribute('data-over', 'false');
}

async function expectAccessible(page: Page, where: string): Promise<void> {
  expect(await violations(page.mainFrame()), where).toEqual([]);
}

async function goTo(page: Page, section: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: section }).click();
  await expect(page.getByRole('heading', { name: section, level: 2 })).toBeFocused();
}

test('a file dropped on the page shows its figures, and nothing asks a server', async ({ page }) => {
  const book = withPilot(await codebook());
  const people = simulatedPeople(book, 60);
  const heard = await open(page);
  await expectAccessible(page, 'nothing yet');
  await drop(page, [
    { name: 'group-north.txt', text: moodleInteractions(people, english) },
    { name: 'codebook.json', text: JSON.stringify(book) },
  ]);
  await expect(page.locator('.overview .big')).toHaveText('60 people');
  const began = people.filter(({ number }) => number !== null);
  await expect(page.locator('.standing-words [data-status="not attempted"]')).toContainText(
    String(people.length - began.length),
  );

  await goTo(page, 'Who');
  await page.getByRole('button', { name: 'Whom to remind' }).click();
  await expect(page.locator('.people .status[data-tone="good"]')).toHaveCount(0);
  await expectAccessible(page, 'who');

  await goTo(page, 'Questions and decisions');
  const [item] = book.entries.filter(({ type }) => type === 'single');
  const answers = began.flatMap(({ rows }) => rows.filter(({ id }) => id === item?.id));
  const right = answers.filter(({ result }) => result === 'correct').length;
  const line = page.locator('.items tbody tr').filter({ hasText: item?.text ?? '' });
  await expect(line).toContainText(`${Math.round((100 * right) / answers.length)} %`);
  await line.locator('.open').click();
  await expect(page.locator('.details .options tbody tr')).toHaveCount(item?.options.length ?? 0);
  await page.getByRole('button', { name: 'Right at first', exact: true }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('th[data-column="facility"]')).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('button', { name: 'What “Right at first” means' }).click();
  await expect(page.getByRole('dialog')).toContainText('Wilson');
  await page.keyboard.press('Escape');
  await expectAccessible(page, 'items');

  for (const section of ['Scenarios', 'Change', 'Test', 'Pilot', 'Definitions']) {
    await goTo(page, section);
    await expectAccessible(page, section);
  }
  expect(heard).toEqual({ asked: [], errors: [] });
});

test('files of two groups are told apart, and everything can be forgotten', async ({ page }) => {
  const book = await codebook();
  await open(page);
  const [north = '', south = ''] = [3, 4].map((count) =>
    moodleInteractions(
      simulatedPeople(book, count, count).map((one) => ({
        ...one,
        email: `${count}${one.email}`,
        name: `${one.name} ${count}`,
      })),
      english,
    ),
  );
  await page.setInputFiles('input[type=file]', [upload('north.txt', north), upload('south.txt', south)]);
  await expect(page.locator('.overview .big')).toHaveText('7 people');
  await page.locator('.files > summary').click();
  await page.getByLabel('Group', { exact: true }).first().fill('North');
  await page.keyboard.press('Tab');
  await page.getByRole('group', { name: 'Groups' }).getByLabel('North').check();
  await expect(page.locator('.overview .big')).toHaveText('3 people');
  const [copy] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the copy' }).click(),
  ]);
  expect(copy.suggestedFilename()).toBe(`${book.course}-north-to-share.html`);
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await expect(page.getByRole('button', { name: 'Keep them' })).toBeFocused();
  await expectAccessible(page, 'forget everything?');
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await expect(page.locator('trainer-report')).toHaveCount(0);
  await expect(page.locator('h1')).toBeFocused();
  const kept = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
  ]);
  expect(kept).toEqual([0, 0, 0]);
});

test('a codebook alone asks for the export; then focus is on the report', async ({ page }) => {
  const book = await codebook();
  await open(page);
  await expect(page.getByRole('link', { name: 'All pages of the trainer’s kit' })).toHaveAttribute(
    'href',
    'index.html',
  );
  await page.setInputFiles('input[type=file]', upload('codebook.json', JSON.stringify(book)));
  await expect(page.getByRole('status')).toHaveText('Codebook taken; now drop the export.');
  await expect(page.locator('trainer-report')).toHaveCount(0);
  const text = moodleInteractions(simulatedPeople(book, 3), english);
  await page.setInputFiles('input[type=file]', upload('all.txt', text));
  await expect(page.locator('.overview .big')).toHaveText('3 people');
  await expect(page.locator('#part-title')).toBeFocused();
});

test('the table of the follow-up is read beside an export', async ({ page }) => {
  const text = moodleInteractions(simulatedPeople(await codebook(), 3), english);
  await open(page);
  await page.setInputFiles('input[type=file]', [
    upload('all.txt', text),
    upload('later.csv', 'person,call,came-of-it,stopped,draft,help\n,done,Saturdays,time,talked,\n'),
  ]);
  await expect(page.locator('.overview .big')).toHaveText('3 people');
  await goTo(page, 'Pilot');
  await expect(page.getByText('Did you make the call, or take the first step')).toBeVisible();
});

test('attempts that were saved in the preview give the figures that the preview shows', async ({ page }) => {
  const book = await codebook();
  const [entry] = book.entries.filter(({ type }) => type === 'single');
  const values = {
    'cmi.core.lesson_status': 'incomplete',
    'cmi.suspend_data': 'private words',
    'cmi.interactions.0.id': entry?.id ?? '',
    'cmi.interactions.0.student_response': entry?.right[0] ?? '',
    'cmi.interactions.0.result': 'correct',
  };
  const at = '2026-01-01T10:00:00Z';
  const data = {
    revision: '1',
    packages: [],
    problems: [],
    learners: [
      { id: 'learner-1', name: 'Ana' },
      { id: 'learner-2', name: 'Ben' },
    ],
    files: [
      { learner: 'learner-1', target: 'scorm12', attempts: [{ number: 1, started: at, saved: at, values }] },
    ],
  };
  const bytes = new TextEncoder().encode(JSON.stringify(data));
  const live = analyse(await readExports([{ name: 'preview', bytes, group: '' }], book), book, {});
  await open(page);
  await page.setInputFiles('input[type=file]', upload('attempts.json', attemptsJson(data)));
  await expect(page.locator('.overview .big')).toHaveText(`${live.people.length} people`);
  for (const status of ['incomplete', 'not attempted'] as const)
    await expect(page.locator(`.standing-words [data-status="${status}"] b`)).toHaveText(
      String(live.counts[status]),
    );
  await goTo(page, 'Questions and decisions');
  const item = live.items.find(({ id }) => id === entry?.id);
  expect(item?.facility).toMatchObject({ n: 1, value: 1 });
  await expect(page.locator('.items tbody tr').filter({ hasText: entry?.text ?? '' })).toContainText('100 %');
  await expect(page.locator('body')).not.toContainText('private words');
});

test('a file that is no export is named, and a script in a name does not run', async ({ page }) => {
  const book = await codebook();
  const heard = await open(page);
  const [first] = simulatedPeople(book, 1, 3);
  const evil = moodleInteractions([{ ...first!, name: '<img src=x onerror=alert(1)>' }], english);
  page.on('dialog', () => heard.errors.push('a script ran'));
  await page.setInputFiles('input[type=file]', [upload('evil.txt', evil), upload('junk.txt', 'dear diary')]);
  await goTo(page, 'Who');
  await expect(page.locator('.people')).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('.files [data-severity="error"]')).toHaveCount(1);
  expect(heard).toEqual({ asked: [], errors: [] });
});

test('the copy to share has no name and only ticked comments', async ({ page }, info) => {
  const book = withPilot(await codebook());
  const people = simulatedPeople(book, 40);
  await open(page);
  await page.setInputFiles('input[type=file]', [
    upload('all.txt', moodleInteractions(people, english)),
    upload('codebook.json', JSON.stringify(book)),
  ]);
  const saved = async (button: string): Promise<string> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    const path = info.outputPath(file.suggestedFilename());
    await file.saveAs(path);
    return readFile(path, 'utf8');
  };
  const bare = await saved('Save the copy');
  for (const { email, name } of people) for (const text of [email, name]) expect(bare).not.toContain(text);
  expect(bare).not.toContain('Comments that a person chose');
  await page.locator('.tick input').first().check();
  await page.getByLabel(/Words for copy and paper/).fill('In other words.');
  await page.keyboard.press('Tab');
  const copy = await saved('Save the copy');
  expect(copy).toContain('Comments that a person chose');
  expect(copy).toContain('In other words.');
  await expectAccessible(page, 'a remark in other words');
  const tidy = await saved('Answers, one a line');
  expect(tidy.split('\r\n').length).toBeGreaterThan(people.length);
  expect(tidy).toContain(people[0]?.email ?? '');
});

test('on paper there is the plain report and no name', async ({ page }) => {
  const book = await codebook();
  await open(page);
  const people = simulatedPeople(book, 30);
  await page.setInputFiles('input[type=file]', upload('all.txt', moodleInteractions(people, english)));
  await expect(page.locator('.overview')).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.paper')).toContainText('What to mend first');
  await expect(page.locator('.screen')).toBeHidden();
  const paper = (await page.locator('.paper').textContent()) ?? '';
  for (const { name } of people) expect(paper).not.toContain(name);
});

test('10,000 attempts of 100 questions show', async ({ page }, info) => {
  const path = info.outputPath('many.txt');
  await writeFile(path, Readable.from(largeExport(10_000, 100, (await codebook()).entries[0]?.id ?? '')));
  await open(page);
  await page.setInputFiles('input[type=file]', path);
  await expect(page.locator('.overview .big')).toHaveText('10,000 people', { timeout: 200_000 });
  await goTo(page, 'Who');
  await expect(page.locator('.people tbody tr')).toHaveCount(50);
  await goTo(page, 'Questions and decisions');
  await expect(page.locator('.items tbody tr').first()).toBeVisible();
});
