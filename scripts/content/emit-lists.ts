/** What stands for `::glossary` and `::references` on a page. */
import type { Element, ElementContent } from 'hast';
import { dressLink, ended, marked, meaning, type LinkDressing } from './emit-links.ts';
import { element, text } from './element.ts';
import type { SourcesData } from './schema.ts';
import type { CourseSource } from './source.ts';
import { anchor, type ListName } from './targets.ts';

/** The list on a page; each entry has an address of its own. */
export function emitList(
  name: ListName,
  page: string,
  source: CourseSource,
  dressing: LinkDressing,
): Element {
  return name === 'glossary' ? emitGlossary(page, source) : emitReferences(page, source, dressing);
}

function emitGlossary(page: string, { glossary, data }: CourseSource): Element {
  const entries = Object.entries(glossary).sort(([, a], [, b]) =>
    a.term.localeCompare(b.term, data.language),
  );
  const rows = entries.map(([id, entry]) =>
    element('div', { id: anchor(page, 'term', id) }, [
      element('dt', {}, [text(entry.term)]),
      element('dd', {}, marked(meaning(entry))),
    ]),
  );
  return element('dl', { className: ['glossary'] }, rows);
}

function emitReferences(page: string, { sources }: CourseSource, dressing: LinkDressing): Element {
  const items = Object.entries(sources.sources).map(([id, one]) =>
    element('li', { id: anchor(page, 'source', id) }, reference(one, dressing)),
  );
  return element('ul', { className: ['references'] }, items);
}

/** Author. Title. Publisher, year. Place. Address. */
function reference(
  { author, title, publisher, year, place, url }: SourcesData['sources'][string],
  dressing: LinkDressing,
): ElementContent[] {
  const out = [publisher, year].filter((part) => part !== undefined).join(', ');
  const rest = [out, place ?? ''].filter((part) => part !== '').map((part) => ` ${ended(part)}`);
  const link = url === undefined ? [] : dressLink(element('a', { href: url }, [text(url)]), dressing);
  return [
    ...(author === undefined ? [] : marked(`${ended(author)} `)),
    element('cite', {}, marked(ended(title))),
    ...rest.flatMap(marked),
    ...(link.length > 0 ? [text(' '), ...link] : []),
  ];
}
