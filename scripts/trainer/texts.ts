/** Markdown for trainers to pages, and to parts of the guide. */
import type { Root as HtmlRoot } from 'hast';
import type { Heading, Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { emitSheet } from '../content/emit-sheet.ts';
import { element } from '../content/element.ts';
import { labelsIn } from '../content/labels.ts';
import { kitAddress, type TrainerPage } from '../content/trainer-texts.ts';
import { Markup } from './markup.ts';
import { layOutForms } from './forms.ts';
import type { KitPage } from './page.ts';

const toTree = unified().use(remarkRehype).freeze();
const toText = unified().use(rehypeStringify).freeze();

/** A page of the course's own for the kit. */
export function textPage({ title, summary, tree }: TrainerPage): KitPage {
  return { title, lead: summary, body: markdownHtml(tree) };
}

/**
 * Markdown as HTML: boxes to tick and lines to write on are drawn, tables scroll, links lead to pages of the kit.
 * @param deeper by how many levels headings stand lower.
 * @param within names what the text is a part of, so that its tables have names of their own.
 * @param prefix goes in front of the ids of headings, where several texts stand on one page.
 */
export function markdownHtml(tree: Root, { deeper = 0, prefix = '', within = '' } = {}): Markup {
  const copy = structuredClone(tree);
  visit(copy, 'heading', (node) => {
    node.depth = Math.min(6, node.depth + deeper) as Heading['depth'];
    const id = node.data?.hProperties?.['id'];
    node.data = { ...node.data, hProperties: { id: `${prefix}${String(id)}` } };
  });
  const found = toTree.runSync(copy) as HtmlRoot;
  layOutForms(found);
  let heading = 'Table';
  const named = new Map<string, number>();
  const nameOf = (): string => {
    const times = (named.get(heading) ?? 0) + 1;
    named.set(heading, times);
    return [heading, ...(within === '' ? [] : [within]), ...(times === 1 ? [] : [times])].join(', ');
  };
  visit(found, 'element', (node, index, parent) => {
    if (/^h[2-6]$/.test(node.tagName)) heading = textOf(node);
    if (node.tagName === 'a') node.properties['href'] = kitAddress(String(node.properties['href']));
    if (node.tagName !== 'table' || index === undefined || !parent) return undefined;
    const name = { className: ['table'], role: 'region', ariaLabel: nameOf(), tabIndex: 0 };
    parent.children[index] = element('div', name, [node]);
    return index + 1;
  });
  const drawn: HtmlRoot = { type: 'root', children: emitSheet(found.children, labelsIn('en')) };
  return new Markup(toText.stringify(drawn));
}

function textOf(node: { readonly children: readonly unknown[] }): string {
  let words = '';
  visit({ type: 'root', children: [...node.children] } as HtmlRoot, 'text', ({ value }) => {
    words += value;
  });
  return words;
}
