/** What a run looks for in a page: a paragraph to read, an option to choose and the words that answer it. */
import type { CourseIndex, ModuleContent, QuestionContent } from '../../components/model/course.ts';

export interface SoughtWords {
  /** Page to open, `null` for the first one. */
  readonly page: string | null;
  /** First words of the first paragraph. */
  readonly text: string;
  /** `null`: the visit ends when the text is there. */
  readonly answer: { readonly option: string; readonly feedback: string } | null;
}

/** One visit where page one has a question, else two: reading is measured where a learner first arrives. */
export interface Sought {
  readonly reading: SoughtWords;
  readonly answering: SoughtWords;
}

const WORDS = 6;

/** Plain words of HTML, without punctuation, which typography may change. */
export function plainWords(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&[a-z0-9#]+;/gi, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function firstWords(html: string): string {
  return plainWords(html).split(' ').slice(0, WORDS).join(' ');
}

function answerOf(question: QuestionContent): SoughtWords['answer'] {
  const option = question.options.find(({ correct }) => correct);
  const feedback = option?.feedback ?? question.right;
  if (!option || feedback === null || question.type !== 'single') return null;
  return { option: firstWords(option.html), feedback: firstWords(feedback) };
}

function paragraphOf(html: string): string | null {
  const paragraph = /<p>([\s\S]*?)<\/p>/.exec(html)?.[1];
  return paragraph === undefined ? null : firstWords(paragraph);
}

/** The question that a page places first of those with one right answer. */
function placedAnswer(html: string, questions: ReadonlyMap<string, QuestionContent>): SoughtWords['answer'] {
  const placed = [...html.matchAll(/<course-question\b[^>]*\bdata-id="([^"]+)"/g)];
  const found = placed.map(([, id]) => questions.get(id ?? '')).map((one) => (one ? answerOf(one) : null));
  return found.find((answer) => answer !== null) ?? null;
}

/** What each page shows in reading order; `null` for one without a paragraph. */
export function wordsOfPages(
  index: CourseIndex,
  modules: readonly ModuleContent[],
): readonly (SoughtWords | null)[] {
  const htmls = new Map(modules.flatMap(({ pages }) => pages.map(({ id, html }) => [id, html] as const)));
  const questions = new Map(
    modules.flatMap((module) => module.questions.map((one) => [one.id, one] as const)),
  );
  return index.pages.map(({ id }, position): SoughtWords | null => {
    const html = htmls.get(id) ?? '';
    const text = paragraphOf(html);
    return text === null
      ? null
      : { page: position === 0 ? null : id, text, answer: placedAnswer(html, questions) };
  });
}

/** Text of page one, and the first page in reading order with a question that has one right answer. */
export function seekWords(index: CourseIndex, modules: readonly ModuleContent[]): Sought | null {
  const [first, ...later] = wordsOfPages(index, modules);
  if (!first) return null;
  if (first.answer !== null) return { reading: first, answering: first };
  const answering = later.find((words) => words !== null && words.answer !== null);
  return answering ? { reading: first, answering } : null;
}
