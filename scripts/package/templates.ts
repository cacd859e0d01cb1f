/**
 * White space in the templates of elements: line breaks and indentation are for those who read the source. In HTML a
 * run of white space is one blank wherever it may be shortened at all, so the page is the same.
 */
import { relative } from 'node:path';
import { parseSync, type Rolldown } from 'vite';
import { PlayerProblem } from './player-common.ts';

/** Tag of Lit's templates for HTML. Other template literals are values, and stay as they are. */
const TAG = 'html';
/** White space around a line break that is one: with a backslash before it the two are no text at all. */
const BREAK = /(?<!\\)[^\S\n]*\n\s*/g;
/** In these each blank counts. */
const EXACT = /<(?:pre|textarea)\b[^<]*>[^<]*\n/;

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Node extends Range {
  readonly type: string;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function isTemplate(node: Node): node is Node & { readonly quasi: { readonly quasis: readonly Range[] } } {
  if (node.type !== 'TaggedTemplateExpression' || !('tag' in node) || !isNode(node.tag)) return false;
  return 'name' in node.tag && node.tag.name === TAG;
}

/** Texts of templates, those in expressions of other templates included. */
function textsOf(value: unknown): Range[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (!isNode(value)) return [];
  const own = isTemplate(value) ? value.quasi.quasis : [];
  return [...own, ...Object.values(value).flatMap(textsOf)];
}

/**
 * The code with one blank for each run of white space that holds a line break, in templates for HTML only.
 * @param file for the parser, which takes the language from its ending.
 * @throws PlayerProblem where white space counts.
 */
export function shortenTemplates(file: string, code: string): string {
  const texts = textsOf(parseSync(file, code).program).sort((one, other) => one.start - other.start);
  let at = 0;
  let short = '';
  for (const { start, end } of texts) {
    const text = code.slice(start, end);
    if (EXACT.test(text)) throw new PlayerProblem(`${file}: a template may not break lines where they show.`);
    short += code.slice(at, start) + text.replace(BREAK, ' ');
    at = end;
  }
  return short + code.slice(at);
}

/** In a build: shortens the templates of our own modules below `folder`. */
export function shortTemplates(folder: string): Rolldown.Plugin {
  return {
    name: 'course:templates',
    transform(code, id) {
      if (relative(folder, id).startsWith('..') || !id.endsWith('.ts') || !code.includes(`${TAG}\``))
        return null;
      return { code: shortenTemplates(id, code), map: null };
    },
  };
}
