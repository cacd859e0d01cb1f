/** The first step of a build: a course folder as data to pack. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Codebook } from '../../components/model/record.ts';
import { compileCourse, type Compiled, type CompiledCourse } from '../content/compile.ts';
import type { KeptTrees } from '../content/kept-trees.ts';
import type { CompiledLocale } from '../content/locales/compile.ts';
import type { MeaningPlan } from '../content/meaning.ts';
import type { Questionnaire } from '../content/questionnaire.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';
import { InputProblem } from '../diagnostics/problems.ts';
import type { CourseToPack } from './pack.ts';
import type { PlannedFile } from './plan.ts';

export interface LoadedCourse extends Pick<
  Compiled,
  'diagnostics' | 'ledger' | 'neutralTerms' | 'questionnaire' | 'source' | 'trainer'
> {
  /** `null` if the course has errors. */
  readonly course: CourseToPack | null;
  readonly codebook: Codebook | null;
  /** BCP 47 tag of the source, also where a further language is packed alone; `null` as above. */
  readonly sourceLanguage: string | null;
  /** The questions of a pilot in the further languages, by BCP 47 tag. */
  readonly translatedQuestions: ReadonlyMap<string, Questionnaire>;
  /** What questions mean; `null` as above. */
  readonly meanings: MeaningPlan | null;
  /** The diagnostics as text, with the lines that they speak of. */
  readonly report: string;
}

/**
 * Compiles a course and reads the pictures that it shows.
 * @param language the course in this one of its further languages alone; else the source with all of them.
 * @param trees kept ones of this course.
 * @throws InputProblem where it does not ship in that language; what the file system throws.
 */
export async function loadCourse(
  courseDir: string,
  language?: string,
  trees?: KeptTrees,
): Promise<LoadedCourse> {
  const { course, diagnostics, locales, texts, ...compiled } = await compileCourse(courseDir, {
    ...(trees && { parse: trees.parse }),
  });
  await trees?.keep(course !== null);
  const report = formatDiagnostics(diagnostics, (file) => texts.find((one) => one.file === file)?.text);
  const { ledger, neutralTerms, questionnaire, source, trainer } = compiled;
  const translatedQuestions = new Map(
    locales.flatMap((one): [string, Questionnaire][] =>
      one.questionnaire ? [[one.language, one.questionnaire]] : [],
    ),
  );
  const asked = { questionnaire, translatedQuestions };
  const shared = { diagnostics, ledger, neutralTerms, ...asked, source, trainer, report };
  if (course === null) return { course, codebook: null, sourceLanguage: null, meanings: null, ...shared };
  const alone = language === undefined ? null : chosen(language, locales, course.index.language);
  const { codebook } = alone ?? course;
  const packed = alone ? await inOne(courseDir, course, alone) : await inAll(courseDir, course, locales);
  const sourceLanguage = course.index.language;
  return { course: packed, codebook, sourceLanguage, meanings: course.meanings, ...shared };
}

function chosen(language: string, locales: readonly CompiledLocale[], source: string): CompiledLocale | null {
  const locale = locales.find((one) => one.language === language);
  if (locale || language === source) return locale ?? null;
  const known = [source, ...locales.map((one) => one.language)].join(', ');
  throw new InputProblem(`The course does not ship in “${language}”. Languages: ${known}.`);
}

type Named = CompiledLocale['media'][number];

/** Reads files of the course folder, each name once: several languages show the same picture. */
async function readMedia(courseDir: string, media: readonly Named[]): Promise<readonly PlannedFile[]> {
  const files = new Map(media.map(({ name, file }) => [name, file]));
  return Promise.all(
    [...files].map(async ([name, file]) => ({ name, bytes: await readFile(join(courseDir, file)) })),
  );
}

async function inAll(
  courseDir: string,
  { index, modules, ledger, media, theme }: CompiledCourse,
  locales: readonly CompiledLocale[],
): Promise<CourseToPack> {
  const own = media.map((name) => ({ name, file: name }));
  const all = [...own, ...locales.flatMap((locale) => locale.media)];
  const { languages } = index;
  return {
    index,
    modules,
    ledger,
    theme,
    media: await readMedia(courseDir, all),
    locales: locales.map((locale) => ({
      index: { ...locale.index, ...(languages && { languages }) },
      modules: locale.modules,
    })),
  };
}

async function inOne(
  courseDir: string,
  { ledger, theme }: CompiledCourse,
  { index, language, media, modules }: CompiledLocale,
): Promise<CourseToPack> {
  return { index, modules, ledger, theme, language, media: await readMedia(courseDir, media) };
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
