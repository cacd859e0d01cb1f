/** Lists with an id in each line: the options of a question, the picks of a reflection. */
import type { List, ListItem, Paragraph, PhrasingContent } from 'mdast';
import { find, type Finding, type Place } from '../diagnostics/diagnostic.ts';
import { leadFaults, questionLeads, reflectionLeads } from './leads.ts';
import { endOf, notHere, placeOf, plainInline, splitId } from './nodes.ts';
import { ITEM_ID, itemIdPattern } from './schema.ts';
import type { Block, ItemSource } from './source.ts';

export interface Items {
  readonly items: readonly ItemSource[];
  readonly findings: readonly Finding[];
}

/** What a line is: `step` stands in a numbered list, the others have boxes to tick. */
export type What = 'option' | 'pick' | 'answer' | 'step';

const lists: Readonly<Record<What, string>> = {
  option: 'options',
  pick: 'a pick-list',
  answer: 'answers',
  step: 'a numbered list',
};

/** Reads the lines of lists. */
export function readItems(file: string, lists: readonly List[], what: What): Items {
  const read = lists.flatMap((list) => list.children).map((item) => readItem(file, item, what));
  const items = read.flatMap(({ item }) => (item ? [item] : []));
  const found = read.flatMap(({ findings }) => findings);
  return { items, findings: [...found, ...duplicateIds(items)] };
}

/** One finding for each id that repeats an earlier one of the same list. */
export function duplicateIds(items: readonly { readonly id: string; readonly at: Place }[]): Finding[] {
  const first = new Map<string, number>();
  return items.flatMap(({ id, at }) => {
    const line = first.get(id);
    if (id !== '' && line !== undefined) return [find('option-id-duplicate', at, { id, line })];
    first.set(id, at.line ?? 0);
    return [];
  });
}

function readItem(
  file: string,
  item: ListItem,
  what: What,
): { item: ItemSource | null; findings: Finding[] } {
  const at = placeOf(file, item);
  const [first, ...rest] = item.children;
  if (first?.type === 'blockquote') return { item: null, findings: [find('option-quotation', at, {})] };
  if (first?.type !== 'paragraph') return { item: null, findings: [find('option-empty', at, {})] };
  const { words, id } = splitId(first.children);
  const text = plainInline(words);
  const quotation = readQuotation(file, rest, `a line of ${lists[what]}`);
  const meant = what === 'pick' ? reflectionLeads : questionLeads;
  const findings = [
    ...lineFindings(item, first, text, at, what),
    ...strayFindings(file, words, id !== null, what),
    ...quotation.findings,
    ...leadFaults(file, quotation.blocks ?? [], { read: [], meant }),
  ];
  if (text !== '' && findings.length === 0) findings.push(...idFindings(id, what, at));
  const end = endOf(file, first);
  const value = { id: id ?? '', at, ticked: item.checked === true, words, quotation: quotation.blocks, end };
  return { item: value, findings };
}

function lineFindings(item: ListItem, line: Paragraph, text: string, at: Place, what: What): Finding[] {
  if (what !== 'step' && typeof item.checked !== 'boolean') {
    const empty = /^\[[ xX]?\]$/.test(text);
    return [empty ? find('option-empty', at, {}) : find('option-mark', at, { found: text.slice(0, 60) })];
  }
  if (text === '') return [find('option-empty', at, {})];
  const first = line.children[0];
  const quoted = first?.type === 'text' && first.value.trimStart().startsWith('>');
  return quoted ? [find('option-quotation', at, {})] : [];
}

/**
 * What was meant as an id or as feedback and is read as words. Where the id is in its place, words may run over
 * several lines and hold code; where it is not, neither can be told from a mistake.
 */
export function strayFindings(
  file: string,
  words: readonly PhrasingContent[],
  hasId: boolean,
  what: string,
  where: 'line' | 'cell' = 'line',
): Finding[] {
  const strayId = words.findIndex((node, i) => looksLikeId(node, hasId, i === words.length - 1));
  const broken = brokenLine(hasId ? words.slice(strayId < 0 ? words.length : strayId) : words);
  if (broken !== null) return [find('quotation-unmarked', { file, line: broken, column: 1 }, { what })];
  const node = words[strayId];
  if (!node) return [];
  const found =
    node.type === 'inlineCode' ? `\`${node.value}\`` : (idLike.exec(plainInline([node]))?.[0] ?? '');
  return [find('id-misplaced', placeOf(file, node), { what, found, where })];
}

const idLike = /#[a-z0-9][a-z0-9-]*/i;

function looksLikeId(node: PhrasingContent, hasId: boolean, isLast: boolean): boolean {
  if (node.type === 'inlineCode') return !hasId || node.value.trim().startsWith('#');
  const text = plainInline([node]);
  return hasId ? isLast && /(^|\s)#[a-z0-9][a-z0-9-]*$/i.test(text) : idLike.test(text);
}

/** The second of several lines of words; `null` where there is one. */
function brokenLine(words: readonly PhrasingContent[]): number | null {
  for (const node of words) {
    const start = node.position?.start.line;
    const at = node.type === 'text' ? node.value.indexOf('\n') : -1;
    if (start !== undefined && (at >= 0 || node.type === 'break')) return start + 1;
  }
  return null;
}

/** Missing or unusable id of a line. */
export function idFindings(
  id: string | null,
  what: string,
  at: Place,
  where: 'line' | 'cell' = 'line',
): Finding[] {
  if (id === null) return [find('option-without-id', at, { what, where })];
  return itemIdPattern.test(id) ? [] : [find('id-invalid', at, { id, expected: ITEM_ID })];
}

/** The one quotation below a line; a second one and anything else are findings. */
export function readQuotation(
  file: string,
  nodes: readonly ListItem['children'][number][],
  where: string,
): { blocks: readonly Block[] | null; findings: Finding[] } {
  const quotations = nodes.filter((node) => node.type === 'blockquote');
  const others = nodes.filter((node) => node.type !== 'blockquote');
  const [first, ...more] = quotations;
  return {
    blocks: first ? first.children : null,
    findings: [
      ...more.map((node) => find('quotation-twice', placeOf(file, node), {})),
      ...others.flatMap((node) =>
        node.type === 'paragraph'
          ? [find('quotation-unmarked', placeOf(file, node), { what: 'line above' })]
          : notHere(file, node, where),
      ),
    ],
  };
}
