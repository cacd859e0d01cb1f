/** Small helpers for syntax trees: places, marks and leads. */
import type { Heading, Nodes, PhrasingContent, RootContent } from 'mdast';
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

/** The place of a character of a node's text, terms reckoned in; on a further line only the line is known. */
export function placeWithin(file: string, node: Nodes, text: string, offset: number): Place {
  const { line, column } = placeOf(file, node);
  const breaks = text.slice(0, offset).split('\n').length - 1;
  if (line === null || column === null) return { file, line, column };
  const shifts = (node.type === 'text' && node.data?.shifts) || [];
  const grown = shifts.filter(({ end }) => end <= offset).reduce((sum, { by }) => sum + by, 0);
  return breaks > 0
    ? { file, line: line + breaks, column: 1 }
    : { file, line, column: column + offset - grown };
}

/** Parents whose children follow each other without a gap; between the children of others stands a space. */
const running = new Set(['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link']);

/** Blocks that set a passage off. */
export const boxes = ['note', 'example', 'try', 'safe'];

/** Whether the line on which a block begins has curly quotation marks where straight ones would be read. */
export function hasCurlyQuotes(text: string, node: Nodes): boolean {
  const line = text.split('\n')[(node.position?.start.line ?? 1) - 1] ?? '';
  return /=\s*[“”„‘’«]/.test(line);
}

/** Blocks that play something. */
export function isMedia(name: string): name is 'video' | 'audio' {
  return name === 'video' || name === 'audio';
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (!('children' in node)) return '';
  const title = node.type === 'containerDirective' ? [node.attributes?.['title'] ?? ''] : [];
  // What a film or a recording says is heard, or read in its place.
  if (node.type === 'containerDirective' && isMedia(node.name)) return title.join('');
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

/** Words as a reader tells them apart: capitals and white space aside. Of typed answers more is left aside (`bare`). */
export function alike(nodes: readonly PhrasingContent[]): string {
  return plainInline(nodes).normalize('NFKC').toLowerCase();
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

/** A tree cut at its headings of level 2. */
export function bySection(nodes: readonly RootContent[]): {
  before: RootContent[];
  sections: { heading: Heading; nodes: RootContent[] }[];
} {
  const before: RootContent[] = [];
  const sections: { heading: Heading; nodes: RootContent[] }[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 2) sections.push({ heading: node, nodes: [] });
    else (sections.at(-1)?.nodes ?? before).push(node);
  }
  return { before, sections };
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
