/** Whether the course does what it promises: points are taught, outcomes practised and assessed. */
import { find, type Finding } from '../diagnostics/diagnostic.ts';
import type { CourseSource } from './source.ts';

export interface Alignment {
  readonly points: { readonly total: number; readonly taught: number; readonly missing: readonly string[] };
  /** Practice questions and scenarios, and assessment questions, by outcome. */
  readonly outcomes: readonly {
    readonly id: string;
    readonly practised: number;
    readonly assessed: number;
  }[];
}

/** Counts what is taught, practised and assessed. */
export function align({ data, sources, pages, questions, scenarios }: CourseSource): Alignment {
  const taught = new Set(
    [...pages, ...scenarios].flatMap(({ teaches }) => teaches.map(({ value }) => value)),
  );
  const points = Object.keys(sources.points);
  const missing = points.filter((id) => !taught.has(id));
  const serving = (id: string, use: 'practice' | 'assessment'): number =>
    questions.filter((question) => question.use === use && question.outcome?.value === id).length;
  const outcomes = Object.keys(data.outcomes).map((id) => {
    const played = scenarios.filter((scenario) => scenario.outcomes.some(({ value }) => value === id)).length;
    return { id, practised: serving(id, 'practice') + played, assessed: serving(id, 'assessment') };
  });
  return { points: { total: points.length, taught: points.length - missing.length, missing }, outcomes };
}

/** Findings about points and outcomes that were left behind. */
export function checkAlignment(source: CourseSource): Finding[] {
  const { points, outcomes } = align(source);
  const assessed = source.pages.some(({ kind }) => kind === 'assessment');
  return [
    ...points.missing.map((id) => find('align-point-untaught', source.sourcesAt(['points', id]), { id })),
    ...outcomes.flatMap(({ id, practised, assessed: checked }) => {
      const at = source.at(['outcomes', id]);
      return [
        ...(practised === 0 ? [find('align-outcome-unpractised', at, { id })] : []),
        ...(assessed && checked === 0 ? [find('align-outcome-unassessed', at, { id })] : []),
      ];
    }),
  ];
}
