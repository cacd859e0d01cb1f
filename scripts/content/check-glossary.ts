/** Words of the glossary in the texts: where a definition can open, and which one no text uses. */
import type { Link, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { find, type Finding } from '../diagnostics/diagnostic.ts';
import { notHere } from './nodes.ts';
import type { ParsedFile } from './parse.ts';
import type { CourseSource } from './source.ts';
import { readTarget } from './targets.ts';

function termLinks(node: Nodes, pages: readonly string[]): { link: Link; id: string }[] {
  const found: { link: Link; id: string }[] = [];
  visit(node, 'link', (link) => {
    const { kind, id } = readTarget(link.url, pages);
    if (kind === 'term' && link.url.startsWith('#')) found.push({ link, id });
  });
  return found;
}

/** A line that is chosen is a control, and a definition is another: one cannot stand inside the other. */
export function checkDefinitions({ file, kind, tree }: ParsedFile, pages: readonly string[]): Finding[] {
  if (kind === 'lesson' || kind === 'assessment') return [];
  const lines: Nodes[] = [];
  visit(tree, (node) => {
    if (node.type === 'listItem') lines.push(...node.children.slice(0, 1));
    if (node.type === 'table') lines.push(node);
  });
  return lines
    .flatMap((line) => termLinks(line, pages))
    .flatMap(({ link }) =>
      notHere(file, link, 'a line that is chosen').map((finding) => ({
        ...finding,
        remedy: 'Explain the word in the text above, or in the feedback.',
      })),
    );
}

/** Entries that no text refers to. */
export function checkGlossary(
  { glossary, glossaryAt, pages }: CourseSource,
  parsed: readonly ParsedFile[],
): Finding[] {
  const ids = pages.map(({ id }) => id);
  const used = new Set(parsed.flatMap(({ tree }) => termLinks(tree, ids).map(({ id }) => id)));
  return Object.keys(glossary)
    .filter((id) => !used.has(id))
    .map((id) => find('glossary-unused', glossaryAt([id]), { id }));
}
