/** Free texts of a report: each is shared only after a person has read and ticked it. */
import { pilotWords } from '../page/words.ts';
import type { Report } from '../report.ts';

export interface ShareableComment {
  /** Stable within a report. */
  readonly key: string;
  /** Title of the page or the question. */
  readonly about: string;
  readonly text: string;
}

/** Every comment that a person may tick, in the order of the report. */
export function commentsOf({ pilot }: Pick<Report, 'pilot'>): readonly ShareableComment[] {
  if (!pilot) return [];
  const unclear = pilot.unclear.flatMap(({ comments, page, title }) =>
    comments.map((text, at) => ({ key: `${page}#${at}`, about: title, text })),
  );
  const written = [...pilot.questionnaire, ...pilot.followUp].flatMap((item) =>
    item.typed.map(({ words }, at) => ({ key: `${item.id}#${at}`, about: pilotWords(item), text: words })),
  );
  return [...unclear, ...written];
}

/** Words that a person wrote in place of a comment, for copy and paper alone, by its key. */
export type Edits = ReadonlyMap<string, string>;

/** What goes along: ticked comments without names that the export knows; one that was emptied stays out. */
export function sharedComments(
  report: Pick<Report, 'people' | 'pilot'>,
  ticked: ReadonlySet<string>,
  edits: Edits,
): readonly { readonly about: string; readonly text: string }[] {
  const clean = withoutNames(report.people);
  return commentsOf(report)
    .filter(({ key }) => ticked.has(key))
    .map(({ about, key, text }) => ({ about, text: clean(edits.get(key) ?? text) }))
    .filter(({ text }) => text.trim() !== '');
}

const ADDRESS = /[^\s@<>()"',;:]+@[^\s@<>()"',;:]+/g;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Takes names of the export and anything like an e-mail address out of a text: whole names, and parts of at least
 * three letters as words.
 */
export function withoutNames(people: Report['people']): (text: string) => string {
  const whole = people.flatMap(({ email, key, name }) => [name, email, key]);
  const parts = people.flatMap(({ name }) => name.split(/[\s,]+/).filter((part) => part.length > 2));
  const wanted = [...new Set([...whole, ...parts].map((text) => text.trim()).filter(Boolean))];
  const lower = new Set(wanted.map((text) => text.toLocaleLowerCase()));
  const long = wanted.filter((text) => /[^\p{L}\p{N}]/u.test(text)).sort((a, b) => b.length - a.length);
  const phrases = long.map((phrase) => new RegExp(escaped(phrase), 'giu'));
  return (text) =>
    phrases
      .reduce((left, phrase) => left.replace(phrase, '[name]'), text.replace(ADDRESS, '[address]'))
      .replace(/[\p{L}\p{N}]+/gu, (word) => (lower.has(word.toLocaleLowerCase()) ? '[name]' : word));
}
