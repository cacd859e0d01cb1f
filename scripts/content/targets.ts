/** Links into the course: to a page, a word of the glossary, a source; and words of another language, marked like a link. */
import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { PageSource } from './source.ts';

export interface Target {
  readonly kind: 'page' | 'term' | 'source' | 'lang';
  /** Of `lang` a BCP 47 tag. */
  readonly id: string;
}

/** What an address that begins with `#` leads to. A page of that very name comes first. */
export function readTarget(url: string, pages: readonly string[]): Target {
  const id = url.replace(/^#/, '');
  const [, kind, rest = ''] = /^(term|source|lang)-(.+)$/.exec(id) ?? [];
  if (pages.includes(id)) return { kind: 'page', id };
  return kind === 'term' || kind === 'source' || kind === 'lang' ? { kind, id: rest } : { kind: 'page', id };
}

/** Lists that a page shows in the place of a directive. */
export const lists = ['glossary', 'references'] as const;
export type ListName = (typeof lists)[number];

export function isList(name: string): name is ListName {
  return (lists as readonly string[]).includes(name);
}

/** Id of the first page with `::glossary` or `::references`, `null` where there is none. */
export function pageWith(pages: readonly PageSource[], list: ListName): string | null {
  const page = pages.find(({ body }) => {
    let found = false;
    visit({ type: 'root', children: body as RootContent[] }, 'leafDirective', ({ name }) => {
      found ||= name === list;
    });
    return found;
  });
  return page?.id ?? null;
}

/** Id of an entry on the page that lists it. The player reads the page before the two hyphens. */
export function anchor(page: string, kind: 'term' | 'source', id: string): string {
  return `${page}--${kind}-${id}`;
}
