/** What every text is checked for: HTML, links, pictures, boxes, headings. */
import type { Heading, Html, Image, Link, Nodes, Paragraph, Parents } from 'mdast';
import { visit } from 'unist-util-visit';
import { find, type Finding, type Place } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { notHere, placeOf, plain } from './nodes.ts';
import type { ParsedFile } from './parse.ts';

/** What texts may refer to. */
export interface Surroundings {
  readonly pages: readonly string[];
  /** Files below media/, with their path from the course folder. */
  readonly media: readonly string[];
}

type Box = Extract<Nodes, { type: 'containerDirective' }>;

export const boxes = ['note', 'example', 'try', 'safe'];
/** Forms of Markdown that the course does without: one way is enough for a picture, and notes have no foot. */
const refused = { footnoteReference: 1, footnoteDefinition: 1, imageReference: 1 };
const pictures = /^media\/[A-Za-z0-9._/-]+\.(svg|png|jpe?g|webp|gif|avif)$/i;

/** Checks the whole tree of one file. */
export function checkText(parsed: ParsedFile, around: Surroundings): Finding[] {
  const { file, tree } = parsed;
  const isPage = parsed.kind === 'lesson' || parsed.kind === 'assessment';
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
    else if (isPage && node.type === 'listItem' && typeof node.checked === 'boolean') {
      findings.push(find('not-here', at, { what: 'A list with boxes to tick', where: 'a lesson' }));
    } else if (node.type === 'containerDirective') findings.push(...checkBox(parsed, node));
    else if (node.type === 'leafDirective' && !isPage)
      findings.push(...notHere(file, node, `a ${parsed.kind}`));
    else if (node.type === 'heading' && node.depth === 1) findings.push(find('heading-level-1', at, {}));
    else if (node.type === 'paragraph') findings.push(...checkParagraph(file, node));
  });
  return isPage ? [...findings, ...checkHeadings(parsed)] : findings;
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

function checkTarget(file: string, node: Nodes, url: string, { pages }: Surroundings): Finding[] {
  const at = placeOf(file, node);
  if (/^(https|mailto|tel):[^\s]+$/i.test(url)) return [];
  if (!url.startsWith('#')) return [find('link-address', at, { url: url.slice(0, 80) })];
  const id = url.slice(1);
  if (pages.includes(id)) return [];
  return [
    find('link-unknown', at, { id, near: didYouMean(id, pages, 'Use the id of a page of this course.') }),
  ];
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
  if (!boxes.includes(node.name)) {
    return [find('directive-unknown', at, { name, near: didYouMean(node.name, boxes, '') })];
  }
  const found: Finding[] = Object.keys(node.attributes ?? {})
    .filter((attribute) => attribute !== 'title')
    .map((attribute) => find('directive-attribute', at, { name, attribute, expected: `${name}{title="…"}` }));
  const last = text.split('\n')[(node.position?.end.line ?? 1) - 1] ?? '';
  if (!/^[\s>]*:{3,}\s*$/.test(last)) found.push(find('box-unclosed', at, { name: node.name }));
  return found;
}

/** A paragraph that begins with colons is a block that could not be read. */
function checkParagraph(file: string, node: Paragraph): Finding[] {
  const [first] = node.children;
  if (first?.type !== 'text' || !first.value.startsWith('::')) return [];
  return [find('directive-malformed', placeOf(file, node), { found: first.value.slice(0, 60) })];
}

function checkHeadings({ file, tree }: ParsedFile): Finding[] {
  const headings = tree.children.filter((node): node is Heading => node.type === 'heading' && node.depth > 1);
  return headings.flatMap((node, i) => {
    const from = headings[i - 1]?.depth ?? 1;
    return node.depth > from + 1
      ? [find('heading-skips', placeOf(file, node), { from, to: node.depth })]
      : [];
  });
}
