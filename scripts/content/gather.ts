/** Stage 3: from files to the course as one source, every file read on its own. */
import { find, type Finding, type Place } from '../diagnostics/diagnostic.ts';
import { wrongLettersIn } from './left-over.ts';
import { layWords } from './locales/layer.ts';
import { parseMarkdown, type ParsedFile } from './parse.ts';
import { readPage } from './pages.ts';
import { readBank, readQuestion } from './questions/read.ts';
import { withRepeats } from './questions/repeats.ts';
import type { CourseFiles, SourceText } from './read.ts';
import { readReflection } from './reflections.ts';
import { readScenario } from './scenarios.ts';
import { sizesOf } from './sizes.ts';
import { courseSchema, glossarySchema, moduleSchema, sourcesSchema, type CourseData } from './schema.ts';
import type {
  CourseSource,
  ModuleSource,
  PageSource,
  QuestionSource,
  ReflectionSource,
  ScenarioSource,
} from './source.ts';
import { readTerms, settleData, settleFile, type Settled } from './terms.ts';
import type { ParseTree } from './tree.ts';
import { readYaml, type Path, type YamlData } from './yaml-data.ts';
import { yamlNotes } from './yaml-notes.ts';
import type { z } from 'zod';

export interface Gathered {
  /** `null` where course.yaml cannot be used: then nothing can be checked as a whole. */
  readonly source: CourseSource | null;
  readonly parsed: readonly ParsedFile[];
  /** False where a file could not be read: what it holds is unknown. */
  readonly complete: boolean;
  readonly findings: readonly Finding[];
}

/** Translations are longer than what was written first; 1.25 is what Spanish takes beside English. */
const STRETCH = 1.25;

const nowhere = { line: null, column: null };

/** A file in the folder of a module. */
const inModule = /^modules\/[^/]+\//;

function yamlFile<S extends z.ZodType>(
  files: Pick<CourseFiles, 'texts' | 'over'>,
  file: string,
  schema: S,
): YamlData<z.infer<S>> | null {
  const source = files.texts.find((one) => one.file === file);
  if (!source) return null;
  const read = readYaml({ ...source, line: 1 }, schema);
  const over = files.over?.words.find((one) => one.file === file);
  return over && files.over ? layWords(read, over, files.over.language) : read;
}

/**
 * Reads every file of the course; whatever is wrong in one does not keep the others from being read.
 * @param parse gives the trees of its texts.
 */
export function gather(files: Omit<CourseFiles, 'trainer'>, parse?: ParseTree): Gathered {
  const findings: Finding[] = [...files.findings];
  const course = yamlFile(files, 'course.yaml', courseSchema);
  const sources = yamlFile(files, 'sources.yaml', sourcesSchema);
  const glossary = yamlFile(files, 'glossary.yaml', glossarySchema);
  for (const yaml of [course, sources, glossary]) findings.push(...(yaml?.findings ?? []));
  for (const one of files.texts) {
    if (!one.file.endsWith('.yaml') || one.file === 'ledger.yaml') continue;
    findings.push(...wrongLettersIn(one), ...yamlNotes({ ...one, line: 1 }));
  }
  const put = termsOf(course, findings);
  const modules = gatherModules(files);
  findings.push(...modules.findings);
  const named = modules.value.map((module) => ({
    ...module,
    ...put({ title: module.title }, () => module.at),
  }));
  const texts = files.texts.filter(({ file }) => file.endsWith('.md'));
  const parsed = texts.flatMap((text) => {
    const result = parseMarkdown(text, parse);
    findings.push(...result.findings);
    return result.parsed ? [put.file(result.parsed)] : [];
  });
  const unread = files.findings.some(({ kind }) => kind === 'structure');
  const unusable = [course, sources, glossary].some((yaml) => yaml?.data === null);
  const wrong = unusable || modules.findings.length > 0;
  const complete = !unread && !wrong && parsed.length === texts.length;
  const content = gatherContent(parsed, named);
  findings.push(...content.findings);
  const empty = named.filter(
    ({ folder }) => !files.texts.some(({ file }) => file.startsWith(`${folder}/`) && file.endsWith('.md')),
  );
  findings.push(...empty.map(({ at }) => find('module-empty', at, {})));
  if (!course?.data) return { source: null, parsed, complete: false, findings };
  const { terms, ...words } = course.data;
  const whole = {
    data: normalised({ terms, ...put(words, course.at) }),
    at: course.at,
    sources: sources?.data ? put(sources.data, sources.at) : { sources: {}, points: {} },
    sourcesAt: sources?.at ?? (() => ({ file: 'sources.yaml', ...nowhere })),
    glossary: glossary?.data ? put(glossary.data, glossary.at) : {},
    glossaryAt: glossary?.at ?? (() => ({ file: 'glossary.yaml', ...nowhere })),
    modules: named,
    media: files.media,
    stretch: files.over ? STRETCH : 1,
    ...content.value,
  };
  const source: CourseSource = { ...whole, sizes: sizesOf(whole) };
  return { source, parsed, complete, findings };
}

interface PutTerms {
  <T>(data: T, at: (path: Path) => Place): T;
  file(parsed: ParsedFile): ParsedFile;
}

/** Puts the terms of the course into data and files, findings aside; nothing while course.yaml cannot be read. */
function termsOf(course: YamlData<CourseData> | null, findings: Finding[]): PutTerms {
  const keep = <T>({ value, findings: found }: Settled<T>): T => {
    findings.push(...found);
    return value;
  };
  const vocabulary = course?.data ? keep(readTerms(course.data, course.at)) : null;
  const put = <T>(data: T, at: (path: Path) => Place): T =>
    vocabulary ? keep(settleData(data, vocabulary, at)) : data;
  const file = (parsed: ParsedFile): ParsedFile =>
    vocabulary ? keep(settleFile(parsed, vocabulary)) : parsed;
  return Object.assign(put, { file });
}

function normalised(data: CourseData): CourseData {
  return { ...data, title: data.title.replace(/\s+/g, ' ') };
}

/** Folders of modules/ in the order of their names, each with its module.yaml. */
function gatherModules(files: Pick<CourseFiles, 'texts' | 'over'>): {
  value: ModuleSource[];
  findings: Finding[];
} {
  const folders = new Set(files.texts.flatMap(({ file }) => /^modules\/[^/]+(?=\/)/.exec(file) ?? []));
  const findings: Finding[] = [];
  if (folders.size === 0)
    findings.push(find('course-without-modules', { file: 'course.yaml', ...nowhere }, {}));
  const value = [...folders].flatMap((folder) => {
    const file = `${folder}/module.yaml`;
    const yaml = yamlFile(files, file, moduleSchema);
    if (!yaml) findings.push(find('module-without-yaml', { file, ...nowhere }, {}));
    findings.push(...(yaml?.findings ?? []));
    return yaml?.data ? [{ ...yaml.data, at: yaml.at(['id']), folder }] : [];
  });
  return { value, findings };
}

interface Content {
  pages: PageSource[];
  questions: QuestionSource[];
  scenarios: ScenarioSource[];
  reflections: ReflectionSource[];
}

function gatherContent(
  parsed: readonly ParsedFile[],
  modules: readonly ModuleSource[],
): { value: Content; findings: Finding[] } {
  const value: Content = { pages: [], questions: [], scenarios: [], reflections: [] };
  const findings: Finding[] = [];
  const keep = <T>(list: T[], read: { value: T | T[]; findings: readonly Finding[] }): void => {
    list.push(...(Array.isArray(read.value) ? read.value : [read.value]));
    findings.push(...read.findings);
  };
  for (const one of parsed) {
    if (one.kind === 'question') keep(value.questions, readQuestion(one));
    else if (one.kind === 'bank') keep(value.questions, readBank(one));
    else if (one.kind === 'scenario') keep(value.scenarios, readScenario(one));
    else if (one.kind === 'reflection') keep(value.reflections, readReflection(one));
    else if (inModule.test(one.file)) keep(value.pages, readPage(one, moduleOf(one, modules)));
    else findings.push(misplaced(one));
  }
  return { value: { ...value, questions: withRepeats(value.questions) }, findings };
}

function moduleOf({ file }: SourceText, modules: readonly ModuleSource[]): string {
  return modules.find(({ folder }) => file.startsWith(`${folder}/`))?.id ?? '';
}

function misplaced({ kind, at }: ParsedFile): Finding {
  const place: Place = at(['kind']);
  return find('kind-misplaced', place, {
    kind,
    where: 'a page lies in the folder of a module, such as modules/01-start/',
  });
}
