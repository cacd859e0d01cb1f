/** The first step of a build: a course folder as data to pack. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Codebook } from '../../components/model/record.ts';
import { compileCourse, type Compiled } from '../content/compile.ts';
import type { MeaningPlan } from '../content/meaning.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';
import { InputProblem } from '../diagnostics/problems.ts';
import type { CourseToPack } from './pack.ts';

export interface LoadedCourse extends Pick<Compiled, 'diagnostics' | 'ledger' | 'neutralTerms'> {
  /** `null` if the course has errors. */
  readonly course: CourseToPack | null;
  readonly codebook: Codebook | null;
  /** What questions mean; `null` as above. */
  readonly meanings: MeaningPlan | null;
  /** The diagnostics as text, with the lines that they speak of. */
  readonly report: string;
}

/** Compiles a course and reads the pictures that it shows. Throws only what the file system throws. */
export async function loadCourse(courseDir: string): Promise<LoadedCourse> {
  const { course, diagnostics, ledger, neutralTerms, texts } = await compileCourse(courseDir);
  const report = formatDiagnostics(diagnostics, (file) => texts.find((one) => one.file === file)?.text);
  const shared = { diagnostics, ledger, neutralTerms, report };
  if (course === null) return { course, codebook: null, meanings: null, ...shared };
  const media = await Promise.all(
    course.media.map(async (name) => ({ name, bytes: await readFile(join(courseDir, name)) })),
  );
  const { index, modules, codebook, meanings } = course;
  return { course: { index, modules, ledger: course.ledger, media }, codebook, meanings, ...shared };
}

/**
 * The same for callers that can do nothing without a sound course.
 * @throws InputProblem with the diagnostics.
 */
export async function loadSoundCourse(courseDir: string): Promise<CourseToPack> {
  const { course, report } = await loadCourse(courseDir);
  if (course === null) throw new InputProblem(report);
  return course;
}
