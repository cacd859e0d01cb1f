import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { bench, type BenchCourse } from '../bench/bench.ts';
import { judge, tableRows } from '../bench/budgets.ts';
import { measureReport, reportRow, type ReportRun } from '../bench/report.ts';
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
const REPORT_RUNS = 3;

const options = {
  sizes: { type: 'boolean', help: 'only what does not depend on the machine' },
  runs: { type: 'string', value: 'N', help: `visits per page (${RUNS})` },
  json: { type: 'boolean', help: 'figures as JSON' },
} as const;

function runsOf(text: string | undefined): number {
  const runs = Number(text ?? RUNS);
  if (!Number.isInteger(runs) || runs < 1) throw new InputProblem('--runs takes a whole number from 1.');
  return runs;
}

async function courses(courseDir: string): Promise<readonly BenchCourse[]> {
  const found: BenchCourse[] = [{ kind: 'bench', course: await loadSoundCourse(FIXTURE) }];
  if (existsSync(courseDir)) found.push({ kind: 'real', course: await loadSoundCourse(courseDir) });
  return found;
}

function visitRows(visits: ReadonlyMap<string, Run>): string[] {
  return [...visits].map(
    ([name, { readable, answerable, sent }]) =>
      `${name}: readable ${readable?.toFixed(0)} ms, answerable ${answerable?.toFixed(0)} ms, ${sent} bytes sent`,
  );
}

/** The report of the fixture, whose codebook is as good as any other. */
async function reportFigures(browser: Browser, runs: number): Promise<ReportRun | null> {
  const { codebook } = await loadCourse(FIXTURE);
  return codebook && measureReport(browser, await reportPage(codebook), Math.min(runs, REPORT_RUNS));
}

const command: Command<typeof options> = {
  name: 'bench',
  summary: 'Measures the packages against their budgets. Exit 1 if one is broken that holds on any machine.',
  options,
  run: async ({ course, options, print, progress }) => {
    const runs = options.sizes ? 0 : runsOf(options.runs);
    const browser = await launchBrowser(ensureBrowser(), browserArguments());
    try {
      const benches = await courses(course);
      const { measured, visits } = await bench(root, benches, browser, runs, progress);
      const saved = benches.map((one) => ({ ...one, saving: measureSaving(one.course) }));
      const figures = saved.flatMap((one) => savingFigures(one.kind, one.course, one.saving));
      const verdicts = judge([...measured, ...figures]);
      const saving = saved.flatMap((one) => savingRows(one.kind, one.saving));
      const report = runs === 0 ? null : await reportFigures(browser, runs);
      const all = { verdicts, visits: Object.fromEntries(visits), saving, report };
      const rows = [...tableRows(verdicts), ...visitRows(visits), ...saving];
      if (report) rows.push(reportRow(report));
      if (options.json) print(JSON.stringify(all, null, 2));
      else for (const row of rows) print(row);
      return verdicts.some(({ isGate, isKept }) => isGate && !isKept) ? 1 : 0;
    } finally {
      await browser.close();
    }
  },
};

await main(command);
