/**
 * Keeps syntax trees from one run to the next: to read them back takes a tenth of the time of parsing. One file for
 * each course: a first line with the hash of what makes a tree, a second with that of the rest, then a line for each
 * text, its hash and its tree.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Root } from 'mdast';
import { parseTree, type ParseTree } from './tree.ts';

export interface KeptTrees {
  /** Gives a kept tree, or parses the text. Each tree is a new one, equal to that of the parser. */
  readonly parse: ParseTree;
  /**
   * Writes what was asked for since the last time, if it is not there already. A folder that cannot be written
   * costs time alone.
   * @param whole the run read all there is, so that the rest is of no use any more.
   */
  keep(whole: boolean): Promise<void>;
}

/** What decides how a tree looks, besides Node: its classes of letters come with it. */
const MAKERS = [
  './tree.ts',
  './item-numbers.ts',
  './kept-trees.ts',
  '../../package-lock.json',
  '../../node_modules/.package-lock.json',
].map((file) => fileURLToPath(new URL(file, import.meta.url)));

/** Characters of all trees of a course; 1,000 pages have 12 million. Beyond that nothing is kept. */
const MOST = 100_000_000;
/** Courses whose trees are kept: those that were built last. */
const COURSES = 8;

function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 32);
}

async function hashMakers(): Promise<string> {
  const texts = await Promise.all(MAKERS.map((file) => readFile(file).catch(() => '')));
  return hashOf(process.version, ...texts.flatMap((text) => [`\n${text.length}\n`, text]));
}

/** Trees as text by the hash of what was parsed; none where the file is not whole, or of other makers. */
async function readKept(file: string, makers: string): Promise<Map<string, string>> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const [first, second] = text.split('\n', 2);
  const rest = text.slice(makers.length + (second?.length ?? 0) + 2);
  if (first !== makers || second !== hashOf(rest)) return new Map();
  const lines = rest === '' ? [] : rest.split('\n');
  return new Map(lines.map((line): [string, string] => [line.slice(0, 32), line.slice(32)]));
}

/** Another run may read meanwhile, so the file is put in its place whole. */
async function write(folder: string, name: string, makers: string, trees: ReadonlyMap<string, string>) {
  const rest = [...trees].map(([hash, tree]) => hash + tree).join('\n');
  await mkdir(folder, { recursive: true });
  const half = join(folder, `.${randomUUID().slice(0, 8)}.tmp`);
  await writeFile(half, `${makers}\n${hashOf(rest)}\n${rest}`);
  await rename(half, join(folder, name));
  await forgetOld(folder);
}

async function forgetOld(folder: string): Promise<void> {
  const files = (await readdir(folder)).map((name) => join(folder, name));
  const dated = await Promise.all(files.map(async (file) => ({ file, at: (await stat(file)).mtimeMs })));
  const old = dated.sort((one, other) => other.at - one.at).slice(COURSES);
  await Promise.all(old.map(({ file }) => rm(file, { force: true })));
}

/**
 * Opens the kept trees of a course.
 * @param folder where trees are kept; it need not be there.
 * @param courseDir the course: each has its own.
 */
export async function openTrees(folder: string, courseDir: string): Promise<KeptTrees> {
  const makers = await hashMakers();
  const name = `${hashOf(resolve(courseDir))}.trees`;
  let trees = await readKept(join(folder, name), makers);
  let asked = new Map<string, string>();
  let isNew = false;
  const fresh = (text: string, hash: string): Root | null => {
    const tree = parseTree(text);
    if (tree === null) return null;
    // As text, so that what later stages do to the tree is not kept.
    asked.set(hash, JSON.stringify(tree));
    isNew = true;
    return tree;
  };
  return {
    parse: (text) => {
      const hash = hashOf(text);
      const kept = asked.get(hash) ?? trees.get(hash);
      if (kept === undefined) return fresh(text, hash);
      asked.set(hash, kept);
      return JSON.parse(kept) as Root;
    },
    async keep(whole) {
      const next = whole ? asked : new Map([...trees, ...asked]);
      const size = [...next.values()].reduce((sum, tree) => sum + tree.length, 0);
      const changed = isNew || next.size !== trees.size;
      [trees, asked, isNew] = [size > MOST ? new Map() : next, new Map(), false];
      if (changed && size <= MOST) await write(folder, name, makers, trees).catch(() => undefined);
    },
  };
}
