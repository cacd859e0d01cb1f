/**
 * How much there is to read and to do. `words`: what one learner meets who opens everything: lessons with
 * their questions and one feedback each, the longest way through each scenario with its debrief, reflections,
 * one draw of the assessment, titles and hints of agreement and plan. `minutes` of the core path: words ÷ 200, 10 s
 * a decision, 15 s a question, 5 s a statement of a scale, 60 s a written prompt. The agreement is mostly written by
 * then and counts as one prompt, the plan as one for each of its boxes, three at most.
 */
import type { Slot } from '../../components/model/course.ts';
import { plain, plainInline, wordCount } from './nodes.ts';
import type { CourseSource, PageSource, QuestionSource, ReflectionSource, ScenarioSource } from './source.ts';
import { slotsOf } from './slots.ts';
import { longestWay, mostDecisions, walkStory } from './story.ts';

interface Size {
  readonly words: number;
  readonly seconds: number;
}

/** The size of a page with all that stands on it. */
export interface PageSize extends Size {
  /** Words of its own text, without its activities. */
  readonly own: number;
}

/** What the sizes of pages are counted in. */
type Sized = Omit<CourseSource, 'sizes'>;

const WORDS_A_MINUTE = 200;
const DECISION = 10;
const QUESTION = 15;
const STATEMENT = 5;
const PROMPT = 60;

const nothing: Size = { words: 0, seconds: 0 };
const plus = (a: Size, b: Size): Size => ({ words: a.words + b.words, seconds: a.seconds + b.seconds });
const sum = (sizes: readonly Size[]): Size => sizes.reduce(plus, nothing);
const minutes = ({ words, seconds }: Size): number => words / WORDS_A_MINUTE + seconds / 60;

/** What a learner reads of a question: what is asked, what can be answered, and the feedback of a right answer. */
function questionSize({ type, stem, options, rows, right }: QuestionSource): Size {
  const typed = type === 'short-answer' || type === 'numeric';
  const ticked = options.filter((option) => option.ticked);
  const fitting = type === 'ordering' ? options : typed ? ticked.slice(0, 1) : ticked;
  const parts = [
    plain(stem),
    ...(typed ? [] : [...options, ...rows].map(({ words }) => plainInline(words))),
    ...[...fitting, ...rows].map(({ quotation }) => plain(quotation ?? [])),
    plain(right ?? []),
  ];
  const seconds = type === 'likert' ? rows.length * STATEMENT : QUESTION;
  return { words: wordCount(parts.join(' ')), seconds };
}

function reflectionSize({ prompt, picks, good, soso }: ReflectionSource): Size {
  const parts = [
    plain(prompt),
    ...picks.map(({ words }) => plainInline(words)),
    plain(good ?? []),
    plain(soso ?? []),
  ];
  return { words: wordCount(parts.join(' ')), seconds: PROMPT };
}

function scenarioSize(scenario: ScenarioSource, source: Sized): Size {
  const walk = walkStory(scenario);
  const story = { words: longestWay(walk, true), seconds: mostDecisions(walk) * DECISION };
  const debrief = source.reflections.find(({ id }) => id === scenario.reflection?.value);
  return debrief ? plus(story, reflectionSize(debrief)) : story;
}

/** One draw: the average question of the bank, as often as it draws. */
function drawSize(page: PageSource, { questions }: Sized): Size {
  const bank = questions.filter(({ use }) => use === 'assessment').map(questionSize);
  const draw = page.draw?.value ?? 0;
  if (bank.length === 0) return nothing;
  const words = Math.round((sum(bank).words / bank.length) * draw);
  return { words, seconds: draw * QUESTION };
}

const PLAN_PROMPTS = 3;

function agreementSize(source: Sized, part: Slot['part']): Size {
  const fields = slotsOf(source).filter((slot) => slot.part === part);
  const words = fields.flatMap(({ title, hint, ask }) => [title, hint, ask]).join(' ');
  const prompts = part === 'plan' ? Math.min(fields.length, PLAN_PROMPTS) : 1;
  return { words: wordCount(words), seconds: prompts * PROMPT };
}

function pageSize(page: PageSource, source: Sized): PageSize {
  const activities = page.placements.map(({ kind, id }): Size => {
    if (kind === 'agreement' || kind === 'plan') return agreementSize(source, kind);
    const question = kind === 'question' && source.questions.find((one) => one.id === id);
    if (question) return questionSize(question);
    const scenario = kind === 'scenario' && source.scenarios.find((one) => one.id === id);
    if (scenario) return scenarioSize(scenario, source);
    const reflection = kind === 'reflection' && source.reflections.find((one) => one.id === id);
    return reflection ? reflectionSize(reflection) : nothing;
  });
  const own = wordCount(plain(page.body));
  const draw = page.kind === 'assessment' ? drawSize(page, source) : nothing;
  return { own, ...sum([{ words: own, seconds: 0 }, ...activities, draw]) };
}

/** Counts every page, once for all who ask: a large course takes its time. */
export function sizesOf(source: Sized): CourseSource['sizes'] {
  return new Map(source.pages.map((page) => [page, pageSize(page, source)]));
}

function sizeOf(page: PageSource, source: CourseSource): PageSize {
  return source.sizes.get(page) ?? pageSize(page, source);
}

/** Words of a page's own text, without its activities. */
export function pageWords(page: PageSource, source: CourseSource): number {
  return sizeOf(page, source).own;
}

/** Minutes for a first reading of a page with all that stands on it, at least 1, rounded to the nearest so that pages add up to the course. */
export function pageMinutes(page: PageSource, source: CourseSource): number {
  return Math.max(1, Math.round(minutes(sizeOf(page, source))));
}

/** Words of the whole course, and minutes of its core path: of a group of which one is needed, the longest. */
export function courseSize(source: CourseSource): { words: number; minutes: number } {
  const sized = source.pages.map((page) => ({ need: page.need, size: sizeOf(page, source) }));
  const groups = new Map<string, number>();
  let core = 0;
  for (const { need, size } of sized) {
    if (need === 'core') core += minutes(size);
    else if (need !== 'optional') groups.set(need, Math.max(groups.get(need) ?? 0, minutes(size)));
  }
  const total = [...groups.values()].reduce((a, b) => a + b, core);
  return { words: sum(sized.map(({ size }) => size)).words, minutes: Math.round(total) };
}
