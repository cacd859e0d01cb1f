import type { Changes, Opening } from '../lms/port.ts';
import type { CourseRecord, InteractionRow } from '../model/record.ts';
import { writePlace } from '../model/place.ts';

/** What the LMS is known to hold: taken by a write, and stored by the commit after it. */
export interface Confirmed extends Pick<Opening, 'suspend' | 'place' | 'completion' | 'success' | 'score'> {
  /** Rows as they were sent in this session, by number. */
  readonly rows: ReadonlyMap<number, InteractionRow>;
}

export const NOTHING_CONFIRMED: Confirmed = {
  suspend: '',
  place: '',
  completion: 'incomplete',
  success: 'unknown',
  score: null,
  rows: new Map(),
};

/** State and place only: what a page may still say while it is hidden or going. */
export function stateChanges(confirmed: Confirmed, record: CourseRecord): Changes {
  const place = record.place === null ? '' : writePlace(record.place, record.revision);
  return {
    ...(record.suspend !== confirmed.suspend && { suspend: record.suspend }),
    ...(place && place !== confirmed.place && { place }),
  };
}

/**
 * Everything in the record that is not confirmed.
 * @param earlier rows as an earlier session left them, by number.
 */
export function allChanges(
  confirmed: Confirmed,
  record: CourseRecord,
  earlier: ReadonlyMap<number, InteractionRow>,
): Changes {
  const { completion, success, score } = record;
  const rows = record.interactions.filter((row) => !same(row, confirmed.rows.get(row.index)));
  const old = rows.filter((row) => same(row, earlier.get(row.index)));
  const fresh = rows.filter((row) => !old.includes(row));
  const newStatus = completion !== confirmed.completion || success !== confirmed.success;
  return {
    ...stateChanges(confirmed, record),
    ...(old.length > 0 && { earlier: old }),
    ...(fresh.length > 0 && { interactions: fresh }),
    ...(score && score.raw !== confirmed.score?.raw && { score }),
    ...(newStatus && { statuses: { completion, success } }),
  };
}

/** What is known after `changes` were stored. */
export function confirm(confirmed: Confirmed, changes: Changes): Confirmed {
  const { earlier = [], interactions = [], statuses, ...values } = changes;
  const rows = new Map(confirmed.rows);
  for (const row of [...earlier, ...interactions]) rows.set(row.index, row);
  return { ...confirmed, ...values, ...statuses, rows };
}

export function isEmpty(changes: Changes): boolean {
  return Object.keys(changes).length === 0;
}

export function rowsByNumber(record: CourseRecord): ReadonlyMap<number, InteractionRow> {
  return new Map(record.interactions.map((row) => [row.index, row]));
}

/** Rows are small and flat, and made in one place; their text is their value. */
function same(row: InteractionRow, other: InteractionRow | undefined): boolean {
  return row === other || JSON.stringify(row) === JSON.stringify(other);
}
