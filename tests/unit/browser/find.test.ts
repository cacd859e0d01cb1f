import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browserArguments, findBrowser } from '../../../scripts/browser/find.ts';
import { EnvironmentProblem } from '../../../scripts/diagnostics/problems.ts';
import { ensureBrowser } from '../../../scripts/browser/install.ts';

/** As on a machine where Playwright has downloaded nothing. */
const find = (env?: NodeJS.ProcessEnv): string | undefined => findBrowser(env, '/nowhere/chrome');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'browser-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function program(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
}

describe('findBrowser', () => {
  it('takes the browser that COURSE_BROWSER names', () => {
    const path = program('my-browser');
    expect(find({ COURSE_BROWSER: path, PATH: '' })).toBe(path);
  });

  it('refuses a COURSE_BROWSER that is no program instead of taking another', () => {
    program('chromium');
    expect(() => find({ COURSE_BROWSER: join(folder, 'gone'), PATH: folder })).toThrow(EnvironmentProblem);
    expect(() => find({ COURSE_BROWSER: folder, PATH: folder })).toThrow(/COURSE_BROWSER/);
  });

  it('finds a system browser on the path', () => {
    const path = program('chromium');
    expect(find({ PATH: folder })).toBe(path);
  });
});

describe('browserArguments', () => {
  it('gives Chromium one list of what to leave out, which holds all that Playwright leaves out', async () => {
    const heard = join(folder, 'heard');
    const path = program('chromium');
    writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' "$@" > '${heard}'\nexit 1\n`);
    await expect(chromium.launch({ executablePath: path, args: browserArguments() })).rejects.toThrow();
    const lists = readFileSync(heard, 'utf8')
      .split('\n')
      .flatMap((line) => /^--disable-features=(.*)/.exec(line)?.[1]?.split(',') ?? []);
    const last = (browserArguments()[0] ?? '').replace(/^.*=/, '').split(',');
    expect(last).toEqual([...new Set(last)]);
    expect(lists.slice(-last.length)).toEqual(last);
    expect(lists.filter((name) => !last.includes(name))).toEqual([]);
  });
});

describe('ensureBrowser', () => {
  it('tries one download, then gives up with remedies where it must not change the system', () => {
    const started: string[] = [];
    const start = (_: string, args: readonly string[]): boolean => {
      started.push(args.slice(1).join(' '));
      return false;
    };
    expect(() => ensureBrowser({ PATH: folder }, start, find)).toThrow(/npx playwright install/);
    expect(started).toEqual(['install chromium']);
  });

  it('finds what a download brought', () => {
    const start = (): boolean => {
      program('google-chrome');
      return true;
    };
    expect(ensureBrowser({ PATH: folder }, start, find)).toBe(join(folder, 'google-chrome'));
  });
});
