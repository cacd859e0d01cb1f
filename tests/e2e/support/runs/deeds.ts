/**
 * What a learner did in the real player, and whether it is there: in the data of the server, and on the page. Nothing
 * here knows how anything is saved.
 */
import type { CourseIndex } from '../../../../components/model/course.ts';
import type { Progress } from '../../../../components/model/progress.ts';
import type { Step } from '../../../faults/plan.ts';
import type { Player } from '../player.ts';

export interface Deed {
  readonly item: string;
  readonly page: string;
  readonly kind: 'answer' | 'story' | 'words';
  /** What stands in the box; empty for what is only done. */
  readonly words: string;
  readonly at: number;
  /** Devices that must have it. */
  readonly homes: Set<string>;
}

/** Where activities stand. */
export interface Course {
  readonly index: CourseIndex;
  /** Page of a practice question. */
  readonly pageOf: ReadonlyMap<string, string>;
}

type Doing = (player: Player, course: Course) => Promise<Omit<Deed, 'at' | 'homes'> | null>;

/** How a step of a plan is done; `null`: not with the hands of this driver. */
export function doingOf(step: Step): Doing | null {
  if (step.do === 'answer') return (player, course) => answer(player, course, step.question, step.answer);
  if (step.do === 'story') return (player, course) => choose(player, course, step.scenario, step.pick);
  if (step.do === 'reflect')
    return (player, course) => write(player, course, step.reflection, step.words.slice(0, 300));
  if (step.do !== 'open') return null;
  return async (player) => {
    await player.goTo(step.page);
    return null;
  };
}

async function answer(player: Player, { pageOf }: Course, item: string, given: readonly string[]) {
  const page = pageOf.get(item) ?? '';
  await player.goTo(page);
  const question = player.course.locator(`course-question[data-id="${item}"]`);
  const again = question.getByRole('button', { name: /try again/i });
  if ((await question.locator('.question-mark').count()) > 0) {
    if ((await again.count()) === 0) return null;
    await again.click();
  }
  const ticked = question.locator('input:checked[type=checkbox]');
  while ((await ticked.count()) > 0) await ticked.first().uncheck();
  for (const id of given) await question.locator(`input[value="${id}"]`).check();
  await question.getByRole('button', { name: 'Check my answer' }).click();
  return { item, page, kind: 'answer', words: '' } as const;
}

async function choose(player: Player, { index }: Course, item: string, pick: number) {
  const page = index.scenarios.find(({ id }) => id === item)?.page ?? '';
  await player.goTo(page);
  const choices = player.course.locator('course-scenario .scenario-choice');
  const count = await choices.count();
  if (count === 0) return null;
  await choices.nth(pick % count).click();
  return { item, page, kind: 'story', words: '' } as const;
}

async function write(player: Player, { index }: Course, item: string, words: string) {
  const page = index.reflections.find(({ id }) => id === item)?.page ?? '';
  await player.goTo(page);
  const box = boxOf(player, item);
  if ((await box.count()) === 0) return null;
  await box.fill(words);
  return { item, page, kind: 'words', words } as const;
}

function boxOf({ course }: Player, id: string) {
  return course.locator(`course-reflection[data-id="${id}"] textarea`);
}

/** Whether what the server holds has it. */
export function isHeld(
  { item, kind, words }: Deed,
  { questions, scenarios, reflections }: Progress,
): boolean {
  if (kind === 'answer') return (questions[item]?.count ?? 0) > 0;
  if (kind === 'story') return (scenarios[item]?.steps.length ?? 0) > 0;
  return reflections[item]?.text === words;
}

/** Whether the page shows it, or words that were written into the same box elsewhere. */
export async function isShown(player: Player, deed: Deed, others: readonly string[]): Promise<boolean> {
  const { item, kind, page, words } = deed;
  await player.goTo(page);
  if (kind === 'words') {
    const shown = await boxOf(player, item).inputValue();
    return shown === words || others.includes(shown);
  }
  const sign =
    kind === 'answer'
      ? player.course.locator(`course-question[data-id="${item}"] .question-mark`)
      : player.course.locator('course-scenario').locator('.scenario-consequence, .scenario-debrief');
  return sign.first().isVisible();
}
