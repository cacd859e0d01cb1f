/** The trainer's report with the largest export that it promises to show: time, longest task and memory. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright';
import { largeExport } from './large-export.ts';
import { median } from './runs.ts';

const PEOPLE = 10_000;
const ITEMS = 100;
const PATIENCE = 120_000;
/** Sections with a table that is as long as the export. */
const LONG = [
  ['Who', '.people'],
  ['Questions and decisions', '.items'],
] as const;
const MEGABYTE = 1024 * 1024;

export interface ReportRun {
  /** Milliseconds from the choice of the file until the number of people is shown. */
  readonly shown: number;
  /** Milliseconds of the longest task of the page, from then on and while two long sections are opened. */
  readonly longest: number;
  /** Megabytes in use by page and worker when it is shown, bytes of files and buffers included. */
  readonly page: number;
  readonly worker: number;
}

/** What the page notes of itself; as text, because it runs there. */
const WATCH = `
  const seen = (globalThis.seen = { chosen: 0, shown: 0, longest: 0 });
  addEventListener('change', () => { seen.chosen ||= performance.now(); }, { capture: true, once: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) if (seen.chosen) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask' });
  new MutationObserver(() => {
    if (!seen.shown && document.querySelector('.overview .big')) seen.shown = performance.now();
  }).observe(document, { childList: true, subtree: true });`;

interface HeapUsage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize?: number;
  readonly backingStorageSize?: number;
}

function megabytes({ usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 }: HeapUsage): number {
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / MEGABYTE;
}

/** Asks the worker of a page; its answers come as messages of the page's session. */
async function workerHeap(session: CDPSession): Promise<number> {
  const asked = { id: 1, method: 'Runtime.getHeapUsage' };
  return new Promise((resolve) => {
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message) as { id?: number; result?: HeapUsage };
      if (id === asked.id && result) resolve(megabytes(result));
    });
    session.on('Target.attachedToTarget', ({ sessionId }) => {
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify(asked) });
    });
    const attach = { autoAttach: true, waitForDebuggerOnStart: false, flatten: false };
    void session.send('Target.setAutoAttach', attach);
  });
}

async function measure(page: Page, address: string, file: string): Promise<ReportRun> {
  await page.addInitScript({ content: WATCH });
  await page.goto(address);
  await page.setInputFiles('input[type=file]', file);
  await page.locator('.overview .big').waitFor({ timeout: PATIENCE });
  const session = await page.context().newCDPSession(page);
  const heap = await session.send('Runtime.getHeapUsage');
  const worker = await workerHeap(session);
  for (const [section, table] of LONG) {
    await page.getByRole('button', { name: section, exact: true }).click();
    await page.locator(`${table} tbody tr`).first().waitFor();
  }
  const seen = (await page.evaluate('globalThis.seen')) as Record<'chosen' | 'shown' | 'longest', number>;
  return { shown: seen.shown - seen.chosen, longest: seen.longest, page: megabytes(heap), worker };
}

/**
 * Opens the report from the disk and gives it 10,000 attempts of 100 questions (160 MB).
 * @param html the report page with a codebook
 * @param own an id of that codebook
 * @returns medians
 */
export async function measureReport(
  browser: Browser,
  html: string,
  own: string,
  runs: number,
): Promise<ReportRun> {
  const folder = await mkdtemp(join(tmpdir(), 'report-'));
  try {
    const [address, file] = [join(folder, 'report.html'), join(folder, 'export.txt')];
    await writeFile(address, html);
    await pipeline(Readable.from(largeExport(PEOPLE, ITEMS, own)), createWriteStream(file));
    const all: ReportRun[] = [];
    for (let run = 0; run < runs; run += 1) {
      const page = await browser.newPage();
      all.push(await measure(page, pathToFileURL(address).href, file));
      await page.close();
    }
    const of = (key: keyof ReportRun): number => median(all.map((run) => run[key]));
    return { shown: of('shown'), longest: of('longest'), page: of('page'), worker: of('worker') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The figures in a sentence. */
export function reportRow({ shown, longest, page, worker }: ReportRun): string {
  const memory = `${page.toFixed(0)} MB in the page, ${worker.toFixed(0)} MB in its worker`;
  return `report, 10,000 × 100: shown after ${(shown / 1000).toFixed(1)} s, longest task ${longest.toFixed(0)} ms, ${memory}`;
}
