/** Questions, in files of their own and in banks. */
import type { Blockquote, Heading, List, RootContent } from 'mdast';
import { find, type Finding, type Place } from '../diagnostics/diagnostic.ts';
import { didYouMean, nearest } from '../diagnostics/suggest.ts';
import { readItems } from './items.ts';
import { byLead, leadFaults, questionLeads, under, type Led } from './leads.ts';
import { boldLead, marksOnly, notHere, placeOf, plain } from './nodes.ts';
import type { ParsedFile } from './parse.ts';
import { ID, idPattern, questionTypes, uses } from './schema.ts';
import type { Identified, Located, QuestionSource } from './source.ts';

type OfKind<K> = Extract<ParsedFile, { kind: K }>;

interface Read<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

const stemNodes = new Set<RootContent['type']>(['paragraph', 'table', 'code', 'html', 'definition']);
const leads = { read: ['Right:', 'Otherwise:'], meant: questionLeads };
const inStem = 'the words of a question';

type Body = Pick<QuestionSource, 'stem' | 'options' | 'right' | 'otherwise'>;

/** Stem, options and the feedback that serves all of them. */
function readBody(file: string, nodes: readonly RootContent[]): Read<Body> {
  const firstList = nodes.findIndex((node) => node.type === 'list');
  const split = firstList < 0 ? nodes.length : firstList;
  const stem = nodes.slice(0, split);
  const after = nodes.slice(split);
  const lists = after.filter((node): node is List => node.type === 'list');
  const { items, findings } = readItems(file, lists, 'option');
  const general = readGeneral(file, after);
  const others = after.filter((node) => node.type !== 'list' && node.type !== 'blockquote');
  const misplaced = [
    ...stem.filter((node) => !stemNodes.has(node.type)).flatMap((node) => notHere(file, node, inStem)),
    ...others.flatMap((node) => notHere(file, node, 'a question below its options')),
    ...(general.cut ? [] : lists.slice(1).map((node) => find('list-twice', placeOf(file, node), {}))),
  ];
  return {
    value: {
      stem,
      options: items,
      right: under(general.led, 'Right:'),
      otherwise: under(general.led, 'Otherwise:'),
    },
    findings: [...findings, ...general.findings, ...misplaced],
  };
}

/** Quotations below the options. One without a lead was meant for an option and has cut the list. */
function readGeneral(
  file: string,
  nodes: readonly RootContent[],
): { led: Led; cut: boolean; findings: readonly Finding[] } {
  const quotations = nodes.filter((node): node is Blockquote => node.type === 'blockquote');
  const loose = quotations.filter(({ children }) => {
    const [first] = children;
    const bold = first && boldLead(first);
    if (bold && nearest(bold.lead, leads.read) !== null) return false;
    return leadFaults(file, children, leads).length === 0;
  });
  if (loose.length > 0) {
    const findings = loose.map((node) => find('quotation-not-indented', placeOf(file, node), {}));
    return { led: new Map(), cut: true, findings };
  }
  const blocks = quotations.flatMap(({ children }) => children);
  return { ...byLead(file, blocks, leads), cut: false };
}

/** Faults of the question as a whole; only where its lines are sound, so that one mistake is told once. */
function wholeFindings(body: Body, type: string | null, at: Place): Finding[] {
  const found: Finding[] = [];
  if (plain(body.stem) === '') found.push(find('question-without-stem', at, {}));
  if (body.options.length < 2) return [...found, find('question-without-options', at, {})];
  const right = body.options.filter((option) => option.ticked).length;
  if (right === 0) found.push(find('question-no-right', at, {}));
  if (type === 'single' && right > 1) found.push(find('question-many-right', at, { count: right }));
  if (type === 'multiple' && right === body.options.length) found.push(find('question-all-right', at, {}));
  return found;
}

interface Marks {
  readonly type?: Located<string>;
  readonly use?: Located<string>;
  readonly outcome?: Located<string>;
  readonly element?: Located<string>;
  readonly reread?: Located<string>;
  readonly was?: Located<string>;
}

type Named = Pick<Identified, 'id' | 'at'> & { readonly file: string };

function assemble(named: Named, marks: Marks, nodes: readonly RootContent[]): Read<QuestionSource | null> {
  const body = readBody(named.file, nodes);
  const { id, at } = named;
  const type = questionTypes.find((known) => known === marks.type?.value);
  const use = uses.find((known) => known === marks.use?.value);
  const missing = [
    ...(type ? [] : [find('key-missing', at, { key: 'type', expected: questionTypes.join(' or ') })]),
    ...(use ? [] : [find('key-missing', at, { key: 'use', expected: uses.join(' or ') })]),
  ];
  const unsound = body.findings.some(({ code }) => code !== 'option-without-id');
  const whole = unsound ? [] : wholeFindings(body.value, type ?? null, at);
  const findings = [...missing, ...body.findings, ...whole];
  if (!type || !use) return { value: null, findings };
  const { outcome = null, element = null, reread = null, was = null } = marks;
  return { value: { id, at, was, type, use, outcome, element, reread, ...body.value }, findings };
}

const keys = ['type', 'use', 'outcome', 'element', 'reread', 'was'] as const;

function matterMarks(parsed: OfKind<'question'> | OfKind<'bank'>): Marks {
  const matter: Readonly<Record<string, unknown>> = parsed.matter;
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = matter[key];
      return typeof value === 'string' ? [[key, { value, at: parsed.at([key]) }]] : [];
    }),
  );
}

/** A question in a file of its own. */
export function readQuestion(parsed: OfKind<'question'>): Read<QuestionSource[]> {
  const named = { id: parsed.matter.id, at: parsed.at(['id']), file: parsed.file };
  const { value, findings } = assemble(named, matterMarks(parsed), parsed.tree.children);
  return { value: value ? [value] : [], findings };
}

/** The marks below a heading of a bank. */
function bankMarks(given: readonly Located<string>[]): Read<Marks> {
  const marks: Record<string, Located<string>> = {};
  const findings: Finding[] = [];
  for (const { value, at } of given) {
    const [word = '', id, ...more] = value.split(/\s+/);
    const lone = id === undefined ? lonely(word) : null;
    const key = lone ?? keys.slice(2).find((known) => known === word);
    if (key === undefined || more.length > 0 || (lone === null && id === undefined)) {
      const near = nearMark(word);
      findings.push(find('bank-mark', at, { mark: value, near }));
    } else if (lone === null && key === 'was' && !idPattern.test(id ?? '')) {
      findings.push(find('id-invalid', at, { id: id ?? '', expected: ID }));
    } else {
      marks[key] = { value: id ?? word, at };
    }
  }
  return { value: marks, findings };
}

function nearMark(word: string): string {
  const named = keys.slice(2);
  if (named.some((key) => key === word)) return `Write one id after it, such as \`${word} some-id\`.`;
  return didYouMean(word, [...questionTypes, ...uses, ...named], 'Delete it.');
}

function lonely(word: string): 'type' | 'use' | null {
  if (questionTypes.some((type) => type === word)) return 'type';
  return uses.some((use) => use === word) ? 'use' : null;
}

/** All questions of a bank file: `## id`, a line of marks, stem, options. */
export function readBank(parsed: OfKind<'bank'>): Read<QuestionSource[]> {
  const { file, tree } = parsed;
  const { before, sections } = bySection(tree.children);
  const defaults = matterMarks(parsed);
  const findings = before.slice(0, 1).map((node) => find('bank-text-before', placeOf(file, node), {}));
  const questions: QuestionSource[] = [];
  for (const { heading, nodes } of sections) {
    const at = placeOf(file, heading);
    const id = plain([heading]);
    if (!idPattern.test(id)) findings.push(find('id-invalid', at, { id, expected: ID }));
    const [first, ...rest] = nodes;
    const line = first?.type === 'paragraph' ? marksOnly(file, first.children) : null;
    const marks = bankMarks(line ?? []);
    const read = assemble({ id, at, file }, { ...defaults, ...marks.value }, line ? rest : nodes);
    findings.push(...marks.findings, ...read.findings);
    if (read.value) questions.push(read.value);
  }
  return { value: questions, findings };
}

/** A tree cut at its headings of level 2. */
export function bySection(nodes: readonly RootContent[]): {
  before: RootContent[];
  sections: { heading: Heading; nodes: RootContent[] }[];
} {
  const before: RootContent[] = [];
  const sections: { heading: Heading; nodes: RootContent[] }[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 2) sections.push({ heading: node, nodes: [] });
    else (sections.at(-1)?.nodes ?? before).push(node);
  }
  return { before, sections };
}
