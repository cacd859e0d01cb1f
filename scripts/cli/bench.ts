import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bench, type BenchCourse } from '../bench/bench.ts';
import { judge, tableRows } from '../bench/budgets.ts';
import { launchBrowser, type Run } from '../bench/runs.ts';
import { measureSaving, savingFigures, savingRows } from '../bench/saving/saving.ts';
import { browserArguments } from '../browser/find.ts';
import { ensureBrowser } from '../browser/install.ts';
import { loadSoundCourse } from '../package/load-course.ts';
import { InputProblem, main, type Command } from './command.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FIXTURE = join(root, 'tests/fixtures/bench');
const RUNS = 15;

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
      const all = { verdicts, visits: Object.fromEntries(visits), saving };
      if (options.json) print(JSON.stringify(all, null, 2));
      else for (const line of [...tableRows(verdicts), ...visitRows(visits), ...saving]) print(line);
      return verdicts.some(({ isGate, isKept }) => isGate && !isKept) ? 1 : 0;
    } finally {
      await browser.close();
    }
  },
};

await main(command);
