/**
 * What a learner did in the real player, and whether it is there: in the data of the server, and on the page. Nothing
 * here knows how anything is saved.
 */
import type { CourseIndex } from '../../../../components/model/course.ts';
import type { Progress } from '../../../../components/model/progress.ts';
import type { Codebook } from '../../../../components/model/record.ts';
import type { Step } from '../../../faults/plan.ts';
import { answerTo, entryOfStem, type Given } from '../answers.ts';
import { AGREEMENT, MONDAY } from '../course.ts';
import type { Player } from '../player.ts';
import type { WoundWindow } from './clock.ts';
import { inCourse, turnTo, type HandsWindow } from './hands.ts';

export interface Doing {
  readonly item: string;
  readonly page: string;
  readonly kind: 'answer' | 'story' | 'words' | 'sitting';
  /** What stands in the box; empty for what is only done. */
  readonly words: string;
  /** Of a sitting: how many questions were answered; 0 for a finished one, and for everything else. */
  readonly open: number;
}

export interface Deed extends Doing {
  readonly at: number;
  /** Devices that must have it. */
  readonly homes: Set<string>;
}

/** Where activities stand. */
export interface Course {
  readonly index: CourseIndex;
  /** Page of a practice question. */
  readonly pageOf: ReadonlyMap<string, string>;
  readonly codebook: Codebook;
}

type Act = (player: Player, course: Course) => Promise<Doing | null>;

/** How a step of a plan is done; `null`: it is no deed. */
export function actOf(step: Step): Act | null {
  if (step.do === 'answer') return (player, course) => answer(player, course, step);
  if (step.do === 'story') return (player, course) => choose(player, course, step.scenario, step.pick);
  if (step.do === 'reflect') return (player, course) => reflect(player, course, step);
  if (step.do === 'agree') return (player, course) => agree(player, course, step);
  if (step.do === 'sit') return (player, course) => sit(player, course, step);
  if (step.do !== 'open') return null;
  return async (player) => {
    await turnTo(player, step.page);
    return null;
  };
}

const done = (kind: Doing['kind'], item: string, page: string, words = '', open = 0): Doing => ({
  kind,
  item,
  page,
  words,
  open,
});

async function answer(
  player: Player,
  { pageOf }: Course,
  { question, answer: ids }: Step & { do: 'answer' },
) {
  const page = pageOf.get(question) ?? '';
  const act = async (given: { page: string; question: string; ids: readonly string[] }): Promise<boolean> => {
    const { hands } = window as unknown as HandsWindow;
    await hands.turnTo(given.page);
    const asked = await hands.shown(`course-question[data-id="${given.question}"]`);
    if (asked.querySelector('.question-mark')) {
      const again = hands.button(asked, 'Try again');
      if (!again) return false;
      again.click();
      await hands.until(() => !asked.querySelector('.question-mark'));
    }
    // These and no others.
    for (const box of Array.from(asked.querySelectorAll('input')))
      if (box.checked !== given.ids.includes(box.value) && (box.type === 'checkbox' || !box.checked))
        box.click();
    (await hands.until(() => hands.button(asked, 'Check my answer'))).click();
    return true;
  };
  return (await inCourse(player, act, { page, question, ids })) ? done('answer', question, page) : null;
}

async function choose(player: Player, { index }: Course, item: string, pick: number) {
  const page = index.scenarios.find(({ id }) => id === item)?.page ?? '';
  const act = async (given: { page: string; pick: number }): Promise<boolean> => {
    const { hands } = window as unknown as HandsWindow;
    await hands.turnTo(given.page);
    const story = await hands.shown('course-scenario');
    const choices = story.querySelectorAll<HTMLElement>('.scenario-choice');
    choices[given.pick % choices.length]?.click();
    return choices.length > 0;
  };
  return (await inCourse(player, act, { page, pick })) ? done('story', item, page) : null;
}

/** Long enough for several, short enough for suspend data. */
const LONGEST = 300;

async function reflect(player: Player, { index }: Course, step: Step & { do: 'reflect' }) {
  const page = index.reflections.find(({ id }) => id === step.reflection)?.page ?? '';
  return write(player, page, `course-reflection[data-id="${step.reflection}"] textarea`, step.words);
}

async function agree(player: Player, { index }: Course, { slot, ours, ask }: Step & { do: 'agree' }) {
  const part = index.slots.find(({ id }) => id === slot)?.part;
  const page = part === 'plan' ? MONDAY : AGREEMENT;
  const deed = await write(player, page, `textarea#agreement_${slot}_ours`, ours);
  if (deed && ask) await write(player, page, `textarea#agreement_${slot}_ask`, ask);
  return deed;
}

async function write(player: Player, page: string, box: string, words: string) {
  const short = words.slice(0, LONGEST);
  const act = async (given: { page: string; box: string; words: string }): Promise<boolean> => {
    const { hands } = window as unknown as HandsWindow;
    await hands.turnTo(given.page);
    // A story has its question about one's own work only at its end.
    const found = await hands
      .until(() => document.querySelector<HTMLTextAreaElement>(given.box), 300)
      .catch(() => null);
    if (!found || found.readOnly || found.disabled) return false;
    hands.write(found, given.words);
    return true;
  };
  return (await inCourse(player, act, { page, box, words: short })) ? done('words', box, page, short) : null;
}

async function sit(player: Player, { index, codebook }: Course, step: Step & { do: 'sit' }) {
  const page = index.assessment?.page ?? '';
  const stems = await inCourse(player, begin, page);
  if (!stems) return null;
  const entries = stems.slice(0, step.answers).map((stem) => entryOfStem(stem, codebook));
  const given = entries.map((entry, at) => ({ type: entry.type, given: answerTo(entry, at < step.right) }));
  await inCourse(player, answerSitting, { given, finish: step.finish });
  return step.finish ? done('sitting', 'sitting', page) : done('sitting', 'sitting', page, '', step.answers);
}

/** Starts a sitting unless one is open; gives its questions. Runs in the page. */
async function begin(page: string): Promise<string[] | null> {
  const { hands } = window as unknown as HandsWindow;
  await hands.turnTo(page);
  const check = await hands.shown('course-assessment');
  if (!check.querySelector('.assessment-end')) {
    const start = hands.button(check, 'Start') ?? hands.button(check, 'Try again');
    if (!start) return null;
    start.click();
    await hands.until(() => check.querySelector('.assessment-end'));
  }
  const stems = (): string[] =>
    Array.from(check.querySelectorAll<HTMLElement>('.question-stem'), ({ innerText }) => innerText);
  const count = check.querySelectorAll('.assessment-questions > li').length;
  await hands.until(() => stems().length === count);
  return stems();
}

interface Sitting {
  readonly given: readonly { readonly type: string; readonly given: Given }[];
  readonly finish: boolean;
}

/** Answers the first questions, and finishes where that is wanted. Runs in the page. */
async function answerSitting({ given, finish }: Sitting): Promise<void> {
  const { hands } = window as unknown as HandsWindow;
  const check = await hands.shown('course-assessment');
  const questions = check.querySelectorAll('.assessment-questions > li');
  for (const [at, one] of given.entries()) {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const question = questions[at];
    if (question) await hands.give(question, one.type, one.given);
  }
  if (!finish) return;
  // Once names the open ones, twice finishes.
  const end = (): HTMLElement | null => check.querySelector('.assessment-end .button');
  end()?.click();
  await hands.until(() => !end() || check.querySelector('.assessment-open'));
  end()?.click();
  await hands.until(() => !end());
}

/** Whether what the server holds has it. */
export function isHeld({ item, kind, words, open }: Doing, progress: Progress): boolean {
  const { questions, scenarios, reflections, agreement, assessment } = progress;
  if (kind === 'answer') return (questions[item]?.count ?? 0) > 0;
  if (kind === 'story') return (scenarios[item]?.steps.length ?? 0) > 0;
  if (kind === 'sitting') {
    if (assessment.results.length > 0) return true;
    return open > 0 && Object.keys(assessment.open?.answers ?? {}).length >= open;
  }
  const [, reflection = ''] = /data-id="([^"]*)"/.exec(item) ?? [];
  const [, slot = ''] = /agreement_(.*)_ours/.exec(item) ?? [];
  return (reflection ? reflections[reflection]?.text : agreement[slot]?.ours) === words;
}

/** Whether the page shows it, or words that were written into the same box elsewhere. */
export function isShown(player: Player, { item, kind, page, words, open }: Doing, others: readonly string[]) {
  return inCourse(player, look, { item, kind, page, open, words: [words, ...others] });
}

interface Looked extends Pick<Doing, 'item' | 'kind' | 'page' | 'open'> {
  readonly words: readonly string[];
}

/** Runs in the page. */
async function look({ item, kind, page, open, words }: Looked): Promise<boolean> {
  const { hands } = window as unknown as HandsWindow;
  await hands.turnTo(page);
  const sitting = async (): Promise<boolean> => {
    const check = await hands.shown('course-assessment');
    const state = check.querySelector<HTMLElement>('.assessment-end .meta');
    // A result, or a sitting with at least so many answers; after a finished one there may be any other.
    return state ? Number.parseInt(state.innerText, 10) >= open : !hands.button(check, 'Start');
  };
  const signs = {
    answer: `course-question[data-id="${item}"] .question-mark`,
    story: 'course-scenario :is(.scenario-consequence, .scenario-debrief)',
  };
  const isThere = async (): Promise<boolean> => {
    if (kind === 'sitting') return sitting();
    if (kind === 'words')
      return words.includes(document.querySelector<HTMLTextAreaElement>(item)?.value ?? '');
    return document.querySelector<HTMLElement>(signs[kind])?.checkVisibility() ?? false;
  };
  // What an activity shows may come a moment after it.
  for (let left = 60; left > 0; left -= 1) {
    if (await isThere()) return true;
    await (window as WoundWindow).deviceClock?.realTime(5);
  }
  return false;
}
