/** What a pilot adds: remarks by page, the questionnaire, devices, and what its protocol decides. */
import type { Codebook, CodebookEntry } from '../../model/record.ts';
import type { Column, Dataset } from '../dataset.ts';
import { FOLLOW_UP } from '../../model/follow-up.ts';
import { followUpEntries } from '../follow-up.ts';
import type { ItemReport, PilotReport, Report } from '../report.ts';
import { answersTo, cohortOf, type Cohort } from './cohort.ts';
import { NO_ATTEMPT } from '../read/part.ts';
import { decisionsOf } from './decisions.ts';
import { share } from './figure.ts';
import { isPilot, itemOf, unknownEntry, unknownIds, type Item } from './item.ts';
import { itemReport, type ItemContext } from './items.ts';
import { TAKEN_BACK } from '../../model/pilot.ts';
import { typedLines } from './options.ts';
import { reachOf, type Reach } from './reach.ts';
import { laterRemarks, remarksOf, UNCLEAR, type OwnRemark } from './remarks.ts';

const DEVICE = 'pilot.device';
/** Looking back belongs to what changed. */
const THEN = 'pilot.then.';

type Unclear = PilotReport['unclear'][number];

/** `null` where neither codebook nor exports know of a pilot. */
export function pilotReport(
  dataset: Dataset,
  codebook: Codebook,
  cohort: Cohort,
  general: ItemContext,
  report: Pick<Report, 'items' | 'scenarios' | 'coreMinutes'>,
  groups?: readonly string[],
): PilotReport | null {
  const rows = pilotRows(codebook, cohort);
  const context = { ...general, reach: pilotReach(dataset, codebook, cohort) ?? general.reach };
  const device = rows.find(({ entry }) => entry.id === DEVICE);
  const written = remarksOf(
    dataset,
    codebook,
    cohort,
    rows.filter((row) => row !== device),
  );
  const followUp = followUpItems(dataset, codebook, groups);
  const isPiloted = rows.length > 0 || written.length > 0;
  if (!isPiloted && followUp.length === 0) return null;
  const asked = rows
    .filter(({ entry: { id } }) => id !== DEVICE && !UNCLEAR.test(id) && !id.startsWith(THEN))
    .map((item): ItemReport => itemReport(item, context));
  const unclear = unclearPages(written, context.reach);
  const questionnaire = asked.filter(({ id }) => !id.startsWith(FOLLOW_UP));
  const remarks = [...written.map(({ remark }) => remark), ...laterRemarks(dataset, followUp, groups)];
  return {
    unclear,
    // Ids alone say nothing to people; a note says which report has the words.
    questionnaire: questionnaire.filter(({ unknown }) => !unknown || codebook.entries.length === 0),
    devices: device ? devicesOf(device) : [],
    decisions: decisionsOf({ ...report, unclear, questionnaire, remarks }, isPiloted),
    followUp:
      followUp.length > 0
        ? followUp.map((item) => itemReport(item, context))
        : asked.filter(({ id }) => id.startsWith(FOLLOW_UP)),
    remarks,
  };
}

/** Only those whom a pilot asked could answer; `null` where no file tells who they are. */
function pilotReach(dataset: Dataset, codebook: Codebook, cohort: Cohort): Reach | null {
  const isAsked = (at: number): boolean => dataset.attempts[at]?.isPiloted === true;
  if (!dataset.attempts.some((_, at) => isAsked(at))) return null;
  const attempts = cohort.attempts.map((own) => own.filter(isAsked));
  const columns = [...dataset.columns.values()].map((column) => answersTo(column, attempts));
  return reachOf(dataset, codebook, {
    ...{ people: cohort.people, attempts },
    personOf: cohort.personOf.map((person, at) => (isAsked(at) ? person : -1)),
    columns: new Map(columns.map((answers) => [answers.id, answers])),
  });
}

function devicesOf(device: Item): PilotReport['devices'] {
  return typedLines(device)
    .filter(({ words }) => words !== TAKEN_BACK)
    .map(({ words, n }) => ({ words, n }));
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

/** Pages about which somebody remarked something, most people first. */
function unclearPages(remarks: readonly OwnRemark[], reach: Reach): readonly Unclear[] {
  const pages = new Map<string, OwnRemark[]>();
  for (const own of remarks.filter(({ onPage }) => onPage))
    pages.set(own.remark.of, [...(pages.get(own.remark.of) ?? []), own]);
  return [...pages]
    .map(([page, own]): Unclear => {
      const people = new Set(own.map(({ person }) => person)).size;
      const came = Math.max(people, reach.came(page));
      return {
        page,
        title: own[0]?.remark.about ?? page,
        people,
        share: share('unclear-share', people, came, 'Nobody came to this page.'),
        comments: own.map(({ remark }) => remark.text),
      };
    })
    .sort((a, b) => b.people - a.people);
}
