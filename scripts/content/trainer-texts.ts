/**
 * Texts for trainers, in trainer/ of a course: pages of the trainer's kit (`trainer/*.md`) and parts of the
 * facilitator's guide (`trainer/guide/<module>.md`). Read and checked with the course; no package has them.
 */
import type { Heading, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { find, type Finding } from '../diagnostics/diagnostic.ts';
import { didYouMean, nearest } from '../diagnostics/suggest.ts';
import { checkHeadings } from './check-text.ts';
import { notHere, placeOf, plain } from './nodes.ts';
import { fillLists, placeholdersOf } from './placeholders.ts';
import type { SourceText } from './read.ts';
import { guideSchema, idPattern, trainerSchema } from './schema.ts';
import type { CourseSource } from './source.ts';
import { readTerms, settleTree, settleData, type Vocabulary } from './terms.ts';
import { DEEPEST, parseTree, type ParseTree } from './tree.ts';
import { readYaml } from './yaml-data.ts';

export interface TrainerPage {
  /** Name of its file without the ending; in the kit `<name>.html`. */
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly order: number;
  /** Headings carry their ids. */
  readonly tree: Root;
}

export interface TrainerTexts {
  /** In the order of the kit. */
  readonly pages: readonly TrainerPage[];
  /** By module id. */
  readonly guides: ReadonlyMap<string, Root>;
  readonly findings: readonly Finding[];
}

export const noTrainerTexts: TrainerTexts = { pages: [], guides: new Map(), findings: [] };

/** Files that the kit has for any course: links may lead there, and no page of a course may have such a name. */
export const kitNames: readonly string[] = [
  'index.html',
  'guide.html',
  'settings.html',
  'report.html',
  'accessibility.html',
  'codebook.csv',
  'codebook.json',
];

interface Read {
  readonly file: string;
  readonly matter: { readonly title?: string | undefined; readonly summary?: string | undefined };
  readonly order: number;
  readonly tree: Root;
}

/**
 * Reads and checks every text; whatever is wrong in one does not keep the others from being read.
 * @param parse gives their trees.
 */
export function readTrainerTexts(
  texts: readonly SourceText[],
  source: CourseSource,
  parse: ParseTree = parseTree,
): TrainerTexts {
  const findings: Finding[] = [];
  const { words, lists } = placeholdersOf(source);
  const terms = readTerms(source.data, source.at).value;
  const settling: Settling = { vocabulary: new Map([...words, ...terms]), lists, findings, parse };
  const pages: (TrainerPage & { readonly file: string })[] = [];
  const guides = new Map<string, Root>();
  for (const text of texts) {
    const part = /^trainer\/guide\/([^/]+)\.md$/.exec(text.file)?.[1];
    findings.push(...checkName(text.file, part, source));
    const read = readText(text, part === undefined, settling);
    if (!read) continue;
    if (part !== undefined) guides.set(part, read.tree);
    else {
      const name = text.file.replace(/^trainer\//, '').replace(/\.md$/, '');
      const { title = '', summary = '' } = read.matter;
      pages.push({ name, title, summary, order: read.order, tree: read.tree, file: text.file });
    }
  }
  const ids = new Map(pages.map(({ name, tree }) => [`${name}.html`, headingIds(tree)]));
  for (const { file, tree } of pages) findings.push(...checkLinks(file, tree, headingIds(tree), ids));
  for (const [part, tree] of guides)
    findings.push(...checkLinks(`trainer/guide/${part}.md`, tree, new Set(), ids));
  pages.sort((one, other) => one.order - other.order || (one.name < other.name ? -1 : 1));
  return { pages, guides, findings };
}

interface Settling {
  readonly vocabulary: Vocabulary;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly findings: Finding[];
  readonly parse: ParseTree;
}

/** Where a text lies decides what it is, so a name that leads nowhere is told. */
function checkName(file: string, part: string | undefined, { modules }: CourseSource): Finding[] {
  const at = { file, line: null, column: null };
  if (part !== undefined) {
    const ids = modules.map(({ id }) => id);
    if (ids.includes(part)) return [];
    const near = didYouMean(part, ids, 'Name it after the id in a module.yaml.');
    return [find('trainer-name', at, { expected: 'the id of a module, and .md', found: `${part}.md`, near })];
  }
  const name = file.replace(/^trainer\//, '');
  const isFree = idPattern.test(name.replace(/\.md$/, '')) && !kitNames.includes(name.replace(/md$/, 'html'));
  const expected = 'small letters, digits and hyphens, and no name that the kit has itself';
  const near = 'Give the file another name, in trainer/ itself.';
  return isFree ? [] : [find('trainer-name', at, { expected, found: name, near })];
}

/** One text with its placeholders filled; `null` where it cannot be read. */
function readText({ file, text }: SourceText, isPage: boolean, settling: Settling): Read | null {
  const { findings, vocabulary, parse } = settling;
  const nowhere = { file, line: null, column: null };
  const whole = parse(text);
  if (whole === null) {
    findings.push(find('file-too-deep', nowhere, { limit: DEEPEST }));
    return null;
  }
  const [first, ...rest] = whole.children;
  const front = first?.type === 'yaml' ? first.value : '';
  if (front === '' && /^---[ \t]*\n/.test(text)) {
    findings.push(find('front-matter-unclosed', { file, line: 1, column: 1 }, {}));
    return null;
  }
  const at = { file, text: front, line: first?.type === 'yaml' ? 2 : 1 };
  const read = readYaml(at, isPage ? trainerSchema : guideSchema);
  const tree: Root = first?.type === 'yaml' ? { ...whole, children: rest } : whole;
  findings.push(...read.findings, ...checkNodes(file, tree), ...checkHeadings({ file, tree }));
  if (read.data === null) return null;
  fillLists(tree, settling.lists);
  const matter = settleData(read.data, vocabulary, read.at);
  const filled = settleTree(file, tree, vocabulary);
  for (const one of [...matter.findings, ...filled.findings]) findings.push(aboutBraces(one, vocabulary));
  nameHeadings(filled.value);
  return { file, matter: matter.value, order: matter.value.order ?? 0, tree: filled.value };
}

/** Braces in a text for trainers may name a figure too. */
function aboutBraces(one: Finding, vocabulary: Vocabulary): Finding {
  if (one.code !== 'term-unknown') return one;
  const name = (one.found ?? '').slice(1, -1);
  const otherwise = 'README.md of the course lists what may stand there.';
  return find('trainer-placeholder', one, {
    name,
    near: didYouMean(name, [...vocabulary.keys()], otherwise),
  });
}

/** What such a text does without: it is plain Markdown, to be printed and sent. */
function checkNodes(file: string, tree: Root): Finding[] {
  const findings: Finding[] = [];
  const refused = ['image', 'imageReference', 'footnoteReference', 'containerDirective', 'leafDirective'];
  visit(tree, (node) => {
    const at = placeOf(file, node);
    if (node.type === 'html') findings.push(find('html-raw', at, { html: node.value.slice(0, 60) }));
    else if (node.type === 'heading' && node.depth === 1) findings.push(find('heading-level-1', at, {}));
    else if (refused.includes(node.type)) findings.push(...notHere(file, node, 'a text for trainers'));
  });
  return findings;
}

/** Gives headings the ids that links lead to: their words in small letters with hyphens. */
function nameHeadings(tree: Root): void {
  const given = new Map<string, number>();
  visit(tree, 'heading', (node) => {
    const words = plain([node]).toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
    const id = words.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'part';
    const times = given.get(id) ?? 0;
    given.set(id, times + 1);
    node.data = { ...node.data, hProperties: { id: times === 0 ? id : `${id}-${times + 1}` } };
  });
}

function idOf({ data }: Heading): string {
  return String(data?.hProperties?.['id'] ?? '');
}

function headingIds(tree: Root): ReadonlySet<string> {
  const ids = new Set<string>();
  visit(tree, 'heading', (node) => {
    ids.add(idOf(node));
  });
  return ids;
}

/** Where a link of such a text leads in the kit: pages are named as files in both, `pilot.md` and `pilot.html`. */
export function kitAddress(url: string): string {
  return url.replace(/^([a-z0-9-]+)\.md(?=#|$)/, '$1.html');
}

/** Endings are alike and say nothing of what was meant. */
function nearFile(name: string, known: readonly string[]): string {
  const stem = (file: string): string => file.replace(/\.\w+$/, '');
  const meant = nearest(stem(name), known.map(stem));
  const file = known.find((one) => stem(one) === meant);
  return file === undefined ? 'Use the name of a file in trainer/.' : `Did you mean “${file}”?`;
}

function nearPart(id: string, ids: ReadonlySet<string>): string {
  const known = [...ids].map((one) => `#${one}`);
  return didYouMean(`#${id}`, known, 'Write the words of a heading in small letters, with hyphens.');
}

function checkLinks(
  file: string,
  tree: Root,
  own: ReadonlySet<string>,
  pages: ReadonlyMap<string, ReadonlySet<string>>,
): Finding[] {
  const findings: Finding[] = [];
  visit(tree, (node: Nodes) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    if (/^(https|mailto|tel):\S+$/i.test(node.url)) return;
    const [name = '', id = ''] = kitAddress(node.url).split('#');
    const ids = name === '' ? own : pages.get(name);
    if (ids === undefined ? kitNames.includes(name) : id === '' || ids.has(id)) return;
    const near = ids === undefined ? nearFile(name, [...pages.keys(), ...kitNames]) : nearPart(id, ids);
    findings.push(find('trainer-link', placeOf(file, node), { url: node.url, near }));
  });
  return findings;
}
