/** Packs the course for the preview, without ever writing its ledger. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Codebook } from '../../components/model/record.ts';
import { codebookOfPilot } from '../package/build.ts';
import { codebookCsv, codebookJson } from '../package/codebook.ts';
import { loadCourse } from '../package/load-course.ts';
import { packCourse } from '../package/pack.ts';
import { zipName } from '../package/plan.ts';
import { targets } from '../package/targets/index.ts';
import { writeFiles } from '../package/write.ts';
import type { PackageFile } from './shelf.ts';

export interface PackOptions {
  /** The repository. */
  readonly root: string;
  readonly courseDir: string;
  readonly outDir: string;
  /** Folder of the preview; each course has its own folder in it. */
  readonly previewDir: string;
  readonly log: (line: string) => void;
}

export interface PackedForPreview {
  /** Errors and warnings of the course as text. */
  readonly report: string;
  readonly warnings: number;
  /** `null` if the course has errors: nothing was written. */
  readonly course: {
    readonly zips: readonly PackageFile[];
    readonly codebook: Codebook;
    /** Where this course's packages with provisional numbers and its attempts are kept. */
    readonly folder: string;
    /** Numbers that the ledger does not hold yet. */
    readonly provisional: number;
  } | null;
}

/**
 * Packs every target. Packages go where a build puts them; but while the ledger lacks numbers they are
 * provisional, and stay in the preview's folder, so that nobody uploads them.
 */
export async function packForPreview(options: PackOptions): Promise<PackedForPreview> {
  const { courseDir, log, outDir, previewDir, root } = options;
  const loaded = await loadCourse(courseDir);
  const { course, codebook, diagnostics, ledger, report } = loaded;
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  if (course === null || codebook === null) return { report, warnings, course: null };
  const folder = join(previewDir, course.index.id);
  const provisional = ledger.added.length;
  const to = provisional > 0 ? join(folder, 'packages') : outDir;
  const packed = await packCourse(root, course, targets, ['inline'], log);
  const encoder = new TextEncoder();
  await writeFiles(to, [
    ...packed.map(({ bytes, file }) => ({ name: file, bytes })),
    { name: 'trainer/codebook.json', bytes: encoder.encode(codebookJson(codebook)) },
    { name: 'trainer/codebook.csv', bytes: encoder.encode(codebookCsv(codebook)) },
  ]);
  const zips = packed.map(({ file, target }) => ({ target: target.id, path: join(to, file) }));
  // Packages of a pilot with other numbers than those of this run would be misread.
  const pilots = provisional > 0 ? [] : await pilotZips(outDir, codebook);
  const shown = pilots.length > 0 ? await codebookOfPilot(course, codebook, loaded) : codebook;
  return { report, warnings, course: { zips: [...zips, ...pilots], codebook: shown, folder, provisional } };
}

/** Packages of a pilot of this version that somebody has built (`npm run build -- --pilot`). */
export async function pilotZips(
  outDir: string,
  { course, version }: Pick<Codebook, 'course' | 'version'>,
): Promise<readonly PackageFile[]> {
  const there = new Set(await readdir(outDir));
  return targets.flatMap(({ id }) => {
    const name = zipName(course, version, id, 'inline', null, true);
    return there.has(name) ? [{ target: `${id}-pilot`, path: join(outDir, name) }] : [];
  });
}
