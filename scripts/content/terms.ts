/**
 * Terms: words that course.yaml sets in one place for all texts. `{children’s home}` in a text becomes what is
 * set for it. Texts are replaced in their syntax trees, so that places stay true and every later stage (word
 * counts, checks, hashes) sees the words that learners read.
 */
import type { Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { find, type Finding, type Place } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/suggest.ts';
import { placeWithin } from './nodes.ts';
import type { ParsedFile } from './parse.ts';
import type { CourseData } from './schema.ts';
import type { Path } from './yaml-data.ts';

/** What is set for each term, by its name with straight apostrophes; `null` for one without a value. */
export type Vocabulary = ReadonlyMap<string, string | null>;

/** Terms whose wording is neutral, to be set before the course is handed out. */
export function neutralTerms(terms: CourseData['terms']): string[] {
  return Object.keys(terms).filter((name) => typeof terms[name] === 'object' && terms[name] !== null);
}

/** Reads the terms of course.yaml. One without a value is a finding; texts then keep its name. */
export function readTerms({ terms }: CourseData, at: (path: Path) => Place): Settled<Vocabulary> {
  const findings: Finding[] = [];
  const entries = Object.entries(terms).map(([name, given]): [string, string | null] => {
    const value = (typeof given === 'string' ? given : (given?.neutral ?? '')).trim();
    if (value === '') findings.push(find('term-without-value', at(['terms', name]), { name }));
    return [key(name), value === '' ? null : value];
  });
  return { value: new Map(entries), findings };
}

export interface Settled<T> {
  readonly value: T;
  readonly findings: Finding[];
}

/** A word that was put in another’s place: where it ends, and by how much it is longer. */
export interface Shift {
  readonly end: number;
  readonly by: number;
}

declare module 'mdast' {
  interface TextData {
    /** Terms in this text, by which its words are away from their places in the file. */
    shifts?: readonly Shift[];
  }
}

const BRACES = /\{(\p{L}[\p{L}\p{N}\s'’-]*)\}/gu;

function key(name: string): string {
  return name.replaceAll('’', "'").replace(/\s+/g, ' ').trim();
}

/** A name as it is printed. */
function shown(name: string): string {
  return name.replaceAll("'", '’');
}

function recased(word: string, change: (letter: string) => string): string {
  const [first = ''] = word;
  return change(first) + word.slice(first.length);
}

/** What stands for a name in braces; `undefined` where there is no such term. */
function lookUp(written: string, vocabulary: Vocabulary): string | undefined {
  const name = key(written);
  const own = vocabulary.get(name);
  if (own !== undefined) return own ?? written;
  const small = vocabulary.get(recased(name, (letter) => letter.toLowerCase()));
  if (small === undefined) return undefined;
  return recased(small ?? written, (letter) => letter.toUpperCase());
}

interface Replaced {
  readonly text: string;
  readonly shifts: readonly Shift[];
  readonly findings: Finding[];
}

/** Puts terms into a text. `at` gives the place of a character of what was written. */
function replaceTerms(text: string, vocabulary: Vocabulary, at: (offset: number) => Place): Replaced {
  const shifts: Shift[] = [];
  const findings: Finding[] = unclosed(text, vocabulary, at);
  let grown = 0;
  const replaced = text.replace(BRACES, (whole, written: string, offset: number) => {
    const value = lookUp(written, vocabulary);
    if (value === undefined) {
      const known = [...vocabulary.keys()].map(shown);
      const near = toDeclare(shown(key(written)), known);
      findings.push(find('term-unknown', at(offset), { name: written, near }));
      return whole;
    }
    grown += value.length - whole.length;
    shifts.push({ end: offset + whole.length + grown, by: value.length - whole.length });
    return value;
  });
  return { text: replaced, shifts, findings };
}

/** What to do about a name that is not set: braces by accident, a slip, or a term that is to be one. */
function toDeclare(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near !== null) return `Did you mean “${near}”?`;
  const where =
    known.length > 0
      ? 'write below “terms:” in course.yaml, indented by two spaces,'
      : 'write “terms:” into course.yaml and below it, indented by two spaces,';
  const list = known.length > 0 && known.length <= 12 ? ` Set are: ${known.join(', ')}.` : '';
  return `Delete the curly brackets; or, if it is to be a term, ${where} “${name}: ${name}” with the words that learners read after the colon.${list}`;
}

/** Braces that open before a word and do not close; a course without terms may have them. Blocks say it themselves. */
function unclosed(text: string, vocabulary: Vocabulary, at: (offset: number) => Place): Finding[] {
  if (vocabulary.size === 0) return [];
  const open = [...text.matchAll(/(?<!::[a-z]*)\{(\p{L}[^{}]*)(?![^{}]*\})/gu)];
  return open.map(({ 1: rest = '', index }) => {
    const begins = key(rest).toLowerCase();
    const names = [...vocabulary.keys()].filter(
      (name) => begins.startsWith(name.toLowerCase()) && !/^\p{L}/u.test(begins.slice(name.length)),
    );
    const [name = /^[\p{L}\p{N}'’-]+/u.exec(rest)?.[0] ?? ''] = names.sort((a, b) => b.length - a.length);
    return find('term-unclosed', at(index), { name: shown(name) });
  });
}

/** Puts terms into every text of some data; keys stay. `at` gives the place of the value at a path. */
export function settleData<T>(data: T, vocabulary: Vocabulary, at: (path: Path) => Place): Settled<T> {
  const findings: Finding[] = [];
  const settle = (value: unknown, path: Path): unknown => {
    if (typeof value === 'string') {
      const replaced = replaceTerms(value, vocabulary, () => at(path));
      findings.push(...replaced.findings);
      return replaced.text;
    }
    if (Array.isArray(value)) return value.map((one, i) => settle(one, [...path, i]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, settle(one, [...path, name])]),
    );
  };
  // The shape stays as it was; only strings are exchanged for strings.
  const value = settle(data, []) as T;
  return { value, findings };
}

/** Puts terms into the words of a tree: texts, descriptions of pictures and titles of blocks, never code. */
export function settleTree(file: string, tree: Root, vocabulary: Vocabulary): Settled<Root> {
  const root = structuredClone(tree);
  const findings: Finding[] = [];
  const put = (text: string, at: (offset: number) => Place): Replaced => {
    const replaced = replaceTerms(text, vocabulary, at);
    findings.push(...replaced.findings);
    return replaced;
  };
  visit(root, (node) => {
    const begin = (): Place => placeWithin(file, node, '', 0);
    if (node.type === 'text')
      putInto(
        node,
        put(node.value, (at) => placeWithin(file, node, node.value, at)),
      );
    else if (node.type === 'image' && node.alt) node.alt = put(node.alt, begin).text;
    else if (node.type === 'containerDirective' && node.attributes?.['title']) {
      node.attributes = { ...node.attributes, title: put(node.attributes['title'], begin).text };
    }
  });
  return { value: root, findings };
}

function putInto(node: Text, { text, shifts }: Replaced): void {
  node.value = text;
  if (shifts.length > 0) node.data = { ...node.data, shifts };
}

/** A file with its terms put in: front matter and text. */
export function settleFile(parsed: ParsedFile, vocabulary: Vocabulary): Settled<ParsedFile> {
  const matter = settleData(parsed.matter, vocabulary, parsed.at);
  const tree = settleTree(parsed.file, parsed.tree, vocabulary);
  // Kind and front matter still go together: only strings were exchanged for strings.
  const value = { ...parsed, matter: matter.value, tree: tree.value } as ParsedFile;
  return { value, findings: [...matter.findings, ...tree.findings] };
}
