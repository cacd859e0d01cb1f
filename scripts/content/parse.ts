/** Stage 2: texts to trees with positions, and front matter to data. */
import type { Root } from 'mdast';
import { find, type Finding, type Place } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { matterMissing, nearlyClosed } from './front-matter.ts';
import { mergeMarks } from './left-over.ts';
import type { SourceText } from './read.ts';
import { kinds, type FileKind, type FrontMatter } from './schema.ts';
import { DEEPEST, parseTree, type ParseTree } from './tree.ts';
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

/** Parses a Markdown file. The kind in its front matter decides which keys may be there. */
export function parseMarkdown(
  { file, text }: SourceText,
  parse: ParseTree = parseTree,
): { parsed: ParsedFile | null; findings: Finding[] } {
  const tree = parse(text);
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
