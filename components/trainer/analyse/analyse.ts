/** From what exports say to what the report shows. Pure; 10,000 attempts of 100 items take less than a second. */
import type { Codebook } from '../../model/record.ts';
import type { Dataset, Note } from '../dataset.ts';
import type { Report } from '../report.ts';
import { changeLines } from './change.ts';
import { cohortOf, type Cohort } from './cohort.ts';
import { itemReport, placesOf, qualitiesOf, type ItemContext } from './items.ts';
import { isPilot, itemsOf, unknownIds, type Item } from './item.ts';
import { isScored } from './judge.ts';
import { countStatuses, personLines } from './people.ts';
import { pilotReport } from './pilot.ts';
import { reachOf } from './reach.ts';
import { sumsByUse } from './rest.ts';
import { scenarioReports } from './scenarios.ts';
import { testReport } from './test.ts';
import { coreMinutes } from './time.ts';

export interface AnalyseOptions {
  /** Only people in one of these groups, `''` for people in none; all without it. */
  readonly groups?: readonly string[];
}

export function analyse(dataset: Dataset, codebook: Codebook, options: AnalyseOptions = {}): Report {
  const cohort = cohortOf(dataset, options.groups);
  const items = itemsOf(codebook, cohort);
  const context: ItemContext = {
    qualities: qualitiesOf(codebook),
    sums: sumsByUse(items, cohort.people.length),
    reach: reachOf(dataset, codebook, cohort),
    places: placesOf(codebook),
  };
  const people = personLines(dataset, codebook, cohort, items);
  const found = {
    coreMinutes: coreMinutes(dataset, cohort, people),
    items: items.map((item) => itemReport(item, context)),
    scenarios: scenarioReports(dataset, codebook, cohort),
  };
  return {
    course: { id: codebook.course, title: codebook.title, version: codebook.version },
    counts: countStatuses(people),
    people,
    groups: groupsOf(dataset),
    chosen: options.groups ?? [],
    ...found,
    change: changeLines(codebook, cohort),
    pilot: pilotReport(dataset, codebook, cohort, context, found, options.groups),
    test: testReport(dataset, codebook, cohort, items),
    notes: [...dataset.notes, ...ownNotes(codebook, cohort, items)],
  };
}

function groupsOf({ people }: Dataset): readonly string[] {
  return [...new Set(people.flatMap(({ groups }) => groups))].sort((a, b) => a.localeCompare(b));
}

function ownNotes(codebook: Codebook, cohort: Cohort, items: readonly Item[]): readonly Note[] {
  return [...unknownNotes(codebook, cohort), ...keyNote(items)].map((note) => ({ file: '', ...note }));
}

function unknownNotes(codebook: Codebook, cohort: Cohort): Omit<Note, 'file'>[] {
  const ids = unknownIds(codebook, cohort);
  const met = [...cohort.columns.values()].filter(({ n }) => n > 0).length;
  // Of files that the codebook knows nothing of, their own notes say so.
  if (ids.length === 0 || (ids.length === met && codebook.entries.length > 0)) return [];
  const piloted = ids.filter((id) => isPilot({ id, pilot: false }));
  const others = ids.filter((id) => !piloted.includes(id));
  const messages = [
    ...(piloted.length > 0 && codebook.entries.length > 0 ? [pilotSentence(piloted.length)] : []),
    ...(others.length > 0 ? [unknownSentence(others, codebook)] : []),
  ];
  return messages.map((message) => ({ severity: 'warning', message }));
}

function pilotSentence(n: number): string {
  const questions = n === 1 ? '1 question' : `${n} questions`;
  return `This is data of a pilot: it has answers to ${questions} that only a pilot asks, and whose words this report does not know. Use report.html of the folder that the pilot build wrote, or drop the codebook.json of that folder along.`;
}

function unknownSentence(ids: readonly string[], { version }: Codebook): string {
  const some = ids.slice(0, 5).join(', ') + (ids.length > 5 ? '…' : '');
  const [questions, they, them] =
    ids.length === 1 ? ['1 question', 'it comes', 'it'] : [`${ids.length} questions`, 'they come', 'them'];
  return `The files have answers to ${questions} that this course does not ask in version ${version} (${some}): ${they} from another version or another course. You find ${them} behind the others under “Questions and decisions”.`;
}

/** Where the export has no results, somebody must know who decided. */
function keyNote(items: readonly Item[]): Omit<Note, 'file'>[] {
  const without = items.filter(
    ({ entry, groups }) => isScored(entry) && groups.some(({ cell }) => cell.result === null),
  );
  if (without.length === 0) return [];
  const n = without.length;
  return [
    {
      severity: 'read',
      message: `For ${n} ${n === 1 ? 'question' : 'questions'} the export holds no results, or not all of them: the codebook’s key says what is right. Typed answers are judged only where the codebook has the same words.`,
    },
  ];
}
