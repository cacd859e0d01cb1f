import { NOTE_LIMIT, type PilotRow } from '../../model/pilot.ts';
import { pilot } from '../packed/pilot.ts';
import type { Part } from '../part.ts';

export const part: Part = {
  moves: {
    'pilot-answered'(progress, { row: id, answer }, { index }) {
      const row = index.pilot?.rows.find((one) => one.id === id);
      if (!row || !isPossible(row, answer)) return progress;
      const before = progress.pilot?.[id];
      // To take back what was never said is no change.
      return answer === before || (answer === '' && before === undefined)
        ? progress
        : { ...progress, pilot: { ...progress.pilot, [id]: answer } };
    },
  },
  section: pilot,
};

/** The empty text takes back whatever was said. */
function isPossible({ options }: PilotRow, answer: string): boolean {
  if (answer === '') return true;
  return options.length > 0 ? options.some(({ id }) => id === answer) : answer.length <= NOTE_LIMIT;
}
