import type { Kind } from '../diagnostic.ts';

/** What is wrong, what would be right, and what to do, filled in with the facts of one case. */
export interface Words {
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
  readonly remedy: string;
}

export interface Entry<P> {
  readonly kind: Kind;

  readonly words: (params: P) => Words;
}

/** An entry whose words need the facts `P`. */
export const structure = <P = unknown>(words: (params: P) => Words): Entry<P> => ({
  kind: 'structure',
  words,
});
export const craft = <P = unknown>(words: (params: P) => Words): Entry<P> => ({ kind: 'craft', words });
export const alignment = <P = unknown>(words: (params: P) => Words): Entry<P> => ({
  kind: 'alignment',
  words,
});
export const advice = <P = unknown>(words: (params: P) => Words): Entry<P> => ({ kind: 'advice', words });
