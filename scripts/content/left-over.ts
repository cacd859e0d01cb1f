/** What the Markdown of a file was meant to say and does not: learners would read its signs. */
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { find, type Finding } from '../diagnostics/diagnostic.ts';
import type { ParsedFile } from './parse.ts';
import type { SourceText } from './read.ts';

/** Stands for what has been read as more than words. */
const READ = '\uE000';

/** A space that is none for Markdown, as word processors write it. */
const odd = '[^\\S \\t\\n]';

type Kind = ParsedFile['kind'];

/** One way of going wrong, as it shows in a line of words. */
interface Pattern {
  readonly form: RegExp;
  readonly what: string;
  readonly remedy: (found: RegExpExecArray, kind: Kind) => string;
}

const blocks =
  'question|scenario|reflection|assessment|agreement|plan|glossary|references|note|example|try|safe|video|audio';

const bullet: Pattern = {
  form: /^(?:[•▪◦‣●\uF0B7]|[-*+](?:\u00A0|(?=\[[ xX]?\]))|[–—](?=[ \u00A0]?\[[ xX]?\]))/,
  what: 'a line of a list',
  remedy: (_, kind) =>
    `Begin it with a hyphen and an ordinary space: “${kind === 'lesson' || kind === 'assessment' ? '- ' : '- [ ] ” or “- [x] '}”.`,
};

/** In the order in which they are looked for; the first that fits a line is told. */
const patterns: readonly Pattern[] = [
  bullet,
  {
    form: new RegExp(`^(#{1,6})${odd}`),
    what: 'a heading',
    remedy: ([, signs = '']) => `Write an ordinary space after ${signs.padEnd(2, '#')}.`,
  },
  {
    form: /^(#{2,6})[^\s#\uE000]/,
    what: 'a heading',
    remedy: ([, signs = '']) => `Write a space after ${signs}.`,
  },
  {
    // Of a sentence that begins with a date there is one line; a list has several.
    form: new RegExp(`^(\\d{1,3}[.)])${odd}.*\\n\\s*\\d{1,3}[.)]${odd}`),
    what: 'a line of a numbered list',
    remedy: ([, number = '']) => `Write an ordinary space after ${number}`,
  },
  {
    form: new RegExp(`(?<![:\\p{L}\\p{N}])::?(${blocks})\\{([^}]*)\\}`, 'u'),
    what: 'a block with colons',
    remedy: ([, name = '', inside = '']) =>
      /^(?:note|example|try|safe|video|audio)$/.test(name)
        ? `Write “:::${name}{${inside}}” on a line of its own, and “:::” below its words.`
        : `Write “::${name}{${inside}}” on a line of its own, with two colons.`,
  },
  {
    form: /!\[[^\]\n]*\]\(\s*([^)"\n]*[^)"\s][ \u00A0][^)"\n]*)\)/,
    what: 'a picture',
    remedy: ([, path = '']) =>
      `Give the file a name without spaces, such as “${path.trim().replace(/\s+/g, '-')}”, and write it here.`,
  },
  {
    form: /!?\[[^\]\n]+\]\s+\((?:#|https?:|mailto:|media\/)[^)\n]*\)/,
    what: 'a link or a picture',
    remedy: () => 'Take out the space between “]” and “(”.',
  },
  {
    form: /\[[^\]\n]+\]\((?:#|https?:)[^)"\n]*\s[^)"\n]*\)/,
    what: 'a link',
    remedy: () => 'Take the spaces out of the address between the round brackets.',
  },
  {
    form: /(?<!\*)\*\*(?!\*)(?:\s[^*]*\p{L}[^*]*|[^*]*\p{L}[^*]*\s)\*\*(?!\*)|(?<![\p{L}\p{N}*])\*\*(?=\p{L})/u,
    what: 'bold words',
    remedy: () =>
      'Write two asterisks on each side of the words, without a space between asterisks and words: **words**.',
  },
];

/** Second and later bytes of UTF-8 as Windows-1252 shows them; quotation marks and dashes may follow any letter. */
const later = '\\u0080-\\u009F¡-¿€‚ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ';
const wrongLetters = new RegExp(`Ã[${later}]|â€[${later}“”•–—]|Â[£§©®°±·¼½¾]|\\uFFFD`, 'g');
const merge = /^(?:<{7}|>{7}|\|{7})(?: |$)/;

/** Whether text holds the marks that Git leaves where two versions do not go together. */
export function hasMergeMarks(text: string): boolean {
  return text.split('\n').some((line) => merge.test(line));
}

/** The marks of an unfinished merge, code aside: nothing else in such a file is worth telling. */
export function mergeMarks(file: string, text: string, tree: Root): Finding[] {
  if (!hasMergeMarks(text)) return [];
  const lines = masked(text, tree).split('\n');
  const at = lines.findIndex((line) => merge.test(line));
  if (at < 0) return [];
  const words = { what: 'marks of a merge that nobody finished', found: lines[at] ?? '', remedy: MERGE };
  return [find('text-left-over', { file, line: at + 1, column: 1 }, words)];
}

/** What to do about them. */
export const MERGE =
  'Keep one of the two versions, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.';

/** The text with all that the parser has read as more than words taken out, sign by sign. */
function masked(text: string, tree: Root): string {
  const signs = text.replace(/\\[!-/:-@[-`{-~]/g, READ + READ).split('');
  const hide = (from: number, to: number): void => {
    for (let i = from; i < to; i += 1) if (signs[i] !== '\n') signs[i] = READ;
  };
  visit(tree, (node) => {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    if (from === undefined || to === undefined) return;
    if (whole.has(node.type)) hide(from, to);
    const edge = node.type === 'strong' ? 2 : node.type === 'emphasis' ? 1 : 0;
    hide(from, from + edge);
    hide(to - edge, to);
    if (node.type === 'image') {
      // Its description is read out, so it is looked through like other words.
      hide(from, from + 2);
      hide(text.indexOf('](', from), to);
    }
    if (node.type !== 'link') return;
    hide(from, node.children[0]?.position?.start.offset ?? from);
    hide(node.children.at(-1)?.position?.end.offset ?? from, to);
  });
  return signs.join('');
}

const whole = new Set<Nodes['type']>([
  'code',
  'definition',
  'footnoteReference',
  'html',
  'inlineCode',
  'leafDirective',
]);

/** Everything in a file that was meant as more than words. Places are those of the file. */
export function leftOvers({ file, kind, text, tree }: ParsedFile): Finding[] {
  const mask = masked(text, tree);
  const lines = mask.split('\n');
  const source = text.split('\n');
  const findings: Finding[] = lettersIn(file, mask);
  const isPage = kind === 'lesson' || kind === 'assessment';
  visit(tree, (node) => {
    const start = node.position?.start;
    const end = node.position?.end;
    if (!start || !end || !['paragraph', 'heading', 'tableCell'].includes(node.type)) return;
    let told = '';
    for (let line = start.line; line <= end.line; line += 1) {
      const whole = lines[line - 1] ?? '';
      const isFirst = line === start.line;
      const from = isFirst ? start.column - 1 : (/^[\s>]*/.exec(whole)?.[0].length ?? 0);
      const to = line === end.line ? end.column - 1 : undefined;
      const next = isFirst && line < end.line ? `\n${lines[line] ?? ''}` : '';
      const quotation = quotationIn(isFirst ? whole.slice(0, start.column) : whole);
      const found = quotation ?? firstIn(whole.slice(from, to) + next, kind, node.type === 'paragraph');
      // The lines of a list on a page are one fault; of answers each is told in its place.
      if (!found || (isPage && found.what === told)) continue;
      told = found.what;
      const column = quotation ? found.at : from + found.at;
      const shown = (source[line - 1] ?? '').slice(column, column + 60).trimEnd();
      findings.push(find('text-left-over', { file, line, column: column + 1 }, { ...found, found: shown }));
    }
    if (node.type === 'paragraph') findings.push(...brokenTable(file, lines, start.line, end.line));
  });
  return findings;
}

/** A quotation with other spaces around its sign than those that Markdown reads. */
function quotationIn(line: string): { what: string; remedy: string; at: number } | null {
  const what = 'a quotation';
  const [, before] = new RegExp(`^([\\s>]*${odd}[\\s>]*)>`).exec(line) ?? [];
  if (before !== undefined)
    return { what, remedy: 'Put ordinary spaces before “>”: two, in a numbered list three.', at: 0 };
  const after = new RegExp(`^[ \\t>]*>${odd}`).exec(line);
  return after ? { what, remedy: 'Write an ordinary space after >.', at: after[0].length - 2 } : null;
}

function firstIn(
  line: string,
  kind: Kind,
  begins: boolean,
): { what: string; remedy: string; at: number } | null {
  // What begins with colons has a finding of its own.
  if (begins && line.startsWith('::')) return null;
  for (const { form, what, remedy } of patterns) {
    const match = !begins && form.source.startsWith('^') ? null : form.exec(line);
    if (match) return { what, remedy: remedy(match, kind), at: match.index };
  }
  return null;
}

/** Lines with bars that make no table, for want of the line of dashes. */
function brokenTable(file: string, lines: readonly string[], from: number, to: number): Finding[] {
  const rows = lines.slice(from - 1, to).map((line) => line.replace(/^[\s>]*/, '').trimEnd());
  const isRow = (row: string | undefined): boolean => row !== undefined && /^\|.*\S.*\|$/.test(row);
  if (!isRow(rows[0]) || !isRow(rows[1])) return [];
  const dashes = (rows[0] ?? '').replace(/[^|]+/g, ' --- ').trim();
  const remedy = `Below the first line write one with dashes for each of its columns: “${dashes}”.`;
  const words = { what: 'a table', found: rows[0] ?? '', remedy };
  return [find('text-left-over', { file, line: from, column: 1 }, words)];
}

/** Letters that went through a wrong encoding, in any text that learners read; the first place is told. */
export function wrongLettersIn({ file, text }: SourceText): Finding[] {
  return lettersIn(file, text);
}

function lettersIn(file: string, text: string): Finding[] {
  const all = [...text.matchAll(wrongLetters)];
  const [first] = all;
  if (!first) return [];
  const before = text.slice(0, first.index).split('\n');
  const [found] = first;
  const meant = decoded(found);
  const write = meant === null ? 'Write the letter that was meant' : `Write “${meant}”`;
  const more = all.length > 1 ? `; there are ${all.length} such places in this file` : '';
  const remedy = `${write} in its place${more}. If the text was pasted, paste it anew, and save the file as UTF-8.`;
  const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  return [
    find('text-left-over', place, { what: 'letters that were read in a wrong encoding', found, remedy }),
  ];
}

/** What the letters were before UTF-8 was read as Windows-1252; `null` where that cannot be told. */
function decoded(letters: string): string | null {
  const table = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  const bytes = [...letters].map((letter) => table.indexOf(letter));
  if (bytes.includes(-1)) return null;
  const text = new TextDecoder('utf-8').decode(Uint8Array.from(bytes));
  return text.includes('\uFFFD') ? null : text;
}
