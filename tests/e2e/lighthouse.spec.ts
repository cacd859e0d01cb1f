/** Lighthouse over the web package, as anybody may run it over a page: accessibility and best practices, all of them. */
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { chromium, expect, test } from '@playwright/test';
import JSZip from 'jszip';
import lighthouse, { type Result } from 'lighthouse';
import { serveSites, type BenchServer } from '../../scripts/bench/server.ts';
import { browserArguments } from '../../scripts/browser/find.ts';
import { ensureBrowser } from '../../scripts/browser/install.ts';
import { CHECK, DANCE_FLOOR } from './support/course.ts';
import { shippedZips } from './support/shipped.ts';

const CATEGORIES = ['accessibility', 'best-practices'];

let server: BenchServer;

test.beforeAll(async () => {
  const zip = shippedZips().find(({ target }) => target === 'web');
  const { files } = await JSZip.loadAsync(readFileSync(zip?.path ?? ''));
  const web = new Map<string, Uint8Array>();
  for (const file of Object.values(files)) web.set(file.name, await file.async('uint8array'));
  server = await serveSites({ web });
});
test.afterAll(() => server.close());

/** Lighthouse wants a port of the browser, which it asks for by number. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => probe.once('listening', ready));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

/** What a category lacks for its 100, a line for each audit with the elements that it names. */
function failings({ categories, audits }: Result): string[] {
  return CATEGORIES.flatMap((name) =>
    (categories[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = audits[id];
      if (!audit || weight === 0 || audit.score === null || audit.score === 1) return [];
      const items = audit.details?.type === 'table' ? audit.details.items : [];
      return `${name}: ${audit.title} ${JSON.stringify(items.slice(0, 3))}`;
    }),
  );
}

test('100 for accessibility and best practices, on each kind of page', async () => {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: [...browserArguments(), `--remote-debugging-port=${port}`],
  });
  for (const page of ['welcome', 'trust', DANCE_FLOOR, CHECK]) {
    const run = await lighthouse(`${server.origin}/web/index.html#${page}`, {
      port,
      logLevel: 'error',
      onlyCategories: CATEGORIES,
      // Nothing here depends on how fast it is.
      throttlingMethod: 'provided',
      disableFullPageScreenshot: true,
    });
    if (!run) throw new Error('Lighthouse gave no result.');
    const { lhr } = run;
    expect.soft(failings(lhr), page).toEqual([]);
    const scores = CATEGORIES.map((name) => lhr.categories[name]?.score);
    expect.soft(scores, `${page}: ${lhr.runtimeError?.message ?? 'no error'}`).toEqual([1, 1]);
  }
  await browser.close();
});
