/**
 * Markdown trees to HTML. Safe by construction: raw HTML never passes, and addresses were checked. What a page
 * needs beyond Markdown (boxes, figures, tables that scroll, links that leave) is done on the HTML tree.
 */
import type { Element, ElementContent, Root as HtmlRoot, RootContent as HtmlContent } from 'hast';
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { Html } from '../../components/model/course.ts';
import type { ImageSize } from './image-size.ts';
import type { Labels } from './labels.ts';

const toTree = unified().use(remarkRehype).freeze();
const toText = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();

export interface Dressing {
  readonly labels: Labels;
  readonly media: ReadonlyMap<string, ImageSize | null>;
}

/** An HTML element for the tree. */
export function element(
  tagName: string,
  properties: Element['properties'],
  children: readonly ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

export function text(value: string): ElementContent {
  return { type: 'text', value };
}

/** Blocks to an HTML tree; links and pictures are dressed, nothing else is added. */
export function htmlTree(nodes: readonly Nodes[], dressing: Dressing): HtmlContent[] {
  const root: Root = { type: 'root', children: nodes as RootContent[] };
  const tree = toTree.runSync(root) as HtmlRoot;
  visit(tree, 'element', (node) => {
    if (node.tagName === 'a') dressLink(node, dressing.labels);
    if (node.tagName === 'img') dressImage(node, dressing.media);
  });
  return tree.children;
}

/** The text of an HTML tree. */
export function stringify(children: readonly HtmlContent[]): Html {
  return toText.stringify({ type: 'root', children: [...children] }).trim();
}

/** Blocks to HTML. */
export function blocksHtml(nodes: readonly Nodes[], dressing: Dressing): Html {
  return stringify(htmlTree(nodes, dressing));
}

/** Blocks to HTML, `null` for none. */
export function optionalHtml(nodes: readonly Nodes[] | null, dressing: Dressing): Html | null {
  return nodes === null ? null : blocksHtml(nodes, dressing);
}

/** A run of text to an HTML tree. At the top of a document its parts would be set on lines of their own. */
export function inlineTree(nodes: readonly PhrasingContent[], dressing: Dressing): ElementContent[] {
  const [paragraph] = htmlTree([{ type: 'paragraph', children: [...nodes] }], dressing);
  return paragraph?.type === 'element' ? paragraph.children : [];
}

/** A run of text to HTML, without a paragraph around it. */
export function inlineHtml(nodes: readonly PhrasingContent[], dressing: Dressing): Html {
  return stringify(inlineTree(nodes, dressing));
}

/** A link out of the course opens a window of its own, and says so to those who do not see it. */
function dressLink(node: Element, labels: Labels): void {
  if (!String(node.properties['href']).toLowerCase().startsWith('https:')) return;
  Object.assign(node.properties, { target: '_blank', rel: ['noopener'] });
  node.children.push(element('span', { className: ['visually-hidden'] }, [text(` ${labels.newWindow}`)]));
}

/** Width and height keep the place of a picture before it has come. */
function dressImage(node: Element, media: Dressing['media']): void {
  const size = media.get(String(node.properties['src']));
  Object.assign(node.properties, { ...(size ?? {}), decoding: 'async' });
}

/** Replaces elements of a tree, outermost first; what `change` gives is not looked at again, its inside is. */
export function replaceElements(
  children: readonly HtmlContent[],
  change: (node: Element) => Element | null,
): HtmlContent[] {
  const root: HtmlRoot = { type: 'root', children: [...children] };
  const done = new Set<Element>();
  visit(root, 'element', (node, index, parent) => {
    if (done.has(node) || index === undefined || !parent) return undefined;
    done.add(node);
    const changed = change(node);
    if (changed === null || changed === node) return undefined;
    done.add(changed);
    parent.children[index] = changed;
    return [SKIP, index];
  });
  return root.children;
}
