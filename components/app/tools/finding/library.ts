/** What can be found, and finding it: by any word, by its beginning, and with a slip in spelling. */
import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { isNear } from './near.ts';
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

/** A word that occurs as often is meant as it is typed, and pages in such number are enough without near words. */
const ENOUGH = 3;
/** More of a query is not read: each word is compared with all others. */
const LONGEST_QUERY = 100;

type Match = 'exact' | 'begun' | 'near';

export class Library {
  readonly #passages: Passage[] = [];
  /** How often each word occurs. */
  readonly #words = new Map<string, number>();
  readonly #index = new MiniSearch<Passage & { readonly id: number }>({
    fields: ['title', 'heading', 'blocks'],
    extractField: (passage, field) =>
      field === 'blocks' ? passage.blocks.join('\n') : String(passage[field as keyof Passage | 'id']),
    tokenize: wordsIn,
    processTerm: (word) => {
      const term = fold(word);
      this.#words.set(term, (this.#words.get(term) ?? 0) + 1);
      return term;
    },
    searchOptions: { processTerm: fold, boost: { title: 4, heading: 2 } },
  });

  add(passage: Passage): void {
    this.#index.add({ ...passage, id: this.#passages.length });
    this.#passages.push(passage);
  }

  /**
   * The best passage of each page: those with the words themselves first, then with words that begin with the last
   * one, and where these are few with near words. Where no passage has all words, some are enough: not such as “the”.
   * @param most only so many are made ready to be shown.
   */
  find(query: string, most = Infinity): Findings {
    const words = [...new Set(wordsIn(query.slice(0, LONGEST_QUERY)).map(fold))].filter(
      (word) => word !== '',
    );
    const pages = new Map<string, { readonly passage: Passage; readonly found: ReadonlySet<string> }>();
    const add = (results: readonly SearchResult[]): void => {
      for (const { id, terms } of results) {
        const passage = this.#passages[Number(id)];
        if (passage && !pages.has(passage.page)) pages.set(passage.page, { passage, found: new Set(terms) });
      }
    };
    add(this.#search(words, 'AND', 'exact'));
    add(this.#search(words, 'AND', 'begun'));
    if (pages.size < ENOUGH) add(this.#search(words, 'AND', 'near'));
    if (pages.size === 0) add(this.#search(this.#telling(words), 'OR', 'near'));
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

  #search(words: readonly string[], combineWith: 'AND' | 'OR', match: Match): SearchResult[] {
    const queries = words.map((word, at): Query => {
      // The last word may still be being typed.
      const prefix = match !== 'exact' && at === words.length - 1 && word.length > 1;
      const near = match === 'near' ? this.#nearTo(word) : [];
      return { combineWith: 'OR', queries: [{ queries: [word], prefix }, ...near] };
    });
    return this.#index.search({ combineWith, queries });
  }

  /** Without words that stand in every passage, as long as there are others: in any language those tell nothing. */
  #telling(words: readonly string[]): readonly string[] {
    const telling = words.filter((word) => (this.#words.get(word) ?? 0) < this.#passages.length);
    return telling.length > 0 ? telling : words;
  }

  #nearTo(word: string): string[] {
    if ((this.#words.get(word) ?? 0) >= ENOUGH) return [];
    return [...this.#words.keys()].filter((other) => isNear(word, other));
  }
}
