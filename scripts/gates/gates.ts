/** Everything that can be checked without judgement, in the order in which it is cheapest to hear of. */

export interface Gate {
  readonly name: string;
  /** A program of node_modules/.bin (or `node`) and its arguments. */
  readonly command: readonly [string, ...string[]];
  /** A test runner that writes a JSON report; without one the gate counts as one. */
  readonly report?: { readonly runner: 'vitest' | 'playwright'; readonly file: string };
}

const cli = (name: string, ...args: string[]): Gate['command'] => ['tsx', `scripts/cli/${name}.ts`, ...args];

const suite = (name: string, config: string): Gate => ({
  name,
  command: [
    'vitest',
    'run',
    '--config',
    config,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=test-results/${name}.json`,
  ],
  report: { runner: 'vitest', file: `test-results/${name}.json` },
});

/** Checks of the code that need neither a build nor a browser; `npm run check` runs these too. */
export const codeGates: readonly Gate[] = [
  { name: 'format', command: ['prettier', '--check', '--log-level=warn', '.'] },
  { name: 'lint', command: ['eslint', '--max-warnings=0', '.'] },
  { name: 'types: components', command: ['tsc', '-p', 'components'] },
  { name: 'types: scripts', command: ['tsc', '-p', 'scripts'] },
  { name: 'types: tests', command: ['tsc', '-p', 'tests'] },
  { name: 'dead code', command: ['knip', '--no-progress'] },
];

export const gates: readonly Gate[] = [
  ...codeGates,
  { name: 'course', command: cli('check', '--content') },
  suite('unit', 'tests/support/vitest.node.config.ts'),
  // The same counts as `npm run test:faults`, over few schedules.
  { name: 'faults', command: ['tsx', 'tests/faults/cli.ts', '--runs', '300', '--seed', '1'] },
  suite('browser', 'tests/support/vitest.browser.config.ts'),
  { name: 'packages', command: cli('build', '--frozen') },
  { name: 'budgets', command: cli('bench', '--sizes') },
  {
    name: 'e2e',
    command: ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'],
    report: { runner: 'playwright', file: 'test-results/e2e.json' },
  },
];
