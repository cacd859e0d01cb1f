/**
 * The wording of a response, as trainers read it in any LMS:
 * `<option ids joined by +>[ then <ids of a later try>…]: <words of the first>`.
 * Where rows are matched, an id is a pair `<row>.<option>`. Typed answers have no ids: `: <words>`. One line, at most 255 UTF-16 units (the least that a SCORM 1.2 LMS
 * keeps), without `<`, `>` and `&`, which Moodle's exports turn into entities.
 */

/** UTF-16 units of a response at most. */
export const RESPONSE_LIMIT = 255;

const ELLIPSIS = '…';
const THEN = ' then ';

export interface Response {
  /** Ids of the first and of later tries; empty for a typed answer. */
  readonly tries: readonly (readonly string[])[];
  readonly words: string;
  /** Something did not fit and is missing. */
  readonly cut: boolean;
}

/** Writes a response. Words are cut first, then later tries, then ids of the first. */
export function writeResponse(tries: readonly (readonly string[])[], words: string): string {
  const lists = tries.filter((ids) => ids.length > 0).map((ids) => ids.map(oneId).join('+'));
  const line = oneLine(words);
  let ids = lists.join(THEN);
  while (ids.length > RESPONSE_LIMIT && lists.length > 1) {
    lists.pop();
    ids = lists.join(THEN) + THEN + ELLIPSIS;
  }
  if (ids.length > RESPONSE_LIMIT) ids = cutIds(lists[0] ?? '');
  const room = RESPONSE_LIMIT - ids.length - 2;
  if (line === '' || room < 1) return ids;
  return `${ids}: ${cut(line, room)}`;
}

/** Writes the right answer in the same wording. */
export function writePattern(ids: readonly string[], words: string): string {
  return writeResponse([ids], words);
}

/** Reads what `writeResponse` wrote; a text of any other form is taken as typed words. */
export function readResponse(text: string): Response {
  const list = '[\\w.-]+(?:\\+[\\w.-]+)*(?:\\+…)?';
  const found = new RegExp(`^(?:(${list}(?: then ${list})*(?: then …)?)(?:: |$)|: )(.*)$`, 's').exec(text);
  // One unit less where a surrogate pair stood at the end.
  const full = text.length >= RESPONSE_LIMIT - 1 && text.endsWith(ELLIPSIS);
  if (!found) return { tries: [], words: text, cut: full };
  const [, ids = '', words = ''] = found;
  const lists = ids === '' ? [] : ids.split(THEN).map((each) => each.split('+').filter(isId));
  return {
    tries: lists.filter((each) => each.length > 0),
    words,
    // No room was left for words.
    cut: full || ids.endsWith(ELLIPSIS) || (words === '' && text.length > RESPONSE_LIMIT - 3),
  };
}

/** One line that survives forms, XML and spreadsheets: no control characters, no markup, whole characters. */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/&/g, '+')
    .replace(/</g, '‹')
    .replace(/>/g, '›')
    .trim();
}

function isId(text: string): boolean {
  return text !== ELLIPSIS;
}

/** Ids of a course need no change; whatever else comes is made harmless. */
function oneId(id: string): string {
  return id.replace(/[^\w.-]/g, '-') || '-';
}

function cutIds(list: string): string {
  const end = list.lastIndexOf('+', RESPONSE_LIMIT - 2);
  return end > 0 ? `${list.slice(0, end)}+${ELLIPSIS}` : list.slice(0, RESPONSE_LIMIT);
}

/** At most `room` UTF-16 units, cut with an ellipsis and never inside a pair of surrogates. */
export function cut(text: string, room: number): string {
  if (text.length <= room) return text;
  return text.slice(0, room - 1).replace(/[\uD800-\uDBFF]$/, '') + ELLIPSIS;
}
