import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { bench, type BenchCourse } from '../bench/bench.ts';
import { judge, tableRows, type Measured } from '../bench/budgets.ts';
import { measureBuilds, type BuildCourse } from '../bench/builds.ts';
import { writeCourse } from '../bench/growth/course-files.ts';
import { growthFigures, measureGrowth, SIZES } from '../bench/growth/growth.ts';
import { measureReport, reportRow } from '../bench/report.ts';
import { launchBrowser, type Run } from '../bench/runs.ts';
import { measureSaving, savingFigures, savingRows } from '../bench/saving/saving.ts';
import { browserArguments } from '../browser/find.ts';
import { ensureBrowser } from '../browser/install.ts';
import { loadCourse, loadSoundCourse } from '../package/load-course.ts';
import { reportPage } from '../trainer/report-page.ts';
import { InputProblem, main, type Command } from './command.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FIXTURE = join(root, 'tests/fixtures/bench');
const RUNS = 15;
/** What takes longer is done less often. */
const FEWER_RUNS = 3;
const GROWTH_RUNS = 7;
const PARTS = ['packages', 'report', 'growth', 'builds'] as const;

type Part = (typeof PARTS)[number];

const options = {
  sizes: { type: 'boolean', help: 'only what does not depend on the machine' },
  only: { type: 'string', value: 'PARTS', help: `some of ${PARTS.join(',')} (all, about 15 minutes)` },
  runs: { type: 'string', value: 'N', help: `at most so many of everything (visits per page: ${RUNS})` },
  json: { type: 'boolean', help: 'figures as JSON' },
} as const;

/** What a part has found: figures with a budget, sentences below the table, and all of it as data. */
interface Found {
  readonly measured: readonly Measured[];
  readonly rows: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

interface Surroundings {
  readonly course: string;
  readonly browser: Browser;
  readonly runs: number;
  /** A folder that is deleted at the end. */
  readonly folder: string;
  readonly progress: (line: string) => void;
}

function runsOf(text: string | undefined): number {
  const runs = Number(text ?? RUNS);
  if (!Number.isInteger(runs) || runs < 1) throw new InputProblem('--runs takes a whole number from 1.');
  return runs;
}

function partsOf(only: string | undefined): readonly Part[] {
  if (only === undefined) return PARTS;
  const asked = only.split(',').map((part) => part.trim());
  const unknown = asked.find((part) => !PARTS.some((known) => known === part));
  if (unknown !== undefined)
    throw new InputProblem(
      `--only takes some of ${PARTS.join(', ')}, with commas between, not “${unknown}”.`,
    );
  return PARTS.filter((part) => asked.includes(part));
}

async function courses(courseDir: string): Promise<readonly BenchCourse[]> {
  const found: BenchCourse[] = [{ kind: 'bench', course: await loadSoundCourse(FIXTURE) }];
  if (existsSync(courseDir)) found.push({ kind: 'real', course: await loadSoundCourse(courseDir) });
  return found;
}

function visitRows(visits: ReadonlyMap<string, Run>): string[] {
  return [...visits].map(
    ([name, { readable, answerable, sent, blocking }]) =>
      `${name}: readable ${readable?.toFixed(0)} ms, answerable ${answerable?.toFixed(0)} ms, ${sent} bytes sent` +
      (blocking === null ? '' : `, ${blocking.toFixed(0)} ms blocked`),
  );
}

async function packages({ course, browser, runs, progress }: Surroundings): Promise<Found> {
  const benches = await courses(course);
  const { measured, visits } = await bench(root, benches, browser, runs, progress);
  const saved = benches.map((one) => ({ ...one, saving: measureSaving(one.course) }));
  const figures = saved.flatMap((one) => savingFigures(one.kind, one.course, one.saving));
  const saving = saved.flatMap((one) => savingRows(one.kind, one.saving));
  return {
    measured: [...measured, ...figures],
    rows: [...visitRows(visits), ...saving],
    data: { visits: Object.fromEntries(visits), saving },
  };
}

/** The report of the fixture, whose codebook is as good as any other. */
async function report({ browser, runs }: Surroundings): Promise<Found> {
  const { codebook } = await loadCourse(FIXTURE);
  if (codebook === null) throw new Error('The fixture has errors.');
  const [html, own] = [await reportPage(codebook), codebook.entries[0]?.id ?? ''];
  const found = await measureReport(browser, html, own, Math.min(runs, FEWER_RUNS));
  return { measured: [], rows: [reportRow(found)], data: { report: found } };
}

async function growth({ browser, folder, runs, progress }: Surroundings): Promise<Found> {
  const visits = await measureGrowth(root, folder, browser, Math.min(runs, GROWTH_RUNS), progress);
  return {
    measured: growthFigures(visits),
    rows: visitRows(visits),
    data: { growth: Object.fromEntries(visits) },
  };
}

async function builds({ folder, runs, progress }: Surroundings): Promise<Found> {
  const built: readonly BuildCourse[] = [
    { kind: 'bench', put: (place) => cp(FIXTURE, place, { recursive: true }) },
    { kind: '1,000 pages', put: (place) => writeCourse(place, SIZES['1,000 pages']) },
  ];
  const measured = await measureBuilds(root, folder, built, Math.min(runs, FEWER_RUNS), progress);
  return { measured, rows: [], data: {} };
}

const MEASURE: Readonly<Record<Part, (surroundings: Surroundings) => Promise<Found>>> = {
  packages,
  report,
  growth,
  builds,
};

const command: Command<typeof options> = {
  name: 'bench',
  summary: 'Measures the packages against their budgets. Exit 1 if one is broken that holds on any machine.',
  options,
  run: async ({ course, options, print, progress }) => {
    if (options.sizes && options.only !== undefined)
      throw new InputProblem('--sizes measures the packages alone: leave out --only.');
    const parts = options.sizes ? (['packages'] as const) : partsOf(options.only);
    const runs = options.sizes ? 0 : runsOf(options.runs);
    const folder = await mkdtemp(join(tmpdir(), 'bench-'));
    const browser = await launchBrowser(ensureBrowser(), browserArguments());
    try {
      const found: Found[] = [];
      for (const part of parts) found.push(await MEASURE[part]({ course, browser, runs, folder, progress }));
      const verdicts = judge(found.flatMap(({ measured }) => measured));
      const data = Object.assign({ verdicts }, ...found.map((one) => one.data)) as object;
      const rows = [...tableRows(verdicts), ...found.flatMap((one) => one.rows)];
      if (options.json) print(JSON.stringify(data, null, 2));
      else for (const row of rows) print(row);
      return verdicts.some(({ isGate, isKept }) => isGate && !isKept) ? 1 : 0;
    } finally {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

await main(command);
