/**
 * What is tried with suspend data. Each trial runs from the first call to the last in one task, so that no save can come
 * in between, and puts back what belongs there. A trial value is the learner's packed state with something behind it
 * that its reader ignores (`state/README.md`): a window that dies half way leaves a state that can be read in full.
 */
import { stored, taken, type Answer, type Wire } from './wire.ts';
import type { TrialWords } from './words.ts';

/** Ends the private texts of a packed state; nothing behind a second one is read. */
const END = '~';

/** Kinds of characters that LMSs and their databases are known to change, each with a sample. */
export const SAMPLES = {
  accents: 'äéñßİ',
  signs: `"'<b>&amp;\\%+|`,
  lines: '↵ \n\t',
  emoji: '🙂🩰',
  arabic: 'مكتبة',
  chinese: '图书馆',
} as const;
export type Sample = keyof typeof SAMPLES;

export interface Kept {
  /** Characters that were tried. */
  readonly tried: number;
  /** What became of them; `unread`: the LMS gives back nothing of this session, so nobody can tell. */
  readonly became: 'whole' | 'cut' | 'refused' | 'changed' | 'unread' | 'threw';
  /** Characters that came back as they were sent; of `refused` the most that were taken; 0 where nobody can tell. */
  readonly kept: number;
  /** The commits after the trial and after putting back. */
  readonly commits: readonly Answer[];
}

/**
 * Tries how many characters come back.
 * @param base packed state of this moment; put back at the end.
 * @param room characters that the standard promises.
 */
export function tryRoom(wire: Wire, { suspend }: TrialWords, base: string, room: number): Kept {
  const padded = (length: number): string => (base + END).padEnd(length, '0123456789').slice(0, length);
  const value = padded(Math.max(room, base.length + 1));
  const set = wire.set(suspend, value);
  const first = wire.commit();
  const back = wire.get(suspend).value;
  const became = set.code === 'exception' ? 'threw' : taken(set) ? readAs(value, back) : 'refused';
  const kept =
    became === 'refused'
      ? mostTaken((length) => taken(wire.set(suspend, padded(length))), base.length, value.length)
      : became === 'whole' || became === 'cut'
        ? back.length
        : 0;
  wire.set(suspend, base);
  return { tried: value.length, became, kept, commits: [first, wire.commit()] };
}

function readAs(value: string, back: string): Kept['became'] {
  if (back === value) return 'whole';
  if (back === '') return 'unread';
  return value.startsWith(back) ? 'cut' : 'changed';
}

/** The largest length between two that is taken; 0: not even the smaller one. */
function mostTaken(takes: (length: number) => boolean, least: number, most: number): number {
  if (!takes(least)) return 0;
  let [low, high] = [least, most];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (takes(middle)) low = middle;
    else high = middle;
  }
  return low;
}

export interface Letters {
  /** Kinds that came back changed, or were refused. */
  readonly changed: readonly Sample[];
  /** Kinds of which nothing came back, so nobody can tell. */
  readonly unread: readonly Sample[];
  /** Stored with all of them at once. */
  readonly committed: boolean;
}

/** Tries which characters come back; ends with `base` put back and committed, as `tryRoom` does. */
export function tryLetters(wire: Wire, { suspend }: TrialWords, base: string): Letters {
  const changed: Sample[] = [];
  const unread: Sample[] = [];
  for (const kind of Object.keys(SAMPLES) as Sample[]) {
    const value = base + END + SAMPLES[kind];
    const isTaken = taken(wire.set(suspend, value));
    const back = isTaken ? readAs(value, wire.get(suspend).value) : 'changed';
    if (back === 'changed') changed.push(kind);
    else if (back !== 'whole') unread.push(kind);
  }
  wire.set(suspend, base + END + Object.values(SAMPLES).join(''));
  const committed = stored(wire.commit());
  wire.set(suspend, base);
  wire.commit();
  return { changed, unread, committed };
}
