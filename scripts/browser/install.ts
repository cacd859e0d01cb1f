/** Makes sure that there is a browser for tests: finds one, or installs one where that is wanted. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EnvironmentProblem } from '../diagnostics/problems.ts';
import { BROWSER_VARIABLE, findBrowser } from './find.ts';

type Run = (command: string, args: readonly string[], milliseconds: number) => boolean;

const run: Run = (command, args, milliseconds) =>
  spawnSync(command, args, { stdio: ['ignore', 2, 2], timeout: milliseconds }).status === 0;

function downloadWithPlaywright(start: Run): boolean {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  return start(process.execPath, [cli, 'install', 'chromium'], 60_000);
}

/** Only a build machine may change the system: root, and `CI` set. */
function installFromDistribution(start: Run, env: NodeJS.ProcessEnv): boolean {
  if (env['CI'] === undefined || process.getuid?.() !== 0) return false;
  return (
    start('apt-get', ['update', '-qq'], 300_000) &&
    start('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], 900_000)
  );
}

/**
 * Finds a browser, else tries Playwright's download once (60 s), then, as root under CI, the distribution's
 * package.
 * @throws EnvironmentProblem with the remedies if none of it leads to a browser.
 */
export function ensureBrowser(
  env: NodeJS.ProcessEnv = process.env,
  start: Run = run,
  find: typeof findBrowser = findBrowser,
): string {
  const found = find(env);
  if (found !== undefined) return found;
  if (downloadWithPlaywright(start) || installFromDistribution(start, env)) {
    const installed = find(env);
    if (installed !== undefined) return installed;
  }
  throw new EnvironmentProblem(
    `No browser for the tests. Do one of these: install Chrome, Chromium or Edge; run “npx playwright install ` +
      `chromium”; or set ${BROWSER_VARIABLE} to the path of one.`,
  );
}
