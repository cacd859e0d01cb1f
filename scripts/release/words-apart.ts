/** Where items are told apart: by title and id, in short lists, and from the place on where two texts differ. */

const LONGEST = 70;
const MOST_NAMED = 4;
const BEFORE = 20;

/** A text for a title, at most 70 characters. */
export function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
}

/** `“Title” (id)`; the id alone where it has no words of its own. */
export function named(title: string | undefined, id: string): string {
  return title && title !== id ? `“${short(title)}” (${id})` : `“${id}”`;
}

/** Names with commas; of many the first, and how many more. */
export function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return more > 1 ? `${names.slice(0, MOST_NAMED).join(', ')} and ${more} more` : names.join(', ');
}

/** The two texts in short, from a little before the first place where they differ. */
export function apart(old: string, now: string): { old: string; now: string } {
  let at = 0;
  while (at < old.length && old[at] === now[at]) at += 1;
  const from = at < LONGEST - BEFORE ? 0 : old.lastIndexOf(' ', at - BEFORE) + 1;
  const cut = (text: string): string => short(`${from > 0 ? '…' : ''}${text.slice(from)}`);
  return { old: cut(old), now: cut(now) };
}

/** Words of HTML. */
export function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
