/**
 * Active time by page as a response that people can read: `welcome 40 s; dance-floor 312 s`. It stands in a row of
 * its own, which belongs to the course and to no module.
 */

/** The interaction id of the row. */
export const PAGE_TIMES = 'course.page-times';

/** UTF-16 units of a long text in SCORM 2004 (localized_string_type, SPM 4000). */
export const LONG_TEXT = 4000;

/** Whole seconds by page id. */
export type PageSeconds = ReadonlyMap<string, number>;

/**
 * Writes times. Of more pages than a response holds, those with least time are left out.
 * @param times seconds by page id, `[a-z][a-z0-9-]*`
 */
export function writePageTimes(times: PageSeconds): string {
  const said = [...times].filter(([, seconds]) => seconds > 0);
  while (inLine(said).length > LONG_TEXT) {
    const all = said.map(([, seconds]) => seconds);
    said.splice(all.lastIndexOf(Math.min(...all)), 1);
  }
  return inLine(said);
}

/** Reads what `writePageTimes` wrote; whatever else stands there is left out. */
export function readPageTimes(text: string): PageSeconds {
  const found = text.split('; ').flatMap((part): [string, number][] => {
    const [, page, seconds] = /^([a-z][a-z0-9-]*) (\d{1,9}) s$/.exec(part) ?? [];
    return page === undefined ? [] : [[page, Number(seconds)]];
  });
  return new Map(found);
}

/** Both together, page by page; the pages of the first come first. */
export function addPageTimes(earlier: PageSeconds, later: PageSeconds): PageSeconds {
  const sum = new Map(earlier);
  for (const [page, seconds] of later) sum.set(page, (sum.get(page) ?? 0) + seconds);
  return sum;
}

function inLine(times: readonly (readonly [string, number])[]): string {
  return times.map(([page, seconds]) => `${page} ${seconds} s`).join('; ');
}
