/** Pilot packages in the preview: what somebody says arrives at the trainer, and is there on coming back. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Codebook } from '../../components/model/record.ts';
import { buildAll } from '../../scripts/package/build.ts';
import { startPreview, type PackageFile } from '../../scripts/preview/index.ts';
import { openStore } from '../../scripts/preview/store.ts';
import { frameOf, violations } from './support/accessibility.ts';
import { Player } from './support/player.ts';
import { cmi5, responsesOf, standards } from './support/standards.ts';
import { expect, test } from './support/test.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const LEARNER = 'learner-1';
const played = [...standards, cmi5];

let folder = '';
let zips: PackageFile[] = [];
let codebook: Codebook;

/** A course with a scale that is asked twice and an assessment, built as `npm run build -- --pilot` does. */
test.beforeAll(async () => {
  test.setTimeout(480_000);
  folder = mkdtempSync(join(tmpdir(), 'pilot-'));
  const courseDir = join(folder, 'course');
  cpSync(join(root, 'tests/fixtures/valid/types'), courseDir, { recursive: true });
  const outDir = join(folder, 'dist');
  const targets = played.map(({ target }) => target);
  const built = await buildAll({ root, courseDir, outDir, targets, pilotForms: 1, log: () => undefined });
  if (!built.codebook) throw new Error(built.report);
  codebook = built.codebook;
  zips = built.zips.map(({ target, file }) => ({ target: target.id, path: join(outDir, file) }));
});
test.afterAll(() => rmSync(folder, { recursive: true }));

for (const { name, target, words } of played) {
  test(`${name}: notes and answers of a pilot arrive, change, and come back`, async ({ pages, browser }) => {
    const dataDir = join(folder, `attempts-${target}`);
    const preview = await startPreview({ port: 0, zips, codebook, dataDir, pages });
    const context = await browser.newContext({ viewport: { width: 650, height: 666 } });
    const open = async (): Promise<Player> => {
      const page = await context.newPage();
      await page.goto(`${preview.playerUrl}/play/${target}/${LEARNER}?as=continue`);
      const player = new Player(page, codebook);
      await player.ready();
      await expect(player.course.locator('.pilot-note')).toBeVisible();
      return player;
    };
    const values = () => openStore(dataDir).attempts(target, LEARNER).at(-1)?.values ?? {};
    const said = (id: string): string => responsesOf(values(), words)[id] ?? '';
    const pilot = codebook.entries.filter((entry) => entry.pilot);
    const note = pilot.find(({ id }) => id.endsWith('.unclear'))?.id ?? '';
    const part = pilot.find(({ id }) => id.endsWith('.use'));
    const then = pilot.find(({ id }) => id.startsWith('pilot.then.'));

    // By keyboard alone: the disclosure, the box, the button.
    const first = await open();
    const { course, page } = first;
    await course.locator('.pilot-note > summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('What is a rota?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(course.locator('.pilot-said')).toContainText('on its way to your trainer');
    expect(await violations(frameOf(first.page)), 'a note was sent').toEqual([]);
    await first.goTo(part?.page ?? '');
    const asked = course.locator('.pilot-question');
    await asked.locator(`input[value=with-help]`).check();
    await first.saved();
    await expect.poll(() => said(part?.id ?? '')).not.toBe('');

    await first.goTo(codebook.pages.at(-1)?.id ?? '');
    await asked.locator('.pilot-link').focus();
    await page.keyboard.press('Enter');
    await expect(first.heading).toHaveText('Closing questions');
    await expect(first.heading).toBeFocused();
    await course.locator('input[name="pilot.closing.barrier"][value=time]').check();
    await course.getByLabel('What is the one thing that we should change').fill('Shorter texts');
    const point = then?.options[0]?.id ?? '';
    await course.locator(`input[name="${then?.id}"][value="${point}"]`).check();
    await expect.poll(() => said('pilot.closing.change')).toContain('Shorter texts');
    expect(await violations(frameOf(first.page)), 'closing questions').toEqual([]);
    await first.saved();
    await course.getByRole('button', { name: 'Save and leave' }).click();
    await page.close();

    expect(said(note)).toContain('What is a rota?');
    expect(said('pilot.closing.barrier')).toMatch(/^time/);
    expect(said(then?.id ?? '')).toContain(point.replaceAll('-', target === 'scorm12' ? '-' : '_'));
    expect(then?.repeats).not.toBe('');
    expect(said('pilot.device')).toBe('');
    for (const [element, value] of Object.entries(values()))
      if (target === 'scorm12' && element.endsWith('student_response'))
        expect(value.length, element).toBeLessThanOrEqual(255);
    if (target !== 'scorm12') {
      expect(values()['cmi.comments_from_learner.0.comment']).toBe('What is a rota?');
      expect(values()['cmi.comments_from_learner.0.location']).toBe(note.split('.')[1]);
    }

    const again = await open();
    await again.goTo(note.split('.')[1] ?? '');
    await again.course.locator('.pilot-note > summary').click();
    await expect(again.course.locator('#course_pilot_note')).toHaveValue('What is a rota?');
    await again.course.getByRole('button', { name: 'Take it back' }).click();
    await expect.poll(() => said(note)).toMatch(/^taken.back$/);
    await again.goTo(part?.page ?? '');
    await expect(again.course.locator('.pilot-question input[value=with-help]')).toBeChecked();
    expect(await again.errors()).toEqual([]);
    await context.close();
    await preview.stop();
  });
}
