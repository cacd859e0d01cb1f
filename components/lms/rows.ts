import type { InteractionRow } from '../model/record.ts';
import type { Calls } from './calls.ts';
import type { Dialect } from './dialect.ts';

/** The rows of interactions, one for each number of the ledger. */
export interface Rows {
  /** @param at when the rows were answered; null when that is not known. */
  write(rows: readonly InteractionRow[], ids: readonly string[], at: Date | null): void;
  /** What the LMS holds as the response of a row; `null` in a standard that does not say. */
  response(row: number): string | null;
}

/**
 * The standards allow no gaps, and Moodle's report has one column per row. So the first answer registers every
 * row that is missing, by id and in order; every learner then has the same columns. An LMS that refuses to
 * register gets no interactions in this session.
 */
export function createRows(calls: Calls, dialect: Dialect): Rows {
  /** Rows that exist in the LMS; `null` until asked. */
  let count: number | null = null;
  let refused = false;

  const counted = (): number =>
    (count ??= Number.parseInt(calls.get(`${dialect.interactions}._count`), 10) || 0);
  const register = (ids: readonly string[]): void => {
    count = counted();
    while (count < ids.length && !refused) {
      refused = !calls.set(`${dialect.interactions}.${count}.id`, ids[count] ?? '');
      if (!refused) count += 1;
    }
  };

  return {
    write(rows, ids, at) {
      if (rows.length === 0 || refused) return;
      register(ids);
      if (refused) return;
      for (const row of rows) {
        for (const [field, value] of dialect.row(row, at)) {
          if (value) calls.set(`${dialect.interactions}.${row.index}.${field}`, value);
        }
        dialect.pilotComment?.(calls, row, at);
      }
    },
    response(row) {
      if (!dialect.response) return null;
      return row < counted() ? calls.get(`${dialect.interactions}.${row}.${dialect.response}`) : '';
    },
  };
}
