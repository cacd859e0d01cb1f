/** An interaction with everybody's answers, judged once: what all sections of the report take their figures from. */
import { PAGE_TIMES } from '../../model/page-times.ts';
import type { Codebook, CodebookEntry } from '../../model/record.ts';
import type { Cell } from '../dataset.ts';
import type { ItemReport } from '../report.ts';
import { answered, type Answered, type Answers, type Cohort } from './cohort.ts';
import { firstRight, isScored } from './judge.ts';

export interface Item {
  readonly entry: CodebookEntry;
  readonly use: ItemReport['use'];
  readonly answers: Answers;
  readonly groups: readonly Answered[];
  /** By position in `Cohort.people`: 1 right at the first try, 0 wrong; `null` without an answer or a result. */
  readonly right: readonly (1 | 0 | null)[];
  /** Not in this codebook as something that is asked. */
  readonly unknown: boolean;
}

const PILOT = 'pilot.';
/** Their figures stand in sections of their own. */
const NO_ITEMS = new Set(['path', 'tries', 'times', 'comment']);

export function isPilot({ id, pilot }: Pick<CodebookEntry, 'id' | 'pilot'>): boolean {
  return pilot || id.startsWith(PILOT);
}

/** Everything of the course that is asked, in the order of its rows; then what only the export knows. */
export function itemsOf(codebook: Codebook, cohort: Cohort): readonly Item[] {
  const bank = new Set(codebook.assessment?.bank);
  const asked = codebook.entries.filter((entry) => !isPilot(entry) && !NO_ITEMS.has(entry.type));
  const known = asked
    .filter(({ id, retired }) => !retired || (cohort.columns.get(id)?.n ?? 0) > 0)
    .map((entry) => itemOf(entry, cohort, useOf(entry, bank)));
  const others = unknownIds(codebook, cohort)
    .filter((id) => !id.startsWith(PILOT) && id !== PAGE_TIMES && !id.endsWith('.assessment-tries'))
    .map((id) => itemOf(unknownEntry(id), cohort, 'other'));
  return [...known, ...others];
}

/** Ids with answers that the codebook does not have at all. */
export function unknownIds({ entries }: Codebook, { columns }: Cohort): readonly string[] {
  const known = new Set(entries.map(({ id }) => id));
  return [...columns.values()].filter(({ id, n }) => n > 0 && !known.has(id)).map(({ id }) => id);
}

/** An entry for an id of which only the export knows. */
export function unknownEntry(id: string): CodebookEntry {
  const nothing = { text: '', options: [], right: [], outcome: '', element: '', page: '', since: '' };
  const [module = ''] = id.split('.');
  return { index: -1, id, type: 'comment', ...nothing, module, retired: true, repeats: '', pilot: false };
}

export function itemOf(entry: CodebookEntry, cohort: Cohort, use: Item['use']): Item {
  const answers = cohort.columns.get(entry.id) ?? nobody(entry.id, cohort);
  const judged = new Map<Cell, 1 | 0 | null>();
  const judge = (cell: Cell): 1 | 0 | null => {
    const known = judged.get(cell);
    if (known !== undefined) return known;
    const right = firstRight(cell, entry);
    const mark = right === null ? null : right ? 1 : 0;
    judged.set(cell, mark);
    return mark;
  };
  const right = answers.first.map((cell) => (cell === null ? null : judge(cell)));
  return { entry, use, answers, groups: answered(answers), right, unknown: entry.retired };
}

function nobody(id: string, { people }: Cohort): Answers {
  return { id, first: people.map(() => null), later: new Map(), n: 0 };
}

function useOf(entry: CodebookEntry, bank: ReadonlySet<string>): Item['use'] {
  if (bank.has(entry.id)) return 'assessment';
  if (entry.retired) return 'other';
  if (entry.type === 'decision') return 'decision';
  if (entry.type === 'likert') return 'scale';
  return isScored(entry) ? 'practice' : 'other';
}
