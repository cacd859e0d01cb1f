/** Questions whose answers are a list: single, multiple, ordering. */
import type { List, RootContent } from 'mdast';
import { find, type Finding, type Place } from '../../diagnostics/diagnostic.ts';
import { numbersOf, outOfOrder } from '../item-numbers.ts';
import { readItems, type What } from '../items.ts';
import { placeOf } from '../nodes.ts';
import type { ItemSource, OptionSource } from '../source.ts';
import type { Answers, Form, Judged, Read } from './form.ts';

const FEWEST_STEPS = 3;

export function listsIn(nodes: readonly RootContent[]): List[] {
  return nodes.filter((node): node is List => node.type === 'list');
}

/** Reads the lines of lists as options. */
export function readOptions(
  file: string,
  nodes: readonly RootContent[],
  what: What,
  accepts: (item: ItemSource) => OptionSource['accepts'] = () => null,
): Read<Answers> {
  const { items, findings } = readItems(file, listsIn(nodes), what);
  const options = items.map((item): OptionSource => ({ ...item, accepts: accepts(item) }));
  return { value: { headings: [], options, rows: [] }, findings };
}

function judgeChoices({ options, type }: Judged, at: Place): Finding[] {
  if (options.length < 2) {
    const expected = 'a list of at least two lines “- [x] …” or “- [ ] …”';
    return [find('question-without-options', at, { expected })];
  }
  const right = options.filter(({ ticked }) => ticked).length;
  if (right === 0) return [find('question-no-right', at, {})];
  if (type === 'single' && right > 1) return [find('question-many-right', at, { count: right })];
  return type === 'multiple' && right === options.length ? [find('question-all-right', at, {})] : [];
}

export const choices: Form = {
  holds: ['list'],
  below: 'a question below its options',
  indent: 'two spaces',
  read: (file, nodes) => readOptions(file, nodes, 'option'),
  judge: judgeChoices,
};

/** Numbers that contradict the order of the lines. */
function checkOrder(file: string, list: List): Finding[] {
  const line = outOfOrder(list);
  return line ? [find('list-order', placeOf(file, line), { found: numbersOf(list) })] : [];
}

/** Steps in the right order. A list with signs or boxes has none. */
function readSteps(file: string, nodes: readonly RootContent[]): Read<Answers> {
  const read = readOptions(file, nodes, 'step');
  const unordered = listsIn(nodes).filter(
    ({ ordered, children }) => !ordered || children.some(({ checked }) => typeof checked === 'boolean'),
  );
  if (unordered.length === 0)
    return {
      ...read,
      findings: [...read.findings, ...listsIn(nodes).flatMap((list) => checkOrder(file, list))],
    };
  const [list] = unordered;
  const found = list?.ordered ? '1. [ ] …' : list?.children[0]?.checked == null ? '- …' : '- [ ] …';
  return {
    value: read.value,
    findings: unordered.slice(0, 1).map((node) => find('list-numbers', placeOf(file, node), { found })),
  };
}

function judgeSteps({ options }: Judged, at: Place): Finding[] {
  if (options.length === 0) {
    return [find('question-without-options', at, { expected: 'a numbered list, in the right order' })];
  }
  if (options.length >= FEWEST_STEPS) return [];
  return [find('ordering-short', at, { found: options.length, least: FEWEST_STEPS })];
}

export const ordering: Form = {
  holds: ['list'],
  below: 'a question below its list',
  indent: 'three spaces, as far as the words of the line',
  read: readSteps,
  judge: judgeSteps,
};
