/** The numbers that authors wrote before the lines of a list; a syntax tree keeps the first one alone. */
import type { List, ListItem, Root } from 'mdast';
import { visit } from 'unist-util-visit';

declare module 'mdast' {
  interface ListItemData {
    /** As written; absent where the line has a sign instead. */
    number?: number;
  }
}

/** Notes the written number of each line in the tree of a text. */
export function noteNumbers(tree: Root, text: string): void {
  visit(tree, 'listItem', (item) => {
    const written = /^\s*(\d{1,9})[.)]/.exec(text.slice(item.position?.start.offset).slice(0, 20))?.[1];
    if (written !== undefined) item.data = { ...item.data, number: Number(written) };
  });
}

/** The first line whose number is not one more than that before it; `null` also where all numbers are equal. */
export function outOfOrder({ children }: List): ListItem | null {
  const numbers = children.map(({ data }) => data?.number);
  if (new Set(numbers).size === 1) return null;
  return children.find((_, i) => i > 0 && numbers[i] !== (numbers[i - 1] ?? 0) + 1) ?? null;
}

/** The numbers of a list, as written. */
export function numbersOf({ children }: List): string {
  return children.map(({ data }) => `${data?.number ?? '-'}.`).join(' ');
}
