/** What a learner takes along, before it becomes HTML or plain text: a title, and sections of plain words. */

export interface TakenDocument {
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** What it is, below the title. */
  readonly lead: readonly string[];
  readonly sections: readonly Section[];
  /** Where it is from, at the end. */
  readonly foot: readonly string[];
}

export interface Section {
  /** Empty where the title says it all. */
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** `soft`: said by the course, among words of the learner's own. Line breaks of a text are kept. */
export type Block =
  | { readonly kind: 'words' | 'soft'; readonly text: string }
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] };

export interface Row {
  readonly label: string;
  /** `null`: a line to write on by hand. */
  readonly text: string | null;
  readonly soft?: boolean;
}

/** Without control characters and halves of characters, which no format can carry; lines end with `\n`. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .trim();
}
