/** Stage 5: what in a course needs a number, in the order of learners. */
import type { Series } from './ledger.ts';
import type { Need } from './ledger-plan.ts';
import { inOrder, ofKind, type Met } from './order.ts';
import type { CourseSource, Identified, ScenarioSource } from './source.ts';
import { PAGE_TIMES } from '../../components/model/page-times.ts';
import { slotsOf } from './slots.ts';
import { sceneKind } from './story.ts';

/** Interaction id of an activity of a module, or of one part of it: a scene, or a statement of a scale. */
export function interactionId(module: string, item: string, part?: string): string {
  return part === undefined ? `${module}.${item}` : `${module}.${item}.${part}`;
}

/** The item of the row that reports the tries of the assessment. */
export const TRIES = 'assessment-tries';

/** Everything that needs a number. */
export function needsOf(source: CourseSource): Need[] {
  const met = inOrder(source);
  const top = (series: Series, items: readonly Identified[]): Need[] =>
    items.map(({ id, was, at }) => ({ series, key: id, was: was?.value ?? null, at: was?.at ?? at }));
  const questions = ofKind(met, 'question').map(({ item }) => item);
  const scenarios = ofKind(met, 'scenario').map(({ item }) => item);
  const reflections = ofKind(met, 'reflection').map(({ item }) => item);
  return [
    ...top('pages', source.pages),
    ...top('questions', questions),
    ...top('scenarios', scenarios),
    ...top('reflections', reflections),
    ...Object.keys(source.data.outcomes).map((key): Need => ({
      series: 'objectives',
      key,
      was: null,
      at: source.at(['outcomes', key]),
    })),
    ...slotsOf(source).map(({ id, at }): Need => ({ series: 'slots', key: id, was: null, at })),
    ...questions.flatMap(({ id, options, rows }) => children('choices', id, [...options, ...rows])),
    ...scenarios.flatMap(({ id, scenes }) => [
      ...children('scenes', id, scenes),
      ...scenes.flatMap((scene) => children('choices', `${id}.${scene.id}`, scene.choices)),
    ]),
    ...reflections.flatMap(({ id, picks }) => children('choices', id, picks)),
    ...met.flatMap(interactions),
    { series: 'interactions', key: PAGE_TIMES, was: null, at: source.at([]) },
  ];
}

function children(series: Series, parent: string, items: readonly Pick<Identified, 'id' | 'at'>[]): Need[] {
  return items.map(({ id, at }) => ({ series, key: `${parent}.${id}`, was: null, at }));
}

function interactions(one: Met): Need[] {
  const { module, at: pageAt } = one.page;
  const series = 'interactions';
  if (one.kind === 'reflection') return [];
  if (one.kind === 'assessment') {
    return [{ series, key: interactionId(module, TRIES), was: null, at: pageAt }];
  }
  const { id, was, at } = one.item;
  const need = (part?: string): Need => ({
    series,
    key: interactionId(module, id, part),
    was: was === null ? null : interactionId(module, was.value, part),
    at,
  });
  if (one.kind === 'scenario') return [...decisions(one.item).map(need), need()];
  // A scale has one row for each statement, and none for the whole, which has no answer of its own.
  return one.item.type === 'likert' ? one.item.rows.map((row) => need(row.id)) : [need()];
}

/** Ids of the scenes in which a learner chooses. */
export function decisions({ scenes }: ScenarioSource): string[] {
  return scenes.filter((scene) => sceneKind(scene) === 'decision').map(({ id }) => id);
}
