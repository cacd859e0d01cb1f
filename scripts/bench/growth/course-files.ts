/** A course of any size in the authors' language: the same size gives the same files. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { QuestionType } from '../../../components/model/course.ts';
import { questionTypes } from '../../content/schema.ts';
import { createProse, type Prose } from './prose.ts';
import { questionText } from './questions.ts';

export interface CourseSize {
  readonly pages: number;
  /** Half of them on pages, half in the bank. Of 24 and more there are all types. */
  readonly questions: number;
}

const PAGES_IN_MODULE = 10;
const QUESTIONS_IN_FILE = 50;
/** One story for each so many pages, and one more. */
const PAGES_TO_STORY = 400;
const PARAGRAPHS = 4;
const PARAGRAPH = 480;
/** One question of so many in the bank: with few sittings all have been asked, and the ages of draws take little room. */
const BANK_TO_DRAW = 12;
const OUTCOMES = ['O1', 'O2', 'O3'];
/** All but the commonest one, once each: what is typed takes much room in the suspend data. */
const FURTHER = questionTypes.filter((type) => type !== 'single');

const outcomeOf = (number: number): string => OUTCOMES[number % OUTCOMES.length] ?? '';

function courseYaml({ pages }: CourseSize, { words }: Prose): string {
  return `id: growth-${pages}
title: ${words(4)}
version: 1.0.0
language: en-GB
stage: release
rules: basic
completion:
  required: [pages, scenarios, assessment]
outcomes:
${OUTCOMES.map((id) => `  ${id}: ${words(6)}`).join('\n')}
elements:
  first: ${words(1)}
`;
}

/** A question on page one has one right answer, so that it can be measured. */
const typeOn = (page: number): QuestionType => FURTHER[page - 1] ?? 'single';

/** The first pages have a question each, the later ones as evenly as may be. */
function hasQuestion(page: number, { pages, questions }: CourseSize): boolean {
  const share = questions / 2 / pages;
  return page <= FURTHER.length || Math.floor((page + 1) * share) > Math.floor(page * share);
}

function matter(lines: Readonly<Record<string, string>>): string {
  const keys = Object.entries(lines).map(([key, value]) => `${key}: ${value}`);
  return `---\n${keys.join('\n')}\n---\n\n`;
}

function lesson(page: number, placed: readonly string[], { text, words }: Prose): string {
  const head = matter({
    kind: 'lesson',
    id: `p${page}`,
    title: words(5),
    outcomes: `[${outcomeOf(page)}]`,
  });
  const paragraphs = Array.from(
    { length: PARAGRAPHS },
    (_, at) => (at % 2 === 1 ? `## ${words(4)}\n\n` : '') + text(PARAGRAPH),
  );
  return `${head}${[...paragraphs, ...placed].join('\n\n')}\n`;
}

function practice(page: number, prose: Prose): string {
  const type = typeOn(page);
  const keys = { kind: 'question', id: `q${page}`, type, use: 'practice' };
  return matter({ ...keys, outcome: outcomeOf(page), element: 'first' }) + questionText(type, prose);
}

function storyText(id: string, { text, words }: Prose): string {
  const choice = (to: string, marks: string, count: number): string =>
    `- [${words(count)}.](#${to}) ${marks}\n  > ${text(120)}`;
  const poor = (to: string): string =>
    `${choice(to, '`#b` `poor`', 9)}\n  >\n  > **Misconception:** ${text(60)}`;
  const decision = (scene: string, next: string, last: string): string =>
    `## ${scene}\n\n${text(300)}\n\n${choice(next, '`#a` `best`', 5)}\n${poor(last)}\n\n**Expert:** ${text(120)}\n`;
  return [
    matter({ kind: 'scenario', id, title: words(4), outcomes: '[O1]', start: 'one' }).trimEnd(),
    decision('one', 'two', 'three'),
    decision('two', 'good', 'three'),
    decision('three', 'good', 'poor'),
    `## good\n\n\`ending good\`\n\n${text(120)}\n`,
    `## poor\n\n\`ending poor\`\n\n${text(120)}\n`,
  ].join('\n\n');
}

function assessment(bankSize: number, { text, words }: Prose): string {
  const head = matter({
    kind: 'assessment',
    id: 'check',
    title: words(3),
    draw: String(Math.ceil(bankSize / BANK_TO_DRAW)),
  });
  return `${head}${text(120)}\n`;
}

function bankFile(from: number, to: number, prose: Prose): string {
  const questions = Array.from({ length: to - from }, (_, at) => {
    const number = from + at;
    const type = number % 10 === 0 ? 'multiple' : 'single';
    const marks = `\`${type}\` \`outcome ${outcomeOf(number)}\` \`element first\``;
    return `## b${number}\n\n${marks}\n\n${questionText(type, prose)}`;
  });
  return matter({ kind: 'bank', use: 'assessment', type: 'single' }) + questions.join('\n');
}

function bank(size: number, prose: Prose): Record<string, string> {
  const files: Record<string, string> = {};
  for (let from = 0; from < size; from += QUESTIONS_IN_FILE)
    files[`bank/${from}.md`] = bankFile(from, Math.min(size, from + QUESTIONS_IN_FILE), prose);
  return files;
}

/** A page and what stands on it, beside each other in the folder of their module. */
function pageFiles(folder: string, page: number, size: CourseSize, prose: Prose): Record<string, string> {
  const question = hasQuestion(page, size) ? { [`q${page}`]: practice(page, prose) } : {};
  const story = page % PAGES_TO_STORY === 1 ? { [`s${page}`]: storyText(`s${page}`, prose) } : {};
  const placed = [
    ...Object.keys(question).map((id) => `::question{#${id}}`),
    ...Object.keys(story).map((id) => `::scenario{#${id}}`),
  ];
  const files = { [`${page}-page`]: lesson(page, placed, prose), ...question, ...story };
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}.md`, text]));
}

/** Text by path. The course begins with a page that has a question, and ends with an assessment. */
export function courseFiles(size: CourseSize): Readonly<Record<string, string>> {
  const prose = createProse(size.pages);
  const files: Record<string, string> = { 'course.yaml': courseYaml(size, prose) };
  const check = size.pages - 1;
  const placed = Array.from({ length: check }, (_, page) => page).filter((page) =>
    hasQuestion(page, size),
  ).length;
  for (let page = 0; page < size.pages; page += 1) {
    const module = Math.floor(page / PAGES_IN_MODULE) + 1;
    const folder = `modules/${module}-part`;
    files[`${folder}/module.yaml`] ??= `id: m${module}\ntitle: ${prose.words(3)}\n`;
    if (page < check) Object.assign(files, pageFiles(folder, page, size, prose));
    else files[`${folder}/${page}-check.md`] = assessment(size.questions - placed, prose);
  }
  return { ...files, ...bank(size.questions - placed, prose) };
}

/** Writes the files of a course into a folder. */
export async function writeCourse(folder: string, size: CourseSize): Promise<void> {
  for (const [name, text] of Object.entries(courseFiles(size))) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
