/** Scenario files: scenes under headings, choices as links. */
import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { EndingQuality, StateValue } from '../../components/model/course.ts';
import { find, type Finding } from '../diagnostics/diagnostic.ts';
import { readMarks } from './choice-marks.ts';
import { readValue } from './conditions.ts';
import { duplicateIds, idFindings, readQuotation, strayFindings } from './items.ts';
import { byLead, leadFaults, storyLeads, under } from './leads.ts';
import {
  boldLead,
  bySection,
  endOf,
  marksOnly,
  notHere,
  placeOf,
  plain,
  plainInline,
  trimInline,
} from './nodes.ts';
import type { ParsedFile } from './parse.ts';
import { ID, idPattern } from './schema.ts';
import type { ChoiceSource, Located, ScenarioSource, SceneSource } from './source.ts';

type State = Readonly<Record<string, StateValue>>;

interface Read<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

const COACH = 'Coach:';
const MISCONCEPTION = 'Misconception:';
const AT_STAKE = 'At stake:';
const EXPERT = 'Expert:';
const sceneLeads = { read: [AT_STAKE, EXPERT], meant: storyLeads };
const endings: readonly EndingQuality[] = ['good', 'mixed', 'poor'];

function readChoice(file: string, item: ListItem, state: State): Read<ChoiceSource | null> {
  const at = placeOf(file, item);
  const [line, ...rest] = item.children;
  const nodes = line?.type === 'paragraph' ? trimInline(line.children) : [];
  const [link, ...after] = nodes;
  if (line?.type !== 'paragraph' || link?.type !== 'link') {
    return { value: null, findings: [find('choice-without-link', at, {})] };
  }
  const codes = after.filter((node) => node.type === 'inlineCode');
  const { marks, findings } = readMarks(marksOnly(file, codes) ?? [], state);
  const quotation = readQuotation(file, rest, 'a choice');
  const { led, findings: leads } = byLead(file, quotation.blocks ?? [], {
    read: [COACH, MISCONCEPTION],
    meant: storyLeads,
  });
  const empty = plainInline(link.children) === '';
  const found = [
    ...wordsAfter(file, after),
    ...strayFindings(file, link.children, true, 'choice'),
    ...(empty ? [find('option-empty', at, {})] : []),
    ...findings,
    ...quotation.findings,
    ...leads,
  ];
  if (marks.id !== null || found.length === 0)
    found.push(...(empty ? [] : idFindings(marks.id, 'choice', at)));
  const value: ChoiceSource = {
    ...marks,
    id: marks.id ?? '',
    at,
    end: endOf(file, line),
    words: link.children,
    to: { value: link.url.replace(/^#/, ''), at: placeOf(file, link) },
    consequence: under(led, ''),
    coach: under(led, COACH),
    misconception: under(led, MISCONCEPTION),
  };
  return { value, findings: found };
}

/** Words between and behind the marks: an id without backticks, a line without its `>`, or words that are lost. */
function wordsAfter(file: string, after: readonly PhrasingContent[]): Finding[] {
  const stray = after.filter((node) => node.type !== 'inlineCode' && plainInline([node]) !== '');
  const [first] = stray;
  if (!first) return [];
  const meant = strayFindings(file, stray, false, 'choice');
  return meant.length > 0
    ? meant
    : [find('choice-words', placeOf(file, first), { found: plainInline(stray) })];
}

/** What a scene gathers while its blocks are read. */
interface Draft {
  title: string;
  text: RootContent[];
  atStake: Located<string> | null;
  expert: Paragraph[] | null;
  ending: EndingQuality | null;
  lists: List[];
  findings: Finding[];
}

function readBlock(file: string, node: RootContent, draft: Draft): void {
  const bold = boldLead(node);
  const mark = node.type === 'paragraph' ? marksOnly(file, node.children)?.[0] : undefined;
  const at = placeOf(file, node);
  if (node.type === 'list') {
    draft.lists.push(node);
  } else if (bold?.lead === AT_STAKE) {
    draft.atStake = { value: plainInline(bold.rest), at };
  } else if (bold?.lead === EXPERT && node.type === 'paragraph') {
    draft.expert = [{ ...node, children: bold.rest }];
  } else if (mark?.value.startsWith('ending')) {
    const quality = endings.find((known) => mark.value === `ending ${known}`);
    if (quality === undefined) draft.findings.push(find('ending-mark', mark.at, { found: mark.value }));
    draft.ending = quality ?? 'mixed';
  } else if (draft.lists.length > 0) {
    readAfter(file, node, draft);
  } else if (node.type === 'paragraph' && bold && draft.text.length === 0 && draft.title === '') {
    draft.title = bold.lead.replace(/\.$/, '');
    if (bold.rest.length > 0) draft.text.push({ ...node, children: bold.rest });
  } else if (['paragraph', 'blockquote', 'html', 'definition'].includes(node.type)) {
    draft.text.push(node);
    draft.findings.push(...byLead(file, node.type === 'paragraph' ? [node] : [], sceneLeads).findings);
  } else {
    draft.findings.push(...notHere(file, node, 'a scene'));
  }
}

/** Below the choices only the expert may go on speaking. */
function readAfter(file: string, node: RootContent, draft: Draft): void {
  const at = placeOf(file, node);
  if (node.type === 'blockquote')
    draft.findings.push(find('quotation-not-indented', at, { indent: 'two spaces' }));
  else if (node.type === 'paragraph' && draft.expert) draft.expert.push(node);
  else draft.findings.push(...notHere(file, node, 'a scene below its choices'));
}

function readScene(
  file: string,
  heading: RootContent,
  nodes: readonly RootContent[],
  state: State,
): Read<SceneSource> {
  const draft: Draft = {
    title: '',
    text: [],
    atStake: null,
    expert: null,
    ending: null,
    lists: [],
    findings: [],
  };
  for (const node of nodes) readBlock(file, node, draft);
  const told = nodes.filter(({ type }) => type !== 'list');
  draft.findings.push(...leadFaults(file, told, sceneLeads));
  const at = placeOf(file, heading);
  const id = plain([heading]);
  const choices = draft.lists.flatMap((list) => list.children).map((item) => readChoice(file, item, state));
  const values = choices.flatMap(({ value }) => (value ? [value] : []));
  const cut = draft.findings.some(({ code }) => code === 'quotation-not-indented');
  const findings = [
    ...(idPattern.test(id) ? [] : [find('id-invalid', at, { id, expected: ID })]),
    ...draft.findings,
    ...choices.flatMap(({ findings: found }) => found),
    ...duplicateIds(values),
    ...(cut ? [] : draft.lists.slice(1).map((node) => find('list-twice', placeOf(file, node), {}))),
  ];
  const { title, text, atStake, expert, ending } = draft;
  return { value: { id, at, title, text, atStake, expert, ending, choices: values }, findings };
}

/** Reads a scenario file. Whether the story comes out is checked by `check-story.ts`. */
export function readScenario(parsed: Extract<ParsedFile, { kind: 'scenario' }>): Read<ScenarioSource> {
  const { file, matter, at, tree } = parsed;
  const state = Object.fromEntries(
    Object.entries(matter.state).map(([name, value]) => [
      name,
      typeof value === 'string' ? readValue(value) === true : value,
    ]),
  );
  const { before, sections } = bySection(tree.children);
  const read = sections.map(({ heading, nodes }) => readScene(file, heading, nodes, state));
  const scenes = read.map(({ value }) => value);
  const first = scenes[0];
  const start = matter.start ?? first?.id ?? '';
  const list = (key: 'teaches' | 'outcomes'): Located<string>[] =>
    matter[key].map((value, i) => ({ value, at: at([key, i]) }));
  const one = (key: 'reflection' | 'was'): Located<string> | null => {
    const value = matter[key];
    return value === undefined ? null : { value, at: at([key]) };
  };
  return {
    value: {
      id: matter.id,
      at: at(['id']),
      was: one('was'),
      title: matter.title,
      need: matter.need,
      teaches: list('teaches'),
      outcomes: list('outcomes'),
      state,
      start: { value: start, at: at(['start']) },
      reflection: one('reflection'),
      scenes,
    },
    findings: [
      ...before.slice(0, 1).map((node) => find('scenario-text-before', placeOf(file, node), {})),
      ...(scenes.length === 0 ? [find('scenario-without-scenes', at(['id']), {})] : []),
      ...read.flatMap(({ findings }) => findings),
    ],
  };
}
