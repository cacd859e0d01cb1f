/** Which column of a table says what: by its words, and by shape where the words are not known. */
import { resultIn, scoreIn } from './values.ts';
import { partOf, roleOf, statusOf, type Part, type Role } from './words.ts';

/** Columns of one interaction; `-1` where the export has none. */
export interface Group {
  /** Number in the titles: the row of the LMS. */
  readonly index: number;
  readonly question: number;
  readonly response: number;
  readonly result: number;
}

export interface Columns {
  /** Position by role. */
  readonly roles: ReadonlyMap<Role, number>;
  readonly groups: readonly Group[];
  readonly width: number;
  /** Title of what Moodle's report is about, which the package's manifest gives; empty where the table has none. */
  readonly subject: string;
  /** Titles that nobody knows, and how many columns have none. */
  readonly unknown: readonly string[];
  readonly untitled: number;
}

/** Rows before the titles at most: people write headings over a table. */
export const FIRST_ROWS = 10;

/** The row of titles among the first rows; `-1` without one. Headings over groups of columns may be numbered, too. */
export function titlesAt(rows: readonly (readonly string[])[]): number {
  const first = rows.slice(0, FIRST_ROWS);
  const named = first.findIndex((row) => row.filter((title) => roleOf(title) !== null).length >= 3);
  if (named >= 0) return named;
  const counts = first.map((row) => [...numbered(row).values()].reduce((sum, all) => sum + all.length, 0));
  const most = Math.max(0, ...counts);
  return most === 0 ? -1 : counts.indexOf(most);
}

interface Numbered {
  readonly at: number;
  readonly index: number;
}

/** Columns with a number in their title, by what stands around the number. */
function numbered(titles: readonly string[]): Map<string, Numbered[]> {
  const found = new Map<string, Numbered[]>();
  for (const [at, title] of titles.entries()) {
    const parts = /^(\D*)(\d{1,4}|[\u0660-\u0669]{1,4})(\D*)$/.exec(title.normalize('NFC').trim());
    if (!parts) continue;
    const [, before = '', number = '', after = ''] = parts;
    const base = `${before.trim()}${after.trim()}`;
    const western = number.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 15));
    found.set(base, [...(found.get(base) ?? []), { at, index: Number(western) }]);
  }
  // One title with a number in it is no series.
  for (const [base, all] of found) if (all.length < 2 && partOf(base) === null) found.delete(base);
  return found;
}

/**
 * Reads titles.
 * @param sample rows below them, which decide where words do not
 */
export function columnsOf(titles: readonly string[], sample: readonly (readonly string[])[]): Columns {
  const series = numbered(titles);
  const parts = partsOf(series, sample);
  const inSeries = new Set([...series.values()].flatMap((all) => all.map(({ at }) => at)));
  const roles = new Map<Role, number>();
  for (const [at, title] of titles.entries()) {
    const role = inSeries.has(at) ? null : roleOf(title);
    if (role !== null && !roles.has(role)) roles.set(role, at);
  }
  const firstInSeries = Math.min(titles.length, ...inSeries);
  if (series.size > 0) byPlace(roles, titles.length, firstInSeries, sample);
  const named = roles.get('status');
  const status = named ?? statusColumn(roles, titles.length, inSeries, sample);
  // Tables that people made themselves have other columns with statuses in them.
  const isMoodle = MOODLE.every((role) => roles.has(role));
  const subject = named === undefined && isMoodle ? (titles[status] ?? '') : '';
  if (status >= 0) roles.set('status', status);

  const taken = new Set([...roles.values(), ...inSeries]);
  const rest = titles.filter((_, at) => !taken.has(at));
  return {
    roles,
    groups: groupsOf(parts),
    subject,
    width: titles.length,
    unknown: rest.filter((title) => title.trim() !== ''),
    untitled: rest.filter((title) => title.trim() === '').length,
  };
}

/** Series by what they hold: by their words, else by what their cells look like, else in Moodle's order. */
function partsOf(
  series: ReadonlyMap<string, readonly Numbered[]>,
  sample: readonly (readonly string[])[],
): ReadonlyMap<Part, readonly Numbered[]> {
  const parts = new Map<Part, readonly Numbered[]>();
  const open: [string, readonly Numbered[]][] = [];
  for (const [base, all] of series) {
    const part = partOf(base);
    if (part !== null && !parts.has(part)) parts.set(part, all);
    else open.push([base, all]);
  }
  for (const [, all] of open) {
    const part = partByCells(all, sample, parts);
    if (part !== null) parts.set(part, all);
  }
  return parts;
}

function partByCells(
  all: readonly Numbered[],
  sample: readonly (readonly string[])[],
  known: ReadonlyMap<Part, unknown>,
): Part | null {
  const cells = all
    .flatMap(({ at }) => sample.map((row) => row[at] ?? ''))
    .filter((cell) => cell.trim() !== '');
  const share = (is: (cell: string) => boolean): number =>
    cells.filter(is).length / Math.max(cells.length, 1);
  if (!known.has('result') && share((cell) => resultIn(cell) !== null) > 0.9) return 'result';
  const ids = share((cell) => /^[\w-]+(?:\.[\w-]+)+$/.test(cell));
  if (!known.has('question') && ids > 0.9) return 'question';
  if (!known.has('response')) return 'response';
  return known.has('right') ? null : 'right';
}

function groupsOf(parts: ReadonlyMap<Part, readonly Numbered[]>): Group[] {
  const places = (part: Part): ReadonlyMap<number, number> =>
    new Map((parts.get(part) ?? []).map(({ index, at }) => [index, at]));
  const [question, response, result] = [places('question'), places('response'), places('result')];
  const indexes = [...new Set([...response.keys(), ...question.keys()])].sort((a, b) => a - b);
  return indexes.map((index) => ({
    index,
    question: question.get(index) ?? -1,
    response: response.get(index) ?? -1,
    result: result.get(index) ?? -1,
  }));
}

/** What stands before the numbered columns in Moodle, counted from them backwards. */
const BEFORE: readonly Role[] = ['status', 'score', 'accessed', 'started', 'attempt'];

/** What Moodle's reports have of each attempt. */
const MOODLE: readonly Role[] = ['attempt', 'started', 'accessed', 'score'];

/** In a language that nobody knows: the order of Moodle's report, and the column with addresses. */
function byPlace(
  roles: Map<Role, number>,
  width: number,
  end: number,
  sample: readonly (readonly string[])[],
): void {
  const at = (column: number): readonly string[] => sample.map((row) => row[column] ?? '');
  if (!roles.has('email')) {
    for (let column = 0; column < Math.min(width, end); column += 1) {
      const cells = at(column).filter((cell) => cell !== '');
      if (cells.length > 0 && cells.every((cell) => /^\S+@\S+$/.test(cell))) roles.set('email', column);
      if (roles.has('email')) break;
    }
  }
  if (!roles.has('name') && !roles.has('last') && end > 0) roles.set('name', 0);
  if (roles.has('attempt') || roles.has('started') || roles.has('score') || end < BEFORE.length + 1) return;
  const taken = new Set(roles.values());
  for (const [i, role] of BEFORE.entries()) if (!taken.has(end - 1 - i)) roles.set(role, end - 1 - i);
}

/** The column with the SCO's title: behind the score, with statuses or scores in it. */
function statusColumn(
  roles: ReadonlyMap<Role, number>,
  width: number,
  inSeries: ReadonlySet<number>,
  sample: readonly (readonly string[])[],
): number {
  const taken = new Set(roles.values());
  const after = roles.get('score') ?? roles.get('accessed') ?? width;
  for (let at = after + 1; at < width; at += 1) {
    if (inSeries.has(at) || taken.has(at)) continue;
    const cells = sample.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '' && cell !== '-');
    const fitting = cells.filter((cell) => statusOf(cell) !== null || scoreIn(cell) !== null);
    if (cells.length > 0 && fitting.length >= cells.length / 2) return at;
  }
  return -1;
}
