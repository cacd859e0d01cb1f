/** The test of this suite: a preview of its own for each test, with an LMS that remembers between windows. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import type { Codebook } from '../../../components/model/record.ts';
import type { Values } from '../../../components/preview/wire.ts';
import { buildPages, startPreview, type Pages, type Preview } from '../../../scripts/preview/index.ts';
import { openStore } from '../../../scripts/preview/store.ts';
import { Player } from './player.ts';
import { shippedCodebook, shippedZips, type Target } from './shipped.ts';

export { expect };

export interface Lms {
  readonly preview: Preview;
  /** The learner's device: windows of one browser, with one storage. */
  readonly context: BrowserContext;
  readonly codebook: Codebook;
  /** Opens the course for a learner as the LMS would; a new window unless `page` is given. */
  open(target: Target, as?: 'continue' | 'new' | 'browse', page?: Page): Promise<Player>;
  /** A window that was opened in another way. */
  adopt(page: Page): Promise<Player>;
  /** What the LMS holds of the latest attempt. */
  stored(target: Target): Values;
  /** Puts other values in its place, as an LMS that hands back something else. */
  restore(target: Target, values: Values): void;
}

const LEARNER = 'learner-1';

/** The frame that Moodle gives a course in a window of 1280 × 900. */
const FRAME = { width: 650, height: 666 };

export const test = base.extend<{ lms: Lms }, { pages: Pages }>({
  pages: [
    // Playwright reads the names of wanted fixtures out of this pattern; there are none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      await use(await buildPages());
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  lms: async ({ browser, pages }, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'attempts-'));
    const codebook = shippedCodebook();
    const preview = await startPreview({ port: 0, zips: shippedZips(), codebook, dataDir, pages });
    const context = await browser.newContext({ viewport: FRAME });
    await use({
      preview,
      context,
      codebook,
      open: async (target, as = 'continue', page) => {
        const window = page ?? (await context.newPage());
        await window.goto(`${preview.playerUrl}/play/${target}/${LEARNER}?as=${as}`);
        const player = new Player(window, codebook);
        await player.ready();
        return player;
      },
      adopt: async (page) => {
        const player = new Player(page, codebook);
        await player.ready();
        return player;
      },
      stored: (target) => openStore(dataDir).attempts(target, LEARNER).at(-1)?.values ?? {},
      restore: (target, values) => {
        const number = openStore(dataDir).attempts(target, LEARNER).length;
        const at = new Date().toISOString();
        openStore(dataDir).save({ target, learner: LEARNER, number }, values, true, {
          started: at,
          saved: at,
        });
      },
    });
    await context.close();
    await preview.stop();
    rmSync(dataDir, { recursive: true });
  },
});
