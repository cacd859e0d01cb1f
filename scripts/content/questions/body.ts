/** The body of a question: stem, answers in the form of its type, and the feedback that serves all of them. */
import type { Blockquote, RootContent } from 'mdast';
import type { QuestionType } from '../../../components/model/course.ts';
import { find, type Finding, type Place } from '../../diagnostics/diagnostic.ts';
import {
  byLead,
  leadFaults,
  leadLike,
  questionLeads,
  under,
  unknownLead,
  type Led,
  type Leads,
} from '../leads.ts';
import { notHere, placeOf } from '../nodes.ts';
import { noAnswers, type Body, type Form, type Read } from './form.ts';
import { choices, listsIn, ordering } from './lists.ts';
import { matching } from './matching.ts';
import { likert } from './scale.ts';
import { brokenTable } from './table.ts';
import { numeric, shortAnswer } from './typed.ts';

/** How the answers of each type are written. */
export const forms: Readonly<Record<QuestionType, Form>> = {
  single: choices,
  multiple: choices,
  matching,
  ordering,
  'short-answer': shortAnswer,
  numeric,
  likert,
};

const stemNodes = new Set<RootContent['type']>(['paragraph', 'table', 'code', 'html', 'definition']);
const read = ['Right:', 'Otherwise:'];
const leads: Leads = {
  read,
  meant: questionLeads,
  others:
    'Begin it with “**Right:**” or “**Otherwise:**”. What is said of one answer is indented below that answer.',
};
/** Above the answers no lead is read. */
const elsewhere =
  'Move it below the answers: “> **Right:** …” and “> **Otherwise:** …” are for everybody, what is said of one answer is indented below that answer.';
const inStem = 'the words of a question';

function checkStem(file: string, stem: readonly RootContent[]): Finding[] {
  return stem.flatMap((node) => {
    if (node.type === 'blockquote' && leadLike(node.children[0]) !== null)
      return ledFindings(file, node.children, leads);
    if (!stemNodes.has(node.type)) return notHere(file, node, inStem);
    return ledFindings(file, [node], { read, meant: questionLeads });
  });
}

/** Leads among the words of a stem, written as they should be or nearly so. */
function ledFindings(file: string, blocks: readonly RootContent[], known: Leads): Finding[] {
  return [
    ...leadFaults(file, blocks, { ...known, read: [], elsewhere }),
    ...blocks.slice(0, 1).flatMap((block) => unknownLead(file, block, known)),
  ];
}

/** Reads a body whose answers have a form; `at` is the place of the question. */
export function readBody(file: string, nodes: readonly RootContent[], form: Form, at: Place): Read<Body> {
  const first = nodes.findIndex(({ type }) => form.holds.includes(type));
  const split = first < 0 ? nodes.length : first;
  const stem = nodes.slice(0, split);
  const after = nodes.slice(split);
  const inTable = form.holds.includes('table');
  const broken = inTable ? nodes.find(brokenTable) : undefined;
  if (broken) {
    const body = { ...noAnswers, stem, right: null, otherwise: null };
    return { value: body, findings: [find('table-broken', placeOf(file, broken), {})] };
  }
  const answers = form.read(file, after, at);
  const general = readGeneral(file, after, form);
  const others = after.filter(
    (node) => node.type !== 'blockquote' && node.type !== (inTable ? 'table' : 'list'),
  );
  const stray = answers.value === noAnswers ? [] : others;
  const misplaced = [
    ...checkStem(file, stem),
    ...stray.flatMap((node) => notHere(file, node, form.below)),
    ...(general.cut || inTable
      ? []
      : listsIn(after)
          .slice(1)
          .map((node) => find('list-twice', placeOf(file, node), {}))),
  ];
  return {
    value: {
      ...answers.value,
      stem,
      right: under(general.led, 'Right:'),
      otherwise: under(general.led, 'Otherwise:'),
    },
    findings: [...answers.findings, ...general.findings, ...misplaced],
  };
}

/** Quotations below the answers. One without a lead was meant for a line and has cut the list. */
function readGeneral(
  file: string,
  nodes: readonly RootContent[],
  { indent, below }: Form,
): { led: Led; cut: boolean; findings: readonly Finding[] } {
  const quotations = nodes.filter((node): node is Blockquote => node.type === 'blockquote');
  const loose = quotations.filter(({ children }) => {
    if (leadLike(children[0]) !== null) return false;
    return leadFaults(file, children, leads).length === 0;
  });
  if (loose.length > 0) {
    const findings = loose.flatMap((node) => {
      const at = placeOf(file, node);
      const by = (at.column ?? 1) - 1;
      return indent === null
        ? notHere(file, node, below)
        : [find('quotation-not-indented', at, { indent, by })];
    });
    // Whoever indents by too little does so everywhere.
    const isHabit = indent !== null && loose.every((node) => (placeOf(file, node).column ?? 1) > 1);
    return { led: new Map(), cut: true, findings: isHabit ? findings.slice(0, 1) : findings };
  }
  const blocks = quotations.flatMap(({ children }) => children);
  return { ...byLead(file, blocks, leads), cut: false };
}

/** The body of a scale that is asked again: words alone. */
export function readRepeat(file: string, nodes: readonly RootContent[]): Read<Body> {
  const words = (node: RootContent): boolean =>
    ['paragraph', 'definition', 'html'].includes(node.type) && !brokenTable(node);
  const found = nodes.find((node) => !words(node));
  return {
    value: { ...noAnswers, stem: nodes.filter(words), right: null, otherwise: null },
    findings: [
      ...checkStem(file, nodes.filter(words)),
      ...(found ? [find('repeats-body', placeOf(file, found), {})] : []),
    ],
  };
}
