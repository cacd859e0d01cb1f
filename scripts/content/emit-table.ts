/** A table of a page: wide ones scroll in a box of their own, and on a phone each row becomes a small card. */
import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import { element } from './html.ts';

/** Roles are written out, because a table that style sets as cards is no table to a screen reader without. */
const ROLES: Readonly<Record<string, string>> = {
  table: 'table',
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tr: 'row',
  th: 'columnheader',
  td: 'cell',
};

/** The text of an element and of all that is in it. */
export function textOf(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

const elementsIn = (node: Element): Element[] =>
  node.children.filter((child): child is Element => child.type === 'element');

/**
 * Gives cells their column's name (`data-label`), and the table a box that the keyboard can reach.
 * @param label says what the table is about.
 */
export function dressTable(table: Element, label: string): Element {
  const headings: string[] = [];
  visit(table, 'element', (node) => {
    const { align, ...others } = node.properties;
    const role = ROLES[node.tagName];
    node.properties = { ...others, ...(role === undefined ? {} : { role }) };
    if (typeof align === 'string') node.properties['className'] = [`align-${align}`];
    if (node.tagName === 'th') headings.push(textOf(node).trim());
    if (node.tagName === 'tr') {
      elementsIn(node)
        .filter(({ tagName }) => tagName === 'td')
        .forEach((cell, column) => {
          cell.properties['dataLabel'] = headings[column] ?? '';
        });
    }
  });
  const properties = { className: ['table'], tabIndex: 0, role: 'region', ariaLabel: label };
  return element('div', properties, [table]);
}
