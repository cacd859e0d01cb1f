/** What a pilot adds: remarks by page, the questionnaire, devices, and what its protocol decides. */
import type { Codebook, CodebookEntry } from '../../model/record.ts';
import type { Column, Dataset } from '../dataset.ts';
import { FOLLOW_UP, followUpEntries } from '../follow-up.ts';
import type { ItemReport, PilotReport, Report } from '../report.ts';
import { cohortOf, type Cohort } from './cohort.ts';
import { NO_ATTEMPT } from '../read/part.ts';
import { decisionsOf } from './decisions.ts';
import { share } from './figure.ts';
import { isPilot, itemOf, unknownEntry, unknownIds, type Item } from './item.ts';
import { itemReport, type ItemContext } from './items.ts';
import { typedLines } from './options.ts';
import type { Reach } from './reach.ts';

const DEVICE = 'pilot.device';
/** Looking back belongs to what changed. */
const THEN = 'pilot.then.';
const UNCLEAR = /^pilot\.(.+)\.unclear$/;

type Unclear = PilotReport['unclear'][number];

/** `null` where neither codebook nor exports know of a pilot. */
export function pilotReport(
  dataset: Dataset,
  codebook: Codebook,
  cohort: Cohort,
  context: ItemContext,
  report: Pick<Report, 'items' | 'scenarios' | 'coreMinutes'>,
  groups?: readonly string[],
): PilotReport | null {
  const rows = pilotRows(codebook, cohort);
  const remarks = dataset.comments.filter(({ attempt }) => (cohort.personOf[attempt] ?? -1) >= 0);
  const followUp = followUpItems(dataset, codebook, groups);
  const isPiloted = rows.length > 0 || remarks.length > 0;
  if (!isPiloted && followUp.length === 0) return null;
  const asked = rows
    .filter(({ entry: { id } }) => id !== DEVICE && !UNCLEAR.test(id) && !id.startsWith(THEN))
    .map((item): ItemReport => itemReport(item, context));
  const device = rows.find(({ entry }) => entry.id === DEVICE);
  const unclear = unclearPages(dataset, codebook, cohort, context.reach, rows);
  const questionnaire = asked.filter(({ id }) => !id.startsWith(FOLLOW_UP));
  return {
    unclear,
    questionnaire,
    devices: device ? typedLines(device).map(({ words, n }) => ({ words, n })) : [],
    decisions: isPiloted ? decisionsOf({ ...report, unclear, questionnaire }) : [],
    followUp:
      followUp.length > 0
        ? followUp.map((item) => itemReport(item, context))
        : asked.filter(({ id }) => id.startsWith(FOLLOW_UP)),
  };
}

/** What was answered four weeks later, each line a person: without addresses nobody knows who learners among them are. */
function followUpItems(
  { followUp }: Dataset,
  codebook: Codebook,
  groups: readonly string[] | undefined,
): readonly Item[] {
  if (followUp.length === 0) return [];
  const entries = followUpEntries(codebook, followUp);
  const people = followUp.map((line, at) => ({ key: String(at), name: '', email: '', groups: line.groups }));
  const attempts = people.map(({ key }) => ({ ...NO_ATTEMPT, person: key, file: '' }));
  const columns = entries.map(({ id }): [string, Column] => [
    id,
    { id, cells: followUp.map(({ answers }) => answers.get(id) ?? null) },
  ]);
  const answered = { people, attempts, columns: new Map(columns), comments: [], followUp: [], notes: [] };
  const cohort = cohortOf(answered, groups);
  return entries.map((entry) => itemOf(entry, cohort, 'other'));
}

function pilotRows(codebook: Codebook, cohort: Cohort): readonly Item[] {
  const met = unknownIds(codebook, cohort).map(unknownEntry);
  const entries: CodebookEntry[] = [...codebook.entries, ...met].filter(isPilot);
  return entries.map((entry) => itemOf(entry, cohort, entry.type === 'likert' ? 'scale' : 'other'));
}

/** Pages about which somebody remarked something, most remarks first. */
function unclearPages(
  dataset: Dataset,
  { pages }: Codebook,
  cohort: Cohort,
  reach: Reach,
  rows: readonly Item[],
): readonly Unclear[] {
  const remarks = new Map<string, Map<number, Set<string>>>();
  const note = (page: string, person: number, text: string): void => {
    const own = remarks.get(page) ?? new Map<number, Set<string>>();
    if (text.trim() !== '') own.set(person, (own.get(person) ?? new Set()).add(text.trim()));
    if (own.size > 0) remarks.set(page, own);
  };
  for (const { entry, answers } of rows) {
    const [, page] = UNCLEAR.exec(entry.id) ?? [];
    if (page === undefined) continue;
    for (const [person, cell] of answers.first.entries()) {
      const all = [cell, ...(answers.later.get(person) ?? [])];
      for (const each of all) if (each !== null) note(page, person, each.words);
    }
  }
  for (const { attempt, page, text } of dataset.comments) {
    const person = cohort.personOf[attempt] ?? -1;
    if (person >= 0) note(page, person, text);
  }
  return [...remarks]
    .map(([page, own]): Unclear => {
      const people = own.size;
      const came = Math.max(people, reach.came(page));
      return {
        page,
        title: pages.find(({ id }) => id === page)?.title ?? page,
        people,
        share: share('unclear-share', people, came, 'Nobody came to this page.'),
        comments: [...own.values()].flatMap((texts) => [...texts]),
      };
    })
    .sort((a, b) => b.people - a.people);
}
