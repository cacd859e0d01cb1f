/** Translations of a course: the source's folder with files and words of a translation in their places, compiled. */
import type { CourseIndex, ModuleContent } from '../../../components/model/course.ts';
import type { Codebook } from '../../../components/model/record.ts';
import { interfaceIn } from '../../../components/i18n/languages.ts';
import { catalogue } from '../../diagnostics/catalogue.ts';
import { find, type Finding } from '../../diagnostics/diagnostic.ts';
import { check } from '../check.ts';
import { emitCourse, type EmittedCourse } from '../emit-course.ts';
import { gather, type Gathered } from '../gather.ts';
import { labelsIn } from '../labels.ts';
import type { LedgerPlan } from '../ledger-plan.ts';
import type { Questionnaire } from '../questionnaire.ts';
import type { CourseFiles, LocaleFiles, SourceText } from '../read.ts';
import type { CourseSource } from '../source.ts';
import type { ParseTree } from '../tree.ts';
import type { YamlData } from '../yaml-data.ts';
import { checkLocale, ownName } from './check.ts';
import { compareFiles, differs } from './compare.ts';
import { describeLanguages } from './names.ts';
import { layWords } from './layer.ts';
import { STATE_FILE } from './state.ts';

/** A course in another language: the same numbers, rules and meanings in other words. */
export interface CompiledLocale extends EmittedLocale {
  readonly codebook: Codebook;
}

/** The same without what is made only when every language is known. */
export interface EmittedLocale {
  readonly language: string;
  readonly index: CourseIndex;
  readonly modules: readonly ModuleContent[];
  /** What its authors wrote, in the places of the source's. */
  readonly source: CourseSource;
  /** The questions of a pilot; `null` where the course has none of its own. */
  readonly questionnaire: Questionnaire | null;
  /** Pictures and films that its pages show: how the pages name them, and where they lie in the course folder. */
  readonly media: readonly { readonly name: string; readonly file: string }[];
}

/** The source that translations are compared with. */
export interface Original {
  readonly files: CourseFiles;
  readonly gathered: Gathered;
  readonly source: CourseSource;
  readonly plan: LedgerPlan;
  readonly course: EmittedCourse;
  readonly questionnaire: YamlData<Questionnaire>;
  /** Gives the trees of texts. */
  readonly parse: ParseTree;
}

export interface CompiledLocales {
  /** Languages that ship, in the order of `languages:`; without those in which something is wrong. */
  readonly locales: readonly EmittedLocale[];
  readonly findings: readonly Finding[];
}

/** Checks every translation, and compiles those that ship. What does not ship is told of as advice. */
export function compileLocales(original: Original, folders: readonly LocaleFiles[]): CompiledLocales {
  const { languages } = original.source.data;
  const findings = checkList(original.source, folders);
  const locales: EmittedLocale[] = [];
  for (const folder of folders) {
    const ships = languages.includes(folder.language);
    const compiled = compileLocale(original, folder, ships);
    findings.push(...compiled.findings.map((one) => (ships ? one : { ...one, kind: 'advice' as const })));
    if (ships && compiled.locale) locales.push(compiled.locale);
  }
  const at = ({ language }: EmittedLocale): number => languages.indexOf(language);
  return { findings, locales: locales.sort((one, other) => at(one) - at(other)) };
}

/** A source text as a translation has it, with the names that its author knows. */
export function shownTexts({ language, texts, questionnaire }: LocaleFiles): SourceText[] {
  const all = [...texts, ...[questionnaire ?? []].flat()];
  return all.map(({ file, text }) => ({ file: ownName(language, file), text }));
}

/** All languages of a package, the launch file's first; nothing where there is only one. */
export function languagesOf(first: string, further: readonly string[]): Pick<CourseIndex, 'languages'> {
  return further.length === 0 ? {} : { languages: describeLanguages([first, ...further]) };
}

/** What `languages:` names must be there. */
function checkList({ data, at }: CourseSource, folders: readonly LocaleFiles[]): Finding[] {
  const known = folders.map(({ language }) => language);
  return data.languages.flatMap((language, i) => {
    const reason =
      language === data.language || data.languages.indexOf(language) < i
        ? 'it is there already.'
        : !known.includes(language)
          ? 'it has no folder.'
          : interfaceIn(language) === null
            ? 'the interface does not speak it.'
            : null;
    if (reason === null) return [];
    const near = reason.includes('already')
      ? 'Delete it here: the language of the source and each further one are named once.'
      : `Correct the list, or write the texts into locales/${language}; words of the interface lie in components/i18n.`;
    return [find('locale-unknown', at(['languages', i]), { language, reason, near })];
  });
}

/** Files of the translation in the places of the source's; words of its YAML are laid over later. */
function overlay(source: CourseFiles, { language, texts, media }: LocaleFiles): CourseFiles {
  const own = new Map(texts.map(({ file, text }) => [file, text]));
  const isYaml = (file: string): boolean => file.endsWith('.yaml');
  return {
    texts: source.texts.map((one) => ({
      ...one,
      text: (isYaml(one.file) ? undefined : own.get(one.file)) ?? one.text,
    })),
    media: new Map([...source.media].map(([file, one]) => [file, media.get(file) ?? one])),
    findings: [],
    trainer: source.trainer,
    over: {
      language,
      words: texts
        .filter(({ file }) => isYaml(file) && file !== STATE_FILE)
        .map(({ file, text }) => ({ file, own: ownName(language, file), text })),
    },
  };
}

function compileLocale(
  original: Original,
  folder: LocaleFiles,
  ships: boolean,
): { locale: EmittedLocale | null; findings: Finding[] } {
  const gathered = gather(overlay(original.files, folder), original.parse);
  const mine = ownFindings(folder);
  const other = compare(original, gathered, folder);
  // One fault is told once: what follows from a file that differs, or that cannot be read, is not told.
  const differing = filesOf(other);
  const read = [...folder.findings, ...gathered.findings.flatMap(mine)].filter(
    ({ file }) => !differing.has(file),
  );
  const unsound = new Set([...differing, ...filesOf(read.filter(({ kind }) => kind === 'structure'))]);
  const judged = unsound.size === 0 ? check(gathered).filter(isOfWords).flatMap(mine) : [];
  const beside = checkLocale(original.files, folder, ships, original.parse).filter(
    ({ file }) => !unsound.has(file),
  );
  const asked = questionsIn(original, folder);
  const findings = [...read, ...other, ...judged, ...asked.findings, ...beside];
  const broken = findings.some(({ kind }) => kind === 'structure');
  const locale = broken || !gathered.source ? null : emit(original, gathered.source, folder, asked.data);
  return { locale, findings };
}

/** The questions of a pilot, with the words of a translation as far as it has them. */
function questionsIn(
  { questionnaire: { data, at } }: Original,
  { language, questionnaire }: LocaleFiles,
): Pick<YamlData<Questionnaire>, 'data' | 'findings'> {
  if (!questionnaire) return { data, findings: [] };
  const { file, text } = questionnaire;
  return layWords({ data, at, findings: [] }, { file, own: ownName(language, file), text }, language);
}

/** Faults, and rules that look at words. The others judge what is the same in every language, in the source. */
function isOfWords({ code }: Finding): boolean {
  return catalogue[code].subject === 'words';
}

function filesOf(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.map(({ file }) => file));
}

/** Keeps what is said of a translation's own files, under their own names. */
function ownFindings({ language, texts, media }: LocaleFiles): (finding: Finding) => Finding[] {
  const own = new Set([...texts.map(({ file }) => file), ...media.keys()]);
  return (finding) => {
    const { file, line } = finding;
    if (file.startsWith('locales/')) return [finding];
    // A place in YAML that is not the translation's own is one of the source, which speaks for itself.
    const isOwn = own.has(file) && (!file.endsWith('.yaml') || line === null);
    return isOwn ? [{ ...finding, file: ownName(language, file) }] : [];
  };
}

function compare({ gathered: theirs, source }: Original, ours: Gathered, folder: LocaleFiles): Finding[] {
  const own = new Set(folder.texts.map(({ file }) => file));
  const name = (file: string): string => ownName(folder.language, file);
  const files = ours.parsed
    .filter(({ file }) => own.has(file))
    .flatMap((file) => {
      const original = theirs.parsed.find((one) => one.file === file.file);
      return original ? compareFiles(original, file, name(file.file)) : [];
    });
  return files.length > 0 ? files : compareNumbers(source, ours.source, name);
}

/** A number is no word: it stays the same in every language. */
function compareNumbers(
  theirs: CourseSource,
  ours: CourseSource | null,
  name: (file: string) => string,
): Finding[] {
  const say = (accepts: unknown): string => JSON.stringify(accepts ?? null);
  return (ours?.questions ?? []).flatMap(({ id, type, options }) => {
    const original = theirs.questions.find((one) => one.id === id);
    if (type !== 'numeric' || !original) return [];
    const wrong = options.findIndex((option, i) => say(option.accepts) !== say(original.options[i]?.accepts));
    const [found, expected] = [options[wrong], original.options[wrong]];
    if (!found || !expected) return [];
    const { file, line } = expected.at;
    const at = { ...found.at, file: name(found.at.file) };
    return [differs(at, say(expected.accepts), say(found.accepts), `${file}:${line ?? 1}`)];
  });
}

function emit(
  original: Original,
  source: CourseSource,
  folder: LocaleFiles,
  questionnaire: Questionnaire | null,
): EmittedLocale {
  const { course, plan } = original;
  const { language, media } = folder;
  const emitted = emitCourse(source, plan, labelsIn(language), null, course.meanings);
  // A picture of the source with words in it stands under its name already.
  const renamed = new Map(
    emitted.media
      .filter((file) => media.has(file))
      .map((file) => [file, file.replace('media/', `media/${language}/`)]),
  );
  return {
    language,
    index: emitted.index,
    modules: withNames(withHashes(emitted.modules, course.modules), renamed),
    source,
    questionnaire,
    media: emitted.media.map((file) => {
      const name = renamed.get(file);
      return name === undefined ? { name: file, file } : { name, file: ownName(language, file) };
    }),
  };
}

/** A question or story in other words is the same one, so it carries the hash of its source. */
function withHashes(modules: readonly ModuleContent[], source: readonly ModuleContent[]): ModuleContent[] {
  const all = source.flatMap(({ questions, scenarios }) => [...questions, ...scenarios]);
  const hashes = new Map(all.map(({ id, hash }) => [id, hash]));
  const put = <T extends { readonly id: string; readonly hash: string }>(one: T): T => ({
    ...one,
    hash: hashes.get(one.id) ?? one.hash,
  });
  return modules.map((module) => ({
    ...module,
    questions: module.questions.map(put),
    scenarios: module.scenarios.map(put),
  }));
}

/** Pages with other names of the files that they load. */
function withNames(modules: ModuleContent[], renamed: ReadonlyMap<string, string>): ModuleContent[] {
  if (renamed.size === 0) return modules;
  const json = JSON.stringify(modules).replace(
    / (src|poster)=\\"(media\/[^"\\]+)\\"/g,
    (whole, attribute: string, file: string) =>
      renamed.has(file) ? ` ${attribute}=\\"${renamed.get(file)}\\"` : whole,
  );
  return JSON.parse(json) as ModuleContent[];
}
