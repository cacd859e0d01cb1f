/** What ends a script element, or opens a comment in it that hides its end (HTML Standard §4.12.1.3). */
const UNSAFE = /<(?=!--|\/?script)/gi;

/** Data as JSON that may stand in a script element, whatever its texts say. */
export function inertJson(data: unknown): string {
  return JSON.stringify(data).replace(UNSAFE, '\\u003c');
}
