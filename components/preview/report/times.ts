/** Active time by page of an attempt, as SCORM 2004 reports it. */
import { PAGE_TIMES, readPageTimes } from '../../model/page-times.ts';
import type { Codebook } from '../../model/record.ts';
import type { Values } from '../wire.ts';

export interface PageTime {
  readonly page: string;
  /** Its id where the codebook does not know it. */
  readonly title: string;
  readonly seconds: number;
}

/** Pages with their time, in the order of the course; empty in SCORM 1.2, which has no room for it. */
export function pageTimesOf(values: Values, codebook: Codebook | null): PageTime[] {
  const name = Object.keys(values).find((key) => /\.id$/.test(key) && values[key] === PAGE_TIMES);
  if (name === undefined) return [];
  const times = readPageTimes(values[name.replace(/id$/, 'learner_response')] ?? '');
  const pages = codebook?.entries.find(({ id }) => id === PAGE_TIMES)?.options ?? [];
  const ids = [...new Set([...pages.map(({ id }) => id), ...times.keys()])];
  return ids.flatMap((page) => {
    const seconds = times.get(page);
    const title = pages.find(({ id }) => id === page)?.text ?? page;
    return seconds === undefined ? [] : [{ page, title, seconds }];
  });
}
