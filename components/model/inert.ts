/**
 * Data as JSON that may stand in a script element, whatever its texts say: without `<` nothing can end the element, or
 * open a comment in it that hides its end (HTML Standard, 4.12.1.3).
 */
export function inertJson(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
