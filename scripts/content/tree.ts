/** A text of Markdown as a syntax tree with positions: GFM, front matter and block directives. */
import type { Nodes, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { noteNumbers } from './item-numbers.ts';

/** Gives the tree of a text, which is the caller’s own; `null` where it is nested too deeply. */
export type ParseTree = (text: string) => Root | null;

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
export const parseTree: ParseTree = (text) => {
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
};
