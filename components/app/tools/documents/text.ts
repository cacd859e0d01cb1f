/** A document as plain text, which every program can read. */
import { clean, type Block, type Row, type TakenDocument } from './document.ts';

/** Where a hand writes. */
const LINE = '_'.repeat(30);

/** Lines end with `\n`. */
export function documentText({ title, lead, sections, foot }: TakenDocument): string {
  const parts = [
    underlined(title, '='),
    ...lead.map(clean),
    ...sections.map(({ heading, blocks }) =>
      [...(heading ? [underlined(heading, '-')] : []), ...blocks.map(blockText)].join('\n'),
    ),
    ...foot.map(clean),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The file: with the mark by which Windows knows UTF-8, and its ends of lines. */
export function textFile(document: TakenDocument): string {
  return `\uFEFF${documentText(document).replace(/\n/g, '\r\n')}`;
}

/** Characters wider than one are counted as one: the line only has to be seen. */
function underlined(text: string, mark: string): string {
  const words = clean(text);
  return `${words}\n${mark.repeat(Math.min(60, [...words].length))}`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'words':
    case 'soft':
      return clean(block.text);
    case 'title':
      return `\n${clean(block.text)}`;
    case 'list':
      return block.items.map((item) => `– ${clean(item)}`).join('\n');
    case 'rows':
      return block.rows.map(rowText).join('\n');
  }
}

function rowText({ label, text }: Row): string {
  const words = text === null ? LINE : clean(text);
  return words.includes('\n') ? `${clean(label)}:\n${words}` : `${clean(label)}: ${words}`;
}
