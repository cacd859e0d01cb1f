/** The copy to share: a report without people (`counts.ts` says which numbers it may have). */
import type { ChangeLine, Decision, Figure, ItemReport, Report, ScenarioReport } from '../report.ts';
import type {
  SharedChange,
  SharedItem,
  SharedOption,
  SharedReport,
  SharedScenario,
  SharedStatistic,
} from './shared.ts';
import { pilotWords, statuses, statusWords, suggestions } from '../page/words.ts';
import { sharedComments, type Edits } from './comments.ts';
import { sharedAmong, sharedCount, sharedParts, type SharedCount } from './counts.ts';
import { groupWords } from './words.ts';

/** Fewer have no dates either. */
const FEW = 5;
/** Statistics of fewer people say something of single ones. */
const STATISTIC = 20;

function statistic({ n, value }: Figure, step: number): SharedStatistic {
  return value === null || n < STATISTIC ? null : Number((Math.round(value / step) * step).toFixed(3));
}

/** Monday of a date, `YYYY-MM-DD`. */
export function weekOf(date: string): string | null {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return null;
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

function weeks(people: Report['people']): SharedReport['weeks'] {
  const dated = people.filter(({ started }) => started !== null);
  if (dated.length < FEW) return null;
  const days = dated.flatMap(({ last, started }) => [started, last]).filter((day) => day !== null);
  const mondays = days.flatMap((day) => weekOf(day) ?? []).sort();
  const [first] = mondays;
  const last = mondays.at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}

/** A hint in few words; its figures stand elsewhere. */
export const flagWords: Readonly<Record<ItemReport['flags'][number]['id'], string>> = {
  easy: 'nearly everybody is right',
  hard: 'few are right at first',
  'weak-discrimination': 'hardly tells people apart',
  'negative-discrimination': 'people who do well elsewhere are wrong here',
  'key-in-doubt': 'is the right answer right?',
  'unused-option': 'an answer that hardly anybody takes',
  'retried-often': 'tried again by many',
  'left-unanswered': 'left out by many',
};

/** Types whose options share the people among them. */
const PARTED = new Set(['single', 'likert', 'decision', 'path', 'ordering']);

/** Options that share the people among them: of a matching question those of each row. */
function partsOf({ options, type }: ItemReport): readonly (readonly number[])[] {
  const all = [...options.keys()];
  if (PARTED.has(type)) return [all];
  if (type !== 'matching') return [];
  const rowOf = (at: number): string => options[at]?.id.split('.')[0] ?? '';
  return [...new Set(all.map(rowOf))].map((row) => all.filter((at) => rowOf(at) === row));
}

/** What the options of an item share, and its total. */
function sharedOptions(item: ItemReport): { n: SharedCount; options: SharedOption[] } {
  const { n, options, type } = item;
  const counts = options.map(({ first }) => first);
  const shown = [...sharedAmong(n, counts)];
  let total = sharedCount(n);
  for (const part of partsOf(item)) {
    const own = part.map((at) => counts[at] ?? 0);
    const rest = n - own.reduce((sum, count) => sum + count, 0);
    if (rest < 0) continue;
    const shares = sharedParts([...own, rest]);
    for (const [place, at] of part.entries()) shown[at] = shares.parts[place] ?? null;
    if (shares.total === null) total = null;
  }
  return {
    n: total,
    options: options.map(({ note, right, words }, at) => ({
      words,
      note,
      // A decision has a best choice; its note says so, and right it is not.
      right: right && type !== 'decision',
      n: shown[at] ?? null,
    })),
  };
}

function sharedRight({ facility, type }: ItemReport, n: SharedCount, options: readonly SharedOption[]) {
  const key = options.filter((option) => option.right);
  const [only] = key;
  if (n === null || key.some((option) => option.n === null)) return null;
  if (PARTED.has(type) && only && key.length === 1) return only.n;
  const right = Math.round((facility.value ?? 0) * facility.n);
  return sharedParts([right, facility.n - right]).parts[0] ?? null;
}

function sharedItem(item: ItemReport): SharedItem {
  const { facility, flags, id, module, text, unknown } = item;
  const scored = facility.value !== null;
  const { n, options } = sharedOptions(item);
  return {
    id,
    text,
    module,
    n,
    right: scored ? sharedRight(item, n, options) : null,
    scored,
    // Options of an item that the codebook does not know are ids of who knows what.
    options: unknown ? [] : options,
    // Where nothing may be known of an answer, a hint must not tell it.
    flags: n === null ? [] : flags.map((flag) => flagWords[flag.id]),
  };
}

function sharedDecision(
  report: ScenarioReport,
  scene: ScenarioReport['scenes'][number],
): SharedScenario['decisions'][number] {
  const edges = report.edges.filter(({ from, n }) => from === scene.id && n !== null);
  const { parts } = sharedParts(edges.map(({ n }) => n ?? 0));
  const choices = edges.map(({ quality, words }, at) => ({
    words,
    note: quality,
    right: false,
    n: parts[at] ?? null,
  }));
  return { title: scene.title, choices };
}

function sharedScenario(report: ScenarioReport): SharedScenario {
  const { finished, scenes, started, title } = report;
  const ends = scenes.filter(({ kind }) => kind === 'ending');
  const { parts: endings, total } = sharedParts(ends.map(({ n }) => n));
  const whole = sharedParts([finished, Math.max(0, started - finished)]);
  return {
    title,
    started: whole.total,
    finished: total === null ? null : (whole.parts[0] ?? null),
    decisions: scenes.filter(({ kind }) => kind === 'decision').map((scene) => sharedDecision(report, scene)),
    endings: ends.map(({ ending, title: scene }, at) => ({ title: scene, ending, n: endings[at] ?? null })),
  };
}

function sharedChange({ apart, down, same, statement, up }: ChangeLine): SharedChange {
  const moves = sharedParts([up, same, down]);
  return {
    statement,
    n: moves.total,
    up: moves.parts[0] ?? null,
    same: moves.parts[1] ?? null,
    down: moves.parts[2] ?? null,
    apart: apart === null || apart.n === 0 ? null : { words: apart.words, n: sharedCount(apart.n) },
  };
}

function sharedTest({ test }: Report): SharedReport['test'] {
  if (!test) return null;
  return {
    n: sharedCount(test.n),
    mean: statistic(test.mean, 5),
    alpha: statistic(test.alpha, 0.1),
    byOutcome: test.byOutcome.map(({ facility, title }) => ({ title, share: statistic(facility, 0.05) })),
  };
}

/** Words of questions that were answered, and of which no number may be shown. */
export function hiddenItems({ items }: Pick<Report, 'items'>): ReadonlySet<string> {
  return new Set(
    items.filter((item) => item.n > 0 && sharedOptions(item).n === null).map(({ text }) => text),
  );
}

/** Of few people it is not told either that nobody said something. */
function mayBeTold(report: Report): (decision: Decision) => boolean {
  const hidden = hiddenItems(report);
  const few = report.people.length > 0 && report.people.length < FEW;
  return ({ about, kind, state }) =>
    !hidden.has(about) &&
    !(few && ((kind === 'unclear' && state === 'leave') || (kind === 'harm' && state === 'no data')));
}

function sharedPilot(report: Report, ticked: ReadonlySet<string>, edits: Edits): SharedReport['pilot'] {
  const { pilot } = report;
  if (!pilot) return null;
  return {
    unclear: pilot.unclear.map(({ people, title }) => ({ title, people: sharedCount(people) })),
    questionnaire: [...pilot.questionnaire, ...pilot.followUp].map((item) => ({
      ...sharedItem(item),
      text: pilotWords(item),
    })),
    decisions: pilot.decisions
      .filter(mayBeTold(report))
      .map(({ about, kind, rule, state }) => ({ kind, rule, about, state: suggestions[state] })),
    comments: sharedComments(report, ticked, edits),
  };
}

/**
 * @param ticked keys of `commentsOf`; no other free text is in the copy.
 * @param edits words in place of those that somebody wrote.
 * @returns a copy of a report as it stands. Of two copies, one of everybody and one of a group, the difference says
 *   something of the rest: the page says so.
 */
export function copyToShare(
  report: Report,
  ticked: ReadonlySet<string>,
  edits: Edits = new Map(),
): SharedReport {
  const { course, counts } = report;
  const status = sharedParts(statuses.map((each) => counts[each]));
  return {
    course: { title: course.title, version: course.version },
    of: groupWords(report),
    n: status.total,
    status: statuses.map((each, at) => ({ words: statusWords[each], n: status.parts[at] ?? null })),
    weeks: weeks(report.people),
    coreMinutes: statistic(report.coreMinutes, 5),
    items: report.items.filter(({ unknown }) => !unknown).map(sharedItem),
    scenarios: report.scenarios.map(sharedScenario),
    change: report.change.map(sharedChange),
    test: sharedTest(report),
    pilot: sharedPilot(report, ticked, edits),
  };
}
