import type { Progress } from '../../../components/model/progress.ts';
import { itemsOf, wordsOf, type Deed } from './deeds.ts';

/** A deed with what the oracle knows of its fate. */
export interface KnownDeed extends Deed {
  readonly at: number;
  /** Name of the window in which it was done. */
  readonly by: string;
  readonly revision: number;
  /** What stood there before, as far as that was seen. */
  readonly parent: KnownDeed | null;
  /** Stores on a device that must have it, with when they got it last. */
  readonly homes: Map<object, number>;
  /** The LMS must have it. */
  lms: boolean;
  /** Nobody can ask for it any more: hardly done when the window went, given up by the learner, or counted as lost. */
  dropped: boolean;
}

/** All that was ever done, by item. */
export class DeedBook {
  readonly #byItem = new Map<string, KnownDeed[]>();

  add(deed: KnownDeed): void {
    const list = this.#byItem.get(deed.item);
    if (list) list.push(deed);
    else this.#byItem.set(deed.item, [deed]);
  }

  *all(): Iterable<KnownDeed> {
    for (const deeds of this.#byItem.values()) yield* deeds;
  }

  /** The first deed that did the same: on another device it may have had another revision. */
  earliest(deed: KnownDeed): KnownDeed {
    const same = ({ level, value }: KnownDeed): boolean => level === deed.level && value === deed.value;
    const twins = this.#byItem.get(deed.item)?.filter(same) ?? [];
    return twins.reduce((one, other) => (other.revision < one.revision ? other : one), deed);
  }

  /** What stands in each item of a progress, as the deed that put it there. */
  seenIn(progress: Progress): Map<string, KnownDeed> {
    const seen = new Map<string, KnownDeed>();
    for (const { item, level, value } of itemsOf(progress).values()) {
      const found = this.#byItem
        .get(item)
        ?.filter((deed) => (deed.value === null ? deed.level <= level : deed.value === value))
        .at(-1);
      if (found) seen.set(item, found);
    }
    return seen;
  }

  /**
   * Whether a progress still has a deed, or what followed from it.
   * @param beside what was done without knowing of it counts, too.
   */
  holds(progress: Progress, deed: KnownDeed, beside = true): boolean {
    const now = itemsOf(progress).get(deed.item);
    if (deed.value === null) return (now?.level ?? 0) >= deed.level || (beside && this.#forked(deed));
    if (!now) return false;
    const replaced = new Set<KnownDeed>();
    for (let old = deed.parent; old; old = old.parent) replaced.add(old);
    const all = this.#byItem.get(deed.item) ?? [];
    const exact = all.filter(({ value }) => value === now.value);
    if (exact.length > 0) return exact.every((one) => !replaced.has(one));
    // Words of two attempts stand in one box, each whole; choices beside them are the newer ones.
    const parts = wordsOf(now).split(BETWEEN);
    return all.some((one) => !replaced.has(one) && parts.includes(wordsOf(one)));
  }

  /** Two devices sat the same sitting without knowing of each other: one of them stays, as merging says. */
  #forked(deed: KnownDeed): boolean {
    if (deed.item !== 'sitting') return false;
    const others = this.#byItem.get(deed.item) ?? [];
    return others.some((other) => other.by !== deed.by && !before(other, deed) && !before(deed, other));
  }
}

/** Between the words of two attempts that the learner brought together. */
const BETWEEN = '\n\n';

function before(one: KnownDeed, other: KnownDeed): boolean {
  for (let old = other.parent; old; old = old.parent) if (old === one) return true;
  return false;
}
