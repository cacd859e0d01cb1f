/** A table of a page: wide ones scroll in a box of their own, and on a phone each row becomes a small card. */
import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import { element } from './element.ts';

/** Roles are written out, because a table that style sets as cards is no table to a screen reader without. */
const ROLES: Readonly<Record<string, string>> = {
  table: 'table',
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tr: 'row',
  th: 'columnheader',
  td: 'cell',
};

/** The text of an element and of all that is in it, without definitions that open on demand. */
export function textOf(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' && node.properties['popover'] === undefined
    ? node.children.map(textOf).join('')
    : '';
}

const elementsIn = (node: Element): Element[] =>
  node.children.filter((child): child is Element => child.type === 'element');

/** Cells of each row of the head or of the body. */
function rowsIn(table: Element, part: 'thead' | 'tbody'): Element[][] {
  const found = elementsIn(table).filter(({ tagName }) => tagName === part);
  return found.flatMap(elementsIn).map(elementsIn);
}

/** Words, and not a line to write on, a box to tick or nothing. */
function isText(cell: Element | undefined): boolean {
  return cell !== undefined && /[\p{L}\p{N}]/u.test(textOf(cell));
}

/**
 * Gives cells their column's name (`data-label`), rows the name in their first cell, and the table a box that
 * the keyboard can reach.
 * @param heading the one above the table; `null` where that is the title of the page, which says too little.
 */
export function dressTable(table: Element, heading: string | null): Element {
  const headings = (rowsIn(table, 'thead')[0] ?? []).map((cell) => textOf(cell).trim());
  const rows = rowsIn(table, 'tbody');
  const named = headings.length > 1 && headings[0] !== '' && rows.every(([first]) => isText(first));
  visit(table, 'element', (node) => {
    const { align, ...others } = node.properties;
    const role = ROLES[node.tagName];
    node.properties = { ...others, ...(role === undefined ? {} : { role }) };
    if (typeof align === 'string') node.properties['className'] = [`align-${align}`];
  });
  for (const cells of rows) {
    for (const [column, cell] of cells.entries()) {
      cell.properties['dataLabel'] = headings[column] ?? '';
      if (column === 0 && named) nameRow(cell);
    }
  }
  // Screen readers say by themselves that it is a table, and of what size.
  const ariaLabel = heading ?? headings.filter(Boolean).join(', ');
  return element('div', { className: ['table'], tabIndex: 0, role: 'region', ariaLabel }, [table]);
}

function nameRow(cell: Element): void {
  cell.tagName = 'th';
  Object.assign(cell.properties, { scope: 'row', role: 'rowheader' });
}
