/** Which page is meant. A hash wins over the stored place; both may name pages of another version. */
import type { CourseIndex, PageIndex } from '../model/course.ts';

/** Reserved id of the tools' pages (`tools.ts`): `help`, and `help--<tool>`. */
export const HELP = 'help';

/** Reads `#page-id`; `null` when the address names nothing. */
export function readHash(hash: string): string | null {
  const raw = hash.replace(/^#/, '');
  if (raw === '') return null;
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** The page of an id; `null` when the course has none of that name. */
export function pageOf(index: CourseIndex, id: string | null): PageIndex | null {
  return index.pages.find((page) => page.id === id) ?? null;
}

/** The page of an address, which may also name a place on it: `page-id--place`. */
export function pageAt(index: CourseIndex, address: string): PageIndex | null {
  return pageOf(index, address) ?? pageOf(index, address.replace(/--.*/, ''));
}

/**
 * Id of what a start leads to; the course may have no page of that name.
 * @param place page id of the last session; one that is no longer in the course counts as none.
 */
export function startId(index: CourseIndex, hash: string, place: string | null): string {
  return readHash(hash) ?? (pageOf(index, place) ?? index.pages[0])?.id ?? '';
}

/** The pages before and after one, in the order of the course. */
export function neighbours(
  index: CourseIndex,
  id: string,
): { previous: PageIndex | null; next: PageIndex | null } {
  const at = index.pages.findIndex((page) => page.id === id);
  return { previous: index.pages[at - 1] ?? null, next: at < 0 ? null : (index.pages[at + 1] ?? null) };
}
