/** Marks as word processors and habits change them: other hyphens and spaces, signs in place of “>=”, a colon. */

/** A mark as it would be read, and how that differs from what was written. */
export interface Straight {
  readonly mark: string;
  readonly remedy: string;
}

const KEYS = 'type|use|outcome|element|reread|layout|repeats|apart|was|sets|when|otherwise';

const exchanges: readonly (readonly [form: RegExp, put: string, how: string])[] = [
  [/[^\S ]/gu, ' ', 'with an ordinary space'],
  [new RegExp(`^(${KEYS}) ?: *`), '$1 ', 'without the colon'],
  [/[‐‑–—−](?= ?\d)/gu, '-', 'with an ordinary hyphen'],
  [/≥/g, '>=', 'with “>=”'],
  [/≤/g, '<=', 'with “<=”'],
];

/** What to write in place of a mark with such signs; `null` where it has none. */
export function straightened(written: string): Straight | null {
  let mark = written;
  const how = exchanges.flatMap(([form, put, words]) => {
    const before = mark;
    mark = mark.replace(form, put);
    return mark === before ? [] : [words];
  });
  return how.length === 0 ? null : { mark, remedy: `Write \`${mark}\`, ${how.join(', ')}.` };
}
