/** What to mend first: the findings of a report under the rule or hint that they come from, the weightiest first. */
import type { Decision, Flag, ItemReport, Report } from '../report.ts';

export interface Finding {
  readonly state: 'mend' | 'watch' | 'read';
  /** The question, page or scenario that it is about. */
  readonly about: string;
  readonly why: string;
}

/** Findings of one rule or hint, which is said once for all of them. */
export interface FindingGroup {
  readonly state: Finding['state'];
  readonly title: string;
  readonly meaning: string;
  readonly findings: readonly Finding[];
}

/** The graver, the earlier. */
const hints: readonly { id: Flag['id']; title: string; meaning: string }[] = [
  {
    id: 'key-in-doubt',
    title: 'Is the right answer right?',
    meaning: 'People who do well in the other questions prefer another answer.',
  },
  {
    id: 'negative-discrimination',
    title: 'People who do well elsewhere get these wrong',
    meaning: 'The question may be unclear, or another answer may be marked as right.',
  },
  {
    id: 'hard',
    title: 'Fewer than half are right at the first try',
    meaning: 'A hard question may be a good one. Look at what people chose instead.',
  },
  {
    id: 'left-unanswered',
    title: 'Many leave these out',
    meaning: 'They went on to later pages without an answer.',
  },
  {
    id: 'retried-often',
    title: 'Many try these again and again',
    meaning: 'They may be guessing, or the feedback does not help.',
  },
  {
    id: 'weak-discrimination',
    title: 'These say little about what people know',
    meaning: 'People who know much and people who know little get them right about equally often.',
  },
  {
    id: 'unused-option',
    title: 'Answers that hardly anybody chooses',
    meaning:
      'A wrong answer that nobody takes teaches nothing. Perhaps it is silly; perhaps your group knows better.',
  },
  {
    id: 'easy',
    title: 'Nearly everybody is right',
    meaning: 'That may be just as it should be. It tells nothing about who knows more.',
  },
];

const rules: Readonly<Record<Decision['kind'], string>> = {
  harm: 'A safety, access or lost-work problem',
  unclear: 'Pages called unclear',
  facility: 'Questions that few answer rightly at the first try',
  unused: 'Poor options that nobody has chosen',
  minutes: 'The course takes long',
};

const asAgreed: Readonly<Record<Finding['state'], string>> = {
  mend: 'The agreed rule is met',
  watch: 'The agreed rule is not met for sure, but this is worth a look',
  read: 'The agreed rule',
};

/** Hints that a rule of a pilot's protocol takes the place of, with its own numbers. */
const RULED: Partial<Record<Flag['id'], Decision['kind']>> = { hard: 'facility', 'unused-option': 'unused' };

/**
 * Remarks that may tell of harm, then what the pilot's protocol suggests, then the hints; each item stands once among
 * those, under the gravest of its hints.
 */
export function findingGroups({ items, pilot }: Pick<Report, 'items' | 'pilot'>): readonly FindingGroup[] {
  const decisions = pilot?.decisions ?? [];
  const others = decisions.filter(({ remark }) => remark === undefined);
  return [
    ...urgent(decisions),
    ...ruled('mend', others),
    ...ruled('watch', others),
    ...ruled('read', others),
    ...hinted(items, new Set(decisions.map(({ kind }) => kind))),
  ];
}

/** The same in one list. */
export function findingsOf(report: Pick<Report, 'items' | 'pilot'>): readonly Finding[] {
  return findingGroups(report).flatMap(({ findings }) => findings);
}

function urgent(decisions: readonly Decision[]): FindingGroup[] {
  const found = decisions.filter(({ remark }) => remark !== undefined);
  if (found.length === 0) return [];
  return [
    {
      state: 'read',
      title: 'Remarks to read today',
      meaning:
        'Words in them may speak of a safety, access or lost-work problem. They stand in the section “Pilot”.',
      findings: found.map(({ about, why }) => ({ state: 'read', about, why })),
    },
  ];
}

function ruled(state: Finding['state'], decisions: readonly Decision[]): FindingGroup[] {
  const own = decisions.filter((decision) => decision.state === state);
  return [...new Set(own.map(({ kind }) => kind))].map((kind) => {
    const group = own.filter((decision) => decision.kind === kind);
    return {
      state,
      title: kind === 'harm' && state === 'read' ? 'Remarks that only you can judge' : rules[kind],
      meaning: `${asAgreed[state]}: “${group[0]?.rule ?? ''}”.`,
      findings: group.map(({ about, why }) => ({ state, about, why })),
    };
  });
}

function hinted(items: readonly ItemReport[], held: ReadonlySet<Decision['kind']>): FindingGroup[] {
  const isFree = ({ id }: Flag): boolean => {
    const rule = RULED[id];
    return rule === undefined || !held.has(rule);
  };
  const free = items.map((item) => ({ item, flags: item.flags.filter(isFree) }));
  const open = new Set(free.filter(({ flags }) => flags.length > 0));
  return hints.flatMap(({ id, title, meaning }) => {
    const own = [...open].filter(({ flags }) => flags.some((flag) => flag.id === id));
    for (const each of own) open.delete(each);
    if (own.length === 0) return [];
    return [{ state: 'watch', title, meaning, findings: own.map(({ flags, item }) => lineOf(item, flags)) }];
  });
}

function lineOf({ id, text }: ItemReport, flags: readonly Flag[]): Finding {
  const why = hints.flatMap((hint) => flags.filter((flag) => flag.id === hint.id).map((flag) => flag.why));
  return {
    state: 'watch',
    about: text || `A question that this version of the course does not have (${id})`,
    why: why.join(' '),
  };
}

/** So few that “nothing stands out” says little. */
const FEW = 30;

/** What there is to say where there is no finding. */
export function nothingFound({ items, people }: Pick<Report, 'items' | 'people'>): string {
  if (items.every(({ n }) => n === 0)) return 'Nobody has answered anything yet.';
  return `Nothing stands out.${people.length < FEW ? ' With few people that says little.' : ''}`;
}

/** What a person may do with a finding. */
export const findingWords: Readonly<Record<Finding['state'], string>> = {
  mend: 'mend?',
  watch: 'look at this',
  read: 'for you to read',
};
