/**
 * The content compiler: a course folder to what the player, the packages and the trainer's kit need. Stages:
 * read, parse, gather, check, number, emit. Problems are values; all of them are reported in one run.
 */
import type { CourseIndex, ModuleContent } from '../../components/model/course.ts';
import type { Codebook } from '../../components/model/record.ts';
import { LIMIT_SCORM_12 } from '../../components/state/codec.ts';
import { textShare } from '../../components/state/packing.ts';
import { STATE_LIMIT, worstCaseSuspend } from '../../components/state/worst-case.ts';
import type { Code } from '../diagnostics/catalogue.ts';
import { find, settle, type Diagnostic, type Finding } from '../diagnostics/diagnostic.ts';
import { checkAlignment } from './check-alignment.ts';
import { checkCraft } from './check-craft.ts';
import { checkDefinitions, checkGlossary } from './check-glossary.ts';
import { checkIdentity } from './check-identity.ts';
import { checkPictures, checkPlayed, checkWeight } from './check-media.ts';
import { checkPlacement } from './check-placement.ts';
import { checkGuessing } from './check-question-craft.ts';
import { checkReading } from './check-reading.ts';
import { checkStory } from './check-story.ts';
import { checkText } from './check-text.ts';
import { emitCourse } from './emit-course.ts';
import { gather, type Gathered } from './gather.ts';
import { SCORM_12_LIMIT, takeInventory, type Inventory } from './inventory.ts';
import { english, type Labels } from './labels.ts';
import { emptyLedger, readLedger, type Ledger } from './ledger.ts';
import { planLedger } from './ledger-plan.ts';
import type { MeaningPlan } from './meaning.ts';
import { needsOf } from './needs.ts';
import { checkRepeats } from './questions/repeats.ts';
import { readCourse, type SourceText } from './read.ts';
import { pageWith } from './targets.ts';
import { neutralTerms } from './terms.ts';

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
  /** Files below the course folder that pages show, such as `media/cover.svg`. */
  readonly media: readonly string[];
}

export interface Compiled {
  /** `null` while an error stands. */
  readonly course: CompiledCourse | null;
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
  /** Texts that were read, for code frames. */
  readonly texts: readonly SourceText[];
}

export interface CompileOptions {
  /** The longest suspend data that an index can lead to, in characters of SCORM 1.2; default: as the player packs. */
  readonly worstCase?: (index: CourseIndex) => number;
  readonly labels?: Labels;
}

/**
 * Compiles a course folder. Never throws for what is wrong in it; a refusal by the system (permission) is
 * thrown. Numbers are provisional until the caller writes `ledger.ledger`.
 */
export async function compileCourse(dir: string, options: CompileOptions = {}): Promise<Compiled> {
  const files = await readCourse(dir);
  const gathered = gather(files);
  const { source } = gathered;
  const ledgerText = files.texts.find(({ file }) => file === 'ledger.yaml')?.text;
  const read = ledgerText === undefined ? { ledger: emptyLedger, findings: [] } : readLedger(ledgerText);
  const plan = source && planLedger(read.ledger, needsOf(source));
  const findings = [...check(gathered), ...read.findings, ...(plan?.findings ?? [])];
  const { rules = 'basic', stage = 'draft' } = source?.data ?? {};
  const strictness = { rules, stage };
  const sound = source && plan && !hasErrors(settle(findings, strictness));
  const course = sound ? emitCourse(source, plan, options.labels ?? english) : null;
  const worstCase = course && (options.worstCase ?? worstCaseSuspend)(course.index);
  const diagnostics = settle([...findings, ...checkSize(worstCase ?? 0)], strictness);
  return {
    course: hasErrors(diagnostics) ? null : course,
    diagnostics,
    inventory: takeInventory(source, worstCase),
    ledger: { ledger: plan?.ledger ?? read.ledger, added: plan?.added ?? [] },
    neutralTerms: source ? neutralTerms(source.data.terms) : [],
    texts: files.texts,
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

/** What cannot be judged while a file of the course cannot be read: it may hold just what seems to be missing. */
const judgedAsWhole = new Set<Code>([
  'activity-unplaced',
  'agreement-unplaced',
  'balance-wrong',
  'bank-without-assessment',
  'completion-wrong',
  'draw-too-large',
  'link-unknown',
  'image-missing',
  'media-missing',
  'module-empty',
  'reference-unknown',
]);

/** What keeps an activity, its marks or its placement from being seen by the checks of the whole. */
const hiding = new Set<Code>([
  'bank-mark',
  'directive-id',
  'directive-malformed',
  'directive-quotes',
  'directive-unknown',
  'key-missing',
]);

/** What keeps a story from being walked. */
const unreadable = new Set<Code>([
  'choice-without-link',
  'condition-syntax',
  'ending-mark',
  'id-invalid',
  'mark-twice',
  'mark-unknown',
  'name-type',
  'name-unknown',
]);

/**
 * All checks. One fault is told once: craft is judged in files whose structure is sound, alignment in a course
 * that is sound as a whole.
 */
function check({ source, parsed, complete, findings }: Gathered): Finding[] {
  const pages = source?.pages.map(({ id }) => id) ?? [];
  const listed = source && pageWith(source.pages, 'references') !== null;
  const around = {
    pages,
    media: [...(source?.media.keys() ?? [])],
    terms: Object.keys(source?.glossary ?? {}),
    sources: listed ? Object.keys(source.sources.sources) : null,
  };
  const read = [
    ...findings,
    ...parsed.flatMap((one) => [
      ...checkText(one, around),
      ...checkDefinitions(one, pages),
      ...checkPlayed(one, source?.media ?? new Map()),
    ]),
  ];
  const whole = complete && !read.some(({ code }) => hiding.has(code));
  const walkable = (file: string): boolean =>
    !read.some((one) => one.file === file && unreadable.has(one.code));
  const structure = [
    ...read,
    ...(source
      ? [
          ...checkIdentity(source),
          ...checkPlacement(source),
          ...checkRepeats(source),
          ...checkPictures(source.media),
        ]
      : []),
    ...(source?.scenarios.flatMap((scenario) => checkStory(scenario, walkable(scenario.at.file))) ?? []),
  ].filter(({ code }) => whole || !judgedAsWhole.has(code));
  const unsound = new Set(structure.filter(isFault).map(({ file }) => file));
  const judged = source ? [...checkCraft(source), ...checkReading(source), ...checkWeight(source.media)] : [];
  const craft = judged.filter(({ file }) => !unsound.has(file));
  const asWhole =
    source && unsound.size === 0
      ? [...checkGlossary(source, parsed), ...checkGuessing(source), ...checkAlignment(source)]
      : [];
  return [...structure, ...craft, ...asWhole];
}

/** A missing id is mended by `--fix` and hides nothing. */
function isFault({ kind, code }: Finding): boolean {
  return kind === 'structure' && code !== 'option-without-id';
}
