/** Words that somebody may have meant, or that say the same in another form. */

/** Letters of a word from which it may have a slip; in a shorter one a slip makes another word. */
const SLIP_FROM = 5;
/** Letters that two words of the same beginning share at least. */
const SHARED = 3;

/**
 * “allergy” and “allergies”, “saftey” and “safety”: the same beginning with short endings, or one slip behind the
 * first letter.
 * @param word folded, as it was typed.
 * @param other folded, as it stands in the course.
 */
export function isNear(word: string, other: string): boolean {
  const shared = sharedStart(word, other);
  if (shared === 0) return false;
  const [rest, otherRest] = [word.slice(shared), other.slice(shared)];
  const longest = Math.max(rest.length, otherRest.length);
  return (shared >= SHARED && longest <= shared / 2) || (word.length >= SLIP_FROM && isSlip(rest, otherRest));
}

function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

/** A letter too many, one that is missing, another one, or two that changed places, and all else the same. */
function isSlip(one: string, other: string): boolean {
  return (
    one.slice(1) === other ||
    one === other.slice(1) ||
    one.slice(1) === other.slice(1) ||
    (one[0] === other[1] && one[1] === other[0] && one.slice(2) === other.slice(2))
  );
}
