/** What can be found, and finding it: by any word, by its beginning, and with a slip in spelling. */
import MiniSearch from 'minisearch';
import { snippetOf } from './snippet.ts';
import { fold, markWords, wordsIn, type Piece } from './words.ts';

/** A stretch of a page, from one heading to the next. */
export interface Passage {
  readonly page: string;
  readonly title: string;
  /** Id of the heading; empty for the beginning of the page. */
  readonly spot: string;
  readonly heading: string;
  /** Paragraphs, items and cells in plain words. */
  readonly blocks: readonly string[];
}

export interface Found {
  readonly passage: Passage;
  readonly title: readonly Piece[];
  readonly heading: readonly Piece[];
  readonly snippet: readonly Piece[];
}

export interface Findings {
  /** Pages that fit. */
  readonly count: number;
  readonly best: readonly Found[];
}

/** Letters of a word from which it may have a slip, and two of them; in a short word a slip makes another one. */
const SLIP_FROM = 4;
const SLIPS_FROM = 8;
/** More of a query is not read: each word is compared with the beginnings of all others. */
const LONGEST_QUERY = 100;

export class Library {
  readonly #passages: Passage[] = [];
  readonly #index = new MiniSearch<Passage & { readonly id: number }>({
    fields: ['title', 'heading', 'blocks'],
    extractField: (passage, field) =>
      field === 'blocks' ? passage.blocks.join('\n') : String(passage[field as keyof Passage | 'id']),
    tokenize: wordsIn,
    processTerm: fold,
  });

  add(passage: Passage): void {
    this.#index.add({ ...passage, id: this.#passages.length });
    this.#passages.push(passage);
  }

  /**
   * The best passage of each page, best first. Where no passage has all words, some are enough.
   * @param most only so many are made ready to be shown.
   */
  find(query: string, most = Infinity): Findings {
    const words = query.slice(0, LONGEST_QUERY);
    const all = this.#search(words, 'AND');
    const pages = new Map<string, { readonly passage: Passage; readonly found: ReadonlySet<string> }>();
    for (const { id, terms } of all.length > 0 ? all : this.#search(words, 'OR')) {
      const passage = this.#passages[Number(id)];
      if (passage && !pages.has(passage.page)) pages.set(passage.page, { passage, found: new Set(terms) });
    }
    const best = [...pages.values()].slice(0, most);
    return {
      count: pages.size,
      best: best.map(({ passage, found }) => ({
        passage,
        title: markWords(passage.title, found),
        heading: markWords(passage.heading, found),
        snippet: markWords(snippetOf(passage.blocks, found), found),
      })),
    };
  }

  #search(words: string, combineWith: 'AND' | 'OR') {
    return this.#index.search(words, {
      combineWith,
      boost: { title: 4, heading: 2 },
      // The last word may still be being typed.
      prefix: (term, at, terms) => at === terms.length - 1 && term.length > 1,
      fuzzy: ({ length }) => (length < SLIP_FROM ? false : length < SLIPS_FROM ? 1 : 2),
    });
  }
}
