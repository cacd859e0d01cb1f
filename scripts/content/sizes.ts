/**
 * How much there is to read and to do. `words`: what one learner meets who opens everything: lessons with
 * their questions and one feedback each, the longest way through each scenario with its debrief, reflections,
 * one draw of the assessment. `minutes` of the core path: words ÷ 200, 10 s a decision, 15 s a question,
 * 60 s a written prompt.
 */
import { plain, plainInline, wordCount } from './nodes.ts';
import type { CourseSource, PageSource, QuestionSource, ReflectionSource, ScenarioSource } from './source.ts';
import { longestWay, mostDecisions, walkStory } from './story.ts';

interface Size {
  readonly words: number;
  readonly seconds: number;
}

const WORDS_A_MINUTE = 200;
const DECISION = 10;
const QUESTION = 15;
const PROMPT = 60;

const nothing: Size = { words: 0, seconds: 0 };
const plus = (a: Size, b: Size): Size => ({ words: a.words + b.words, seconds: a.seconds + b.seconds });
const sum = (sizes: readonly Size[]): Size => sizes.reduce(plus, nothing);
const minutes = ({ words, seconds }: Size): number => words / WORDS_A_MINUTE + seconds / 60;

function questionSize({ stem, options, right }: QuestionSource): Size {
  const feedback = options.filter(({ ticked }) => ticked).map(({ quotation }) => plain(quotation ?? []));
  const parts = [
    plain(stem),
    ...options.map(({ words }) => plainInline(words)),
    ...feedback,
    plain(right ?? []),
  ];
  return { words: wordCount(parts.join(' ')), seconds: QUESTION };
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

function scenarioSize(scenario: ScenarioSource, source: CourseSource): Size {
  const walk = walkStory(scenario);
  const story = { words: longestWay(walk, true), seconds: mostDecisions(walk) * DECISION };
  const debrief = source.reflections.find(({ id }) => id === scenario.reflection?.value);
  return debrief ? plus(story, reflectionSize(debrief)) : story;
}

/** One draw: the average question of the bank, as often as it draws. */
function drawSize(page: PageSource, { questions }: CourseSource): Size {
  const bank = questions.filter(({ use }) => use === 'assessment').map(questionSize);
  const draw = page.draw?.value ?? 0;
  if (bank.length === 0) return nothing;
  const words = Math.round((sum(bank).words / bank.length) * draw);
  return { words, seconds: draw * QUESTION };
}

/** Words of a page's own text, without its activities. */
export function pageWords(page: PageSource): number {
  return wordCount(plain(page.body));
}

function pageSize(page: PageSource, source: CourseSource): Size {
  const activities = page.placements.map(({ kind, id }): Size => {
    const question = kind === 'question' && source.questions.find((one) => one.id === id);
    if (question) return questionSize(question);
    const scenario = kind === 'scenario' && source.scenarios.find((one) => one.id === id);
    if (scenario) return scenarioSize(scenario, source);
    const reflection = kind === 'reflection' && source.reflections.find((one) => one.id === id);
    return reflection ? reflectionSize(reflection) : nothing;
  });
  const own = { words: pageWords(page), seconds: 0 };
  return sum([own, ...activities, page.kind === 'assessment' ? drawSize(page, source) : nothing]);
}

/** Minutes for a first reading of a page with all that stands on it, at least 1, rounded up. */
export function pageMinutes(page: PageSource, source: CourseSource): number {
  return Math.max(1, Math.ceil(minutes(pageSize(page, source))));
}

/** Words of the whole course, and minutes of its core path: of a group of which one is needed, the longest. */
export function courseSize(source: CourseSource): { words: number; minutes: number } {
  const sized = source.pages.map((page) => ({ need: page.need, size: pageSize(page, source) }));
  const groups = new Map<string, number>();
  let core = 0;
  for (const { need, size } of sized) {
    if (need === 'core') core += minutes(size);
    else if (need !== 'optional') groups.set(need, Math.max(groups.get(need) ?? 0, minutes(size)));
  }
  const total = [...groups.values()].reduce((a, b) => a + b, core);
  return { words: sum(sized.map(({ size }) => size)).words, minutes: Math.round(total) };
}
