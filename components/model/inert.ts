/** The only beginnings that end a script element, or hide its end (HTML Standard, 4.12.1.3). */
const DANGER = /<(?=!--|\/?script)/gi;

/**
 * Data as JSON that may stand in a script element, whatever its texts say. Other marks stay as they are: so page one
 * reads the same in the page and in the data, and both together take little more room than one.
 */
export function inertJson(data: unknown): string {
  return JSON.stringify(data).replace(DANGER, '\\u003c');
}
