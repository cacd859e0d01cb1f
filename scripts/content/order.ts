/** The order in which learners meet things. */
import type { CourseSource, PageSource, QuestionSource, ReflectionSource, ScenarioSource } from './source.ts';

export type Met =
  | { readonly kind: 'question'; readonly item: QuestionSource; readonly page: PageSource }
  | { readonly kind: 'scenario'; readonly item: ScenarioSource; readonly page: PageSource }
  | { readonly kind: 'reflection'; readonly item: ReflectionSource; readonly page: PageSource }
  | { readonly kind: 'assessment'; readonly page: PageSource };

/**
 * Every activity with its page, page by page. A scenario is followed by the reflection of its debrief, the
 * questions of the bank by the assessment that draws from them.
 */
export function inOrder(source: CourseSource): Met[] {
  const met: Met[] = [];
  const questions = byId(source.questions);
  const reflection = (id: string | undefined, page: PageSource): void => {
    const item = source.reflections.find((one) => one.id === id);
    if (item) met.push({ kind: 'reflection', item, page });
  };
  for (const page of source.pages) {
    for (const { kind, id } of page.placements) {
      if (kind === 'reflection') reflection(id, page);
      if (kind === 'question') {
        const item = id === undefined ? undefined : questions.get(id);
        if (item) met.push({ kind, item, page });
      }
      if (kind === 'scenario') {
        const item = source.scenarios.find((one) => one.id === id);
        if (item) met.push({ kind, item, page });
        reflection(item?.reflection?.value, page);
      }
    }
    if (page.kind === 'assessment') {
      for (const item of source.questions.filter(({ use }) => use === 'assessment')) {
        met.push({ kind: 'question', item, page });
      }
      met.push({ kind: 'assessment', page });
    }
  }
  return met;
}

/** Of an id that was given twice, which is a fault of its own, the first. */
function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map([...items].reverse().map((item) => [item.id, item]));
}

/** The activities of one kind, in order. */
export function ofKind<K extends Met['kind']>(met: readonly Met[], kind: K): Extract<Met, { kind: K }>[] {
  return met.filter((one): one is Extract<Met, { kind: K }> => one.kind === kind);
}
