/** Seeded learner sessions under seeded faults, in the real player; the fake browser plays thousands (`tests/faults`). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPreview } from '../../scripts/preview/index.ts';
import { makePlan } from '../faults/make-plan.ts';
import { playUntil } from './support/runs/cap.ts';
import type { Course } from './support/runs/deeds.ts';
import { RunDriver, type RunLms } from './support/runs/drive.ts';
import { openRunLms, readCourse } from './support/runs/lms.ts';
import { RunOracle } from './support/runs/oracle.ts';
import { COUNTED } from './support/runs/reporter.ts';
import { shippedCodebook, shippedZips } from './support/shipped.ts';
import { standards } from './support/standards.ts';
import { expect, test as base } from './support/test.ts';

const FIRST = Number(process.env['FAULT_SEED'] ?? 1);
const RUNS = Number(process.env['FAULT_RUNS'] ?? 40);
/** Milliseconds for one schedule, which takes some seconds: a very busy machine may need twenty times as long. */
const CAP = 180_000;

interface World {
  readonly course: Course;
  /** An LMS with a learner of its own. */
  readonly openLms: () => RunLms;
}

const test = base.extend<object, { world: World }>({
  world: [
    async ({ browser, pages }, use) => {
      const codebook = shippedCodebook();
      const dataDir = mkdtempSync(join(tmpdir(), 'runs-'));
      const preview = await startPreview({ port: 0, zips: shippedZips(), codebook, dataDir, pages });
      const course = await readCourse(codebook);
      await use({ course, openLms: () => openRunLms(browser, preview, dataDir, codebook) });
      await preview.stop();
      rmSync(dataDir, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

/** Plays the plan of a seed. */
async function play(seed: number, { course, openLms }: World): Promise<RunOracle> {
  const plan = makePlan(seed, course.index);
  const standard = standards.find(({ target }) => target.startsWith(plan.standard));
  const oracle = new RunOracle(course, standard?.words ?? null);
  const driver = new RunDriver(plan, openLms(), oracle, course);
  try {
    await playUntil(CAP, () => driver.run());
  } catch (problem) {
    oracle.fails(problem);
  } finally {
    await driver.close();
  }
  return oracle;
}

// A schedule that hangs ends at its cap, so that its trace is printed.
test.describe.configure({ timeout: CAP + 30_000 });

for (const seed of Array.from({ length: RUNS }, (_, at) => FIRST + at))
  test(`schedule ${seed}: nothing is lost, nothing goes down, nothing is silent`, async ({ world }, info) => {
    const { lost, regressions, silent, failed, trace } = await play(seed, world);
    const counts = { lost, regressions, silent };
    info.annotations.push({ type: COUNTED, description: JSON.stringify(counts) });
    const words = [`Replay with FAULT_SEED=${seed} FAULT_RUNS=1`, ...trace].join('\n');
    expect({ ...counts, failed }, words).toEqual({ lost: 0, regressions: 0, silent: 0, failed: false });
  });
