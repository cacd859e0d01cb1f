/** Seeded learner sessions under seeded faults, in the real player; the fake browser plays thousands (`tests/faults`). */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import JSZip from 'jszip';
import type { CourseIndex, ModuleContent } from '../../components/model/course.ts';
import { startPreview, type Pages } from '../../scripts/preview/index.ts';
import { openStore } from '../../scripts/preview/store.ts';
import { makePlan } from '../faults/make-plan.ts';
import type { Plan } from '../faults/plan.ts';
import { Player } from './support/player.ts';
import type { Course } from './support/runs/deeds.ts';
import { RunDriver, type RunLms } from './support/runs/drive.ts';
import { RunOracle } from './support/runs/oracle.ts';
import { shippedCodebook, shippedZips, type Target } from './support/shipped.ts';
import { standards } from './support/standards.ts';
import { expect, test } from './support/test.ts';

const FIRST = Number(process.env['FAULT_SEED'] ?? 1);
const RUNS = Number(process.env['FAULT_RUNS'] ?? 8);
/** Schedules of one test; the tests are shared out among workers. */
const SHARE = 4;

const LEARNER = 'learner-1';

async function readCourse(): Promise<Course> {
  const zip = shippedZips().find(({ target }) => target === 'web');
  const launch = await (
    await JSZip.loadAsync(readFileSync(zip?.path ?? ''))
  )
    .file('index.html')
    ?.async('string');
  const blocks = [...(launch ?? '').matchAll(/id="(course-index|module-[^"]*)"[^>]*>([^<]*)</g)];
  const read = (wanted: (id: string) => boolean): unknown[] =>
    blocks.flatMap(([, id = '', json = '']) => (wanted(id) ? [JSON.parse(json) as unknown] : []));
  const [index] = read((id) => id === 'course-index') as [CourseIndex];
  const modules = read((id) => id !== 'course-index') as ModuleContent[];
  const pageOf = new Map<string, string>();
  for (const { id, html } of modules.flatMap(({ pages }) => pages))
    for (const [, question = ''] of html.matchAll(/<course-question[^>]*data-id="([^"]*)"/g))
      pageOf.set(question, id);
  return { index, pageOf };
}

/** Plays one plan with an LMS of its own. */
async function play(plan: Plan, course: Course, browser: Browser, pages: Pages): Promise<RunOracle> {
  const dataDir = mkdtempSync(join(tmpdir(), 'runs-'));
  const codebook = shippedCodebook();
  const preview = await startPreview({ port: 0, zips: shippedZips(), codebook, dataDir, pages });
  const attempts = (target: Target) => openStore(dataDir).attempts(target, LEARNER);
  const lms: RunLms = {
    newContext: () => browser.newContext({ viewport: { width: 650, height: 666 } }),
    address: (target, as) => `${preview.playerUrl}/play/${target}/${LEARNER}?as=${as}`,
    stored: (target) => attempts(target).at(-1)?.values ?? {},
    restore(target, values) {
      const at = new Date().toISOString();
      const number = attempts(target).length;
      openStore(dataDir).save({ target, learner: LEARNER, number }, values, true, { started: at, saved: at });
    },
    player: async (context) => new Player(await context.newPage(), codebook),
  };
  const standard = standards.find(({ target }) => target.startsWith(plan.standard));
  const oracle = new RunOracle(course, standard?.words ?? null);
  const driver = new RunDriver(plan, lms, oracle, course);
  try {
    await driver.run();
  } finally {
    await driver.close();
    await preview.stop();
    rmSync(dataDir, { recursive: true });
  }
  return oracle;
}

test.use({ actionTimeout: 15_000 });
test.describe.configure({ timeout: 300_000 });

for (let at = FIRST; at < FIRST + RUNS; at += SHARE) {
  const seeds = Array.from({ length: Math.min(SHARE, FIRST + RUNS - at) }, (_, step) => at + step);
  test(`schedules ${seeds[0]} to ${seeds.at(-1)}: nothing is lost, nothing goes down, nothing is silent`, async ({
    browser,
    pages,
  }) => {
    const course = await readCourse();
    const counts = { schedules: seeds.length, lost: 0, regressions: 0, silent: 0 };
    const failures: string[] = [];
    for (const seed of seeds) {
      const oracle = await play(makePlan(seed, course.index), course, browser, pages);
      for (const part of ['lost', 'regressions', 'silent'] as const) counts[part] += oracle[part];
      if (oracle.lost + oracle.regressions + oracle.silent > 0)
        failures.push([`FAULT_SEED=${seed} FAULT_RUNS=1`, ...oracle.trace].join('\n'));
    }
    expect(counts, failures.join('\n\n')).toEqual({
      schedules: seeds.length,
      lost: 0,
      regressions: 0,
      silent: 0,
    });
  });
}
