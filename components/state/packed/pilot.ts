/** What was said in a pilot: choices as numbers; of words that there are some, since they stand among the texts. */
import type { PilotIndex, PilotProgress, PilotRow } from '../../model/pilot.ts';
import { hash } from '../../model/shuffle.ts';
import { codeEntries, sectionOf, type Entry } from './section.ts';

/** Of the mark of the rows. They have no numbers of the ledger, so answers hold for these rows in this order alone. */
const WIDTH = 12;

const TAKEN_BACK = 0;

interface Packed {
  readonly mark: number;
  /** By the position of the row: 0 taken back, else the position of the option + 1, or 1 for words. */
  readonly entries: readonly Entry<number>[];
}

export const pilot = sectionOf<Packed>({
  letter: 'T',
  blank: { mark: 0, entries: [] },
  take({ pilot: asked }, { pilot: said = {} }) {
    if (!asked) return null;
    const entries = asked.rows.flatMap((row, number) => {
      const answer = said[row.id];
      return answer === undefined ? [] : { number, value: valueOf(row, answer) };
    });
    return entries.length > 0 ? { mark: markOf(asked), entries } : null;
  },
  code: (io, { mark, entries }) => ({
    mark: io.bits(mark, WIDTH),
    entries: codeEntries(io, entries, TAKEN_BACK, (value) => io.gamma(value)),
  }),
  give({ pilot: asked }, { mark, entries }, draft, remarks) {
    const said: Record<string, string | null> = {};
    const isSame = asked !== undefined && markOf(asked) === mark;
    for (const { number, value } of isSame ? entries : []) {
      const row = asked?.rows[number];
      const answer = row && answerOf(row, value);
      if (row && answer !== undefined) said[row.id] = answer;
    }
    if (Object.keys(said).length < entries.length) remarks.retired = true;
    if (Object.keys(said).length > 0) draft.pilot = said satisfies PilotProgress;
  },
});

function markOf({ rows }: PilotIndex): number {
  return hash(rows.map(({ id }) => id).join(' ')) >>> (32 - WIDTH);
}

function valueOf({ options }: PilotRow, answer: string | null): number {
  if (answer === '') return TAKEN_BACK;
  return options.length > 0 ? options.findIndex(({ id }) => id === answer) + 1 : 1;
}

function answerOf({ options }: PilotRow, value: number): string | null | undefined {
  if (value === TAKEN_BACK) return '';
  return options.length > 0 ? options[value - 1]?.id : null;
}
