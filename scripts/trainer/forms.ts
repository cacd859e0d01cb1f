/** Tables to fill in by hand: columns as wide as they need, and a page across where one along is too narrow. */
import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { visit } from 'unist-util-visit';
import { element } from '../content/element.ts';

/** Letters of print that a column of print gets at most; longer words go over several lines. */
const PRINT = 24;
const HAND_MOST = 30;
const LEAST = 7;
/** Part of a table that is left for the hand at least. */
const HAND = 0.4;
/** Letters beside each other from which a form lies across the page. */
const ACROSS = 100;

interface Column {
  readonly width: number;
  readonly isBlank: boolean;
}

function textIn(node: Element): string {
  let words = '';
  visit(node, 'text', ({ value }) => {
    words += value;
  });
  return words.trim();
}

function rowsOf(table: Element): readonly (readonly Element[])[] {
  const rows: Element[][] = [];
  visit(table, 'element', ({ tagName, children }) => {
    if (tagName !== 'tr') return;
    rows.push(children.filter((child): child is Element => child.type === 'element'));
  });
  return rows;
}

/** What a column needs: a line of underscores is as long as what is to be written there. */
function columnOf(cells: readonly Element[]): Column {
  const texts = cells.map(textIn);
  const blanks = texts.filter((text) => /^_{3,}$/.test(text)).map(({ length }) => length);
  const isBlank = blanks.length > 0;
  const printed = texts.filter((text) => !/^_{3,}$/.test(text)).map(({ length }) => length);
  // A head is bold and stands between lines, and its words stay whole.
  const word = Math.max(0, ...(texts[0] ?? '').split(/\s+/).map(({ length }) => length));
  const wide = isBlank ? [...blanks, ...printed.slice(1)] : printed;
  const most = isBlank ? HAND_MOST : PRINT;
  return { isBlank, width: Math.max(LEAST, word * 1.6 + 5, ...wide.map((one) => Math.min(one, most))) };
}

/** Blank columns share what the hand needs at least. */
function widthsOf(columns: readonly Column[]): readonly number[] {
  const sum = (list: readonly Column[]): number => list.reduce((all, { width }) => all + width, 0);
  const blank = sum(columns.filter(({ isBlank }) => isBlank));
  const printed = sum(columns) - blank;
  const factor = Math.max(1, (printed * HAND) / (1 - HAND) / blank);
  return columns.map(({ isBlank, width }) => (isBlank ? width * factor : width));
}

/** Gives a table with blanks its columns; `null` for any other table. */
function formOf(table: Element): { readonly isAcross: boolean } | null {
  const rows = rowsOf(table);
  const columns = (rows[0] ?? []).map((_, at) => columnOf(rows.flatMap((row) => row[at] ?? [])));
  if (!columns.some(({ isBlank }) => isBlank)) return null;
  const widths = widthsOf(columns);
  const all = widths.reduce((sum, one) => sum + one, 0);
  const shares = widths.map((one) => `width: ${((one / all) * 100).toFixed(1)}%`);
  table.properties['className'] = ['form'];
  table.children.unshift(
    element(
      'colgroup',
      {},
      shares.map((style) => element('col', { style }, [])),
    ),
  );
  return { isAcross: all > ACROSS };
}

/**
 * Lays out the forms of a text, before blanks are drawn. A form across the page takes its heading and what explains it
 * along, so that the sheet can stand alone.
 */
export function layOutForms(root: HtmlRoot): void {
  const across: Element[] = [];
  visit(root, 'element', (node) => {
    if (node.tagName === 'table' && formOf(node)?.isAcross) across.push(node);
  });
  for (const table of across) {
    const end = root.children.indexOf(table);
    const start = root.children
      .slice(0, Math.max(end, 0))
      .map((node) => node.type === 'element' && /^h[2-6]$/.test(node.tagName))
      .lastIndexOf(true);
    if (end < 0 || start < 0) continue;
    const sheet = root.children.slice(start, end + 1) as ElementContent[];
    root.children.splice(start, end + 1 - start, element('div', { className: ['across'] }, sheet));
  }
}
