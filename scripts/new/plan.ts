/** What a new thing means for the files of a course, decided before anything is written. Pure. */
import type { CourseFiles } from '../content/read.ts';
import { gather } from '../content/gather.ts';
import { natural } from '../content/natural.ts';
import type { CourseSource, ModuleSource, PageSource } from '../content/source.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { InputProblem } from '../diagnostics/problems.ts';
import type { Name } from './name.ts';
import * as starters from './starters.ts';

export const PARTS = ['module', 'lesson', 'scenario', 'question', 'reflection'] as const;
export type Part = (typeof PARTS)[number];

export interface Plan {
  /** New files by their paths in the course, with `/`. */
  readonly files: ReadonlyMap<string, string>;
  /** A line that the author's own page gets at its end; `null` where nothing is placed. */
  readonly placed: { readonly file: string; readonly line: string } | null;
}

/** Where it is to go; what is not said is found where there is only one place. */
export interface Where {
  /** Id or folder of a module. */
  readonly module?: string | undefined;
  /** Id of a page. */
  readonly page?: string | undefined;
}

/** A whole course with one page, a question and a reflection on it. */
export function planCourse(name: Name): Plan {
  const outcome = 'O1';
  const start = 'modules/01-where-we-begin';
  const page = starters.lesson({ id: 'welcome', title: 'Welcome', outcome });
  const own = { title: 'Your own work', outcome };
  const files = {
    'course.yaml': starters.courseYaml({ ...name, outcome }),
    [`${start}/module.yaml`]: starters.moduleYaml({ id: 'where-we-begin', title: 'Where we begin', outcome }),
    [`${start}/01-welcome.md`]: `${page}\n${mark('question', 'what-helps')}\n\n${mark('reflection', 'your-own-work')}\n`,
    [`${start}/what-helps.md`]: starters.question({ ...own, id: 'what-helps' }),
    [`${start}/your-own-work.md`]: starters.reflection({ ...own, id: 'your-own-work' }),
  };
  return { files: new Map(Object.entries(files)), placed: null };
}

/**
 * A part of a course that is there.
 * @param folders names of the folders in modules/, also of those without a file.
 * @throws InputProblem where the course cannot be read, the id is taken, or the place is not clear.
 */
export function planPart(
  part: Part,
  name: Name,
  where: Where,
  course: CourseFiles,
  folders: readonly string[],
): Plan {
  const { source } = gather(course);
  if (!source)
    throw new InputProblem(
      'The course cannot be read. Say npm run check -- --content, and mend its course.yaml first.',
    );
  refuseTaken(name.id, source, part);
  const named = { ...name, outcome: Object.keys(source.data.outcomes)[0] ?? null };
  if (part === 'module') return planModule(named, source, folders);
  if (part === 'lesson') {
    const { folder } = moduleFor(where, source);
    const names = course.texts.flatMap(({ file }) =>
      inFolder(file, folder) ? file.slice(folder.length + 1) : [],
    );
    return only(`${folder}/${next(names)}-${name.id}.md`, starters.lesson(named));
  }
  const page = pageFor(where, source);
  const folder = page.at.file.replace(/\/[^/]*$/, '');
  const file = `${folder}/${name.id}.md`;
  return { ...only(file, starters[part](named)), placed: { file: page.at.file, line: mark(part, name.id) } };
}

function planModule(named: starters.Named, source: CourseSource, folders: readonly string[]): Plan {
  const folder = `modules/${next(folders)}-${named.id}`;
  // A module without a page is a mistake. Its id is the page's own, too, where nothing else has it.
  const page = { ...named, id: freeId(named.id, source) };
  return {
    files: new Map([
      [`${folder}/module.yaml`, starters.moduleYaml(named)],
      [`${folder}/01-${page.id}.md`, starters.lesson(page)],
    ]),
    placed: null,
  };
}

function only(file: string, text: string): Plan {
  return { files: new Map([[file, text]]), placed: null };
}

function mark(kind: string, id: string): string {
  return `::${kind}{#${id}}`;
}

/** The number behind the highest one that names begin with, as wide as theirs. */
function next(names: readonly string[]): string {
  const numbers = names.flatMap((name) => /^(\d+)-/.exec(name)?.[1] ?? []);
  const width = Math.max(2, ...numbers.map((digits) => digits.length));
  return String(Math.max(0, ...numbers.map(Number)) + 1).padStart(width, '0');
}

function inFolder(file: string, folder: string): boolean {
  return file.startsWith(`${folder}/`);
}

function idsOf({ pages, questions, scenarios, reflections }: CourseSource) {
  return [...pages, ...questions, ...scenarios, ...reflections];
}

function refuseTaken(id: string, source: CourseSource, part: Part): void {
  const all = part === 'module' ? source.modules : idsOf(source);
  const taken = all.find((one) => one.id === id);
  if (taken)
    throw new InputProblem(
      `The id “${id}” is taken by ${taken.at.file}. Give another name, or another id: --id ${id}-2`,
    );
}

function freeId(id: string, source: CourseSource): string {
  const taken = new Set(idsOf(source).map((one) => one.id));
  let free = id;
  for (let n = 2; taken.has(free); n += 1) free = `${id.slice(0, 36)}-${n}`;
  return free;
}

function moduleFor({ module, page }: Where, { modules, pages }: CourseSource): ModuleSource {
  const wanted = module ?? pages.find(({ id }) => id === page)?.module;
  const found = modules.filter(
    ({ id, folder }) => wanted === undefined || [id, folder, bare(folder)].includes(wanted),
  );
  const [first, second] = found;
  if (first && !second) return first;
  const names = modules.map(({ id }) => id);
  if (wanted !== undefined)
    throw new InputProblem(
      `There is no module “${wanted}”. ${didYouMean(wanted, names, '')} ${listed('--module', modules)}`,
    );
  throw new InputProblem(`Say in which module. ${listed('--module', modules)}`);
}

/** `modules/03-five-elements` as authors see it in a list of files. */
function bare(folder: string): string {
  return folder.replace(/^modules\//, '');
}

function pageFor(where: Where, source: CourseSource): PageSource {
  const lessons = source.pages.filter(({ kind }) => kind === 'lesson');
  if (where.page !== undefined) {
    const found = lessons.find(({ id }) => id === where.page);
    if (found) return found;
    const names = lessons.map(({ id }) => id);
    throw new InputProblem(
      `There is no lesson “${where.page}”. ${didYouMean(where.page, names, '')} Its id stands in its first lines.`,
    );
  }
  const { id, folder } = moduleFor(where, source);
  const own = lessons
    .filter((page) => page.module === id)
    .sort((one, other) => natural(one.at.file, other.at.file));
  const last = own.at(-1);
  if (!last)
    throw new InputProblem(
      `The module ${bare(folder)} has no lesson yet. Make one: npm run new -- lesson NAME --module ${id}`,
    );
  return last;
}

function listed(option: string, modules: readonly ModuleSource[]): string {
  if (modules.length === 0) return 'The course has no module yet: npm run new -- module NAME';
  return [`One of these:`, ...modules.map(({ id, title }) => `  ${option} ${id}  ${title}`)].join('\n');
}
