/** A course as a pilot package asks it: rows behind those of the course, and the same first sitting for everybody. */
import type {
  CourseIndex,
  ModuleContent,
  PageIndex,
  QuestionContent,
} from '../../components/model/course.ts';
import type { PilotIndex, PilotRow } from '../../components/model/pilot.ts';
import type { Codebook, CodebookEntry } from '../../components/model/record.ts';
import { hash } from '../../components/model/shuffle.ts';
import { textOf } from '../../components/model/words.ts';
import { LIMIT_SCORM_12 } from '../../components/state/codec.ts';
import { draw } from '../../components/state/draw.ts';
import { worstCaseSuspend } from '../../components/state/worst-case.ts';
import type { PilotQuestion, Questionnaire } from './questionnaire.ts';
import { InputProblem } from '../diagnostics/problems.ts';

/** What a build says of a pilot. */
export interface PilotPlan {
  readonly questions: Questionnaire;
  /** BCP 47 tag of the questions. */
  readonly language: string;
  /** The same questions in other languages, by their tags. */
  readonly translated: ReadonlyMap<string, Questionnaire>;
  /** Forms of the first sitting, from 1. */
  readonly forms: number;
}

interface Texts {
  readonly index: CourseIndex;
  readonly modules: readonly ModuleContent[];
}

/** A course with the same in further languages. */
interface InLanguages extends Texts {
  readonly locales?: readonly Texts[];
}

/** A seed has 28 bits (`Progress.seed`). */
const UNUSED_BITS = 4;

/**
 * The course with what a pilot asks, in every language, and the codebook with the rows of it.
 * @throws InputProblem where the answers might not fit into an LMS.
 */
export function asPilot<C extends InLanguages>(
  course: C,
  codebook: Codebook,
  plan: PilotPlan,
): { readonly course: C; readonly codebook: Codebook } {
  const piloted = withPilot(course, plan);
  const worst = worstCaseSuspend(piloted.index);
  if (worst > LIMIT_SCORM_12) {
    throw new InputProblem(
      `With the questions of a pilot this course may need ${worst} characters of suspend data; SCORM 1.2 has ` +
        `${LIMIT_SCORM_12}. Leave out closing questions, or pilot the ordinary package.`,
    );
  }
  const { locales } = course;
  return {
    course: { ...piloted, ...(locales && { locales: locales.map((locale) => withPilot(locale, plan)) }) },
    codebook: withRows(codebook, piloted),
  };
}

/** The codebook alone, for packages of a pilot that are there already. */
export function pilotCodebook(course: Texts, codebook: Codebook, plan: PilotPlan): Codebook {
  return withRows(codebook, withPilot(course, plan));
}

function withRows(codebook: Codebook, piloted: Texts): Codebook {
  return { ...codebook, entries: [...codebook.entries, ...entriesOf(piloted)] };
}

function withPilot<T extends Texts>(course: T, plan: PilotPlan): T {
  const { index, modules } = course;
  const pilot = pilotOf(index, modules, plan);
  const interactions = [...index.interactions, ...pilot.rows.map(({ id }) => id)];
  return { ...course, index: { ...index, interactions, pilot } };
}

function pilotOf(index: CourseIndex, modules: readonly ModuleContent[], plan: PilotPlan): PilotIndex {
  const { pages, language: own } = index;
  const translated = plan.translated.get(own);
  const questions = translated ?? plan.questions;
  const language = translated ? own : plan.language;
  const needed = pages.filter(({ need }) => need !== 'optional');
  const ends = [pages.at(-1), needed.at(-1), pages.find(({ id }) => id === index.assessment?.page)];
  return {
    language,
    first: index.interactions.length,
    rows: [
      ...pages.map(unclearRow),
      ...index.modules.flatMap(({ id }) => moduleRow(id, index, questions.module)),
      ...questions.closing.map((question) =>
        questionRow(`pilot.closing.${question.id}`, 'closing', question),
      ),
      ...thenRows(modules),
      {
        id: 'pilot.device',
        asks: 'device',
        type: 'comment',
        text: 'Device and browser',
        options: [],
        page: '',
      },
    ],
    ends: [...new Set(ends.flatMap((page) => page?.id ?? []))],
    forms: formsOf(index, plan.forms),
  };
}

function unclearRow({ id, title }: PageIndex): PilotRow {
  return {
    id: `pilot.${id}.unclear`,
    asks: 'unclear',
    type: 'comment',
    text: `Something unclear: ${title}`,
    options: [],
    page: id,
  };
}

/** A module of which nothing is needed, such as one of job aids, is no part that one could have learned. */
function moduleRow(id: string, { pages }: CourseIndex, question: PilotQuestion): PilotRow[] {
  const own = pages.filter(({ module }) => module === id);
  const last = own.at(-1);
  if (!last || own.every(({ need }) => need === 'optional')) return [];
  return [questionRow(`pilot.${id}.${question.id}`, 'module', question, last.id)];
}

function questionRow(
  id: string,
  asks: PilotRow['asks'],
  { type, text, options }: PilotQuestion,
  page = '',
): PilotRow {
  return { id, asks, type: type === 'short' ? 'short-answer' : 'single', text, options, page };
}

/** The scale that is asked first, before what it is about was learned: one that is asked again, if there is one. */
function firstScale(modules: readonly ModuleContent[]): QuestionContent | undefined {
  const scales = modules.flatMap(({ questions }) => questions).filter(({ type }) => type === 'likert');
  const first = scales.filter(({ before }) => before === null);
  return first.find(({ id }) => scales.some(({ before }) => before === id)) ?? first[0];
}

/** Each statement once more: how sure were you before the course, as you see it now? */
function thenRows(modules: readonly ModuleContent[]): PilotRow[] {
  const scale = firstScale(modules);
  const options = (scale?.options ?? []).map((point) => ({ id: point.id, text: textOf(point) }));
  return (scale?.rows ?? []).map((row) => ({
    id: `pilot.then.${row.id}`,
    asks: 'then',
    type: 'likert',
    text: textOf(row),
    options,
    page: '',
  }));
}

/** Balanced as any draw is; decided by the course and its version, and one form after the other, so that they differ. */
function formsOf({ id, version, assessment }: CourseIndex, count: number): string[][] {
  if (!assessment) return [];
  const seed = hash(`${id} ${version}`) >>> UNUSED_BITS;
  const seen: Record<string, number> = {};
  return Array.from({ length: count }, (_, at) => {
    const form = draw(assessment, seen, seed, at + 1);
    for (const question of form) seen[question] = at + 1;
    return form;
  });
}

function entriesOf({ index, modules }: Texts): CodebookEntry[] {
  const { first = 0, rows = [] } = index.pilot ?? {};
  const moduleOf = (id: string): string => index.pages.find((page) => page.id === id)?.module ?? '';
  const scale = index.questions.find(({ id }) => id === firstScale(modules)?.id);
  const repeats = ({ id, asks }: PilotRow): string => {
    const row = asks === 'then' ? scale?.rows.find((one) => id === `pilot.then.${one.id}`) : undefined;
    return index.interactions[row?.interaction ?? -1] ?? '';
  };
  return rows.map((row, at) => ({
    index: first + at,
    id: row.id,
    type: row.type,
    text: row.asks === 'then' ? `${row.text} (before the course, looking back)` : row.text,
    options: row.options.map((option) => ({ ...option, note: '' })),
    right: [],
    outcome: '',
    element: '',
    page: row.page,
    module: moduleOf(row.page),
    retired: false,
    since: index.version,
    repeats: repeats(row),
    pilot: true,
  }));
}
