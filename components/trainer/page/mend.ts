/** What to mend first: the findings of a report in one list, those that were decided beforehand at its head. */
import type { Flag, Report } from '../report.ts';

export interface Finding {
  readonly state: 'mend' | 'watch' | 'read';
  /** The question, page or scenario that it is about. */
  readonly about: string;
  readonly why: string;
}

/** The graver, the earlier. */
const order: readonly Flag['id'][] = [
  'key-in-doubt',
  'negative-discrimination',
  'hard',
  'left-unanswered',
  'retried-often',
  'weak-discrimination',
  'unused-option',
  'easy',
];

/** Remarks that may tell of harm, then what the pilot's protocol suggests, then one line for each item that has flags, the graver first. */
export function findingsOf({ items, pilot }: Pick<Report, 'items' | 'pilot'>): readonly Finding[] {
  const decisions = pilot?.decisions ?? [];
  const urgent = decisions.filter(({ remark }) => remark !== undefined);
  const decided = (state: Finding['state'], among = decisions): Finding[] =>
    among
      .filter((decision) => decision.state === state)
      .map(({ about, rule, why }) => ({ state, about: about || rule, why: why || rule }));
  const place = ({ id }: Flag): number => order.indexOf(id);
  const flagged = items
    .flatMap(({ flags, id, text }) => {
      const own = [...flags].sort((a, b) => place(a) - place(b));
      const [gravest] = own;
      const why = own.map((flag) => flag.why).join(' ');
      return gravest
        ? [{ at: place(gravest), about: text || `A question that this codebook does not have (${id})`, why }]
        : [];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ about, why }): Finding => ({ state: 'watch', about, why }));
  const others = decisions.filter((decision) => !urgent.includes(decision));
  return [
    ...decided('read', urgent),
    ...decided('mend'),
    ...decided('watch'),
    ...decided('read', others),
    ...flagged,
  ];
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
