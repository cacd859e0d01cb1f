/** OpenDocument's .ods to rows of text. Rows are parsed one by one: a tree of the whole table would not fit. */
import { XMLParser } from 'fast-xml-parser';
import { decode } from 'html-entities';
import type { Archive } from './zip.ts';

const CONTENT = 'content.xml';
/** Cells and rows may say that they repeat, up to the end of the sheet. */
const MOST_REPEATS = 2000;

export function isOds({ names }: Archive): boolean {
  return names.includes(CONTENT) && names.includes('META-INF/manifest.xml');
}

/** Whether the content cannot be read without a password. */
export async function isProtectedOds(archive: Archive): Promise<boolean> {
  const manifest = await archive.read('META-INF/manifest.xml');
  return manifest !== null && new TextDecoder().decode(manifest).includes('encryption-data');
}

const ROW = /(<table:table-row\b[^>]*?)(?:\/>|>[\s\S]*?<\/table:table-row>)/g;

/** A node in document order: one tag with its children, or text. */
type Node = Readonly<Record<string, unknown>>;

const ATTRIBUTES = ':@';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // The parser knows no entities by number and counts the others.
  processEntities: false,
});

/** Rows of the first table that has any. @throws TooLarge. */
export async function readOds(archive: Archive): Promise<string[][]> {
  const bytes = await archive.read(CONTENT);
  const tables = (bytes ? new TextDecoder().decode(bytes) : '').split('</table:table>');
  const table = tables.find((xml) => xml.split('<table:table-row', 3).length > 2) ?? tables[0] ?? '';
  const rows: string[][] = [];
  for (const [source, start = ''] of table.matchAll(ROW)) {
    const cells = rowOf(source);
    const repeats = cells.length === 0 ? 1 : Number(/number-rows-repeated="(\d+)"/.exec(start)?.[1] ?? 1);
    for (let i = 0; i < Math.min(repeats, MOST_REPEATS); i += 1) rows.push(cells);
  }
  return rows;
}

function rowOf(source: string): string[] {
  const [row] = parser.parse(source) as Node[];
  const cells: string[] = [];
  let blank = 0;
  for (const node of childrenOf(row, 'table:table-row')) {
    const kind = 'table:table-cell' in node ? 'table:table-cell' : 'table:covered-table-cell';
    if (!(kind in node)) continue;
    const text = cellText(node, kind);
    const repeats = Math.min(Number(attribute(node, 'table:number-columns-repeated') || 1), MOST_REPEATS);
    if (text === '') blank += repeats;
    else {
      for (; blank > 0; blank -= 1) cells.push('');
      for (let i = 0; i < repeats; i += 1) cells.push(text);
    }
  }
  return cells;
}

/** What the cell shows; the value itself where it is a date. */
function cellText(node: Node, kind: string): string {
  const date = attribute(node, 'office:date-value');
  if (date !== '') return date;
  return childrenOf(node, kind)
    .filter((child) => 'text:p' in child)
    .map((paragraph) => words(childrenOf(paragraph, 'text:p')))
    .join('\n');
}

function words(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if ('#text' in node) return decode(String(node['#text']), { level: 'xml' });
      if ('text:s' in node) return ' '.repeat(Math.min(Number(attribute(node, 'text:c') || 1), MOST_REPEATS));
      if ('text:tab' in node) return '\t';
      if ('text:line-break' in node) return '\n';
      const [inner] = Object.keys(node).filter((key) => key !== ATTRIBUTES);
      // Notes and annotations are no words of the cell.
      return inner === 'text:span' || inner === 'text:a' ? words(childrenOf(node, inner)) : '';
    })
    .join('');
}

function childrenOf(node: Node | undefined, name: string): readonly Node[] {
  const children = node?.[name];
  return Array.isArray(children) ? (children as Node[]) : [];
}

function attribute(node: Node, name: string): string {
  const attributes = node[ATTRIBUTES];
  if (typeof attributes !== 'object' || attributes === null) return '';
  return String((attributes as Readonly<Record<string, unknown>>)[name] ?? '');
}
