/**
 * The text blocks of a file, in order: what is translated piece by piece. A block is a paragraph, heading, cell,
 * title or other run of words; ids and marks behind it are no part of it. What holds an id alone, or no words, is none.
 */
import { createHash } from 'node:crypto';
import type { Heading, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { isMap, isPair, isScalar, isSeq, visit as visitYaml } from 'yaml';
import { boldLead } from '../nodes.ts';
import { parseTree, type ParseTree } from '../tree.ts';
import { parseYaml, type Path } from '../yaml-data.ts';
import { isWords } from './words.ts';

export interface TextBlock {
  /** Six hexadecimal digits: of the words alone, not of ids, marks or addresses of links. */
  readonly hash: string;
  /** Line of the file, from 1. */
  readonly line: number;
  /** The words as written, on one line: Markdown with its inline signs, of YAML the value without quotation marks. */
  readonly text: string;
  /** Where they stand in the file, in UTF-16 units; of YAML with the quotation marks around them. */
  readonly start: number;
  readonly end: number;
  /** Keys that lead to a value of YAML or front matter, in a list the ids; `null` for everything else. */
  readonly path: Path | null;
}

/**
 * @param text a whole file, with `\n` ends of line.
 * @param file relative to the course folder; decides how it is read: `.md`, `.yaml`, `.svg`, `.vtt`.
 * @param parse gives the tree of Markdown.
 * @returns no blocks for what cannot be read, and for other kinds of file.
 */
export function blocksOf(text: string, file: string, parse: ParseTree = parseTree): readonly TextBlock[] {
  const blocks = file.endsWith('.md')
    ? ofMarkdown(text, file, parse)
    : file.endsWith('.yaml')
      ? ofYaml(text, file, 0)
      : /\.svg$/i.test(file)
        ? ofDrawing(text)
        : /\.vtt$/i.test(file)
          ? ofCaptions(text)
          : [];
  return blocks.filter((block) => /[\p{L}\p{N}]/u.test(block.text)).sort((a, b) => a.start - b.start);
}

/** The source's blocks that are new or changed since a translation was stamped with `hashes`, in their order. */
export function changedSince(blocks: readonly TextBlock[], hashes: readonly string[]): TextBlock[] {
  // Longest common subsequence; `longest[i][j]` of what follows block i and hash j.
  const longest = Array.from({ length: blocks.length + 1 }, () => Array<number>(hashes.length + 1).fill(0));
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  const same = (i: number, j: number): boolean => blocks[i]?.hash === hashes[j];
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    for (let j = hashes.length - 1; j >= 0; j -= 1) {
      const row = longest[i];
      if (row) row[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const changed: TextBlock[] = [];
  let j = 0;
  blocks.forEach((block, i) => {
    while (j < hashes.length && !same(i, j) && at(i, j + 1) >= at(i + 1, j)) j += 1;
    if (j < hashes.length && same(i, j)) j += 1;
    else changed.push(block);
  });
  return changed;
}

function hashOf(words: string): string {
  const bare = words.normalize('NFC').replace(/\]\([^)\s]*/g, '](');
  return createHash('sha256').update(bare).digest('hex').slice(0, 6);
}

/** @param words where they are not what stands in the file. White space around the place is left out. */
function block(text: string, from: number, to: number, path: Path | null, words?: string): TextBlock {
  const slice = text.slice(from, to);
  const start = to - slice.trimStart().length;
  const end = from + slice.trimEnd().length;
  const written = words ?? text.slice(start, end).replace(/\n[ \t]*(?:>[ \t]?)*/g, ' ');
  const line = text.slice(0, start).split('\n').length;
  const clean = written.replace(/\s+/g, ' ').trim();
  return { hash: hashOf(clean), line, text: clean, start, end, path };
}

function ofYaml(text: string, file: string, from: number, to = text.length): TextBlock[] {
  const { document, findings } = parseYaml({ file, text: text.slice(from, to), line: 1 });
  const blocks: TextBlock[] = [];
  if (findings.length > 0) return blocks;
  visitYaml(document, {
    Scalar: (place, node, around) => {
      const path = around.flatMap((one, at) => keyOf(one, around[at - 1]));
      if (place !== 'value' || typeof node.value !== 'string' || !node.range || !isWords(file, path)) return;
      blocks.push(block(text, from + node.range[0], from + node.range[1], path, node.value));
    },
  });
  return blocks;
}

/** What leads on from `around` to a node of the document, if a key or an id does. */
function keyOf(node: unknown, around: unknown): string[] {
  if (isPair(node)) return isScalar(node.key) ? [String(node.key.value)] : [];
  return isMap(node) && isSeq(around) ? [String(node.get('id'))] : [];
}

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;
/** Their headings of level 2 are ids. */
const NAMED = /^kind:[ \t]*(?:bank|scenario)[ \t]*$/m;

function ofMarkdown(text: string, file: string, parse: ParseTree): TextBlock[] {
  const matter = FRONT_MATTER.exec(text)?.[1];
  const tree = parse(text);
  if (matter === undefined || tree === null) return [];
  const start = text.indexOf('\n') + 1;
  return [
    ...ofYaml(text, file, start, start + matter.length),
    ...ofTree(text, tree, (heading) => heading.depth === 2 && NAMED.test(matter)),
  ];
}

function ofTree(text: string, tree: Root, isId: (heading: Heading) => boolean): TextBlock[] {
  const blocks: TextBlock[] = [];
  visit(tree, (node) => {
    if (node.type === 'heading' && isId(node)) return;
    if (boldLead(node as RootContent)?.lead === 'At stake:') return;
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const [from, to] = rangeOf(withoutMarks(node.children));
      if (from !== null && to !== null) blocks.push(block(text, from, to, null));
    } else if (node.type === 'code') {
      const [from, to] = rangeOf([node]);
      if (from !== null && to !== null) blocks.push(block(text, from, to, null));
    } else if (node.type === 'containerDirective') {
      const from = node.position?.start.offset ?? 0;
      const title = /\btitle="([^"\n]*)"/.exec(text.slice(from).split('\n', 1)[0] ?? '');
      const begin = from + (title?.index ?? 0) + 'title="'.length;
      if (title) blocks.push(block(text, begin, begin + (title[1]?.length ?? 0), null));
    }
  });
  return blocks;
}

/** Without ids and marks at the end: `` `#id` `best` ``. What is nothing but marks has no words. */
function withoutMarks(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const isMark = (node: PhrasingContent): boolean =>
    node.type === 'inlineCode' || (node.type === 'text' && node.value.trim() === '');
  const kept = [...nodes];
  while (kept.length > 0 && isMark(kept.at(-1) as PhrasingContent)) kept.pop();
  return kept;
}

function rangeOf(nodes: readonly Nodes[]): [number | null, number | null] {
  return [nodes[0]?.position?.start.offset ?? null, nodes.at(-1)?.position?.end.offset ?? null];
}

/** Runs of words in `<text>`, `<title>` and `<desc>`. */
function ofDrawing(text: string): TextBlock[] {
  const holders = [...text.matchAll(/<(text|title|desc)\b[^>]*>([\s\S]*?)<\/\1>/g)];
  return holders.flatMap(({ 0: whole, 2: inside = '', index }) => {
    const from = index + whole.lastIndexOf(inside, whole.length - '</>'.length);
    return [...inside.matchAll(/(?<=^|>)[^<>]*\S[^<>]*(?=<|$)/g)].map((run) =>
      block(text, from + run.index, from + run.index + run[0].length, null),
    );
  });
}

/** What is said, cue by cue: the lines below the times (WebVTT §4). */
function ofCaptions(text: string): TextBlock[] {
  return [...text.matchAll(/(?<=-->[^\n]*\n)(?:[^\n]+(?:\n|$))+/g)].map((cue) =>
    block(text, cue.index, cue.index + cue[0].trimEnd().length, null),
  );
}
