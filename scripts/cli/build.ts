import { counted } from '../diagnostics/counted.ts';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAll, type BuildResult, type KitSource } from '../package/build.ts';
import type { PlannedFile } from '../package/plan.ts';
import { targets } from '../package/targets/index.ts';
import { accessibilityPage } from '../trainer/accessibility/page.ts';
import { makeKit, type PrintPage } from '../trainer/kit.ts';
import { reportPage } from '../trainer/report-page.ts';
import { termsAdvice, warningsAdvice } from './advice.ts';
import { fileLines, isOverBudget, sizeLines } from './built.ts';
import { InputProblem, main, type Command, type CommandInput } from './command.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const names = targets.map(({ id }) => id);

const options = {
  target: { type: 'string', value: 'NAME', help: `one of ${names.join(', ')} (all)` },
  split: { type: 'boolean', help: 'also a form for hosts that forbid inline scripts' },
  language: { type: 'string', value: 'TAG', help: 'packages in this further language alone, such as es' },
  frozen: { type: 'boolean', help: 'fail where ledger.yaml would change (as under CI)' },
  release: {
    type: 'boolean',
    help: 'set the mark below which no number ever changes, and note what each question means',
  },
  pdf: { type: 'boolean', help: 'also print the facilitator’s guide, if there is a browser' },
  pilot: { type: 'boolean', help: 'packages of a pilot, which ask learners more than the course' },
  'pilot-forms': {
    type: 'string',
    value: 'N',
    help: 'first sittings of the assessment that take turns in a pilot, 1 to 9 (1)',
  },
  'same-meaning': {
    type: 'string',
    value: 'IDS',
    help: 'questions whose new words mean the same, so that nobody is asked again: a,b',
  },
  sizes: { type: 'boolean', help: 'also print what each package weighs' },
  cache: { type: 'string', value: 'DIR', help: 'keeps what the next build can use (node_modules/.cache)' },
} as const;

/** A plain web page tells nobody anything, so it is no target of a pilot. */
function chosen(name: string | undefined, isPilot: boolean) {
  if (name === undefined)
    return isPilot
      ? { targets: targets.filter(({ standard }) => standard !== 'web').map(({ id }) => id) }
      : {};
  const target = names.find((known) => known === name);
  if (target === undefined) throw new InputProblem(`No target “${name}”. Targets: ${names.join(', ')}.`);
  return { targets: [target] };
}

/** Playwright takes its time to load, so only a build that prints waits for it. */
async function printer(wanted: boolean, progress: (line: string) => void): Promise<PrintPage | null> {
  if (!wanted) return null;
  const { findPrinter } = await import('../trainer/pdf.ts');
  const found = findPrinter();
  if (found === null)
    progress('No guide.pdf: there is no browser to print it. Print guide.html from any browser instead.');
  return found;
}

/** What is in the kit besides the course's own texts. */
async function furtherFiles(
  { codebook, trainer }: KitSource,
  cache?: string,
): Promise<readonly PlannedFile[]> {
  const encoder = new TextEncoder();
  const beside = ['index.html', ...trainer.pages.map(({ name }) => `${name}.html`)];
  return [
    { name: 'report.html', bytes: encoder.encode(await reportPage(codebook, beside, cache)) },
    { name: 'accessibility.html', bytes: encoder.encode(accessibilityPage(codebook)) },
  ];
}

/** @returns nothing for an ordinary build. */
function pilotOptions(isPilot: boolean, forms: string | undefined, target: string | undefined) {
  if (!isPilot) {
    if (forms !== undefined) throw new InputProblem('--pilot-forms is for pilots: add --pilot.');
    return {};
  }
  const isPage = targets.some(({ id, standard }) => id === target && standard === 'web');
  if (isPage)
    throw new InputProblem('A plain web page tells no trainer anything: choose an LMS for the pilot.');
  const pilotForms = Number(forms ?? 1);
  if (!/^[1-9]$/.test(forms ?? '1')) throw new InputProblem(`--pilot-forms takes 1 to 9, not “${forms}”.`);
  return { pilotForms };
}

/** Numbers are looked at in a change, where Git shows them all. */
const SHOWN = 10;

function ledgerLines(added: readonly string[]): string[] {
  if (added.length === 0) return [];
  const more = added.length - SHOWN;
  return [
    `ledger.yaml gained ${counted(added.length, 'line')}; commit it with the course:`,
    ...added.slice(0, SHOWN).map((line) => `  ${line}`),
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];
}

function handedOut(replaced: readonly string[], version: string): string[] {
  if (replaced.length === 0) return [];
  return [
    `${replaced.join(', ')}: what lay there was other, and ${version} was handed out already. Before you hand this out, ` +
      'raise “version:” in course.yaml, build again, and compare with the zip that is in the LMS (“npm run release-diff”).',
  ];
}

function tell(result: BuildResult, version: string, input: CommandInput<typeof options>): void {
  const { cwd, options, out, print, progress } = input;
  for (const line of warningsAdvice(result.diagnostics.length, input)) progress(line);
  for (const line of termsAdvice(result.neutralTerms)) progress(line);
  for (const line of fileLines(result, out, cwd)) print(line);
  const over = result.zips.some(isOverBudget);
  if (options.sizes) for (const line of ['', ...sizeLines(result.zips)]) print(line);
  if (over)
    progress(
      options.sizes
        ? 'What is marked with ! is beyond its budget: the course works, and opens more slowly over a weak connection.'
        : 'For whoever maintains the toolchain: some packages are larger than its budget; “--sizes” shows which. They work, and nothing is to be done before they are handed out.',
    );
  for (const line of ledgerLines(result.added)) print(line);
  for (const line of handedOut(result.replaced, version)) progress(line);
}

const command: Command<typeof options> = {
  name: 'build',
  summary: 'Packs the course for every LMS standard and the web, and writes the trainer’s kit.',
  options,
  run: async (input) => {
    const { course, out, options, progress, env, cwd } = input;
    const { split, release } = options;
    const frozen = options.frozen || (env['CI'] !== undefined && env['CI'] !== '');
    if (release && frozen)
      throw new InputProblem('A release writes ledger.yaml: not under CI, not with --frozen.');
    if (release && options.pilot)
      throw new InputProblem('A pilot is no release: build it without --release.');
    const sameMeaning = options['same-meaning']?.split(',').filter((id) => id !== '') ?? [];
    if (sameMeaning.length > 0 && frozen)
      throw new InputProblem('--same-meaning writes ledger.yaml: not under CI, not with --frozen.');
    const choice = {
      ...chosen(options.target, options.pilot),
      ...pilotOptions(options.pilot, options['pilot-forms'], options.target),
      ...(options.language !== undefined && { language: options.language }),
    };
    const cache = options.cache === undefined ? undefined : resolve(cwd, options.cache);
    const printPage = await printer(options.pdf, progress);
    const result = await buildAll({
      root,
      courseDir: course,
      outDir: out,
      split,
      release,
      frozen,
      sameMeaning,
      kit: async (source) =>
        makeKit(source, { print: printPage, further: await furtherFiles(source, cache) }),
      log: (line) => progress(`… ${line}`),
      ...choice,
      ...(cache !== undefined && { cacheDir: cache }),
    });
    if (result.codebook === null) {
      progress(result.report);
      return 1;
    }
    tell(result, result.codebook.version, input);
    return 0;
  },
};

await main(command);
