/** How long builds take: the command itself, in processes of its own. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CourseKind, Measured } from './budgets.ts';
import { median } from './runs.ts';

export interface BuildCourse {
  readonly kind: CourseKind;
  /** Puts the course into a folder that does not exist yet; the first build writes its ledger there. */
  readonly put: (folder: string) => Promise<void>;
}

const ONE_TARGET = ['--target', 'scorm12'];

/** @throws Error with what the build said if it fails. */
function runBuild(root: string, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ['scripts/cli/run.js', 'build', ...args], {
    cwd: root,
    // Under CI a build may not write the ledger.
    env: { ...process.env, CI: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((done, failed) => {
    child.once('error', failed).once('close', (code) => {
      if (code === 0) done();
      else failed(new Error(`The build ended with ${code}.\n${said}`));
    });
  });
}

async function seconds(run: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}

/** One course, with a folder of its own for packages and for kept players. */
async function timesOf(root: string, place: string, put: BuildCourse['put'], runs: number) {
  const [folder, out, cache] = [join(place, 'course'), join(place, 'out'), join(place, 'cache')];
  await put(folder);
  const build = (more: readonly string[] = []): Promise<void> =>
    runBuild(root, ['--course', folder, '--out', out, '--cache', cache, ...more]);
  const cold: number[] = [];
  const warm: number[] = [];
  // The first build of a course writes its ledger, which is no part of any other.
  await build(ONE_TARGET);
  for (let run = 0; run < runs; run += 1) {
    await rm(cache, { recursive: true, force: true });
    cold.push(await seconds(build));
    warm.push(await seconds(() => build(ONE_TARGET)));
  }
  return { cold: median(cold), warm: median(warm) };
}

/**
 * Builds each course with nothing kept for all targets, and with kept players for one, `runs` times.
 * @param place a folder for courses and packages, which are left there.
 * @returns medians in seconds.
 */
export async function measureBuilds(
  root: string,
  place: string,
  courses: readonly BuildCourse[],
  runs: number,
  log: (line: string) => void,
): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const { kind, put } of courses) {
    log(`builds, ${kind}`);
    const { cold, warm } = await timesOf(root, await mkdtemp(join(place, 'build-')), put, runs);
    measured.push({ key: 'build-warm', course: kind, value: warm });
    measured.push({ key: 'build-cold', course: kind, value: cold });
  }
  return measured;
}
