/** Rules of good craft for questions: feedback for every answer, short lines, nothing that gives the key away. */
import { find, type Finding, type Place } from '../diagnostics/diagnostic.ts';
import { alike, plain, plainInline, wordCount } from './nodes.ts';
import type { CourseSource, LineSource, QuestionSource } from './source.ts';

const STEM_WORDS = 35;
const OPTION_WORDS = 15;
/** Fewer questions or decisions than these show no pattern that somebody could guess by. */
export const PATTERN = 3;
const pointsElsewhere = /^(all|none|both|neither|any) of (the )?(above|below|these|them|options)\b/i;

/** Words that a text of a course may have: more in a translation than in what was written first. */
export function longest(limit: number, { stretch }: Pick<CourseSource, 'stretch'>): number {
  return Math.floor(limit * stretch);
}

/** Checks one question whose structure is sound. */
export function checkQuestionCraft(
  question: QuestionSource,
  source: Pick<CourseSource, 'stretch'>,
): Finding[] {
  const { type, stem, options, rows, at } = question;
  const words = wordCount(plain(stem));
  const most = longest(STEM_WORDS, source);
  const found = words > most ? [find('craft-stem', at, { words, limit: most })] : [];
  found.push(...checkFeedback(question));
  const typed = type === 'short-answer' || type === 'numeric';
  // A scale that is asked again shows the lines of the first one, which are judged there.
  const lines: readonly LineSource[] = typed || question.repeats ? [] : [...options, ...rows];
  if (!typed && !question.repeats) found.push(...checkAlike(options));
  for (const line of lines) {
    const text = plainInline(line.words);
    const length = wordCount(text);
    const limit = longest(OPTION_WORDS, source);
    if (length > limit) found.push(find('craft-option', line.at, { words: length, limit }));
    if (pointsElsewhere.test(text)) found.push(find('craft-all-of-the-above', line.at, { found: text }));
  }
  return found;
}

/** Options that differ in nothing that can be read; a picture may tell them apart. */
function checkAlike(options: readonly LineSource[]): Finding[] {
  const first = new Map<string, Place>();
  return options.flatMap(({ words, at }) => {
    const text = alike(words);
    const earlier = first.get(text);
    if (text === '' || words.some(({ type }) => type === 'image')) return [];
    if (earlier) return [find('option-alike', at, { line: earlier.line ?? 1 })];
    first.set(text, at);
    return [];
  });
}

/** Whoever answers learns why: by feedback of a line, or by what is said to all who were right or were not. */
function checkFeedback({ type, options, rows, right, otherwise, at }: QuestionSource): Finding[] {
  const general = right !== null && otherwise !== null;
  const without = (lines: readonly LineSource[], what: 'row' | 'step'): Finding[] =>
    general
      ? []
      : lines
          .filter(({ quotation }) => quotation === null)
          .map((line) => find('craft-feedback', line.at, { what }));
  if (type === 'likert') return [];
  if (type === 'matching') return without(rows, 'row');
  if (type === 'ordering') return without(options, 'step');
  const typed = type === 'short-answer' || type === 'numeric';
  const silent = options.filter(
    ({ ticked, quotation }) => (quotation ?? (ticked ? right : otherwise)) === null,
  );
  return [
    ...silent.map((option) => find('craft-feedback', option.at, { what: typed ? 'answer' : 'option' })),
    ...(typed && otherwise === null ? [find('craft-feedback', at, { what: 'unforeseen' })] : []),
  ];
}

/** Whether the key can be guessed by length, over all single-choice questions of a use. */
export function checkGuessing({ questions }: CourseSource): Finding[] {
  return (['practice', 'assessment'] as const).flatMap((use) => {
    const all = questions.filter((question) => question.use === use && question.type === 'single');
    const ids = all.filter(rightIsLongest).map(({ id }) => id);
    if (all.length < PATTERN || ids.length * 3 <= all.length) return [];
    const place = { file: 'course.yaml', line: null, column: null };
    return [find('craft-right-longest', place, { use, ids, of: all.length })];
  });
}

function rightIsLongest({ options }: QuestionSource): boolean {
  const length = (ticked: boolean): number =>
    Math.max(
      0,
      ...options.filter((one) => one.ticked === ticked).map(({ words }) => plainInline(words).length),
    );
  return length(true) > length(false);
}
