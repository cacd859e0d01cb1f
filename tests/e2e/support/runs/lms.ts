/** The preview as the LMS of many runs: each has a learner of its own. */
import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import JSZip from 'jszip';
import type { CourseIndex, ModuleContent } from '../../../../components/model/course.ts';
import type { Codebook } from '../../../../components/model/record.ts';
import type { Preview } from '../../../../scripts/preview/index.ts';
import { openStore } from '../../../../scripts/preview/store.ts';
import { Player } from '../player.ts';
import { shippedZips } from '../shipped.ts';
import type { Course } from './deeds.ts';
import type { RunLms } from './drive.ts';

/** The course that ships, as far as a driver must know where things are. */
export async function readCourse(codebook: Codebook): Promise<Course> {
  const zip = shippedZips().find(({ target }) => target === 'web');
  const files = await JSZip.loadAsync(readFileSync(zip?.path ?? ''));
  const launch = (await files.file('index.html')?.async('string')) ?? '';
  const blocks = [...launch.matchAll(/id="(course-index|module-[^"]*)"[^>]*>(.*?)<\/script>/gs)];
  const read = (wanted: (id: string) => boolean): unknown[] =>
    blocks.flatMap(([, id = '', json = '']) => (wanted(id) ? [JSON.parse(json) as unknown] : []));
  const [index] = read((id) => id === 'course-index') as [CourseIndex];
  const modules = read((id) => id !== 'course-index') as ModuleContent[];
  const pageOf = new Map<string, string>();
  for (const { id, html } of modules.flatMap(({ pages }) => pages))
    for (const [, question = ''] of html.matchAll(/<course-question[^>]*data-id="([^"]*)"/g))
      pageOf.set(question, id);
  return { index, pageOf, codebook };
}

/** The frame that Moodle gives a course in a window of 1280 × 900. */
const FRAME = { width: 650, height: 666 };

/** @param dataDir where the preview keeps its attempts. */
export function openRunLms(browser: Browser, preview: Preview, dataDir: string, codebook: Codebook): RunLms {
  const store = openStore(dataDir);
  const learner = store.addLearner('').id;
  return {
    newContext: () => browser.newContext({ viewport: FRAME }),
    address: (target, as) => `${preview.playerUrl}/play/${target}/${learner}?as=${as}`,
    stored: (target) => store.attempts(target, learner).at(-1)?.values ?? {},
    restore(target, values) {
      const at = new Date().toISOString();
      const number = store.attempts(target, learner).length;
      store.save({ target, learner, number }, values, true, { started: at, saved: at });
    },
    player: async (context) => new Player(await context.newPage(), codebook),
  };
}
