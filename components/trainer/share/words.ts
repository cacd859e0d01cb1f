/** What stands on everything that others may see, the copy to share and the paper. */
import type { Report } from '../report.ts';
import { withoutNames } from './comments.ts';
import type { SharedCount } from './counts.ts';

export const WARNING =
  'People who know the group may still recognise someone. Share this only with people who need it.';

/** What every number there means; the window that saves a copy says the same. */
export const ROUNDED =
  'So that nobody can be picked out, numbers of people are rounded to the nearest 5 (“about 10” stands for 8 to 12) and do not always add up; “hidden” stands for 1 to 4, or for a number that would give such a one away. Of fewer than 5 people everything is hidden, zeros too. With under 20 people much is hidden, and there are no averages.';

export function countWords(n: SharedCount): string {
  if (n === null) return 'hidden';
  return n === 0 ? '0' : `about ${n}`;
}

/** How long the course takes, to 5 minutes. */
export function timeWords(minutes: number): string {
  return `Half of those who finished needed no more than about ${minutes} minutes for the course, optional pages included.`;
}

/** A number of people that stands alone, so that no other can give it away. */
export function peopleWords(n: SharedCount): string {
  return n === null ? 'fewer than 5 people' : `${countWords(n)} people`;
}

/** Says of a statement who is not among its people, as a sentence of its own. */
export function apartWords({ n, words }: { readonly n: string; readonly words: string }): string {
  return `${n.charAt(0).toUpperCase()}${n.slice(1)} said “${words}” before or after: not counted.`;
}

type Chosen = Pick<Report, 'chosen' | 'people'>;

/** Names of the chosen groups that may be shown; `null` for one that has a name of somebody in the files. */
function namesOf({ chosen, people }: Chosen): readonly (string | null)[] {
  const clean = withoutNames(people);
  return chosen.map((group) => (clean(group) === group ? group : null));
}

/** Whom a report is of, for its title: `only the group “North”`; empty where it is of everybody. */
export function groupWords(report: Chosen): string {
  const names = namesOf(report);
  if (names.length === 0) return '';
  const words = names.map((name) => {
    if (name === null) return 'a group that has somebody’s name';
    return name === '' ? 'people without a group' : `the group “${name}”`;
  });
  const last = words.pop() ?? '';
  return `only ${words.length > 0 ? `${words.join(', ')} and ` : ''}${last}`;
}

/** Longer names of files are cut by some systems. */
const NAME_ROOM = 60;

/** The same for the name of a file: `-north`. */
export function groupInFileName(report: Chosen): string {
  const names = namesOf(report);
  if (names.length === 0) return '';
  const words = names.map((name) => (name === '' ? 'no-group' : (name ?? 'group')));
  const plain = words
    .join('-')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, NAME_ROOM)
    .replace(/^-+|-+$/g, '');
  return `-${plain.toLocaleLowerCase() || 'group'}`;
}
