/** What an entry of the table of words is: a section of the report, and a sentence made of facts. */
export type Section = 'breaking' | 'again' | 'moved' | 'gone' | 'stories' | 'status' | 'safe';

export interface Words {
  readonly message: string;
  /** What to do about it. */
  readonly remedy?: string;
}

export interface Entry<P> {
  readonly section: Section;
  readonly words: (params: P) => Words;
}

/** Makes entries of one section. */
export const of =
  (section: Section) =>
  <P = unknown>(words: (params: P) => Words): Entry<P> => ({ section, words });
