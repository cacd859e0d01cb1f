/** The package that ships, with Arabic in the place of its further language: for layout alone, and never shipped. */
import JSZip from 'jszip';
import type { CourseIndex, ModuleContent } from '../../../components/model/course.ts';
import { languageFile } from '../../../scripts/package/content-files.ts';
import { ar, inArabic } from '../../support/arabic.ts';
import { courseIn } from '../../support/course-in.ts';

const ARABIC = { language: 'ar', dir: 'rtl', name: 'العربية' } as const;

function blocks(launch: string, attribute: string): unknown[] {
  const found = launch.matchAll(
    new RegExp(`<script type="application/json" [^>]*${attribute}[^>]*>(.*?)</script>`, 'gs'),
  );
  return [...found].map(([, json = '']) => JSON.parse(json) as unknown);
}

/** @param zip a package in English and one other language. */
export async function arabicZip(zip: Uint8Array): Promise<Uint8Array> {
  const files = await JSZip.loadAsync(zip);
  const launch = (await files.file('index.html')?.async('string')) ?? '';
  const [source] = blocks(launch, 'id="course-index"') as CourseIndex[];
  const [own, other] = source?.languages ?? [];
  if (!source || !own || !other) throw new Error('The package has no second language.');
  const index = { ...source, languages: [own, ARABIC] };
  const modules = blocks(launch, 'data-module') as ModuleContent[];
  const arabic = courseIn('ar', { index, modules }, ar, inArabic);
  const file = languageFile(source, arabic.index, arabic.modules, arabic.words);
  const offered = JSON.stringify(other);
  if (!launch.includes(offered)) throw new Error(`The index does not say ${offered}.`);
  files.file(
    'index.html',
    launch.replaceAll(offered, () => JSON.stringify(ARABIC)),
  );
  files.remove(`lang/${other.language}.js`);
  files.file(file.name, file.text, { createFolders: false });
  return files.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
