import type { Kind } from '../diagnostic.ts';

/** What is wrong, what would be right, and what to do, filled in with the facts of one case. */
export interface Words {
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
  readonly remedy: string;
}

/** What a rule that is no fault of structure looks at: words, which each language has of its own, or the course. */
export type Subject = 'words' | 'course';

export interface Entry<P> {
  readonly kind: Kind;
  /** Translations are judged by rules about words too; what is true of the course is told in the source alone. */
  readonly subject: Subject;
  readonly words: (params: P) => Words;
}

type Make = <P = unknown>(subject: Subject, words: (params: P) => Words) => Entry<P>;

/** An entry whose words need the facts `P`. Faults of structure are told wherever they stand. */
export const structure = <P = unknown>(words: (params: P) => Words): Entry<P> => ({
  kind: 'structure',
  subject: 'words',
  words,
});
export const craft: Make = (subject, words) => ({ kind: 'craft', subject, words });
export const alignment: Make = (subject, words) => ({ kind: 'alignment', subject, words });
export const advice: Make = (subject, words) => ({ kind: 'advice', subject, words });
