/**
 * The stored place is `<page id>~<revision in base 36>`. The revision makes the value new at every write:
 * Moodle's SCORM 2004 player does not send a value that has returned to what it was at launch.
 */
export interface Place {
  readonly page: string;
  readonly revision: number;
}

/** Writes a place. `page` is a page id, `[a-z][a-z0-9-]*`; the result stays within 255 characters. */
export function writePlace(page: string, revision: number): string {
  return `${page}~${revision.toString(36)}`;
}

/** Reads a stored place; `null` for anything that is not one (empty, foreign, cut). */
export function readPlace(stored: string): Place | null {
  const found = /^([a-z][a-z0-9-]*)~([0-9a-z]+)$/.exec(stored);
  if (!found?.[1] || !found[2]) return null;
  return { page: found[1], revision: Number.parseInt(found[2], 36) };
}
