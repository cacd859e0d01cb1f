/**
 * What a learner did, told from two states of progress, and whether a later state still has it. Nothing here knows
 * how anything is saved.
 */
import type { CourseIndex } from '../../../components/model/course.ts';
import type { Progress } from '../../../components/model/progress.ts';

/** One thing that a learner did. `level` counts up within an item; `value` is what stands in a text. */
export interface Deed {
  readonly item: string;
  readonly level: number;
  readonly value: string | null;
}

/** Items by name, each as it stands. Progress never changes, so that it is read once. */
export function itemsOf(progress: Progress): ReadonlyMap<string, Deed> {
  const known = READ.get(progress) ?? readItems(progress);
  READ.set(progress, known);
  return known;
}

const READ = new WeakMap<Progress, ReadonlyMap<string, Deed>>();

function readItems(progress: Progress): ReadonlyMap<string, Deed> {
  const items = new Map<string, Deed>();
  const put = (item: string, level: number, value: string | null = null): void =>
    void items.set(item, { item, level, value });
  for (const page of progress.visited) put(`page ${page}`, 1);
  for (const [id, { count }] of Object.entries(progress.questions)) put(`question ${id}`, count);
  for (const [id, { steps, ending }] of Object.entries(progress.scenarios))
    put(`story ${id}`, ending === null ? steps.length : ENDED);
  for (const [id, { text, picks, blank }] of Object.entries(progress.reflections))
    put(`text ${id}`, 1, JSON.stringify([text, picks, blank]));
  for (const [id, { ours, ask, found }] of Object.entries(progress.agreement))
    put(`field ${id}`, 1, JSON.stringify([ours, ask, found]));
  putSittings(progress, put);
  return items;
}

const ENDED = 1000;
/** Sittings before answers: a finished one counts more than any number of answers in it. */
const SITTING = 1000;

function putSittings({ assessment }: Progress, put: (item: string, level: number) => void): void {
  const { open, last, results } = assessment;
  const done = Math.max(results.length, last?.number ?? 0);
  if (open) put('sitting', (open.number - 1) * SITTING + 1 + Object.keys(open.answers).length);
  else if (done > 0) put('sitting', done * SITTING);
  const best = Math.max(0, ...results.map(({ correct, total }) => correct / total));
  if (results.length > 0) put('best result', 1 + Math.round(best * 100));
}

/** What is new in `after`. */
export function deedsBetween(before: Progress, after: Progress): Deed[] {
  if (before === after) return [];
  const old = itemsOf(before);
  return [...itemsOf(after).values()].filter((deed) => {
    const was = old.get(deed.item);
    return deed.value === null ? deed.level > (was?.level ?? 0) : deed.value !== was?.value;
  });
}

/** Items of the assessment never go into another attempt, because status and score do not. */
export function isAssessed({ item }: Deed, { questions }: CourseIndex): boolean {
  if (item === 'sitting' || item === 'best result') return true;
  return questions.some(({ id, use }) => use === 'assessment' && item === `question ${id}`);
}

/** Private words, which are kept for seven days only. */
export function isText({ value }: Deed): boolean {
  return value !== null;
}

/** What was typed, without the choices beside it. */
export function wordsOf({ value }: Deed): string {
  const [words] = JSON.parse(value ?? '[""]') as [string | null];
  return words ?? '';
}

/** Opened pages come back too, but nobody is asked or told about them alone. */
export function isWork({ item }: Deed): boolean {
  return !item.startsWith('page ');
}

/** For a line of the trace. */
export function nameOf({ item, level, value }: Deed): string {
  return `“${item}” ${value === null ? level : value.slice(0, 40)}`;
}
