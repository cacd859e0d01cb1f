/** Whether a launch stays as quick when the course grows, and when somebody comes back to a page far behind. */
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { LAUNCH_FILE } from '../../package/launch-page.ts';
import { loadSoundCourse } from '../../package/load-course.ts';
import { packCourse, type CourseToPack } from '../../package/pack.ts';
import { scorm12 } from '../../package/targets/scorm12.ts';
import { readZip } from '../../package/verify/verify.ts';
import type { CourseKind, Measured } from '../budgets.ts';
import { interleave, ratio, type Run, type Visit } from '../runs.ts';
import { serveSites } from '../server.ts';
import { seekWords, wordsOfPages } from '../target-words.ts';
import { writeCourse, type CourseSize } from './course-files.ts';
import { storedAt } from './stored.ts';

/** The learner comes back to the first page from here on that has a question. */
const FAR = 900;
const SMALLEST = '12 pages';
const RESUMED = 'page 900';

/** As many questions as pages twice over, as long as SCORM 1.2 has room for what learners answer. */
export const SIZES = {
  [SMALLEST]: { pages: 12, questions: 24 },
  '120 pages': { pages: 120, questions: 240 },
  '1,000 pages': { pages: 1000, questions: 1300 },
} as const satisfies Readonly<Record<string, CourseSize>>;

const LARGER = ['120 pages', '1,000 pages'] as const satisfies readonly CourseKind[];

/** Page and question that stand on it, looked for without asking for the page by its address. */
function farPage({ index, modules }: CourseToPack) {
  const [found] = wordsOfPages(index, modules)
    .slice(FAR)
    .flatMap((words) => (words?.page && words.answer ? [{ ...words, page: words.page }] : []));
  if (!found) throw new Error(`The course ${index.id} has no question from page ${FAR} on.`);
  return { id: found.page, sought: { ...found, page: null } };
}

/** A first launch, and for the largest course a later one. */
function visitsTo(name: string, course: CourseToPack, address: string): readonly Visit[] {
  const words = seekWords(course.index, course.modules);
  if (!words?.reading.answer) throw new Error(`Page one of ${course.index.id} has nothing to answer.`);
  const first: Visit = { name, address, sought: words.reading };
  if (course.index.pages.length <= FAR) return [first];
  const { id, sought } = farPage(course);
  return [first, { name: RESUMED, address, sought, stored: storedAt(course, id) }];
}

/** Figures with a budget; one that could not be measured is no number. */
export function growthFigures(visits: ReadonlyMap<string, Run>): readonly Measured[] {
  const keys = ['readable', 'answerable'] as const;
  return keys.flatMap((what) => {
    const of = (name: string): number | null => visits.get(name)?.[what] ?? null;
    return [
      ...LARGER.map((course) => ({
        key: `growth-${what}`,
        course,
        value: ratio(of(course), of(SMALLEST)),
      })),
      { key: `resume-${what}`, course: '1,000 pages', value: ratio(of(RESUMED), of('1,000 pages')) },
    ] satisfies Measured[];
  });
}

/**
 * Visits courses of three sizes in turn.
 * @param folder for the courses; they are left there.
 * @returns medians, by the names of the visits.
 */
export async function measureGrowth(
  root: string,
  folder: string,
  browser: Browser,
  runs: number,
  log: (line: string) => void,
): Promise<ReadonlyMap<string, Run>> {
  const packed = new Map<string, { course: CourseToPack; files: ReadonlyMap<string, Uint8Array> }>();
  for (const [name, size] of Object.entries(SIZES)) {
    log(`a course of ${name}`);
    const place = join(folder, String(size.pages));
    await writeCourse(place, size);
    const course = await loadSoundCourse(place);
    const [zip] = await packCourse(root, course, [scorm12], ['inline'], () => undefined);
    packed.set(name, { course, files: zip ? await readZip(zip.bytes) : new Map() });
  }
  const site = (name: string): string => String(packed.get(name)?.course.index.id);
  const server = await serveSites(
    Object.fromEntries([...packed].map(([name, { files }]) => [site(name), files])),
  );
  try {
    const visits = [...packed].flatMap(([name, { course }]) =>
      visitsTo(name, course, `${server.slow}/${site(name)}/${LAUNCH_FILE}`),
    );
    return await interleave(browser, visits, runs, log);
  } finally {
    await server.close();
  }
}
