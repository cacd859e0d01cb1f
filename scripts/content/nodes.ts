/** Small helpers for syntax trees: places, marks and leads. */
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { find, type Finding, type Place } from '../diagnostics/diagnostic.ts';
import type { Block, Located } from './source.ts';

/** Where a node begins. */
export function placeOf(file: string, node: Nodes): Place {
  const start = node.position?.start;
  return { file, line: start?.line ?? null, column: start?.column ?? null };
}

export function endOf(file: string, node: Nodes): Place {
  const end = node.position?.end;
  return { file, line: end?.line ?? null, column: end?.column ?? null };
}

/** Parents whose children follow each other without a gap; between the children of others stands a space. */
const running = new Set(['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link']);

function textOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (!('children' in node)) return '';
  const title = node.type === 'containerDirective' ? [node.attributes?.['title'] ?? ''] : [];
  return [...title, ...node.children.map(textOf)].join(running.has(node.type) ? '' : ' ');
}

/** The words of blocks, without the description of pictures, white space made single. */
export function plain(nodes: readonly Nodes[]): string {
  return nodes.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}

/** The words of a run of text, where nothing separates the nodes but what is written. */
export function plainInline(nodes: readonly PhrasingContent[]): string {
  return nodes.map(textOf).join('').replace(/\s+/g, ' ').trim();
}

/** Number of words a reader meets. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function isBlank(node: PhrasingContent | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === '';
}

/** White space at both ends of a run of text removed. */
export function trimInline(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const kept = [...nodes];
  while (isBlank(kept[0])) kept.shift();
  while (isBlank(kept.at(-1))) kept.pop();
  const [first, last] = [kept[0], kept.at(-1)];
  if (first?.type === 'text') kept[0] = { ...first, value: first.value.trimStart() };
  if (last?.type === 'text') {
    const end = kept.length - 1;
    const value = end === 0 ? last.value.trim() : last.value.trimEnd();
    kept[end] = { ...last, value };
  }
  return kept;
}

/** Inline codes as marks, the rest as words. `null` if anything but codes and white space is among them. */
export function marksOnly(file: string, nodes: readonly PhrasingContent[]): Located<string>[] | null {
  const rest = nodes.filter((node) => !isBlank(node));
  if (rest.length === 0 || rest.some((node) => node.type !== 'inlineCode')) return null;
  return rest.flatMap((node) =>
    node.type === 'inlineCode' ? [{ value: node.value.trim(), at: placeOf(file, node) }] : [],
  );
}

/** The id at the end of a line, `` `#id` ``, and the words before it. */
export function splitId(nodes: readonly PhrasingContent[]): { words: PhrasingContent[]; id: string | null } {
  const kept = trimInline(nodes);
  const last = kept.at(-1);
  if (last?.type !== 'inlineCode' || !last.value.startsWith('#')) return { words: kept, id: null };
  return { words: trimInline(kept.slice(0, -1)), id: last.value.slice(1).trim() };
}

/** A paragraph that begins with a bold run: the run's words and what follows. */
export function boldLead(node: RootContent | Block): { lead: string; rest: PhrasingContent[] } | null {
  if (node.type !== 'paragraph') return null;
  const [first, ...rest] = node.children;
  if (first?.type !== 'strong') return null;
  return { lead: plainInline(first.children), rest: trimInline(rest) };
}

const names: Partial<Record<Nodes['type'], string>> = {
  heading: 'A heading',
  list: 'A list',
  blockquote: 'A quotation',
  table: 'A table',
  code: 'A block of code',
  thematicBreak: 'A dividing line',
  leafDirective: 'A block with two colons',
  containerDirective: 'A box',
  footnoteReference: 'A footnote',
  footnoteDefinition: 'A footnote',
  image: 'A picture',
  imageReference: 'A picture by reference',
  definition: 'The address of a link by reference',
  link: 'A link',
  paragraph: 'A paragraph',
};

/** Something stands where it cannot be used. Raw HTML has a finding of its own. */
export function notHere(file: string, node: Nodes, where: string): Finding[] {
  if (node.type === 'html') return [];
  const what = names[node.type] ?? `“${node.type}”`;
  return [find('not-here', placeOf(file, node), { what, where })];
}
