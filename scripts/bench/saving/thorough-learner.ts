/** A learner who does everything that a course offers, and in the way that takes much room. */
import { pairOf } from '../../../components/model/answers.ts';
import type { CourseIndex, ModuleContent, QuestionContent } from '../../../components/model/course.ts';
import { canStepBack, looksAgain, play } from '../../../components/model/play.ts';
import type { Answer, Progress } from '../../../components/model/progress.ts';
import { ruleOf } from '../../../components/model/scoring.ts';
import { random } from '../../../components/model/shuffle.ts';
import type { Action } from '../../../components/state/actions.ts';
import type { ContentLookup } from '../../../components/state/lookup.ts';
import { longestAnswer } from '../../../components/state/worst-answers.ts';

/** Characters that the learner writes into each box. */
const TEXT_LENGTH = 300;
/** More moves than any story has. */
const MOST_MOVES = 200;

export interface LearnerCourse {
  readonly index: CourseIndex;
  readonly modules: readonly ModuleContent[];
  readonly content: ContentLookup;
}

/** Does something and gives the progress after it. */
export type Act = (action: Action) => Progress;

/** What a learner finds on a page, in its order. */
interface Placed {
  readonly kind: string;
  readonly id: string;
}

/** The texts of all modules, as the player finds them when everything is loaded. */
export function lookupOf(modules: readonly ModuleContent[]): ContentLookup {
  const by = <T extends { readonly id: string }>(pick: (module: ModuleContent) => readonly T[]) => {
    const items = new Map(modules.flatMap((module) => pick(module).map((item) => [item.id, item] as const)));
    return (id: string): T | undefined => items.get(id);
  };
  return {
    question: by(({ questions }) => questions),
    scenario: by(({ scenarios }) => scenarios),
    reflection: by(({ reflections }) => reflections),
  };
}

/** Opens every page in order and does what stands on it; ends when `act` throws or everything is done. */
export function doEverything(course: LearnerCourse, act: Act): void {
  const { index, modules } = course;
  const htmls = new Map(modules.flatMap(({ pages }) => pages.map(({ id, html }) => [id, html] as const)));
  const write = writer(modules);
  for (const { id } of index.pages) {
    act({ type: 'page-opened', page: id });
    for (const placed of placedIn(htmls.get(id) ?? '')) doOne(course, placed, act, write);
  }
}

function placedIn(html: string): Placed[] {
  const found = html.matchAll(/<course-([a-z]+)(?: data-id="([^"]*)")?/g);
  return [...found].map(([, kind = '', id = '']) => ({ kind, id }));
}

function doOne(course: LearnerCourse, { kind, id }: Placed, act: Act, write: () => string): void {
  if (kind === 'question') answerTwice(course, id, act);
  else if (kind === 'scenario') playThrough(course, id, act, write);
  else if (kind === 'reflection') reflect(course, id, act, write);
  else if (kind === 'assessment') for (const isRight of [false, true]) sit(course, act, isRight);
  else if (kind === 'agreement' || kind === 'plan') {
    for (const { contact, id: slot } of course.index.slots.filter(({ part }) => part === kind)) {
      const found = contact ? 'written' : null;
      act({ type: 'agreement-edited', slot, ours: write(), ask: write().slice(0, 80), found });
    }
  }
}

/** Prose-like texts of the course's own words, which compress as learners' texts do. */
function writer(modules: readonly ModuleContent[]): () => string {
  const text = modules.flatMap(({ pages }) => pages.map(({ html }) => html)).join(' ');
  const words = text.replace(/<[^>]*>/g, ' ').match(/\p{L}+/gu) ?? ['word'];
  const next = random(1);
  return () => {
    let line = '';
    while (line.length < TEXT_LENGTH) line += `${words[Math.floor(next() * words.length)] ?? ''} `;
    return line.slice(0, TEXT_LENGTH).trim();
  };
}

function longest({ index }: LearnerCourse, id: string): Answer {
  const question = index.questions.find((each) => each.id === id);
  return question ? longestAnswer(question) : [];
}

function rightAnswer(question: QuestionContent): Answer {
  const { options, rows, type } = question;
  const right = ruleOf(type)?.right(question) ?? [];
  if (type === 'likert') return rows.map((row) => pairOf(row.id, options[0]?.id ?? ''));
  return type === 'short-answer' || type === 'numeric' ? (right.find((end) => end !== '') ?? '') : right;
}

/** The answer that takes most room, and then the right one. */
function answerTwice(course: LearnerCourse, question: string, act: Act): void {
  const content = course.content.question(question);
  if (!content) return;
  act({ type: 'question-answered', question, answer: longest(course, question) });
  act({ type: 'question-answered', question, answer: rightAnswer(content) });
}

function sit(course: LearnerCourse, act: Act, isRight: boolean): void {
  const { open } = act({ type: 'assessment-started' }).assessment;
  for (const question of open?.drawn ?? []) {
    const content = course.content.question(question);
    const answer = content && isRight ? rightAnswer(content) : longest(course, question);
    act({ type: 'assessment-answered', question, answer });
  }
  act({ type: 'assessment-finished' });
}

/** Takes back every decision that may be taken back, once. */
function playThrough(course: LearnerCourse, scenario: string, act: Act, write: () => string): void {
  const story = course.content.scenario(scenario);
  if (!story) return;
  let done: Progress['scenarios'][string] | undefined;
  const go = (action: Action): void => {
    done = act(action).scenarios[scenario];
  };
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const position = play(story, done?.steps ?? [], done?.continued ?? false);
    if (position.phase === 'ended') break;
    const again = position.last !== null && looksAgain(position.last.step);
    const choice = again ? position.offered.at(0) : position.offered.at(-1);
    if (position.phase === 'choosing' && choice) go({ type: 'scenario-chosen', scenario, choice: choice.id });
    else if (canStepBack(position)) go({ type: 'scenario-stepped-back', scenario });
    else go({ type: 'scenario-continued', scenario });
  }
  if (story.reflection !== null) reflect(course, story.reflection, act, write);
}

function reflect({ index }: LearnerCourse, reflection: string, act: Act, write: () => string): void {
  const known = index.reflections.find(({ id }) => id === reflection);
  const picks = known?.picks.flatMap((pick) => pick ?? []) ?? [];
  act({ type: 'reflection-edited', reflection, text: write(), picks, blank: false });
}
