/**
 * Plain words of what also has HTML. The course leaves them out where the HTML says no more than they do, which is
 * most of the time.
 */
import type { Html } from './course.ts';

interface Item {
  readonly html: Html;
  readonly text?: string;
}

interface Stem {
  readonly stem: Html;
  readonly text?: string;
}

/** Plain words of an option, a row or a choice. */
export function textOf({ html, text }: Item): string {
  return text ?? html;
}

/** Plain words of a question; without `text` its stem is one paragraph of words alone. */
export function stemText({ stem, text }: Stem): string {
  return text ?? stem.slice('<p>'.length, -'</p>'.length);
}
