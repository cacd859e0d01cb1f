/** Stage 3: from files to the course as one source, every file read on its own. */
import { find, type Finding, type Place } from '../diagnostics/diagnostic.ts';
import { parseMarkdown, type ParsedFile } from './parse.ts';
import { readPage } from './pages.ts';
import { readBank, readQuestion } from './questions.ts';
import type { CourseFiles, SourceText } from './read.ts';
import { readReflection } from './reflections.ts';
import { readScenario } from './scenarios.ts';
import { courseSchema, moduleSchema, sourcesSchema, type CourseData } from './schema.ts';
import type {
  CourseSource,
  ModuleSource,
  PageSource,
  QuestionSource,
  ReflectionSource,
  ScenarioSource,
} from './source.ts';
import { readYaml, type YamlData } from './yaml-data.ts';
import type { z } from 'zod';

export interface Gathered {
  /** `null` where course.yaml cannot be used: then nothing can be checked as a whole. */
  readonly source: CourseSource | null;
  readonly parsed: readonly ParsedFile[];
  /** False where a file could not be read: what it holds is unknown. */
  readonly complete: boolean;
  readonly findings: readonly Finding[];
}

const nowhere = { line: null, column: null };

function yamlFile<S extends z.ZodType>(
  files: CourseFiles,
  file: string,
  schema: S,
): YamlData<z.infer<S>> | null {
  const source = files.texts.find((one) => one.file === file);
  return source ? readYaml({ ...source, line: 1 }, schema) : null;
}

/** Reads every file of the course; whatever is wrong in one does not keep the others from being read. */
export function gather(files: CourseFiles): Gathered {
  const findings: Finding[] = [...files.findings];
  const course = yamlFile(files, 'course.yaml', courseSchema);
  const sources = yamlFile(files, 'sources.yaml', sourcesSchema);
  findings.push(...(course?.findings ?? []), ...(sources?.findings ?? []));
  const modules = gatherModules(files);
  findings.push(...modules.findings);
  const texts = files.texts.filter(({ file }) => file.endsWith('.md'));
  const parsed = texts.flatMap((text) => {
    const result = parseMarkdown(text);
    findings.push(...result.findings);
    return result.parsed ? [result.parsed] : [];
  });
  const unread = files.findings.some(({ kind }) => kind === 'structure');
  const wrong = course?.data === null || sources?.data === null || modules.findings.length > 0;
  const complete = !unread && !wrong && parsed.length === texts.length;
  const content = gatherContent(parsed, modules.value);
  findings.push(...content.findings);
  const empty = modules.value.filter(
    ({ folder }) => !files.texts.some(({ file }) => file.startsWith(`${folder}/`) && file.endsWith('.md')),
  );
  findings.push(...empty.map(({ at }) => find('module-empty', at, {})));
  if (!course?.data) return { source: null, parsed, complete: false, findings };
  const source: CourseSource = {
    data: normalised(course.data),
    at: course.at,
    sources: sources?.data ?? { sources: {}, points: {} },
    sourcesAt: sources?.at ?? (() => ({ file: 'sources.yaml', ...nowhere })),
    modules: modules.value,
    media: files.media,
    ...content.value,
  };
  return { source, parsed, complete, findings };
}

function normalised(data: CourseData): CourseData {
  return { ...data, title: data.title.replace(/\s+/g, ' ') };
}

/** Folders of modules/ in the order of their names, each with its module.yaml. */
function gatherModules(files: CourseFiles): { value: ModuleSource[]; findings: Finding[] } {
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
    else if (one.file.startsWith('modules/')) keep(value.pages, readPage(one, moduleOf(one, modules)));
    else findings.push(misplaced(one));
  }
  return { value, findings };
}

function moduleOf({ file }: SourceText, modules: readonly ModuleSource[]): string {
  return modules.find(({ folder }) => file.startsWith(`${folder}/`))?.id ?? '';
}

function misplaced({ kind, at }: ParsedFile): Finding {
  const place: Place = at(['kind']);
  return find('kind-misplaced', place, { kind, where: 'pages lie in the folder of a module' });
}
