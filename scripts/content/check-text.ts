/** What every text is checked for: HTML, links, pictures, boxes, headings. */
import type { Heading, Html, Image, Link, List, Nodes, Paragraph, Parents } from 'mdast';
import { visit } from 'unist-util-visit';
import { find, type Finding, type Place } from '../diagnostics/diagnostic.ts';
import { didYouMean, nearest } from '../diagnostics/suggest.ts';
import { leftOvers } from './left-over.ts';
import { pictures } from './media-file.ts';
import { boxes, hasCurlyQuotes, isMedia, notHere, placeOf, plain } from './nodes.ts';
import type { ParsedFile } from './parse.ts';
import { readTarget, type Target } from './targets.ts';

/** What texts may refer to. */
export interface Surroundings {
  /** Ids of pages by the names of their files. */
  readonly files: ReadonlyMap<string, string>;
  readonly pages: readonly string[];
  /** Files below media/, with their path from the course folder. */
  readonly media: readonly string[];
  /** Ids of the glossary. */
  readonly terms: readonly string[];
  /** Ids of sources that a page lists; `null` where no page has `::references`. */
  readonly sources: readonly string[] | null;
}

type Box = Extract<Nodes, { type: 'containerDirective' }>;

/** Forms of Markdown that the course does without: one way is enough for a picture, and notes have no foot. */
const refused = { footnoteReference: 1, footnoteDefinition: 1, imageReference: 1 };

/** Checks the whole tree of one file. */
export function checkText(parsed: ParsedFile, around: Surroundings): Finding[] {
  const { file, tree } = parsed;
  const isPage = parsed.kind === 'lesson' || parsed.kind === 'assessment';
  const isSheet = parsed.kind === 'lesson' && parsed.matter.layout === 'job-aid';
  const findings: Finding[] = [];
  visit(tree, (node, index, parent) => {
    const at = placeOf(file, node);
    if (node.type === 'html') findings.push(...checkHtml(node, at, findings));
    else if (node.type === 'image') findings.push(...checkImage(file, node, around));
    else if (node.type === 'link' && !isChoice(parsed, parent, index))
      findings.push(...checkLink(file, node, around));
    else if (node.type === 'definition' && isPage)
      findings.push(...checkTarget(file, node, node.url, around));
    else if (node.type in refused) findings.push(...notHere(file, node, 'a course'));
    else if (isPage && !isSheet && node.type === 'list' && hasBoxes(node)) {
      const where = parsed.kind === 'lesson' ? 'a lesson' : 'an assessment page';
      findings.push(
        find('not-here', at, { what: 'A list with boxes to tick', where, remedy: BOXES[parsed.kind] }),
      );
    } else if (node.type === 'containerDirective') findings.push(...checkBox(parsed, node));
    else if (node.type === 'leafDirective' && !isPage)
      findings.push(...notHere(file, node, `a ${parsed.kind}`));
    else if (node.type === 'heading' && node.depth === 1) findings.push(find('heading-level-1', at, {}));
    else if (node.type === 'paragraph') findings.push(...checkParagraph(parsed, node));
  });
  findings.push(...leftOvers(parsed));
  return isPage ? [...findings, ...checkHeadings(parsed), ...checkEmpty(parsed)] : findings;
}

const BOXES: Partial<Record<ParsedFile['kind'], string>> = {
  lesson:
    'Delete “[ ]” in each line; on a sheet to print and tick, write “layout: job-aid” into the front matter.',
  assessment: 'Delete “[ ]” in each line.',
};

function hasBoxes({ children }: List): boolean {
  return children.some(({ checked }) => typeof checked === 'boolean');
}

/** A page with nothing on it. The one of the assessment has the assessment. */
function checkEmpty({ kind, tree, at }: ParsedFile): Finding[] {
  return kind === 'lesson' && tree.children.length === 0 ? [find('page-empty', at(['title']), {})] : [];
}

/** An opening tag is told; the closing one that goes with it is not told again. */
function checkHtml({ value }: Html, at: Place, before: readonly Finding[]): Finding[] {
  if (value.startsWith('</') && before.some(({ code }) => code === 'html-raw')) return [];
  return [find('html-raw', at, { html: value.slice(0, 60) })];
}

/** The link that is a choice of a scenario leads to a scene, not to a page. */
function isChoice(parsed: ParsedFile, parent: Parents | undefined, index: number | undefined): boolean {
  if (parsed.kind !== 'scenario' || parent?.type !== 'paragraph' || index !== 0) return false;
  const list = parsed.tree.children.filter((node) => node.type === 'list');
  return list.some(({ children }) => children.some((item) => item.children[0] === parent));
}

function checkLink(file: string, node: Link, around: Surroundings): Finding[] {
  if (plain([node]) === '' && !node.children.some((child) => child.type === 'image')) {
    return [find('link-empty', placeOf(file, node), {})];
  }
  return checkTarget(file, node, node.url, around);
}

/** A language tag: a language, and perhaps a script or a country. */
const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

function checkTarget(file: string, node: Nodes, url: string, around: Surroundings): Finding[] {
  const at = placeOf(file, node);
  if (/^(https|mailto|tel):[^\s]+$/i.test(url)) return [];
  if (!url.startsWith('#')) {
    // A bare address gets its “http:” from the parser; what is told is what was written.
    const bare = node.type === 'link' && /^www\./i.test(plain([node])) && url === `http://${plain([node])}`;
    const written = bare ? plain([node]) : url;
    return [find('link-address', at, { url: written.slice(0, 80), remedy: addressFor(written, around) })];
  }
  const { kind, id } = readTarget(url, around.pages);
  if (kind === 'lang' && TAG.test(id)) return [];
  const { ids, what, hint } = known(kind, around);
  if (ids.includes(id)) return [];
  const near = (kind === 'page' ? elsewhere(id, around) : null) ?? didYouMean(id, ids, hint);
  return [find('link-unknown', at, { what, id, url, near })];
}

/** The address that was most likely meant; `null` where nobody can tell. */
function addressFor(written: string, { pages, files }: Surroundings): string | null {
  const name =
    written
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  const id = files.get(name) ?? name;
  if (pages.includes(id)) return `#${id}`;
  const host = /^(?:http:\/\/|\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#:].*)?)$/i.exec(written)?.[1];
  return host === undefined || /\.(?:md|html?|pdf|docx?)$/i.test(host) ? null : `https://${host}`;
}

/** The address of a word or a source that was written as that of a page; a page with a like id comes first. */
function elsewhere(id: string, { pages, terms, sources }: Surroundings): string | null {
  const listed = { term: terms, source: sources ?? [] };
  const found = Object.entries(listed).flatMap(([kind, ids]) => {
    const meant = ids.includes(id) || nearest(id, pages) !== null ? id : nearest(id, ids);
    return meant !== null && ids.includes(meant) ? [`#${kind}-${meant}`] : [];
  });
  return found[0] === undefined ? null : `Did you mean “${found[0]}”?`;
}

/** What a link into the course may lead to, and how a mistake is put into words. */
function known(
  kind: Target['kind'],
  { pages, terms, sources }: Surroundings,
): { ids: readonly string[]; what: string; hint: string } {
  if (kind === 'lang')
    return { ids: [], what: 'language', hint: 'Write a tag such as #lang-en or #lang-pt-BR.' };
  if (kind === 'page') return { ids: pages, what: 'page', hint: 'Use the id of a page of this course.' };
  if (kind === 'term')
    return { ids: terms, what: 'entry of the glossary', hint: 'Declare it in glossary.yaml.' };
  const hint = sources
    ? 'Declare it in sources.yaml.'
    : 'Write “::references” on the page that is to list the sources.';
  return { ids: sources ?? [], what: 'source on a page', hint };
}

function checkImage(file: string, { alt, url, ...node }: Image, { media }: Surroundings): Finding[] {
  const at = placeOf(file, { alt, url, ...node });
  const found: Finding[] = (alt ?? '').trim() === '' ? [find('image-alt', at, { url })] : [];
  if (!pictures.test(url) || url.split('/').includes('..'))
    return [...found, find('image-address', at, { url })];
  if (media.includes(url)) return found;
  return [
    ...found,
    find('image-missing', at, { url, near: didYouMean(url, media, 'Put the file into media/.') }),
  ];
}

function checkBox({ file, kind, text }: ParsedFile, node: Box): Finding[] {
  const at = placeOf(file, node);
  const name = `:::${node.name}`;
  if (kind !== 'lesson' && kind !== 'assessment') return notHere(file, node, `a ${kind}`);
  const known = [...boxes, 'video', 'audio'];
  if (!known.includes(node.name)) {
    return [find('directive-unknown', at, { name, near: didYouMean(node.name, known, '') })];
  }
  if (hasCurlyQuotes(text, node)) return [find('directive-quotes', at, { found: name })];
  const { attributes, expected } = isMedia(node.name)
    ? { attributes: ['src', 'title', 'captions', 'poster'], expected: `${name}{src="…" title="…"}` }
    : { attributes: ['title'], expected: `${name}{title="…"}` };
  const found: Finding[] = Object.keys(node.attributes ?? {})
    .filter((attribute) => !attributes.includes(attribute))
    .map((attribute) => find('directive-attribute', at, { name, attribute, expected }));
  const last = text.split('\n')[(node.position?.end.line ?? 1) - 1] ?? '';
  if (!/^[\s>]*:{3,}\s*$/.test(last)) found.push(find('box-unclosed', at, { name: node.name }));
  return found;
}

/** A paragraph that begins with colons is a block that could not be read. */
function checkParagraph({ file, text }: ParsedFile, node: Paragraph): Finding[] {
  const [first] = node.children;
  if (first?.type !== 'text' || !first.value.startsWith('::')) return [];
  const [found = ''] = first.value.slice(0, 60).split('\n');
  const code = hasCurlyQuotes(text, node) ? 'directive-quotes' : 'directive-malformed';
  return [find(code, placeOf(file, node), { found })];
}

/** Levels of headings that are left out, which those who listen to a page would miss. */
export function checkHeadings({ file, tree }: Pick<ParsedFile, 'file' | 'tree'>): Finding[] {
  const headings = tree.children.filter((node): node is Heading => node.type === 'heading' && node.depth > 1);
  return headings.flatMap((node, i) => {
    const from = headings[i - 1]?.depth ?? 1;
    return node.depth > from + 1
      ? [find('heading-skips', placeOf(file, node), { from, to: node.depth })]
      : [];
  });
}
