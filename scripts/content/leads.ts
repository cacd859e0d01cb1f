/** Bold words that say what a paragraph is (**Coach:** …), and what was meant as such and cannot be read. */
import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { find, type Finding, type Place } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/suggest.ts';
import { boldLead, placeOf, placeWithin, plainInline } from './nodes.ts';
import type { Block } from './source.ts';

/** Leads that authors may have in mind where they write a story, a question, a reflection. */
export const storyLeads = ['Coach:', 'Misconception:', 'At stake:', 'Expert:'];
export const questionLeads = ['Right:', 'Otherwise:', 'Coach:', 'Misconception:'];
export const reflectionLeads = ['A colleague wrote:', 'Less useful:'];

/** Which leads are read at a place, and which are looked for. */
export interface Leads {
  readonly read: readonly string[];
  readonly meant: readonly string[];
  /** What to do with bold words and a colon that are no lead. Without it they are words, unless one is close. */
  readonly others?: string;
  /** What to do with a lead that is none of those that are read. */
  readonly elsewhere?: string;
}

/** What people write in the place of a lead. Used only where the second one is read. */
const sayings: Readonly<Record<string, string>> = {
  correct: 'Right:',
  true: 'Right:',
  wrong: 'Otherwise:',
  incorrect: 'Otherwise:',
  false: 'Otherwise:',
  'not quite': 'Otherwise:',
};

/** Blocks under their leads (`Coach:` …); what comes before the first lead is under the empty string. */
export type Led = ReadonlyMap<string, readonly Block[]>;

/** Sorts the paragraphs of a quotation by the bold leads they begin with. */
export function byLead(
  file: string,
  blocks: readonly Block[],
  leads: Leads,
): { led: Led; findings: Finding[] } {
  const led = new Map<string, Block[]>();
  const findings = leadFaults(file, blocks, leads);
  let current = '';
  for (const block of blocks) {
    const bold = boldLead(block);
    let kept: Block | null = block;
    if (bold && leads.read.includes(bold.lead)) {
      current = bold.lead;
      kept = bold.rest.length > 0 ? ({ ...block, children: bold.rest } as Paragraph) : null;
    } else findings.push(...unknownLead(file, block, leads));
    const under = led.get(current) ?? [];
    if (kept) under.push(kept);
    led.set(current, under);
  }
  return { led, findings };
}

/** Bold words with a colon at the beginning of a paragraph, `null` where there are none. */
export function leadLike(block: Nodes | undefined): string | null {
  const bold = block?.type === 'paragraph' ? boldLead(block) : null;
  if (!bold) return null;
  if (bold.lead.endsWith(':')) return bold.lead;
  const [next] = bold.rest;
  return next?.type === 'text' && next.value.startsWith(':') ? `${bold.lead}:` : null;
}

/** Bold words with a colon that are close to a lead, or stand where nothing but leads is read. */
export function unknownLead(file: string, block: Nodes, { read, meant, others }: Leads): Finding[] {
  const lead = leadLike(block);
  if (lead === null || knownLead(lead, meant) !== null) return [];
  const saying = sayings[lead.slice(0, -1).trim().toLowerCase()] ?? '';
  const near = read.includes(saying) ? saying : nearest(lead, read);
  const remedy = near === null ? others : `Did you mean “**${near}**”?`;
  return remedy === undefined ? [] : [find('lead-unknown', placeOf(file, block), { lead, near: remedy })];
}

/** Blocks under a lead, `null` where there are none. */
export function under(led: Led, lead: string): readonly Block[] | null {
  const blocks = led.get(lead);
  return blocks && blocks.length > 0 ? blocks : null;
}

/** The lead that some words are, whatever their capitals; with or without the colon. */
function knownLead(words: string, leads: readonly string[]): string | null {
  const bare = words.replace(/\s*:$/, '').toLowerCase();
  return leads.find((lead) => lead.slice(0, -1).toLowerCase() === bare) ?? null;
}

/**
 * Leads that are not bold, have the colon outside, stand within a paragraph or where none is read. Unseen, they
 * would show learners what is for trainers.
 */
export function leadFaults(file: string, blocks: readonly Nodes[], leads: Leads): Finding[] {
  const { read, meant } = leads;
  const findings: Finding[] = [];
  for (const block of blocks) {
    visit(block, 'paragraph', (paragraph) => {
      const readHere = paragraph === block ? read : [];
      paragraph.children.forEach((node, i) => {
        const exact = i === 0 && node.type === 'strong' && readHere.includes(plainInline([node]));
        const faults = exact ? [] : meantIn(file, paragraph.children, i, meant);
        findings.push(...faults.map(({ lead, at }) => faultOf(lead, leads, at)));
      });
    });
  }
  return findings;
}

function faultOf(lead: string, { read, elsewhere }: Leads, at: Place): Finding {
  const remedy = read.includes(lead)
    ? `Begin a paragraph of its own with “**${lead}**”; in a quotation, a line with > alone goes above it.`
    : (elsewhere ??
      `“${lead}” has no meaning here; move it to where the author guide shows it, or write it differently.`);
  return find('lead-form', at, { lead, remedy });
}

interface Meant {
  readonly lead: string;
  readonly at: Place;
}

/** Leads at a node: bold or emphasised words with a colon, or plain words where a sentence begins. */
function meantIn(
  file: string,
  nodes: readonly PhrasingContent[],
  i: number,
  leads: readonly string[],
): Meant[] {
  const [node, next, before] = [nodes[i], nodes[i + 1], nodes[i - 1]];
  if (node?.type === 'strong' || node?.type === 'emphasis') {
    const words = plainInline([node]);
    const colon = words.endsWith(':') || (next?.type === 'text' && /^\s*:/.test(next.value));
    const lead = colon ? knownLead(words, leads) : null;
    return lead === null ? [] : [{ lead, at: placeOf(file, node) }];
  }
  if (node?.type !== 'text') return [];
  const names = leads.map((lead) => lead.slice(0, -1)).join('|');
  const pattern = new RegExp(`(^|\\n|[.!?…”’")]\\s+)(${names})\\s*:`, 'gi');
  return [...node.value.matchAll(pattern)].flatMap((match) => {
    const [, gap = '', words = ''] = match;
    const begins = gap === '\n' || (gap === '' && (i === 0 || before?.type === 'break'));
    const lead = knownLead(words, leads);
    if (lead === null || (!begins && (gap === '' || words[0] !== lead[0]))) return [];
    return [{ lead, at: placeWithin(file, node, node.value, match.index + gap.length) }];
  });
}
