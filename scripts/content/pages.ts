/** Lessons and the assessment page: front matter and the activities they place. */
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { find, type Finding } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { boxes, isMedia, placeOf } from './nodes.ts';
import type { ParsedFile } from './parse.ts';
import { idPattern } from './schema.ts';
import type { Located, PageSource, Placement } from './source.ts';
import { isList, lists } from './targets.ts';

type LeafDirective = Extract<Nodes, { type: 'leafDirective' }>;

const activities = ['question', 'scenario', 'reflection', 'assessment', 'agreement', 'plan'] as const;
/** A course has one of each at most, so they have no id. */
const single: readonly string[] = ['assessment', 'agreement', 'plan'];

/** Reads a page. `module` is the id of the module whose folder it lies in. */
export function readPage(
  parsed: Extract<ParsedFile, { kind: 'lesson' | 'assessment' }>,
  module: string,
): { value: PageSource; findings: readonly Finding[] } {
  const { matter, at, tree, file } = parsed;
  const placements: Placement[] = [];
  const findings: Finding[] = [];
  visit(tree, 'leafDirective', (node) => {
    const read = readPlacement(file, node);
    findings.push(...read.findings);
    if (read.placement) placements.push(read.placement);
  });
  const list = (key: 'teaches' | 'outcomes'): Located<string>[] =>
    matter.kind === 'lesson' ? matter[key].map((value, i) => ({ value, at: at([key, i]) })) : [];
  const value: PageSource = {
    kind: matter.kind,
    id: matter.id,
    at: at(['id']),
    was: matter.was === undefined ? null : { value: matter.was, at: at(['was']) },
    module,
    title: matter.title,
    need: matter.need,
    layout: matter.kind === 'lesson' ? matter.layout : 'plain',
    teaches: list('teaches'),
    outcomes: list('outcomes'),
    draw: matter.kind === 'assessment' ? { value: matter.draw, at: at(['draw']) } : null,
    balance: matter.kind === 'assessment' ? matter.balance : {},
    balanceAt: at(['balance']),
    body: tree.children,
    placements,
  };
  return { value, findings };
}

function readPlacement(
  file: string,
  node: LeafDirective,
): { placement: Placement | null; findings: Finding[] } {
  const at = placeOf(file, node);
  const { name } = node;
  if (isList(name)) {
    const [attribute] = Object.keys(node.attributes ?? {});
    const found = { name: `::${name}`, attribute: attribute ?? '', expected: `::${name}` };
    return {
      placement: null,
      findings: attribute === undefined ? [] : [find('directive-attribute', at, found)],
    };
  }
  const kind = activities.find((known) => known === name);
  if (kind === undefined) {
    const block = boxes.includes(name) || isMedia(name);
    const near = block
      ? `Begin with three colons, “:::${name}”, and write a closing line “:::” below its words.`
      : didYouMean(name, [...activities, ...lists], '');
    return { placement: null, findings: [find('directive-unknown', at, { name: `::${name}`, near })] };
  }
  const { id, ...others } = node.attributes ?? {};
  const expected = single.includes(kind) ? `::${kind}` : `::${kind}{#id}`;
  const [attribute] = [...Object.keys(others), ...(single.includes(kind) && id ? ['id'] : [])];
  const findings =
    attribute === undefined
      ? []
      : [find('directive-attribute', at, { name: `::${name}`, attribute, expected })];
  if (!single.includes(kind) && !idPattern.test(id ?? '')) {
    return { placement: null, findings: [...findings, find('directive-id', at, { name })] };
  }
  return { placement: { kind, id: id ?? '', at }, findings };
}
