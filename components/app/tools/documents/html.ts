/** A document as HTML: for the page, the clipboard, and a file that a word processor opens. */
import { escapeHtml } from '../../markup.ts';
import { clean, type Block, type Row, type TakenDocument } from './document.ts';

/** Points and centimetres, since a word processor makes paper of it; no `start` and `end`, which it does not know. */
const STYLE = (start: string): string =>
  [
    '@page{margin:2cm}',
    'body{max-width:17cm;margin:1cm auto;padding:0 .5cm;font:11pt/1.45 Calibri,Carlito,sans-serif;overflow-wrap:anywhere}',
    'h1{font-size:20pt;line-height:1.2;margin:0 0 8pt}',
    'h2{font-size:14pt;line-height:1.3;margin:18pt 0 4pt;page-break-after:avoid}',
    'h3{font-size:11pt;margin:10pt 0 2pt;page-break-after:avoid}',
    'p,ul{margin:0 0 6pt}',
    'table{width:100%;border-collapse:collapse;margin:4pt 0 8pt}',
    'tr{page-break-inside:avoid}',
    `th,td{border:1pt solid #767676;padding:4pt 6pt;text-align:${start};vertical-align:top}`,
    'th{width:28%;font-weight:bold}',
    '.line{height:24pt}',
    'footer{margin-top:18pt;border-top:1pt solid #767676;padding-top:6pt;font-size:9pt}',
  ].join('\n');

/** The whole file. */
export function documentFile(document: TakenDocument): string {
  const { title, language, direction } = document;
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(language)}" dir="${direction}">`,
    `<head><meta charset="utf-8"><title>${words(title)}</title>`,
    '<meta name="viewport" content="width=device-width">',
    `<style>${STYLE(direction === 'rtl' ? 'right' : 'left')}</style></head>`,
    `<body>${documentBody(document, 1)}</body></html>`,
    '',
  ].join('\n');
}

/** @param level of the heading that the title becomes. */
export function documentBody({ title, lead, sections, foot }: TakenDocument, level: 1 | 2): string {
  const head = (text: string, below: number): string =>
    text ? `<h${level + below}>${words(text)}</h${level + below}>` : '';
  const blocks = (all: readonly Block[]): string =>
    all.map((block) => (block.kind === 'title' ? head(block.text, 2) : blockHtml(block))).join('\n');
  return [
    head(title, 0),
    ...lead.map((text) => `<p><em>${words(text)}</em></p>`),
    ...sections.map((section) => `${head(section.heading, 1)}\n${blocks(section.blocks)}`),
    `<footer>${foot.map((text) => `<p>${words(text)}</p>`).join('')}</footer>`,
  ].join('\n');
}

function blockHtml(block: Exclude<Block, { kind: 'title' }>): string {
  switch (block.kind) {
    case 'words':
    case 'soft':
      return `<p dir="auto">${softly(words(block.text), block.kind === 'soft')}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li dir="auto">${words(item)}</li>`).join('')}</ul>`;
    case 'rows':
      return `<table>${block.rows.map(rowHtml).join('')}</table>`;
  }
}

function rowHtml({ label, text, soft = false }: Row): string {
  const cell = text === null ? '<td class="line">&nbsp;' : `<td dir="auto">${softly(words(text), soft)}`;
  return `<tr><th scope="row">${words(label)}</th>${cell}</td></tr>`;
}

function softly(html: string, soft: boolean): string {
  return soft ? `<em>${html}</em>` : html;
}

function words(text: string): string {
  return escapeHtml(clean(text)).replace(/\n/g, '<br>');
}
