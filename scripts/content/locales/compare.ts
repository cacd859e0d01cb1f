/**
 * Whether a translated Markdown file says the same as its source in other words: the same blocks with the same ids,
 * marks, ticks, links, pictures and places of activities. Only words may differ, and the emphasis in them.
 */
import type { Nodes, PhrasingContent, Root } from 'mdast';
import { visit, SKIP } from 'unist-util-visit';
import { find, type Finding, type Place } from '../../diagnostics/diagnostic.ts';
import { questionLeads, reflectionLeads, storyLeads } from '../leads.ts';
import { boldLead, placeOf, plainInline } from '../nodes.ts';
import type { ParsedFile } from '../parse.ts';

/** What a block is without its words, in signs that an author knows, and where it stands. */
interface Sign {
  readonly sign: string;
  readonly at: Place;
}

const leads = new Set([...storyLeads, ...questionLeads, ...reflectionLeads]);

/** The first thing in which a translation differs from its source; what follows may only follow from it. */
export function compareFiles(source: ParsedFile, translated: ParsedFile, own: string): Finding[] {
  const matter = compareMatter(source, translated, own);
  if (matter) return [matter];
  const theirs = signsOf(source.file, source);
  const ours = signsOf(own, translated);
  const length = Math.max(theirs.length, ours.length);
  for (let i = 0; i < length; i += 1) {
    const [expected, found] = [theirs[i], ours[i]];
    if (expected?.sign === found?.sign) continue;
    const at = found?.at ?? { file: own, line: ours.at(-1)?.at.line ?? null, column: null };
    return [
      differs(
        at,
        expected?.sign ?? 'nothing more',
        found?.sign ?? 'nothing more',
        lineOf(source.file, expected),
      ),
    ];
  }
  return [];
}

function lineOf(file: string, sign: Sign | undefined): string {
  return sign?.at.line ? `${file}:${sign.at.line}` : file;
}

export function differs(at: Place, expected: string, found: string, source: string): Finding {
  return find('locale-differs', at, { expected, found, source });
}

function compareMatter(source: ParsedFile, translated: ParsedFile, own: string): Finding | null {
  const theirs = fields(source);
  const ours = fields(translated);
  const key = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])].find(
    (name) => name !== 'title' && theirs[name] !== ours[name],
  );
  if (key === undefined) return null;
  const say = (value: string | undefined): string => (value === undefined ? `no ${key}` : `${key}: ${value}`);
  return differs({ ...translated.at([key]), file: own }, say(theirs[key]), say(ours[key]), source.file);
}

function fields({ kind, matter }: ParsedFile): Record<string, string> {
  const all = Object.entries({ ...matter, kind });
  return Object.fromEntries(
    all.map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}

function signsOf(file: string, { kind, tree }: ParsedFile): Sign[] {
  const signs: Sign[] = [];
  const isId = kind === 'bank' || kind === 'scenario';
  // In a lesson code is words; elsewhere it is ids and marks.
  const marked = kind !== 'lesson' && kind !== 'assessment';
  visit(tree, (node) => {
    const sign = signOf(node, isId, marked);
    if (sign === null) return undefined;
    signs.push({ sign, at: placeOf(file, node) });
    return isLeaf(node) ? SKIP : undefined;
  });
  return signs;
}

function isLeaf(node: Nodes): node is Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }> {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

const names: Partial<Record<Nodes['type'], string>> = {
  blockquote: 'a quotation (>)',
  code: 'a block of code',
  html: 'HTML',
  thematicBreak: 'a dividing line (---)',
  tableRow: 'a row of a table',
};

function signOf(node: Nodes | Root, isId: boolean, marked: boolean): string | null {
  if (isLeaf(node)) return leafSign(node, isId, marked);
  if (node.type === 'list') return node.ordered ? 'a numbered list' : 'a list';
  if (node.type === 'table') return `a table of ${node.children[0]?.children.length ?? 0} columns`;
  if (node.type === 'listItem') {
    return typeof node.checked === 'boolean' ? `a line [${node.checked ? 'x' : ' '}]` : 'a line of a list';
  }
  if (node.type === 'leafDirective' || node.type === 'containerDirective') {
    const given = Object.entries(node.attributes ?? {}).filter(([key]) => key !== 'title');
    const inside = given.map(([key, value]) => (key === 'id' ? `#${value}` : `${key}="${value}"`)).join(' ');
    return `${node.type === 'leafDirective' ? '::' : ':::'}${node.name}${inside && `{${inside}}`}`;
  }
  return names[node.type] ?? null;
}

const kinds = { paragraph: 'text', tableCell: 'a cell' };

function leafSign(
  node: Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }>,
  isId: boolean,
  marked: boolean,
): string {
  if (node.type === 'heading' && isId && node.depth === 2) return `## ${plainInline(node.children)}`;
  const what = node.type === 'heading' ? `a heading ${'#'.repeat(node.depth)}` : kinds[node.type];
  const lead = node.type === 'paragraph' ? boldLead(node)?.lead : undefined;
  // What is at stake is the id of an element.
  if (lead === 'At stake:') return plainInline(node.children);
  const known = lead !== undefined && leads.has(lead) ? [`**${lead}**`] : [];
  const parts = [...known, ...addresses(node.children), ...(marked ? codes(node.children) : [])];
  const words = plainInline(node.children.filter(({ type }) => type !== 'inlineCode'));
  const empty = words === '' && parts.length === 0 ? ' without words' : '';
  return parts.length > 0 ? `${what} with ${parts.join(' ')}` : what + empty;
}

/** In the order of the alphabet: another language puts what it names into another order. */
function addresses(nodes: readonly PhrasingContent[]): string[] {
  const found: string[] = [];
  for (const top of nodes) {
    visit(top, (node) => {
      // Words of another language than the page may be so in one of the two alone.
      if (node.type === 'link' && !node.url.startsWith('#lang-')) found.push(`(${node.url})`);
      if (node.type === 'image') found.push(`![](${node.url})`);
    });
  }
  return found.sort();
}

function codes(nodes: readonly PhrasingContent[]): string[] {
  return nodes.flatMap((node) => (node.type === 'inlineCode' ? `\`${node.value}\`` : []));
}
