/** A translation beside its source, block by block. */
import { blocksOf, changedSince, type TextBlock } from '../content/locales/blocks.ts';

/** XLIFF 2.0 knows `initial` and `translated`; `stale` is `initial` with a sub-state of ours. */
export type UnitState = 'initial' | 'translated' | 'stale';

export interface Pair {
  readonly source: TextBlock;
  /** `null` where the translation has nothing in its place. */
  readonly target: TextBlock | null;
  readonly state: UnitState;
  /** The source is as it was when the file was stamped. */
  readonly isCurrent: boolean;
}

/**
 * Blocks of a file with what translates each. Files of the same build are paired in their order; where the source has
 * grown since, by what the translation was stamped with.
 * @param translated text of the translated file, if there is one.
 * @param stamped hashes of the source as it was translated.
 */
export function pairBlocks(
  file: string,
  source: string,
  translated: string | undefined,
  stamped: readonly string[],
): readonly Pair[] {
  const theirs = blocksOf(source, file);
  const ours = translated === undefined ? [] : blocksOf(translated, file);
  const changed = new Set(changedSince(theirs, stamped));
  const kept = theirs.filter((block) => !changed.has(block));
  const byStamp = targetsOf(kept, ours, stamped);
  return theirs.map((block, at) => {
    const target =
      byKey(block, ours) ??
      (ours.length === theirs.length ? (ours[at] ?? null) : (byStamp.get(block) ?? null));
    const state = target === null ? 'initial' : changed.has(block) ? 'stale' : 'translated';
    return { source: block, target, state, isCurrent: !changed.has(block) };
  });
}

/** A value of YAML is found by its keys, in whatever order they stand. */
function byKey({ path }: TextBlock, ours: readonly TextBlock[]): TextBlock | null {
  return (path && ours.find((one) => one.path?.join('\n') === path.join('\n'))) ?? null;
}

/** What stands in the places of the blocks that are as they were when the file was stamped. */
function targetsOf(
  kept: readonly TextBlock[],
  ours: readonly TextBlock[],
  stamped: readonly string[],
): ReadonlyMap<TextBlock, TextBlock> {
  const found = new Map<TextBlock, TextBlock>();
  if (ours.length !== stamped.length) return found;
  let from = 0;
  for (const block of kept) {
    const at = stamped.indexOf(block.hash, from);
    const target = ours[at];
    if (at < 0 || !target) continue;
    found.set(block, target);
    from = at + 1;
  }
  return found;
}
