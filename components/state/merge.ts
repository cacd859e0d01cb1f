/** Two versions of what a learner did, brought together. */
import type { CourseIndex, QuestionIndex } from '../model/course.ts';
import type {
  FieldProgress,
  Progress,
  QuestionProgress,
  ReflectionProgress,
  ScenarioProgress,
} from '../model/progress.ts';
import { triesKept } from '../model/progress.ts';
import { initialProgress } from './initial.ts';
import * as mergeParts from './merge-parts.ts';
import type { Draft } from './packed/section.ts';
import { wordsOf } from './merge-words.ts';
import { isComplete } from './requirements.ts';

/** A course does without the parts of what it does not have. */
const PARTS: Partial<typeof mergeParts> = mergeParts;

/**
 * Brings together two versions of one attempt, item by item; what only one side has is taken from it, of two the
 * one from the newer side (higher revision) stays. Its revision is higher than both where anything differs from
 * `held`. README.md in this folder has the rule for each kind of item.
 * @param held as the LMS gave it back.
 * @param kept as another window or this device kept it.
 */
export function merge(index: CourseIndex, held: Progress, kept: Progress): Progress {
  const newest = Math.max(held.revision, kept.revision);
  const keptIsNewer = kept.revision > held.revision;
  const [newer, older] = keptIsNewer ? [kept, held] : [held, kept];
  const types = new Map(index.questions.map((question) => [question.id, question]));
  const merged: Progress = {
    ...held,
    place: newer.place ?? older.place,
    ...PARTS.finding?.(held, kept),
    ...PARTS.record?.(held, kept),
    ...PARTS.language?.(newer, older),
    ...PARTS.pilot?.(newer, older),
    visited: [...new Set([...held.visited, ...kept.visited])],
    questions: each(held.questions, kept.questions, (one, other, id) =>
      questionOf(types.get(id), one, other, keptIsNewer),
    ),
    scenarios: each(held.scenarios, kept.scenarios, (one, other) => pathOf(one, other, keptIsNewer)),
    reflections: each(newer.reflections, older.reflections, (one, other) =>
      reflectionOf(one, other, keptIsNewer),
    ),
    agreement: each(
      newer.agreement,
      older.agreement,
      (one, other) => PARTS.agreement?.(one, other, keptIsNewer) ?? one,
    ),
    assessment: PARTS.assessment?.(newer.assessment, older.assessment) ?? held.assessment,
  };
  if (same(ageless(merged), ageless(held))) return { ...held, revision: newest };
  return { ...inOrder(merged, newest + 1, [newer, older]), revision: newest + 1 };
}

/**
 * What of earlier work may go into an attempt of which the LMS knows nothing: answers, texts, stories, pages and
 * place, but no sitting of the assessment and nothing that would make the course complete.
 * @param fresh the new attempt; its mark stays, and so does what was done in it already.
 */
export function carryOver(index: CourseIndex, kept: Progress, fresh: Progress): Progress {
  const none = initialProgress(0).assessment;
  // The number of a sitting is how many tries were taken, and it is above all that is remembered.
  const seen = index.completion.tries === 'unlimited' ? kept.assessment.seen : {};
  const work: Draft = { ...kept, assessment: { ...none, seen } };
  delete work.completed;
  const brought = bringIn(index, work, fresh);
  const carried = { ...brought, revision: Math.max(kept.revision, fresh.revision) + 1 };
  const done = (progress: Progress): boolean => isComplete(index, progress) && !isComplete(index, fresh);
  const unread = done(carried) ? { ...carried, visited: fresh.visited } : carried;
  return done(unread) ? { ...unread, scenarios: fresh.scenarios } : unread;
}

/**
 * Earlier work of another attempt beside what was just done: of two answers the fresh one stays, whatever the
 * revisions of the two attempts say; of two texts in one box both do.
 */
export function bringIn(index: CourseIndex, kept: Progress, fresh: Progress): Progress {
  const merged = merge(index, fresh, { ...kept, revision: 0 });
  const both = <T extends string | null>(one: T | undefined, other: T | undefined, now: T): T | string =>
    one && other && !one.includes(other) && !other.includes(one) ? `${one}\n\n${other}` : now;
  return {
    ...merged,
    revision: Math.max(kept.revision, fresh.revision) + 1,
    // Whoever wants earlier work back wants to go on there.
    place: kept.place ?? fresh.place,
    reflections: changed(merged.reflections, (item, id) => ({
      ...item,
      text: both(kept.reflections[id]?.text, fresh.reflections[id]?.text, item.text),
    })),
    agreement: changed(merged.agreement, (item, id) => ({
      ...item,
      ours: both(kept.agreement[id]?.ours, fresh.agreement[id]?.ours, item.ours),
      ask: both(kept.agreement[id]?.ask, fresh.agreement[id]?.ask, item.ask),
    })),
  };
}

/** Items of both records; `choose` decides between two of the same id. */
function each<T>(
  first: Readonly<Record<string, T>>,
  second: Readonly<Record<string, T>>,
  choose: (one: T, other: T, id: string) => T,
): Record<string, T> {
  const items = new Map(Object.entries(first));
  for (const [id, item] of Object.entries(second)) {
    const known = items.get(id);
    items.set(id, known === undefined ? item : choose(known, item, id));
  }
  return Object.fromEntries(items);
}

function questionOf(
  question: QuestionIndex | undefined,
  held: QuestionProgress,
  kept: QuestionProgress,
  keptIsNewer: boolean,
): QuestionProgress {
  if (question?.type === 'likert')
    return PARTS.likert?.(question, held, kept, keptIsNewer) ?? (keptIsNewer ? kept : held);
  if (kept.count < held.count || (kept.count === held.count && !keptIsNewer)) return held;
  const [first] = held.tries;
  if (first === undefined || same(first, kept.tries[0])) return kept;
  // What was reported first stays first, and the one try of a question of the bank stays alone.
  if (question?.use !== 'practice') return held;
  const tries = [first, ...kept.tries];
  tries.splice(1, tries.length - triesKept(question.type));
  return { tries, count: kept.count + 1 };
}

/** An ended path stays; else the longer one. */
function pathOf(held: ScenarioProgress, kept: ScenarioProgress, keptIsNewer: boolean): ScenarioProgress {
  if (held.ending !== null) return held;
  const further = kept.steps.length - held.steps.length;
  const taken = kept.ending !== null || further > 0 || (further === 0 && keptIsNewer);
  return taken ? { ...kept, replay: held.replay } : held;
}

function reflectionOf(
  newer: ReflectionProgress,
  older: ReflectionProgress,
  whole: boolean,
): ReflectionProgress {
  const unread = newer.edited < 0 && newer.text === '';
  return { ...newer, text: wordsOf(newer.text, older.text, unread, whole) };
}

/** Ages of texts, counted back from the revision as the codec does: the order of the newer side first. */
function inOrder(merged: Progress, revision: number, sides: readonly Progress[]): Progress {
  const order = [...new Set(sides.flatMap(latestFirst))];
  const aged = <T extends Written>(kind: Kind, items: Readonly<Record<string, T>>): Record<string, T> =>
    changed(items, (item, id) => ({
      ...item,
      edited: isWritten(item) ? revision - order.indexOf(`${kind} ${id}`) : Math.min(0, item.edited),
    }));
  return {
    ...merged,
    reflections: aged('reflections', merged.reflections),
    agreement: aged('agreement', merged.agreement),
  };
}

type Written = ReflectionProgress | FieldProgress;
type Kind = 'reflections' | 'agreement';

function isWritten(item: Written): boolean {
  return 'text' in item ? item.text !== '' : Boolean(item.ours) || item.ask !== '';
}

function latestFirst(progress: Progress): string[] {
  return (['reflections', 'agreement'] as const)
    .flatMap((kind) => Object.entries<Written>(progress[kind]).map(([id, item]) => ({ kind, id, item })))
    .filter(({ item }) => isWritten(item))
    .sort((a, b) => b.item.edited - a.item.edited)
    .map(({ kind, id }) => `${kind} ${id}`);
}

/** Without what is only an order. */
function ageless(progress: Progress): Progress {
  const alike = <T extends Written>(items: Readonly<Record<string, T>>): Record<string, T> =>
    changed(items, (item) => ({ ...item, edited: 0 }));
  return {
    ...progress,
    reflections: alike(progress.reflections),
    agreement: alike(progress.agreement),
  };
}

function changed<T>(
  items: Readonly<Record<string, T>>,
  change: (item: T, id: string) => T,
): Record<string, T> {
  return Object.fromEntries(Object.entries(items).map(([id, item]) => [id, change(item, id)]));
}

/** Equal as plain data, in whatever order the properties stand. */
function same(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other;
  const properties = new Map(Object.entries(other));
  const entries = Object.entries(one);
  return (
    entries.length === properties.size && entries.every(([key, value]) => same(value, properties.get(key)))
  );
}
