/** Tables as answers: cells with an id at the end of their words. */
import type { PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import { find, type Finding, type Place } from '../../diagnostics/diagnostic.ts';
import { idFindings, strayFindings } from '../items.ts';
import { endOf, notHere, placeOf, plainInline, splitId } from '../nodes.ts';

export interface Cell {
  /** `null` where there is none. */
  readonly id: string | null;
  readonly words: readonly PhrasingContent[];
  readonly text: string;
  readonly at: Place;
  readonly end: Place;
  readonly findings: readonly Finding[];
}

/** Reads a cell; that an id is missing is not told here. */
export function readCell(file: string, cell: TableCell, what: string): Cell {
  const [first, last] = [cell.children[0], cell.children.at(-1)];
  const { words, id } = splitId(cell.children);
  return {
    id,
    words,
    text: plainInline(words),
    at: placeOf(file, first ?? cell),
    end: endOf(file, last ?? cell),
    findings: strayFindings(file, words, id !== null, what, 'cell'),
  };
}

/** Whether a cell holds nothing that can be seen: a picture can. */
export function isEmpty({ id, words }: Cell): boolean {
  return id === null && words.length === 0;
}

/** What a missing or unusable id of a cell is told as. */
export function cellId({ id, at }: Cell, what: string): Finding[] {
  return idFindings(id, what, at, 'cell');
}

/** The table that holds the answers. Where there is none, why: no table at all, or lines that make none. */
export function tableIn(
  file: string,
  nodes: readonly RootContent[],
  shape: { readonly type: string; readonly expected: string },
  at: Place,
): { table: Table | null; findings: Finding[] } {
  const [first, ...more] = nodes.filter((node): node is Table => node.type === 'table');
  if (first) {
    const where = 'a question below its table';
    return { table: first, findings: more.flatMap((node) => notHere(file, node, where)) };
  }
  return { table: null, findings: [find('question-without-table', at, shape)] };
}

/** A paragraph that was meant as a table: its lines begin with a bar, but the line of dashes does not fit. */
export function brokenTable(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false;
  const [first] = node.children;
  return first?.type === 'text' && first.value.trimStart().startsWith('|');
}
