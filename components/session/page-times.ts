import {
  addPageTimes,
  PAGE_TIMES,
  readPageTimes,
  writePageTimes,
  type PageSeconds,
} from '../model/page-times.ts';
import type { InteractionRow } from '../model/record.ts';

/** Seconds by page in this session; together they are its active time. */
export interface PageTimes {
  /** Another page is in view; `null`: none of the course. */
  open(page: string | null): void;
  seconds(): PageSeconds;
}

/** @param active whole active seconds of the session so far; what is active is decided there. */
export function createPageTimes(active: () => number): PageTimes {
  const counted = new Map<string, number>();
  let page: string | null = null;
  let since = active();

  const count = (): void => {
    const now = active();
    if (page !== null && now > since) counted.set(page, (counted.get(page) ?? 0) + now - since);
    since = now;
  };

  return {
    open(next) {
      count();
      page = next;
    },
    seconds() {
      count();
      return new Map(counted);
    },
  };
}

/** So much active time (s) is worth a row of its own; the row is never why something is sent. */
const WORTH = 60;

/** Reads the response of a row as the LMS holds it; `null` where it does not say, as in SCORM 1.2. */
export type ReadResponse = (row: number) => string | null;

/** The row with the time by page of all sessions. */
export interface PageTimesReport extends PageTimes {
  /**
   * The row, where it is due beside what is being sent anyway; else `null`.
   * @param leaving the last chance in this session: every second counts.
   */
  row(read: ReadResponse, leaving?: boolean): InteractionRow | null;
}

/**
 * Adds the time of this session to what earlier ones reported, which is read once, before the first row.
 * @param interactions ids of all rows; a course without the row reports nothing.
 */
export function createPageTimesReport(
  interactions: readonly string[],
  active: () => number,
): PageTimesReport {
  const times = createPageTimes(active);
  const index = interactions.indexOf(PAGE_TIMES);
  let earlier: PageSeconds | null = null;
  let reported = 0;

  return {
    ...times,
    row(read, leaving = false) {
      const now = times.seconds();
      const total = [...now.values()].reduce((a, b) => a + b, 0);
      if (index === -1 || total - reported < (leaving ? 1 : WORTH)) return null;
      if (!earlier) {
        const held = read(index);
        if (held === null) return null;
        earlier = readPageTimes(held);
      }
      reported = total;
      const response = writePageTimes(addPageTimes(earlier, now));
      const row = { index, id: PAGE_TIMES, type: 'times', description: 'Active time on each page' } as const;
      return { ...row, first: [response], right: [], response, pattern: '', result: 'neutral' };
    },
  };
}
