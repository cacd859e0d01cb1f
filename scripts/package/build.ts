/** The whole way from a course folder to zips and the trainer's codebook on the disk. */
import { readdir } from 'node:fs/promises';
import type { Codebook } from '../../components/model/record.ts';
import { releaseLedger, writeLedger, type Ledger } from '../content/ledger.ts';
import { acceptSame, type MeaningPlan } from '../content/meaning.ts';
import { openTrees } from '../content/kept-trees.ts';
import type { CourseSource } from '../content/source.ts';
import type { TrainerTexts } from '../content/trainer-texts.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { asPilot, pilotCodebook, type PilotPlan } from '../content/pilot.ts';
import { defaultQuestions } from '../content/questionnaire.ts';
import { InputProblem } from '../diagnostics/problems.ts';
import { codebookCsv, codebookJson } from './codebook.ts';
import { overHandedOut } from './handed-out.ts';
import type { Form } from './launch-page.ts';
import { loadCourse, type LoadedCourse } from './load-course.ts';
import { packCourse, type CourseToPack, type PackedZip } from './pack.ts';
import { zipName, type PlannedFile } from './plan.ts';
import { targets as allTargets } from './targets/index.ts';
import type { Target, TargetId } from './targets/target.ts';
import { cacheFolder, treesFolder } from './player-cache.ts';
import { stageFiles } from './write.ts';

export interface BuildOptions {
  /** The repository. */
  readonly root: string;
  readonly courseDir: string;
  readonly outDir: string;
  /** Where players and syntax trees are kept, if not in the repository. */
  readonly cacheDir?: string;
  /** Every target, if absent. */
  readonly targets?: readonly TargetId[];
  /** Also build the form with external scripts. */
  readonly split?: boolean;
  /** A ledger that would change is an error instead. */
  readonly frozen?: boolean;
  /** Set the mark below which no number ever changes. */
  readonly release?: boolean;
  /** Build packages in this further language of the course alone. */
  readonly language?: string;
  /** Packages of a pilot, with so many forms of the first sitting. */
  readonly pilotForms?: number;
  /** Questions whose present words mean what they meant before, so that nobody is asked again. */
  readonly sameMeaning?: readonly string[];
  /** Makes what else trainers get, named from the output folder on. */
  readonly kit?: (source: KitSource) => Promise<readonly PlannedFile[]>;
  /** Hears what is being done. */
  readonly log: (line: string) => void;
}

/** What the trainer's kit is made from: a sound course. */
export interface KitSource {
  readonly source: CourseSource;
  readonly codebook: Codebook;
  readonly trainer: TrainerTexts;
  readonly neutralTerms: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Names of the packages in the output folder: those of this build, and those that lay there. */
  readonly packages: ReadonlySet<string>;
}

export interface BuildResult {
  /** Empty if the course has errors: then nothing was written. */
  readonly zips: readonly PackedZip[];
  readonly codebook: Codebook | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The diagnostics as text. */
  readonly report: string;
  /** Terms whose wording is neutral, to be set before the course is handed out. */
  readonly neutralTerms: readonly string[];
  /** Lines that the ledger gained. */
  readonly added: readonly string[];
  /** Everything that was written, named from the output folder on. */
  readonly files: readonly string[];
  /** Packages that took the place of others which were handed out under the same version. */
  readonly replaced: readonly string[];
}

/** Numbers are written down before anything that carries them is in its place. */
async function settleLedger(
  options: BuildOptions,
  { ledger, added }: LoadedCourse['ledger'],
  pending: MeaningPlan['pending'],
  version: string,
): Promise<void> {
  if (added.length === 0 && !options.release) return;
  if (options.frozen) {
    throw new InputProblem(
      `ledger.yaml lacks ${added.length} lines, and this build may not add them:\n` +
        `${added.map((line) => `  ${line}`).join('\n')}\nRun “npm run build” and commit ledger.yaml.`,
    );
  }
  await writeLedger(options.courseDir, options.release ? releaseLedger(ledger, pending, version) : ledger);
}

function withSame(ledger: Ledger, plan: MeaningPlan, ids: readonly string[]): Ledger {
  const { lines, unknown } = acceptSame(plan, ids);
  if (unknown.length > 0) {
    throw new InputProblem(
      `Nothing to accept: ${unknown.join(', ')}. Only questions that were released with other words are asked again; ` +
        '“npm run release-diff -- OLD.zip” names them.',
    );
  }
  return { ...ledger, meanings: [...ledger.meanings, ...lines] };
}

/** The course as a pilot asks it, if it is to be one. */
async function piloted(
  course: CourseToPack,
  codebook: Codebook,
  loaded: LoadedCourse,
  { pilotForms: forms }: BuildOptions,
) {
  if (forms === undefined) return { course, codebook };
  return asPilot(course, codebook, await pilotPlan(course, loaded, forms));
}

/** What a pilot of a course asks. Without questions of its own it has those of the toolchain. */
async function pilotPlan(
  course: CourseToPack,
  { questionnaire, sourceLanguage, translatedQuestions: translated }: LoadedCourse,
  forms: number,
): Promise<PilotPlan> {
  if (questionnaire) return { questions: questionnaire, language: sourceLanguage ?? 'en', translated, forms };
  const languages = [course, ...(course.locales ?? [])].map(({ index }) => index.language);
  return { ...(await defaultQuestions(languages)), forms };
}

/** The codebook that belongs to packages of a pilot which are there already. */
export async function codebookOfPilot(
  course: CourseToPack,
  codebook: Codebook,
  loaded: LoadedCourse,
): Promise<Codebook> {
  return pilotCodebook(course, codebook, await pilotPlan(course, loaded, 1));
}

/** What a build leaves in its output folder. */
export function outputFiles(
  zips: readonly PackedZip[],
  codebook: Codebook,
  kit: readonly PlannedFile[] = [],
  language?: string,
): readonly PlannedFile[] {
  const encoder = new TextEncoder();
  const name = `trainer/codebook${language === undefined ? '' : `-${language}`}`;
  return [
    ...zips.map(({ file, bytes }) => ({ name: file, bytes })),
    { name: `${name}.json`, bytes: encoder.encode(codebookJson(codebook)) },
    { name: `${name}.csv`, bytes: encoder.encode(codebookCsv(codebook)) },
    ...kit,
  ];
}

/** Names of the packages that lie there when this build is done. */
async function packagesIn(
  outDir: string,
  { index: { id, version, pilot }, language }: CourseToPack,
  targets: readonly Target[],
  forms: readonly Form[],
): Promise<ReadonlySet<string>> {
  const there = await readdir(outDir).catch((): string[] => []);
  const made = targets.flatMap((target) =>
    forms.map((form) => zipName(id, version, target.id, form, language, pilot !== undefined)),
  );
  return new Set([...there.filter((name) => name.endsWith('.zip')), ...made]);
}

/**
 * Builds packages and codebook. A course with errors writes nothing and leaves earlier files alone.
 * @throws InputProblem when the ledger would change and must not; PackageFault when a zip breaks a rule of its
 * verification; errors of the file system.
 */
export async function buildAll(options: BuildOptions): Promise<BuildResult> {
  const { root, courseDir, outDir, cacheDir = cacheFolder(root), log } = options;
  log('course');
  const trees = await openTrees(treesFolder(cacheDir), courseDir);
  const loaded = await loadCourse(courseDir, options.language, trees);
  const { meanings, source, diagnostics, report, ledger, neutralTerms, trainer } = loaded;
  if (loaded.course === null || loaded.codebook === null || meanings === null || source === null) {
    return {
      zips: [],
      codebook: null,
      diagnostics,
      report,
      neutralTerms,
      added: [],
      files: [],
      replaced: [],
    };
  }
  const { sameMeaning = [], ...rest } = options;
  if (sameMeaning.length > 0) {
    // What is asked again stands in the packages, so the course is compiled anew with the lines.
    await writeLedger(courseDir, withSame(ledger.ledger, meanings, sameMeaning));
    return buildAll(rest);
  }
  const { course, codebook } = await piloted(loaded.course, loaded.codebook, loaded, options);
  const settle = () => settleLedger(options, ledger, meanings.pending, codebook.version);
  if (options.frozen) await settle();
  const targets = allTargets.filter(({ id }) => options.targets?.includes(id) ?? true);
  const forms: readonly Form[] = options.split ? ['inline', 'split'] : ['inline'];
  log('trainer');
  // Of a language alone there is a codebook; the kit is that of the source.
  const kitOf = course.language === undefined ? options.kit : undefined;
  const packages = await packagesIn(outDir, course, targets, forms);
  const [zips, kit] = await Promise.all([
    packCourse(root, course, targets, forms, log, cacheDir),
    kitOf?.({ source, codebook, trainer, neutralTerms, diagnostics, packages }),
  ]);
  log('writing');
  const replaced = await overHandedOut(outDir, zips, ledger.ledger, codebook.version);
  const written = outputFiles(zips, codebook, kit, course.language);
  const staged = await stageFiles(outDir, written);
  try {
    await settle();
  } catch (problem) {
    await staged.discard();
    throw problem;
  }
  await staged.commit();
  const files = written.map(({ name }) => name);
  return { zips, codebook, diagnostics, report, neutralTerms, added: ledger.added, files, replaced };
}
