/** From the name that an author gives to the id that learners' work hangs on. */
import { InputProblem } from '../diagnostics/problems.ts';
import { reserved } from '../content/check-identity.ts';

export interface Name {
  readonly id: string;
  readonly title: string;
}

/** Ids of pages and activities; a course may have a longer one. */
const LONGEST = 40;
const ID = /^[a-z][a-z0-9-]*$/;

/** Small letters, digits and hyphens of a text; whole words, as many as there is room for. */
function idOf(text: string): string {
  const words =
    text
      .normalize('NFKD')
      .replace(/[\p{M}’']/gu, '')
      .toLowerCase()
      .replaceAll('ß', 'ss')
      .match(/[a-z0-9]+/g) ?? [];
  let id = '';
  for (const word of words) {
    const longer = id === '' ? word : `${id}-${word}`;
    if (longer.length > LONGEST) break;
    id = longer;
  }
  return id;
}

/** `whom-to-ring` as a title: “Whom to ring”. */
function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * @param given a title, or an id, of which a title is made.
 * @param wanted the id, where the author wants another than the title gives.
 * @throws InputProblem where there is no id in it, or one that means something else.
 */
export function readName(given: string, wanted: string | undefined): Name {
  const title = given.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (title === '') throw new InputProblem('Give it a name, such as "Whom to ring".');
  const id = wanted ?? (ID.test(title) ? title : idOf(title));
  if (!ID.test(id) || id.length > LONGEST)
    throw new InputProblem(
      `${id === '' ? `“${title}” has no letters for an id` : `“${id}” is no id`}. An id has small letters from a to z, digits and hyphens, begins with a letter and has at most ${LONGEST} characters: --id whom-to-ring`,
    );
  if (reserved.includes(id))
    throw new InputProblem(`The player uses the id “${id}” itself. Choose another: --id ${id}-page`);
  return { id, title: ID.test(title) ? titleOf(title) : title };
}
