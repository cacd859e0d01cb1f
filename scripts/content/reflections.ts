/** Reflections: a prompt, a pick-list, and how others put it. */
import type { Blockquote, List } from 'mdast';
import { find, type Finding } from '../diagnostics/diagnostic.ts';
import { readItems } from './items.ts';
import { byLead, leadFaults, reflectionLeads, under } from './leads.ts';
import { notHere, placeOf, plain } from './nodes.ts';
import type { ParsedFile } from './parse.ts';
import type { Located, ReflectionSource } from './source.ts';

type Reflection = Extract<ParsedFile, { kind: 'reflection' }>;

const GOOD = 'A colleague wrote:';
const SOSO = 'Less useful:';
const leads = { read: [GOOD, SOSO], meant: reflectionLeads };

/** Reads a reflection file. */
export function readReflection(parsed: Reflection): {
  value: ReflectionSource;
  findings: readonly Finding[];
} {
  const { file, matter, at, tree } = parsed;
  const lists = tree.children.filter((node): node is List => node.type === 'list');
  const quotations = tree.children.filter((node): node is Blockquote => node.type === 'blockquote');
  const prompt = tree.children.filter((node) => node.type === 'paragraph' || node.type === 'definition');
  const others = tree.children.filter(
    (node) => !['list', 'blockquote', 'paragraph', 'definition'].includes(node.type),
  );
  const { items, findings } = readItems(file, lists, 'pick');
  const { led, findings: leadFindings } = byLead(
    file,
    quotations.flatMap((node) => node.children),
    leads,
  );
  const loose = quotations.filter(({ children }) => {
    const read = byLead(file, children, leads);
    return read.led.has('') && read.findings.length === 0;
  });
  const found = [
    ...findings,
    ...leadFindings,
    ...leadFaults(file, prompt, leads),
    ...loose.map((node) => find('quotation-lead', placeOf(file, node), {})),
    ...lists.slice(1).map((node) => find('list-twice', placeOf(file, node), {})),
    ...items.filter((item) => item.ticked).map((item) => find('pick-ticked', item.at, {})),
    ...others.flatMap((node) => notHere(file, node, 'a reflection')),
  ];
  if (plain(prompt) === '') found.push(find('reflection-without-prompt', at(['id']), {}));
  const choose = matter.choose === undefined ? null : { value: matter.choose, at: at(['choose']) };
  if (choose && findings.length === 0 && choose.value > items.length) {
    found.push(find('choose-wrong', choose.at, { choose: choose.value, picks: items.length }));
  }
  const into = fieldsOf(parsed);
  const ticks = matter.ticks === undefined ? null : at(['ticks']);
  if (ticks && findings.length === 0 && (into.length === 0 || items.length === 0)) {
    found.push(find('ticks-nowhere', ticks, { lacks: into.length === 0 ? 'into' : 'picks' }));
  }
  const value = {
    id: matter.id,
    at: at(['id']),
    was: matter.was === undefined ? null : { value: matter.was, at: at(['was']) },
    title: matter.title,
    into,
    ticks,
    prompt,
    picks: items,
    choose,
    good: under(led, GOOD),
    soso: under(led, SOSO),
  };
  return { value, findings: found };
}

/** Fields that the words flow into: one, or a list of them. */
function fieldsOf({ matter: { into = [] }, at }: Reflection): Located<string>[] {
  return typeof into === 'string'
    ? [{ value: into, at: at(['into']) }]
    : into.map((value, number) => ({ value, at: at(['into', number]) }));
}
