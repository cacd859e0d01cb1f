/** Plays launch files in a browser and measures. */
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext } from 'playwright';
import { withBarePage, type BarePage } from './bare-page.ts';
import { lmsScript, type ApiName } from './lms-in-memory.ts';
import { blockingScript, probeScript, type ProbeResult } from './probe.ts';
import type { SoughtWords } from './target-words.ts';

export interface Run extends ProbeResult {
  /** Bytes over the network until the answer was there, headers included. */
  readonly sent: number;
  /** Milliseconds that tasks took beyond 50 each; `null` where nobody asked. */
  readonly blocking: number | null;
}

/** A library computer is so many times slower. */
const CPU = 4;
/** Milliseconds without an LMS call after which a launch counts as over. */
const QUIET = 1500;
const PATIENCE = 30_000;
/** Milliseconds between two questions whether a visit is over. */
const LOOK_EVERY = 250;
/** Milliseconds for what comes after the answer to show in layout shift. */
const SETTLE = 1000;
/** Milliseconds from the navigation to a page that nobody touches until its start is over for sure. */
const UNTOUCHED = 5000;
/** What the browser says of all that came, headers included. */
const SENT = `['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type))
  .reduce((sum, { transferSize }) => sum + transferSize, 0)`;
const VIEWPORT = { width: 650, height: 666 };

export function launchBrowser(executablePath: string, args: readonly string[]): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...args] });
}

/** A context of its own for each run: nothing is cached. */
async function cold<T>(browser: Browser, use: (context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    return await use(context);
  } finally {
    await context.close();
  }
}

export interface Launch {
  /** LMS calls in order, each with its element. */
  readonly calls: readonly string[];
  /** For content: what the page needs to be usable. */
  readonly requests: number;
}

/** What a package asks of LMS and server from launch until it falls silent. */
export function observeLaunch(browser: Browser, address: string, api: ApiName): Promise<Launch> {
  return cold(browser, async (context) => {
    const page = await context.newPage();
    let requests = 0;
    page.on('request', (request) => {
      // The question whether the server is there (HEAD) brings nothing that the page waits for.
      if (request.method() !== 'HEAD' && !request.url().endsWith('/favicon.ico')) requests += 1;
    });
    await page.addInitScript({ content: lmsScript(api) });
    await page.goto(address, { waitUntil: 'load' });
    const read = (): Promise<string[]> => page.evaluate('globalThis.lmsCalls');
    let calls = await read();
    for (let quiet = 0; quiet < QUIET; quiet += 250) {
      await page.waitForTimeout(250);
      const now = await read();
      if (now.length !== calls.length) quiet = 0;
      calls = now;
    }
    return { calls, requests };
  });
}

export interface Visit {
  readonly name: string;
  /** Over a slow line. */
  readonly address: string;
  readonly sought: SoughtWords;
  /** Whether its blocking time is wanted, too. */
  readonly tasks?: boolean;
  /** What the LMS holds from before, by element. */
  readonly stored?: Readonly<Record<string, string>>;
}

/** A visit on a slow machine, with a SCORM 1.2 LMS and a script that watches; nothing is cached. */
function visiting<T>(
  browser: Browser,
  visit: Visit,
  watching: string,
  use: (page: BarePage) => Promise<T>,
): Promise<T> {
  const before = `${lmsScript('API', visit.stored)};${watching}`;
  return withBarePage(browser, { ...VIEWPORT, cpu: CPU, before }, async (page) => {
    await page.goto(addressOf(visit));
    return use(page);
  });
}

function addressOf({ address, sought }: Visit): string {
  return address + (sought.page === null ? '' : `#${sought.page}`);
}

/**
 * Blocking time of one cold visit to a page that nobody touches: on a slow machine the probe, which looks for words at
 * every frame, blocks more than the page.
 */
function measureBlocking(browser: Browser, visit: Visit): Promise<number> {
  return visiting(browser, visit, blockingScript(), async (page) => {
    await sleep(UNTOUCHED);
    return (await page.evaluate('globalThis.benchBlocking')) as number;
  });
}

/**
 * One cold visit.
 * @throws Error if text or feedback do not come within half a minute.
 */
async function measureVisit(browser: Browser, visit: Visit): Promise<Run> {
  const watched = await visiting(browser, visit, probeScript(visit.sought), async (page) => {
    const isOver = (): Promise<unknown> => page.evaluate('globalThis.benchProbe?.answerable > 0');
    const end = performance.now() + PATIENCE;
    while ((await isOver()) !== true) {
      if (performance.now() > end) throw new Error(`${visit.name}: neither text nor feedback came.`);
      await sleep(LOOK_EVERY);
    }
    await sleep(SETTLE);
    const probe = (await page.evaluate('globalThis.benchProbe')) as ProbeResult;
    return { ...probe, sent: (await page.evaluate(SENT)) as number };
  });
  return { ...watched, blocking: visit.tasks ? await measureBlocking(browser, visit) : null };
}

/**
 * Each page once, then each once more: drifts of the machine touch all alike.
 * @returns medians, by the names of the visits.
 */
export async function interleave(
  browser: Browser,
  visits: readonly Visit[],
  runs: number,
  log: (line: string) => void,
): Promise<ReadonlyMap<string, Run>> {
  const found = new Map<string, Run[]>(visits.map(({ name }) => [name, []]));
  for (let run = 1; run <= runs; run += 1) {
    log(`run ${run} of ${runs}`);
    for (const visit of visits) found.get(visit.name)?.push(await measureVisit(browser, visit));
  }
  return new Map([...found].map(([name, all]) => [name, medians(all)]));
}

/** Of two figures that may be missing. */
export function ratio(value: number | null, base: number | null): number {
  return (value ?? Number.NaN) / (base ?? Number.NaN);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** Medians of several runs. */
function medians(runs: readonly Run[]): Run {
  const of = (key: keyof Run): number => median(runs.map((run) => run[key] ?? Number.NaN));
  return {
    readable: of('readable'),
    answerable: of('answerable'),
    layoutShift: of('layoutShift'),
    blocking: runs.every(({ blocking }) => blocking === null) ? null : of('blocking'),
    sent: of('sent'),
  };
}
