/**
 * Links into the course, on their way to HTML: to a page, to a source on the page that lists it, and to a word
 * of the glossary, which opens its definition where it stands.
 */
import type { Element, ElementContent, RootContent } from 'hast';
import { element, text } from './element.ts';
import type { Labels } from './labels.ts';
import type { GlossaryData } from './schema.ts';
import type { CourseSource } from './source.ts';
import { anchor, pageWith, readTarget } from './targets.ts';

/** Where links lead, and what words mean. */
export interface LinkTargets {
  readonly pages: readonly string[];
  readonly glossary: GlossaryData;
  /** Page that lists the glossary, `null` where none does. */
  readonly glossaryPage: string | null;
  readonly referencesPage: string | null;
}

export function linkTargets({ pages, glossary }: CourseSource): LinkTargets {
  return {
    pages: pages.map(({ id }) => id),
    glossary,
    glossaryPage: pageWith(pages, 'glossary'),
    referencesPage: pageWith(pages, 'references'),
  };
}

export interface LinkDressing {
  readonly labels: Labels;
  readonly targets: LinkTargets;
  /** An id that nothing else on a page has. */
  readonly ownId: (kind: 'term' | 'svg') => string;
}

/** What stands for a link: itself with its attributes set, or a button and the definition that it opens. */
export function dressLink(link: Element, dressing: LinkDressing): ElementContent[] {
  const href = String(link.properties['href']);
  if (href.toLowerCase().startsWith('https:')) {
    // A link out of the course opens a window of its own, and says so to those who do not see it.
    Object.assign(link.properties, { target: '_blank', rel: ['noopener'] });
    link.children.push(hidden(` ${dressing.labels.newWindow}`));
    return [link];
  }
  const { targets } = dressing;
  const target = readTarget(href, targets.pages);
  if (target.kind === 'lang') return [inLanguage(target.id, link.children)];
  if (target.kind === 'term') return definition(link, target.id, dressing);
  if (target.kind === 'source' && targets.referencesPage !== null) {
    link.properties['href'] = `#${anchor(targets.referencesPage, 'source', target.id)}`;
  }
  return [link];
}

/** Words that a screen reader says in another language than the page. */
function inLanguage(lang: string, words: ElementContent[]): Element {
  return element('span', { lang }, words);
}

/** Words of a YAML file, in which `[those of another language](#lang-en)` are marked. */
export function marked(words: string): ElementContent[] {
  return words.split(/(\[[^\]]+\]\(#lang-[\w-]+\))/).flatMap((part) => {
    const [, inside = '', lang = ''] = /^\[(.+)\]\(#lang-([\w-]+)\)$/.exec(part) ?? [];
    if (lang) return [inLanguage(lang, [text(inside)])];
    return part === '' ? [] : [text(part)];
  });
}

function hidden(words: string): Element {
  return element('span', { className: ['visually-hidden'] }, [text(words)]);
}

/**
 * A button that opens a popover needs no script. The popover stands in a live region, so that a screen reader
 * says it when it opens, and focus stays in the sentence. Browsers without popovers show it in brackets.
 */
function definition(link: Element, term: string, dressing: LinkDressing): ElementContent[] {
  const { targets, labels } = dressing;
  const entry = targets.glossary[term];
  if (!entry) return link.children;
  const id = dressing.ownId('term');
  const button = element('button', { type: 'button', className: ['term'], popoverTarget: id }, link.children);
  const list = targets.glossaryPage;
  const more =
    list === null
      ? []
      : [text(' '), element('a', { href: `#${anchor(list, 'term', term)}` }, [text(labels.allTerms)])];
  const words = [element('b', {}, [text(entry.term)]), ...marked(`: ${meaning(entry)}`), ...more];
  const shown = element('span', { className: ['term-definition'], id, popover: 'auto' }, words);
  return [button, element('span', { className: ['term-live'], ariaLive: 'polite' }, [shown])];
}

/**
 * Browsers break a line on either side of a button: the signs that touch a word of the glossary go along with it.
 * @param around what stands before and after it; loses these signs.
 */
export function withSigns(
  dressed: ElementContent[],
  around: readonly (RootContent | undefined)[],
): ElementContent[] {
  const [before = '', after = ''] = around.map((one, at) => {
    if (one?.type !== 'text') return '';
    const sign = (at === 0 ? /[\p{Ps}\p{Pi}]+$/u : /^[\p{Pe}\p{Pf}.,;:!?…]+/u).exec(one.value)?.[0] ?? '';
    one.value = at === 0 ? one.value.slice(0, one.value.length - sign.length) : one.value.slice(sign.length);
    return sign;
  });
  if (before + after === '') return dressed;
  return [element('span', { className: ['term-signs'] }, [text(before), ...dressed, text(after)])];
}

/** The meaning as sentences. */
export function meaning({ means, more }: GlossaryData[string]): string {
  return [means, more].flatMap((part) => (part === undefined ? [] : [ended(part)])).join(' ');
}

/** Words with a full stop, unless they end in a sign of their own, which may be marked as of another language. */
export function ended(words: string): string {
  return /[.!?…][”’")]?(\]\(#lang-[\w-]+\))?$/.test(words) ? words : `${words}.`;
}
