/** Web packages as plain folders, opened by double-click: what a file of the course does without any LMS. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import JSZip from 'jszip';
import type { CourseIndex } from '../../../components/model/course.ts';
import { loadSoundCourse } from '../../../scripts/package/load-course.ts';
import { packCourse } from '../../../scripts/package/pack.ts';
import { targets } from '../../../scripts/package/targets/index.ts';
import { arabicZip } from './arabic-zip.ts';
import { shippedZips } from './shipped.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface Unpacked {
  readonly index: CourseIndex;
  /** Address of a page. */
  address(page: string): string;
  remove(): void;
}

async function unpack(zip: Uint8Array): Promise<Unpacked> {
  const folder = mkdtempSync(join(tmpdir(), 'unpacked-'));
  for (const entry of Object.values((await JSZip.loadAsync(zip)).files)) {
    const path = join(folder, entry.name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await entry.async('uint8array'));
  }
  const launch = join(folder, 'index.html');
  const json = /id="course-index">(.*?)<\/script>/s.exec(readFileSync(launch, 'utf8'))?.[1] ?? '';
  return {
    index: JSON.parse(json) as CourseIndex,
    address: (page) => `${pathToFileURL(launch).href}#${page}`,
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** The course that ships. */
export function unpackShipped(): Promise<Unpacked> {
  const zip = shippedZips().find(({ target }) => target === 'web');
  return unpack(readFileSync(zip?.path ?? ''));
}

/** The course that ships, with Arabic in the place of its further language. */
export async function unpackArabic(): Promise<Unpacked> {
  const zip = shippedZips().find(({ target }) => target === 'web');
  return unpack(await arabicZip(readFileSync(zip?.path ?? '')));
}

/** A course of `tests/fixtures/valid`, packed as a build packs it. */
export async function unpackFixture(name: string): Promise<Unpacked> {
  const course = await loadSoundCourse(join(root, 'tests/fixtures/valid', name));
  const web = targets.filter(({ id }) => id === 'web');
  const [packed] = await packCourse(root, course, web, ['inline'], () => undefined);
  return unpack(packed?.bytes ?? new Uint8Array());
}
