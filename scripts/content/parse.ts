/** Stage 2: texts to trees with positions. Markdown with GFM, front matter and block directives. */
import type { Nodes, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { find, type Finding, type Place } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { matterMissing, nearlyClosed } from './front-matter.ts';
import { noteNumbers } from './item-numbers.ts';
import { mergeMarks } from './left-over.ts';
import type { SourceText } from './read.ts';
import { kinds, type FileKind, type FrontMatter } from './schema.ts';
import { parseYaml, readYaml, type Path } from './yaml-data.ts';
import { yamlNotes } from './yaml-notes.ts';

/** A Markdown file whose front matter is sound. `tree` is without it. */
export type ParsedFile = {
  readonly [K in FileKind]: {
    readonly kind: K;
    readonly file: string;
    readonly matter: FrontMatter[K];
    /** Place of a value of the front matter. */
    readonly at: (path: Path) => Place;
    readonly tree: Root;
    readonly text: string;
  };
}[FileKind];

/**
 * Leaves `::leaf` and `:::container`: inline directives would eat “10:42” and “Re:Start”. The option is missing
 * from remark-directive, so its inline syntax is taken out after it has put it in.
 */
function blockDirectivesOnly(this: Processor): void {
  for (const extension of this.data().micromarkExtensions ?? []) {
    if (extension.flow?.[58] !== undefined) delete extension.text;
  }
}

const markdown = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(remarkDirective)
  .use(blockDirectivesOnly)
  .freeze();

/** Levels of blocks inside blocks: more than anybody can read, and no stack overflows at it. */
export const DEEPEST = 60;

/** The tree of a text; `null` where it is nested too deeply to be walked. */
export function parseTree(text: string): Root | null {
  try {
    const tree = markdown.parse(text) as Root;
    noteNumbers(tree, text);
    let level: Nodes[] = [tree];
    for (let depth = 0; level.length > 0; depth += 1) {
      if (depth > DEEPEST) return null;
      level = level.flatMap((node) => ('children' in node ? node.children : []));
    }
    return tree;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Parses a Markdown file. The kind in its front matter decides which keys may be there. */
export function parseMarkdown({ file, text }: SourceText): {
  parsed: ParsedFile | null;
  findings: Finding[];
} {
  const tree = parseTree(text);
  if (tree === null) {
    const nowhere = { file, line: null, column: null };
    return { parsed: null, findings: [find('file-too-deep', nowhere, { limit: DEEPEST })] };
  }
  const merge = mergeMarks(file, text, tree);
  if (merge.length > 0) return { parsed: null, findings: merge };
  const [first, ...rest] = tree.children;
  const top = { file, line: 1, column: 1 };
  if (first?.type !== 'yaml') {
    return { parsed: null, findings: [matterMissing({ file, text })] };
  }
  // A later dividing line would else be taken for its end.
  const unclosed = nearlyClosed(file, first.value);
  if (unclosed) return { parsed: null, findings: [unclosed] };
  const source = { file, text: first.value, line: 2 };
  const yaml = parseYaml(source);
  const { document, place, findings } = yaml;
  if (findings.length > 0) return { parsed: null, findings: [...findings] };
  const kind: unknown = document.getIn(['kind']);
  const names = Object.keys(kinds);
  if (kind === undefined) {
    const missing = find('key-missing', top, { key: 'kind', expected: names.join(', ') });
    return { parsed: null, findings: [missing] };
  }
  if (typeof kind !== 'string' || !isKind(kind)) {
    const where = document.getIn(['kind'], true) as { range?: [number] } | undefined;
    const found = String(kind);
    const words = { key: 'kind', expected: names.join(', '), found, remedy: didYouMean(found, names, '') };
    const wrong = find('value-wrong', place(where?.range?.[0] ?? 0), words);
    return { parsed: null, findings: [wrong] };
  }
  const { data, at, findings: wrong } = readYaml(source, kinds[kind], yaml);
  if (data === null) return { parsed: null, findings: [...wrong] };
  const parsed = { kind, file, matter: data, at, text, tree: { ...tree, children: rest } } as ParsedFile;
  return { parsed, findings: yamlNotes(source, yaml) };
}

function isKind(word: string): word is FileKind {
  return Object.hasOwn(kinds, word);
}
