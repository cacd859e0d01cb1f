/** How alike two items are in what a learner reads: a renamed one has kept its words. */
import type { Release } from './release.ts';

/** Percent of words in common from which two items are taken for one. */
export const ALIKE = 80;

export type Kind = 'page' | 'question' | 'scenario' | 'reflection' | 'field';

/** Words of each item by id. */
export function wordsOf({ index, modules }: Release): Record<Kind, ReadonlyMap<string, string>> {
  const pages = new Map(modules.flatMap((module) => module.pages.map(({ id, html }) => [id, html])));
  const titles = new Map(index.scenarios.map(({ id, title }) => [id, title]));
  const of = <T extends { readonly id: string }>(items: readonly T[], words: (item: T) => unknown) =>
    new Map(items.map((item) => [item.id, plain(JSON.stringify(words(item)))]));
  return {
    page: of(index.pages, ({ id, title }) => [title, pages.get(id)]),
    question: of(
      modules.flatMap(({ questions }) => questions),
      ({ stem, options, rows }) => [stem, options.map(({ html }) => html), rows.map(({ html }) => html)],
    ),
    scenario: of(
      modules.flatMap(({ scenarios }) => scenarios),
      ({ id, scenes }) => [
        titles.get(id),
        scenes.map(({ html, choices }) => [html, choices.map((one) => one.html)]),
      ],
    ),
    reflection: of(
      modules.flatMap(({ reflections }) => reflections),
      ({ title, prompt }) => [title, prompt],
    ),
    field: of(index.slots, ({ title, hint }) => [title, hint]),
  };
}

/** Words of HTML in JSON. */
function plain(json: string): string {
  return json.replace(/<[^>]*>|\\[nrt]|[[\]",]|null/g, ' ').toLowerCase();
}

/** Words in common, in percent (Dice's coefficient over words with their repetitions). */
export function alike(one: string, other: string): number {
  const [first, second] = [one, other].map((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
  if (!first?.length || !second?.length) return 0;
  const left = new Map<string, number>();
  for (const word of first) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of second) {
    const number = left.get(word) ?? 0;
    if (number > 0) common += 1;
    left.set(word, number - 1);
  }
  return Math.floor((200 * common) / (first.length + second.length));
}
