/** Seeded learner sessions under seeded faults, in the real player; the fake browser plays thousands (`tests/faults`). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPreview } from '../../scripts/preview/index.ts';
import { makePlan } from '../faults/make-plan.ts';
import type { Course } from './support/runs/deeds.ts';
import { RunDriver, type RunLms } from './support/runs/drive.ts';
import { openRunLms, readCourse } from './support/runs/lms.ts';
import { RunOracle } from './support/runs/oracle.ts';
import { shippedCodebook, shippedZips } from './support/shipped.ts';
import { standards } from './support/standards.ts';
import { expect, test } from './support/test.ts';

const FIRST = Number(process.env['FAULT_SEED'] ?? 1);
/** Ten seconds each: more of them are played by hand. */
const RUNS = Number(process.env['FAULT_RUNS'] ?? 8);
/** Schedules that are played at the same time: one waits while the other computes. */
const LANES = 2;

/** Plays the plan of a seed. */
async function play(seed: number, course: Course, lms: RunLms): Promise<RunOracle> {
  const plan = makePlan(seed, course.index);
  const standard = standards.find(({ target }) => target.startsWith(plan.standard));
  const oracle = new RunOracle(course, standard?.words ?? null);
  const driver = new RunDriver(plan, lms, oracle, course);
  try {
    await driver.run();
  } catch (problem) {
    oracle.fails(problem);
  } finally {
    await driver.close();
  }
  return oracle;
}

test.use({ actionTimeout: 15_000 });
test.describe.configure({ timeout: 60_000 + RUNS * 30_000 });

test(`${RUNS} schedules from ${FIRST}: nothing is lost, nothing goes down, nothing is silent`, async ({
  browser,
  pages,
}) => {
  const codebook = shippedCodebook();
  const course = await readCourse(codebook);
  const dataDir = mkdtempSync(join(tmpdir(), 'runs-'));
  const preview = await startPreview({ port: 0, zips: shippedZips(), codebook, dataDir, pages });
  const counts = { schedules: 0, lost: 0, regressions: 0, silent: 0 };
  const failures: string[] = [];
  const seeds = Array.from({ length: RUNS }, (_, at) => FIRST + at);
  const lane = async (): Promise<void> => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
      const { lost, regressions, silent, failed, trace } = await play(
        seed,
        course,
        openRunLms(browser, preview, dataDir, codebook),
      );
      counts.schedules += 1;
      counts.lost += lost;
      counts.regressions += regressions;
      counts.silent += silent;
      if (lost + regressions + silent > 0 || failed)
        failures.push([`Replay with FAULT_SEED=${seed} FAULT_RUNS=1`, ...trace].join('\n'));
    }
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
  } finally {
    await preview.stop();
    rmSync(dataDir, { recursive: true });
  }
  const { schedules, lost, regressions, silent } = counts;
  console.log(`schedules ${schedules}, lost ${lost}, regressions ${regressions}, silent ${silent}`);
  expect(failures, failures.join('\n\n')).toEqual([]);
  expect(counts).toEqual({ schedules: RUNS, lost: 0, regressions: 0, silent: 0 });
});
