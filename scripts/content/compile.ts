/**
 * The content compiler: a course folder to what the player, the packages and the trainer's kit need. Stages:
 * read, parse, gather, check, number, emit. Problems are values; all of them are reported in one run.
 */
import type { CourseIndex, ModuleContent } from '../../components/model/course.ts';
import type { Codebook } from '../../components/model/record.ts';
import { LIMIT_SCORM_12 } from '../../components/state/codec.ts';
import { STATE_LIMIT, textShare } from '../../components/state/packing.ts';
import { worstCaseSuspend } from '../../components/state/worst-case.ts';
import { find, settle, type Diagnostic, type Finding } from '../diagnostics/diagnostic.ts';
import { check } from './check.ts';
import { emitCodebook } from './codebook.ts';
import { emitCourse } from './emit-course.ts';
import { gather } from './gather.ts';
import { SCORM_12_LIMIT, takeInventory, type Inventory } from './inventory.ts';
import { labelsIn, type Labels } from './labels.ts';
import { emptyLedger, readLedger, type Ledger } from './ledger.ts';
import { planLedger } from './ledger-plan.ts';
import { compileLocales, languagesOf, shownTexts, type CompiledLocale } from './locales/compile.ts';
import type { MeaningPlan } from './meaning.ts';
import { needsOf } from './needs.ts';
import { readQuestionnaire, type Questionnaire } from './questionnaire.ts';
import { readCourse, readLocales, type SourceText } from './read.ts';
import type { CourseSource } from './source.ts';
import { neutralTerms } from './terms.ts';
import type { Theme } from './theme/emit-theme.ts';
import { readLook } from './theme/look.ts';
import { parseTree, type ParseTree } from './tree.ts';
import { noTrainerTexts, readTrainerTexts, type TrainerTexts } from './trainer-texts.ts';

export type HashedKind = 'pages' | 'questions' | 'scenarios' | 'reflections';

export interface CompiledCourse {
  readonly index: CourseIndex;
  readonly modules: readonly ModuleContent[];
  readonly codebook: Codebook;
  /** What learners do not see: misconceptions by `<scenario>.<scene>.<choice>`. */
  readonly notes: { readonly misconceptions: Readonly<Record<string, string>> };
  /** Ids, numbers and short content hashes, for comparing releases: data of the launch file. */
  readonly ledger: {
    /** Lines of the ledger, `<series> <number> <key>`. */
    readonly entries: readonly string[];
    readonly hashes: Readonly<Record<HashedKind, Readonly<Record<string, string>>>>;
    /** Format of the packed state that the player writes. */
    readonly state: string;
  };
  /** What questions mean, and since when. */
  readonly meanings: MeaningPlan;
  /** The course’s own look; `null`: that of the house. */
  readonly theme: Theme | null;
  /** Files below the course folder that pages show, such as `media/cover.svg`. */
  readonly media: readonly string[];
}

export interface Compiled {
  /** `null` while an error stands. */
  readonly course: CompiledCourse | null;
  /** The course in further languages, in the order of `languages:` in course.yaml. */
  readonly locales: readonly CompiledLocale[];
  /** The questions of a pilot; `null` where the course has none of its own. */
  readonly questionnaire: Questionnaire | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly inventory: Inventory;
  readonly ledger: {
    /** What to write, unless the ledger is frozen. */
    readonly ledger: Ledger;
    /** Lines that the file lacks; empty where there is nothing to write. */
    readonly added: readonly string[];
  };
  /** Terms whose wording is neutral, to be set before the course is handed out. */
  readonly neutralTerms: readonly string[];
  /** The course as its authors wrote it, with what learners do not see; `null` as `course`. */
  readonly source: CourseSource | null;
  /** What was written for trainers. */
  readonly trainer: TrainerTexts;
  /** Texts that were read, for code frames. */
  readonly texts: readonly SourceText[];
}

export interface CompileOptions {
  /** The longest suspend data that an index can lead to, in characters of SCORM 1.2; default: as the player packs. */
  readonly worstCase?: (index: CourseIndex) => number;
  readonly labels?: Labels;
  /** Gives the trees of texts; default: every text is parsed. */
  readonly parse?: ParseTree;
  /** The course is there although translations have errors; languages are those that course.yaml names. */
  readonly translationsMayFail?: boolean;
}

/**
 * Compiles a course folder. Never throws for what is wrong in it; a refusal by the system (permission) is
 * thrown. Numbers are provisional until the caller writes `ledger.ledger`.
 */
export async function compileCourse(dir: string, options: CompileOptions = {}): Promise<Compiled> {
  const [files, folders] = await Promise.all([readCourse(dir), readLocales(dir)]);
  const { parse = parseTree, translationsMayFail = false } = options;
  const gathered = gather(files, parse);
  const { source } = gathered;
  const ledgerText = files.texts.find(({ file }) => file === 'ledger.yaml')?.text;
  const read = ledgerText === undefined ? { ledger: emptyLedger, findings: [] } : readLedger(ledgerText);
  const plan = source && planLedger(read.ledger, needsOf(source));
  const look = await readLook(source);
  const trainer = source ? readTrainerTexts(files.trainer, source, parse) : noTrainerTexts;
  const asked = readQuestionnaire(files.questionnaire);
  const findings = [
    ...check(gathered, look.findings),
    ...read.findings,
    ...(plan?.findings ?? []),
    ...trainer.findings,
    ...asked.findings,
  ];
  const { rules = 'basic', stage = 'draft', language = 'en' } = source?.data ?? {};
  const strictness = { rules, stage };
  const sound = source && plan && !hasErrors(settle(findings, strictness));
  const course = sound ? emitCourse(source, plan, options.labels ?? labelsIn(language), look.theme) : null;
  const translated =
    sound && course
      ? compileLocales({ files, gathered, source, plan, course, questionnaire: asked, parse }, folders)
      : { locales: [], findings: [] };
  const { locales } = translated;
  const titles = [...(course ? [course] : []), ...locales].map((one) => one.index.title);
  const ledger = plan?.ledger ?? read.ledger;
  const book = (spoken: CourseSource, of: CourseIndex, questionnaire: Questionnaire | null): Codebook =>
    emitCodebook(spoken, of, { ledger, titles, questionnaire });
  const further = translationsMayFail ? (source?.data.languages ?? []) : locales.map((one) => one.language);
  const index = course && { ...course.index, ...languagesOf(language, further) };
  const worstCase = index && (options.worstCase ?? worstCaseSuspend)(index);
  const own = [...findings, ...checkSize(worstCase ?? 0)];
  const all = [...own, ...translated.findings];
  const diagnostics = settle(all, strictness);
  const failed = hasErrors(translationsMayFail ? settle(own, strictness) : diagnostics);
  return {
    course:
      failed || !sound || !index ? null : { ...course, index, codebook: book(source, index, asked.data) },
    source: failed ? null : source,
    trainer,
    locales: locales.map((locale) => ({
      ...locale,
      codebook: book(locale.source, locale.index, locale.questionnaire),
    })),
    questionnaire: asked.data,
    diagnostics,
    inventory: takeInventory(source, worstCase),
    ledger: { ledger, added: plan?.added ?? [] },
    neutralTerms: source ? neutralTerms(source.data.terms) : [],
    texts: [
      ...files.texts,
      ...files.trainer,
      ...[files.questionnaire ?? []].flat(),
      ...folders.flatMap(shownTexts),
    ],
  };
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** With texts; a course without any may use their room. */
const NEARLY_FULL = textShare(LIMIT_SCORM_12) + STATE_LIMIT;

/** Whether everything that a learner may do fits into the suspend data of SCORM 1.2, and with room to spare. */
function checkSize(worst: number): Finding[] {
  const at = { file: 'course.yaml', line: null, column: null };
  const facts = { worst, limit: SCORM_12_LIMIT };
  if (worst > SCORM_12_LIMIT) return [find('course-too-large', at, facts)];
  return worst > NEARLY_FULL ? [find('course-nearly-full', at, facts)] : [];
}
