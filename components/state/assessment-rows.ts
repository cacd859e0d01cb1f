import type { Progress } from '../model/progress.ts';
import type { InteractionRow } from '../model/record.ts';
import type { Context } from './part.ts';
import { keptResults, percentOf } from './results.ts';
import { rowOf } from './row.ts';

/** The results of the sittings in words: `58 %, 83 %`. */
export function triesRow({ index }: Context, { assessment: { results } }: Progress): InteractionRow[] {
  if (!index.assessment || results.length === 0) return [];
  const response = keptResults(results)
    .map((result) => `${percentOf(result)} %`)
    .join(', ');
  return [
    rowOf(index, index.assessment.interaction, {
      type: 'tries',
      description: index.pages.find(({ id }) => id === index.assessment?.page)?.title ?? '',
      first: [response],
      response,
    }),
  ];
}
