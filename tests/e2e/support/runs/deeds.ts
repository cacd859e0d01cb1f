/**
 * What a learner did in the real player, and whether it is there: in the data of the server, and on the page. Nothing
 * here knows how anything is saved.
 */
import type { Locator } from '@playwright/test';
import type { CourseIndex } from '../../../../components/model/course.ts';
import type { Progress } from '../../../../components/model/progress.ts';
import type { Codebook } from '../../../../components/model/record.ts';
import type { Step } from '../../../faults/plan.ts';
import { answerTo, entryFor, give } from '../answers.ts';
import { AGREEMENT, MONDAY } from '../course.ts';
import type { Player } from '../player.ts';
import { press, pressIfThere, turnTo } from './hands.ts';

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

async function answer(player: Player, { pageOf }: Course, step: Step & { do: 'answer' }) {
  const page = pageOf.get(step.question) ?? '';
  await turnTo(player, page);
  const question = player.course.locator(`course-question[data-id="${step.question}"]`);
  if ((await question.locator('.question-mark').count()) > 0) {
    if (!(await pressIfThere(question.getByRole('button', { name: /try again/i })))) return null;
    await question.locator('.question-mark').first().waitFor({ state: 'detached' });
  }
  await tick(question, step.answer);
  await press(question.getByRole('button', { name: 'Check my answer' }));
  return done('answer', step.question, page);
}

/** Ticks these and no others. */
async function tick(question: Locator, wanted: readonly string[]): Promise<void> {
  await question.locator('input').first().waitFor();
  await question.evaluate((element, ids) => {
    for (const box of element.querySelectorAll<HTMLInputElement>('input[type=checkbox], input[type=radio]'))
      if (box.checked !== ids.includes(box.value) && (box.type === 'checkbox' || !box.checked)) box.click();
  }, wanted);
}

async function choose(player: Player, { index }: Course, item: string, pick: number) {
  const page = index.scenarios.find(({ id }) => id === item)?.page ?? '';
  await turnTo(player, page);
  const choices = player.course.locator('course-scenario .scenario-choice');
  const count = await choices.count();
  if (count === 0) return null;
  await press(choices.nth(pick % count));
  return done('story', item, page);
}

/** Long enough for several, short enough for suspend data. */
const LONGEST = 300;

async function reflect(player: Player, { index }: Course, step: Step & { do: 'reflect' }) {
  const page = index.reflections.find(({ id }) => id === step.reflection)?.page ?? '';
  return write(player, page, `course-reflection[data-id="${step.reflection}"] textarea`, step.words);
}

async function agree(player: Player, { index }: Course, { slot, ours, ask }: Step & { do: 'agree' }) {
  const part = index.slots.find(({ id }) => id === slot)?.part;
  const deed = await write(
    player,
    part === 'plan' ? MONDAY : AGREEMENT,
    `textarea#agreement_${slot}_ours`,
    ours,
  );
  if (deed && ask) await player.course.locator(`textarea#agreement_${slot}_ask`).fill(ask.slice(0, LONGEST));
  return deed;
}

async function write(player: Player, page: string, box: string, words: string) {
  await turnTo(player, page);
  const found = player.course.locator(box);
  if ((await found.count()) === 0 || !(await found.isEditable())) return null;
  const short = words.slice(0, LONGEST);
  await found.fill(short);
  return done('words', box, page, short);
}

async function sit(player: Player, { index, codebook }: Course, step: Step & { do: 'sit' }) {
  const page = index.assessment?.page ?? '';
  await turnTo(player, page);
  const { course } = player;
  const end = course.locator('.assessment-end');
  if ((await end.count()) === 0) {
    if (!(await pressIfThere(course.getByRole('button', { name: /^(Start|Try again)$/ })))) return null;
    await end.waitFor();
  }
  const questions = course.locator('.assessment-questions > li');
  for (let at = 0; at < step.answers; at += 1) {
    const entry = await entryFor(questions.nth(at), codebook);
    await give(questions.nth(at), entry, answerTo(entry, at < step.right));
  }
  if (!step.finish) return done('sitting', 'sitting', page, '', step.answers);
  // Once names the open ones, twice finishes.
  await press(end.locator('.button'));
  await course
    .locator('.assessment-open')
    .or(course.getByRole('heading', { name: /^You got/ }))
    .waitFor();
  await pressIfThere(end.locator('.button'));
  await end.waitFor({ state: 'detached' });
  return done('sitting', 'sitting', page);
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
export async function isShown(player: Player, deed: Doing, others: readonly string[]): Promise<boolean> {
  const { item, kind, page, words } = deed;
  const { course } = player;
  await turnTo(player, page);
  if (kind === 'sitting') return isSittingShown(course.locator('course-assessment'), deed.open);
  if (kind === 'words') {
    const shown = await course.locator(item).inputValue();
    return shown === words || others.includes(shown);
  }
  const sign =
    kind === 'answer'
      ? course.locator(`course-question[data-id="${item}"] .question-mark`)
      : course.locator('course-scenario').locator('.scenario-consequence, .scenario-debrief');
  return sign.first().isVisible();
}

/** A result, or a sitting with at least so many answers; after a finished one there may be any other. */
async function isSittingShown(assessment: Locator, open: number): Promise<boolean> {
  const state = assessment.locator('.assessment-end .meta');
  if ((await state.count()) > 0) return Number.parseInt(await state.innerText(), 10) >= open;
  return (await assessment.getByRole('button', { name: /^Start$/ }).count()) === 0;
}
