/** What a pilot asks, as interactions: rows behind those of the course, with nothing right or wrong. */
import { TAKEN_BACK } from '../model/pilot.ts';
import { oneLine, writeResponse } from '../model/wording.ts';
import type { Rows } from './part.ts';
import { rowOf } from './row.ts';

/** One for each thing that was said; what only the LMS still has the words of stays there as it is. */
export const pilotRows: Rows = ({ index }, { pilot: said = {} }) => {
  const { first = 0, rows = [] } = index.pilot ?? {};
  return rows.flatMap(({ id, type, text, options }, at) => {
    const answer = said[id];
    if (answer === undefined || answer === null) return [];
    const option = options.find((one) => one.id === answer);
    const chosen = answer === '' ? TAKEN_BACK : option?.id;
    return rowOf(index, first + at, {
      type,
      description: oneLine(text),
      first: [chosen ?? answer],
      response: chosen ? writeResponse([[chosen]], option?.text ?? '') : writeResponse([], answer),
    });
  });
};
