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
import { dressLink, withSigns, type LinkDressing } from './emit-links.ts';
import { emitDiagram } from './emit-diagram.ts';
import type { MediaFiles } from './media-file.ts';
import { plainInline } from './nodes.ts';

const toTree = unified().use(remarkRehype).freeze();
const toText = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();

export interface Dressing extends LinkDressing {
  readonly media: MediaFiles;
}

/** The same for one thing of the course: what stands in its texts gets ids that nothing else has. */
export function dressingFor(id: string, dressing: Dressing): Dressing {
  let count = 0;
  return { ...dressing, ownId: (kind) => `${id}--${kind}--${(count += 1)}` };
}

/** Blocks to an HTML tree; links and pictures are dressed, nothing else is added. */
export function htmlTree(nodes: readonly Nodes[], dressing: Dressing): HtmlContent[] {
  const root: Root = { type: 'root', children: nodes as RootContent[] };
  const tree = toTree.runSync(root) as HtmlRoot;
  visit(tree, 'element', (node, index, parent) => {
    if (!['a', 'img'].includes(node.tagName) || index === undefined || !parent) return undefined;
    const dressed = node.tagName === 'a' ? dressLink(node, dressing) : [dressImage(node, dressing)];
    const isTerm = dressed.length > 1;
    const around = [parent.children[index - 1], parent.children[index + 1]];
    const placed = isTerm ? withSigns(dressed, around) : dressed;
    parent.children.splice(index, 1, ...placed);
    return [SKIP, index + placed.length];
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

/** Words on one line as the player gets them: as HTML, and plain where that is something else. */
export function worded(nodes: readonly PhrasingContent[], dressing: Dressing): { html: Html; text?: string } {
  const html = inlineHtml(nodes, dressing);
  const text = plainInline(nodes);
  return html === text ? { html } : { html, text };
}

/** Width and height keep the place of a picture before it has come; one with words is put in itself. */
function dressImage(node: Element, { media, ownId }: Dressing): Element {
  const { src, alt } = node.properties;
  const file = media.get(String(src));
  const drawing = file?.svg?.diagram;
  if (drawing) return emitDiagram(drawing, String(alt), `${ownId('svg')}-`, file.size);
  Object.assign(node.properties, { ...(file?.size ?? {}), decoding: 'async', loading: 'lazy' });
  return node;
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
