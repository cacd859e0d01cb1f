/**
 * What becomes of everything that a learner may have done, item by item: what the codec of the new player will make
 * of the progress that the old one packed. Numbers decide, not ids. Pure; a test compares it with the codec.
 */
import type {
  CourseIndex,
  QuestionIndex,
  ReflectionIndex,
  ScenarioIndex,
} from '../../components/model/course.ts';
import type { Answer, ScenarioProgress, Step } from '../../components/model/progress.ts';
import { pairsIn } from '../../components/model/answers.ts';

export interface ItemFate {
  /** In the old version. */
  readonly id: string;
  /** In the new one; `null`: retired, and what was done is skipped. */
  readonly now: string | null;
}

export interface QuestionFate extends ItemFate {
  /** Statements of a scale stand each for itself; of any other answer half is none. */
  readonly isScale: boolean;
  /** Every answer is taken back; `kept` has the exceptions below. */
  readonly fate: 'kept' | 'again' | 'gone';
  /** Old ids of options that are retired: an answer that names one of them is given again. */
  readonly options: readonly string[];
  /** Old ids of statements of a scale: those that are asked again, and those that are retired. */
  readonly rowsAgain: readonly string[];
  readonly rowsGone: readonly string[];
}

export interface ScenarioFate extends ItemFate {
  /** Old ids of retired scenes, and `<scene>.<choice>` of retired choices: the path goes on from there. */
  readonly scenes: readonly string[];
  readonly choices: readonly string[];
}

export interface ReflectionFate extends ItemFate {
  readonly picks: readonly string[];
}

export interface Fates {
  readonly pages: readonly ItemFate[];
  readonly questions: readonly QuestionFate[];
  readonly scenarios: readonly ScenarioFate[];
  readonly reflections: readonly ReflectionFate[];
  readonly slots: readonly ItemFate[];
}

interface Numbered {
  readonly id: string;
  readonly number: number;
}

/** Old items with what stands at their number now. */
function matched<T extends Numbered>(old: readonly T[], now: readonly T[]): { was: T; is: T | undefined }[] {
  const byNumber = new Map(now.map((item) => [item.number, item]));
  return old.map((was) => ({ was, is: byNumber.get(was.number) }));
}

/** The fates of all items of the old version. */
export function fatesOf(old: CourseIndex, now: CourseIndex): Fates {
  const simple = (was: readonly Numbered[], is: readonly Numbered[]): ItemFate[] =>
    matched(was, is).map((pair) => ({ id: pair.was.id, now: pair.is?.id ?? null }));
  const edition = old.edition ?? 0;
  return {
    pages: simple(old.pages, now.pages),
    slots: simple(old.slots, now.slots),
    questions: matched(old.questions, now.questions).map(({ was, is }) => questionFate(was, is, edition)),
    scenarios: matched(old.scenarios, now.scenarios).map(({ was, is }) => scenarioFate(was, is)),
    reflections: matched(old.reflections, now.reflections).map(({ was, is }) => reflectionFate(was, is)),
  };
}

/** Old ids whose number has no id any more. */
function retired(old: readonly (string | null)[], now: readonly (string | null)[]): string[] {
  return old.flatMap((id, number) => (id !== null && (now[number] ?? null) === null ? [id] : []));
}

function questionFate(was: QuestionIndex, is: QuestionIndex | undefined, edition: number): QuestionFate {
  const isScale = is?.type === 'likert';
  const none = { isScale, options: [], rowsAgain: [], rowsGone: [] };
  if (!is) return { id: was.id, now: null, fate: 'gone', ...none };
  const otherForm = !was.rows.length !== !is.rows.length;
  if (otherForm || (is.changed ?? 0) > edition) return { id: was.id, now: is.id, fate: 'again', ...none };
  const rows = was.rows.map(({ id }) => {
    const now = is.options[was.options.indexOf(id)] ?? null;
    return { id, now: is.rows.find((row) => row.id === now) };
  });
  return {
    id: was.id,
    now: is.id,
    isScale,
    fate: 'kept',
    options: retired(was.options, is.options).filter((id) => !rows.some((row) => row.id === id)),
    rowsAgain: rows.filter(({ now }) => now && (now.changed ?? 0) > edition).map(({ id }) => id),
    rowsGone: rows.filter(({ now }) => !now).map(({ id }) => id),
  };
}

function scenarioFate(was: ScenarioIndex, is: ScenarioIndex | undefined): ScenarioFate {
  if (!is) return { id: was.id, now: null, scenes: [], choices: [] };
  const choices = was.scenes.flatMap((scene, number) => {
    const now = is.scenes[number];
    return scene && now ? retired(scene.choices, now.choices).map((id) => `${scene.id}.${id}`) : [];
  });
  const ids = (scenes: ScenarioIndex['scenes']): (string | null)[] =>
    scenes.map((scene) => scene?.id ?? null);
  return { id: was.id, now: is.id, scenes: retired(ids(was.scenes), ids(is.scenes)), choices };
}

function reflectionFate(was: ReflectionIndex, is: ReflectionIndex | undefined): ReflectionFate {
  return { id: was.id, now: is?.id ?? null, picks: is ? retired(was.picks, is.picks) : [] };
}

/** What becomes of the answers that one learner gave to a question. */
export function answersFate(
  fate: QuestionFate,
  tries: readonly Answer[],
): 'kept' | 'partly' | 'again' | 'gone' {
  if (fate.fate !== 'kept') return fate.fate;
  const { options, rowsAgain, rowsGone } = fate;
  const of = tries.map((answer) => {
    if (typeof answer === 'string') return 'kept';
    const pairs = [...pairsIn(answer)];
    if (pairs.length === 0) return answer.some((id) => options.includes(id)) ? 'again' : 'kept';
    const asked = pairs.filter(([row]) => !rowsGone.includes(row));
    const isLost = ([row, option]: [string, string]): boolean =>
      rowsAgain.includes(row) || options.includes(option);
    const left = asked.filter((pair) => !isLost(pair));
    if (left.length === pairs.length) return 'kept';
    if (asked.length === 0) return 'gone';
    return left.length === 0 || (!fate.isScale && left.length < asked.length) ? 'again' : 'partly';
  });
  for (const whole of ['gone', 'again'] as const) if (of.includes(whole)) return whole;
  return of.includes('partly') ? 'partly' : 'kept';
}

/** Number of steps of a path that still stand; all of them where nothing broke. */
export function stepsKept(fate: ScenarioFate, { steps }: Pick<ScenarioProgress, 'steps'>): number {
  const isBroken = ({ scene, choice, instead }: Step): boolean =>
    fate.scenes.includes(scene) ||
    fate.choices.includes(`${scene}.${choice}`) ||
    (instead !== null && fate.choices.includes(`${scene}.${instead}`));
  const broken = steps.findIndex(isBroken);
  return broken < 0 ? steps.length : broken;
}
