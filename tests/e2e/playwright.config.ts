import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { browserArguments } from '../../scripts/browser/find.ts';
import { ensureBrowser } from '../../scripts/browser/install.ts';

const results = fileURLToPath(new URL('../../test-results', import.meta.url));

/** Journeys through the zips that ship, inside the preview, in the frame that Moodle gives them. */
export default defineConfig({
  testDir: '.',
  outputDir: `${results}/e2e`,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // A journey through the whole course takes a minute on two busy cores.
  timeout: 240_000,
  expect: { timeout: 10_000 },
  // A line for each test is of use to somebody who looks at it.
  reporter: [
    [process.stdout.isTTY ? 'line' : 'dot'],
    ['./support/runs/reporter.ts'],
    ['json', { outputFile: `${results}/e2e.json` }],
  ],
  use: {
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'off',
    launchOptions: { executablePath: ensureBrowser(), args: browserArguments() },
  },
});
