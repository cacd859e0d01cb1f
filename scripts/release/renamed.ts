/** Items that seem to be the same under another id, and ids that seem to have changed places. Pure. */
import type { Fates, ItemFate } from './fates.ts';
import type { Release } from './release.ts';
import { ALIKE, alike, wordsOf, type Kind } from './similar.ts';

function listsOf(fates: Fates): Record<Kind, readonly ItemFate[]> {
  const { pages, questions, scenarios, reflections, slots } = fates;
  return { page: pages, question: questions, scenario: scenarios, reflection: reflections, field: slots };
}

export interface Renaming {
  readonly kind: Kind;
  readonly old: string;
  readonly now: string;
  /** Percent of the words that they have in common. */
  readonly same: number;
}

/** An item that has the words of another one. */
export interface Swap {
  readonly kind: Kind;
  readonly id: string;
  readonly other: string;
  /** The other one has its words. */
  readonly both: boolean;
}

/** Items that are gone, beside new ones with nearly the same words: renamed without `was`. */
export function renamingsOf(
  old: Release,
  now: Release,
  fates: Fates,
  notRenamed: readonly string[],
): Renaming[] {
  const [was, is] = [wordsOf(old), wordsOf(now)];
  const lists = listsOf(fates);
  return (Object.keys(lists) as Kind[]).flatMap((kind) => {
    const taken = new Set(lists[kind].map((fate) => fate.now));
    const fresh = [...is[kind]].filter(([id]) => !taken.has(id) && !notRenamed.includes(id));
    return lists[kind].flatMap(({ id, now: present }) => {
      if (present !== null) return [];
      const words = was[kind].get(id) ?? '';
      const best = fresh
        .map(([other, text]) => ({ other, same: alike(words, text) }))
        .sort((a, b) => b.same - a.same)[0];
      return best && best.same >= ALIKE ? { kind, old: id, now: best.other, same: best.same } : [];
    });
  });
}

/** Items that have the very words that another one had, of which learners would keep what they did. */
export function swapsOf(old: Release, now: Release, fates: Fates): Swap[] {
  const [was, is] = [wordsOf(old), wordsOf(now)];
  const lists = { ...listsOf(fates), question: fates.questions.filter(({ fate }) => fate === 'kept') };
  return (Object.keys(lists) as Kind[]).flatMap((kind) =>
    swapped(
      was[kind],
      is[kind],
      lists[kind].map((fate) => [fate.id, fate.now]),
    ).map((swap) => ({ kind, ...swap })),
  );
}

/** Of pairs of an old and a new id those whose words now are what another one had; two that changed places once. */
export function swapped(
  was: ReadonlyMap<string, string>,
  is: ReadonlyMap<string, string>,
  pairs: readonly (readonly [string, string | null])[],
): Omit<Swap, 'kind'>[] {
  const present = new Map(pairs);
  const wordsNow = (id: string): string | undefined => is.get(present.get(id) ?? '');
  const found = pairs.flatMap(([id]) => {
    const words = wordsNow(id);
    if (words === undefined || words.trim() === '' || words === was.get(id)) return [];
    const other = [...was].find(
      ([one, text]) => one !== id && text === words && wordsNow(one) !== words,
    )?.[0];
    return other === undefined ? [] : { id, other };
  });
  const others = new Map(found.map(({ id, other }) => [id, other]));
  return found.flatMap(({ id, other }, at) => {
    const both = others.get(other) === id;
    const isTold = both && found.findIndex((one) => one.id === other) < at;
    return isTold ? [] : { id, other, both };
  });
}
