/** A course folder as the trainer's kit gets it. */
import type { KitSource } from '../../scripts/package/build.ts';
import { loadCourse } from '../../scripts/package/load-course.ts';

/**
 * Loads a course that is sound; its report is thrown otherwise.
 * @param packages names of the zips that lie in the folder above the kit.
 */
export async function kitSource(folder: string, packages: readonly string[] = []): Promise<KitSource> {
  const { source, codebook, trainer, neutralTerms, diagnostics, report } = await loadCourse(folder);
  if (source === null || codebook === null) throw new Error(report);
  return { source, codebook, trainer, neutralTerms, diagnostics, packages: new Set(packages) };
}
