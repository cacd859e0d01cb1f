/**
 * Order from a seed. Every list is shuffled from the attempt's seed and a salt of its own (its id), so one
 * list keeps its order when questions, options or scenes are added anywhere else in the course.
 */

/** 32-bit hash of a text: FNV-1a, then the finalizer of MurmurHash3 so that all bits depend on all input. */
export function hash(text: string, start = 0x811c9dc5): number {
  let h = start;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Mulberry32: numbers from 0 up to, not including, 1. The same seed gives the same series everywhere. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A shuffled copy (Fisher and Yates).
 * @param seed the attempt's seed
 * @param salt what is shuffled, for example the question's id
 */
export function shuffled<T>(items: readonly T[], seed: number, salt: string): T[] {
  const next = random(hash(`${seed}:${salt}`));
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}
