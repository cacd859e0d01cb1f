/** Figures and dates in words. */
import type { Status } from '../dataset.ts';
import { definitionOf } from '../definitions.ts';
import type { Decision, Figure, ItemReport, PersonLine, Report } from '../report.ts';

export const statuses: readonly Status[] = [
  'passed',
  'completed',
  'incomplete',
  'failed',
  'not attempted',
  'unknown',
];

export const statusWords: Readonly<Record<Status, string>> = {
  passed: 'passed',
  completed: 'completed',
  incomplete: 'in progress',
  failed: 'not passed',
  'not attempted': 'never started',
  unknown: 'status not known',
};

/** What the report suggests for a rule of the pilot: a person decides. */
export const suggestions: Readonly<Record<Decision['state'], string>> = {
  mend: 'mend?',
  watch: 'watch?',
  read: 'for you to read',
  leave: 'leave?',
  'too few': 'too few people',
  'no data': 'data are missing',
};

/** Where somebody stands who has not finished. */
export function standing({
  notPassed,
  stoppedAt,
}: Pick<PersonLine, 'notPassed' | 'stoppedAt'>): string | null {
  return notPassed === null ? stoppedAt : `check not passed yet: ${notPassed} %`;
}

/** Kinds of question, as somebody who looks at one would call them. */
const kinds: Readonly<Record<string, string>> = {
  single: 'one answer',
  multiple: 'several answers',
  matching: 'pairs to match',
  ordering: 'an order to find',
  'short-answer': 'a few words to type',
  numeric: 'a number',
  likert: 'a statement on a scale',
  decision: 'a decision in a story',
  comment: 'words to type',
};

/** The words of a question; where the codebook has none its id follows beside them. */
export function questionWords({ text }: Pick<ItemReport, 'text'>): string {
  return text || 'A question that this version of the course does not have';
}

/** The words of a question of a pilot: one that each module asks is known by its module alone. */
export function pilotWords(item: Pick<ItemReport, 'text' | 'place'>): string {
  const { module } = item.place;
  return module === '' ? questionWords(item) : `${module}: ${questionWords(item)}`;
}

/** Where a question stands and of what kind it is. */
export function whereabouts({ id, place, type, unknown }: ItemReport): string {
  const where = unknown ? `not in this version of the course, row “${id}”` : place.module;
  return [where, kinds[type] ?? ''].filter((part) => part !== '').join(' · ');
}

/** Who may need a word. Moodle's basic report gives a number where a status would be, and leaves it unknown. */
export const toRemind: ReadonlySet<Status> = new Set<Status>(['incomplete', 'not attempted', 'unknown']);

/** What to know before people are reminded; empty where all is known. */
export function beforeReminding(unknown: number): string {
  if (unknown === 0) return '';
  return `Of ${counted(unknown, 'person', 'people')} with an attempt the files do not say whether they have finished: look them up before you write, or drop the interactions report along.`;
}

/** What stands in place of a list of nobody: answers of four weeks later come without attempts. */
export function nobodyHere({ pilot }: Pick<Report, 'pilot'>): string {
  return (pilot?.followUp ?? []).some(({ n }) => n > 0)
    ? 'These files say of nobody how far they came. They hold answers to the questions four weeks later, which stand in the section “Pilot”.'
    : 'Nobody is in these files.';
}

/** Why somebody completed without passing; empty where nobody did, or where there is no pass mark. */
export function belowMark({ people, test }: Pick<Report, 'people' | 'test'>): string {
  const pass = test?.pass ?? null;
  if (pass === null) return '';
  const below = people.filter(
    ({ score, status }) => status === 'completed' && score !== null && score < pass,
  );
  if (below.length === 0) return '';
  return `${counted(below.length, 'person is', 'people are')} completed with a score under ${pass}, the pass mark: they have worked through the course and not passed the test. Moodle counts that as finished where both “Passed” and “Completed” are ticked under “Activity completion”, and as not finished where only “Passed” is.`;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
}

/** For example `42 s`, `17 min` or `1 h 05 min`. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Of `YYYY-MM-DDThh:mm`, without a look at the reader's time zone: `3 Nov 2026, 14:05`. */
export function moment(text: string | null): string {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(text ?? '');
  if (!found) return '–';
  const [, year = '', month = '', day = '', time] = found;
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}${time ? `, ${time}` : ''}`;
}

export type Unit = 'share' | 'number' | 'points' | 'minutes';

const written: Readonly<Record<Unit, (value: number) => string>> = {
  share: percent,
  number: (value) => value.toFixed(2).replace('-', '−'),
  points: (value) => value.toFixed(1),
  minutes: (value) => `${Math.round(value)} min`,
};

export function value(figure: Figure, unit: Unit): string {
  return figure.value === null ? '–' : written[unit](figure.value);
}

/** `63 %, of 8 people, likely between 31 % and 86 %`; of a figure without a value why there is none. */
export function inWords(figure: Figure, unit: Unit): string {
  if (figure.value === null) return figure.why || 'Not computed.';
  const { definition, high, low, n } = figure;
  const { good, ofAnswers } = definitionOf(definition) ?? {};
  const interval =
    low === null || high === null ? '' : `, likely between ${written[unit](low)} and ${written[unit](high)}`;
  const of = ofAnswers ? counted(n, 'answer') : counted(n, 'person', 'people');
  return `${written[unit](figure.value)}${good ? `, ${good}` : ''}, of ${of}${interval}`;
}
