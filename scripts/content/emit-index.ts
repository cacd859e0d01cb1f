/** Stage 6: the index, small and at hand at once: titles, numbers, rules. */
import {
  COURSE_FORMAT,
  type AssessmentIndex,
  type CompletionRule,
  type CourseIndex,
  type Need,
  type QuestionIndex,
  type ReflectionIndex,
  type ScenarioIndex,
  type SceneIndex,
  type Slot,
} from '../../components/model/course.ts';
import type { Series } from './ledger.ts';
import type { LedgerPlan } from './ledger-plan.ts';
import type { MeaningPlan } from './meaning.ts';
import { interactionId, TRIES } from './needs.ts';
import { inOrder, ofKind } from './order.ts';
import { pageMinutes } from './sizes.ts';
import { isShown, slotsOf } from './slots.ts';
import type { CourseSource, PageSource, QuestionSource, ReflectionSource, ScenarioSource } from './source.ts';
import { sceneKind } from './story.ts';

/** Builds the index from a sound course and its numbers. */
export function emitIndex(source: CourseSource, plan: LedgerPlan, meanings: MeaningPlan): CourseIndex {
  const { data, modules, pages } = source;
  const met = inOrder(source);
  return {
    format: COURSE_FORMAT,
    id: data.id,
    version: data.version,
    ...(meanings.edition > 0 && { edition: meanings.edition }),
    title: data.title,
    language: data.language,
    modules: modules.map(({ id, title }) => ({ id, title })),
    pages: pages.map((page) => ({
      id: page.id,
      number: plan.numberOf('pages', page.id),
      module: page.module,
      kind: page.kind,
      title: page.title,
      need: readNeed(page.need),
      layout: page.layout,
      minutes: pageMinutes(page, source),
    })),
    questions: ofKind(met, 'question').map(({ item, page }) => questionIndex(item, page, plan, meanings)),
    scenarios: ofKind(met, 'scenario').map(({ item, page }) => scenarioIndex(item, page, plan)),
    reflections: ofKind(met, 'reflection').map(({ item, page }) => reflectionIndex(item, page, plan)),
    assessment: assessmentIndex(source, plan),
    slots: slotIndex(source, plan),
    completion: completionRule(source),
    interactions: keysOf(plan, 'interactions').map((key) => key ?? ''),
  };
}

/** Keys by number; a renamed thing stands under its newest name, `null` marks what the course no longer has. */
function keysOf(plan: LedgerPlan, group: string, live?: ReadonlySet<string>): (string | null)[] {
  const keys: (string | null)[] = [];
  for (const { number, key } of plan.groups.get(group) ?? []) {
    if (!live || live.has(key)) keys[number] = key;
  }
  return Array.from(keys, (key) => key ?? null);
}

/** Ids of the children of `parent` by number. */
function childIds(
  plan: LedgerPlan,
  series: Series,
  parent: string,
  items: readonly { readonly id: string }[],
): (string | null)[] {
  const live = new Set(items.map(({ id }) => `${parent}.${id}`));
  return keysOf(plan, `${series} ${parent}`, live).map((key) => key?.slice(parent.length + 1) ?? null);
}

function readNeed(need: string): Need {
  if (need === 'core' || need === 'optional') return need;
  return { oneOf: need.slice('one-of '.length) };
}

function questionIndex(
  question: QuestionSource,
  page: PageSource,
  plan: LedgerPlan,
  meanings: MeaningPlan,
): QuestionIndex {
  const { id, use, type, options, rows } = question;
  const isScale = type === 'likert';
  const change = (key: string): { changed?: number } => {
    const changed = meanings.changed.get(key);
    return changed === undefined ? {} : { changed };
  };
  const rowOf = (row?: string): number => plan.numberOf('interactions', interactionId(page.module, id, row));
  return {
    id,
    number: plan.numberOf('questions', id),
    use,
    type,
    options: childIds(plan, 'choices', id, [...options, ...rows]),
    rows: rows.map((row) => ({
      id: row.id,
      interaction: isScale ? rowOf(row.id) : null,
      ...change(`${id}.${row.id}`),
    })),
    interaction: isScale ? null : rowOf(),
    ...change(id),
  };
}

function scenarioIndex(scenario: ScenarioSource, page: PageSource, plan: LedgerPlan): ScenarioIndex {
  const { id, title, need, scenes } = scenario;
  const byNumber = childIds(plan, 'scenes', id, scenes).map((sceneId): SceneIndex | null => {
    const scene = scenes.find((one) => one.id === sceneId);
    if (!scene) return null;
    const row = interactionId(page.module, id, scene.id);
    return {
      id: scene.id,
      choices: childIds(plan, 'choices', `${id}.${scene.id}`, scene.choices),
      interaction: sceneKind(scene) === 'decision' ? plan.numberOf('interactions', row) : null,
    };
  });
  return {
    id,
    number: plan.numberOf('scenarios', id),
    title,
    page: page.id,
    need: readNeed(need),
    scenes: byNumber,
    interaction: plan.numberOf('interactions', interactionId(page.module, id)),
  };
}

/** What no page shows, nobody can write in: it is left out. */
function slotIndex(source: CourseSource, plan: LedgerPlan): Slot[] {
  return slotsOf(source)
    .filter(({ part }) => isShown(source, part))
    .map(({ id, title, hint, ask, contact, part }) => ({
      id,
      number: plan.numberOf('slots', id),
      title,
      hint,
      ask,
      contact,
      part,
    }));
}

function reflectionIndex(
  { id, picks, into, ticks }: ReflectionSource,
  page: PageSource,
  plan: LedgerPlan,
): ReflectionIndex {
  return {
    id,
    number: plan.numberOf('reflections', id),
    picks: childIds(plan, 'choices', id, picks),
    into: into.map(({ value }) => value),
    ticks: ticks !== null,
    page: page.id,
  };
}

function assessmentIndex({ data, pages, questions }: CourseSource, plan: LedgerPlan): AssessmentIndex | null {
  const page = pages.find(({ kind }) => kind === 'assessment');
  if (!page?.draw) return null;
  const assessed = new Set(
    questions.flatMap(({ use, outcome }) => (use === 'assessment' ? outcome?.value : [])),
  );
  return {
    outcomes: Object.entries(data.outcomes)
      .filter(([id]) => assessed.has(id))
      .map(([id, title]) => ({ id, title })),
    page: page.id,
    draw: page.draw.value,
    balance: page.balance,
    bank: questions
      .filter(({ use }) => use === 'assessment')
      .map(({ id, outcome, element }) => ({
        id,
        outcome: outcome?.value ?? '',
        element: element?.value ?? '',
      })),
    interaction: plan.numberOf('interactions', interactionId(page.module, TRIES)),
  };
}

/** Without a rule of its own a course asks for all that it has, at 80 percent, with as many tries as needed. */
function completionRule({ data, pages }: CourseSource): CompletionRule {
  const assessed = pages.some(({ kind }) => kind === 'assessment');
  const all = ['pages', 'scenarios', ...(assessed ? (['assessment'] as const) : [])] as const;
  return {
    required: data.completion?.required ?? all,
    pass: data.completion?.pass ?? 80,
    tries: data.completion?.tries ?? 'unlimited',
    score: data.score ?? 'none',
  };
}
