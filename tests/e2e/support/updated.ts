/** The course that ships, one edition later, as an update puts it before learners who are in the middle. */
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from '@playwright/test';
import JSZip from 'jszip';
import type { CourseIndex } from '../../../components/model/course.ts';
import { loadSoundCourse } from '../../../scripts/package/load-course.ts';
import { packCourse } from '../../../scripts/package/pack.ts';
import { targets } from '../../../scripts/package/targets/index.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The package for SCORM 1.2 in which a question means something else than in the one that ships. */
export async function packageAfterUpdate(question: string): Promise<JSZip> {
  const course = await loadSoundCourse(fileURLToPath(new URL('../../../course', import.meta.url)));
  const later = <T extends { readonly index: CourseIndex }>(one: T): T => {
    const edition = (one.index.edition ?? 0) + 1;
    const questions = one.index.questions.map((item) =>
      item.id === question ? { ...item, changed: edition } : item,
    );
    return { ...one, index: { ...one.index, edition, questions } };
  };
  const updated = { ...later(course), locales: (course.locales ?? []).map(later) };
  const scorm12 = targets.filter(({ id }) => id === 'scorm12');
  const [packed] = await packCourse(root, updated, scorm12, ['inline'], () => undefined);
  return JSZip.loadAsync(packed?.bytes ?? new Uint8Array());
}

/** From now on the LMS hands out the files of this package. */
export async function handOut(context: BrowserContext, zip: JSZip): Promise<void> {
  await context.route(/\/package\//, async (route) => {
    const request = route.request();
    const path = new URL(request.url()).pathname;
    const file = Object.values(zip.files).find(({ name, dir }) => !dir && path.endsWith(`/${name}`));
    if (!file || request.method() !== 'GET') return route.fallback();
    await route.fulfill({ response: await route.fetch(), body: await file.async('nodebuffer') });
  });
}
