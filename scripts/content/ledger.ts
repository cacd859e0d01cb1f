/**
 * The ledger of stable numbers: its shape and its file. A flat list of lines, so that Git can merge two
 * branches by keeping the lines of both; `ledger-plan.ts` then gives numbers that were given twice anew.
 */
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { find, type Finding, type Place } from '../diagnostics/diagnostic.ts';
import { parseYaml } from './yaml-data.ts';

export const series = [
  'pages',
  'questions',
  'scenarios',
  'reflections',
  'objectives',
  'slots',
  'scenes',
  'choices',
  'interactions',
] as const;
export type Series = (typeof series)[number];

export interface LedgerEntry {
  readonly series: Series;
  readonly number: number;
  readonly key: string;
  /** Former key, whose number this one keeps. */
  readonly was: string | null;
  readonly at: Place;
}

/** What a question meant in an edition of the course (`meaning.ts`). */
export interface MeaningLine {
  readonly edition: number;
  /** `<question>`, or of a scale `<question>.<statement>`. */
  readonly key: string;
  readonly hash: string;
  /** The author says that it is no other meaning than that of this edition. */
  readonly same: boolean;
}

/** How many rows of an LMS's report were out in the world at a release. */
export interface ReleaseLine {
  /** Interactions with a number below this one were released. */
  readonly count: number;
  /** Version of the course; empty in lines from before versions were noted. */
  readonly version: string;
}

export interface Ledger {
  /** Numbers given out at the last release, by group. */
  readonly released: ReadonlyMap<string, number>;
  /** Each release of interactions, in the order of the file. */
  readonly releases: readonly ReleaseLine[];
  readonly entries: readonly LedgerEntry[];
  readonly meanings: readonly MeaningLine[];
}

export const emptyLedger: Ledger = { released: new Map(), releases: [], entries: [], meanings: [] };

/** The group in which a key is numbered: `pages`, or `choices dance-floor.phone-call`. */
export function groupOf(of: Series, key: string): string {
  if (of !== 'scenes' && of !== 'choices') return of;
  return `${of} ${key.split('.').slice(0, -1).join('.')}`;
}

/** A line of the file, without the dash. */
export function entryLine({ series: of, number, key, was }: LedgerEntry): string {
  return `${of} ${number} ${key}${was === null ? '' : ` was ${was}`}`;
}

/** A line of the file, without the dash. */
export function meaningLine({ edition, key, hash, same }: MeaningLine): string {
  return `meanings ${edition} ${key}.${hash}${same ? ' same' : ''}`;
}

/** The group whose releases are told apart by version. */
const ROWS = 'interactions';

/** A line of the file, without the dash. */
function releaseLine({ count, version }: ReleaseLine): string {
  return [ROWS, count, version].join(' ').trim();
}

/** Version in which a row first was released; empty where that was not noted, `null` where none has it yet. */
export function releasedSince({ releases }: Pick<Ledger, 'releases'>, row: number): string | null {
  const above = releases.filter(({ count }) => count > row);
  const [first] = above.sort((one, other) => one.count - other.count);
  return first?.version ?? null;
}

/**
 * Sets the mark: what has a number now is never renumbered.
 * @param pending what questions mean that is not in the ledger yet.
 * @param version of the course that is released.
 */
export function releaseLedger(
  { released, releases, entries, meanings }: Ledger,
  pending: readonly MeaningLine[],
  version: string,
): Ledger {
  const marks = new Map(released);
  for (const { series: of, number, key } of entries) {
    const group = groupOf(of, key);
    marks.set(group, Math.max(marks.get(group) ?? 0, number + 1));
  }
  const count = marks.get(ROWS) ?? 0;
  const isNew = count > 0 && !releases.some((one) => one.count === count && one.version === version);
  return {
    released: marks,
    releases: isNew ? [...releases, { count, version }] : releases,
    entries,
    meanings: [...meanings, ...pending],
  };
}

const FILE = 'ledger.yaml';
const HEAD = `# Stable numbers of everything that learners' progress and LMS reports refer to.
# Written by "npm run build", committed with the course. Lines are added, never changed or deleted.
`;

/** The text of the file. */
export function formatLedger({ released, releases, entries, meanings }: Ledger): string {
  const noted = Math.max(0, ...releases.map(({ count }) => count));
  const marks = [...released].filter(([group, count]) => group !== ROWS || count > noted);
  const lines = [...marks.map(([group, count]) => `${group} ${count}`), ...releases.map(releaseLine)];
  return `${HEAD}released:\n${listed(lines)}entries:\n${listed([...entries.map(entryLine), ...meanings.map(meaningLine)])}`;
}

function listed(lines: readonly string[]): string {
  return lines.map((line) => `  - ${line}\n`).join('');
}

/** Writes `ledger.yaml` of a course: all of it or nothing. */
export async function writeLedger(courseDir: string, ledger: Ledger): Promise<void> {
  await writeWhole(join(courseDir, FILE), formatLedger(ledger));
}

/** Writes a file beside the old one and puts it in its place, so that nobody ever sees half of it. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, text);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Reads the text of a ledger; a line that cannot be read is a finding, and the ledger is then not used. */
export function readLedger(text: string): { ledger: Ledger; findings: readonly Finding[] } {
  const { document, place, findings } = parseYaml({ file: FILE, text, line: 1 });
  if (findings.length > 0) {
    const unreadable = findings.map(({ line, column, message: reason }) =>
      find('ledger-unreadable', { file: FILE, line, column }, { reason }),
    );
    return { ledger: emptyLedger, findings: unreadable };
  }
  const root = document.contents;
  const known = ['released', 'entries'];
  if (!isMap(root) || root.items.some(({ key }) => !isScalar(key) || !known.includes(String(key.value)))) {
    const reason = 'it has other parts than these two.';
    return { ledger: emptyLedger, findings: [find('ledger-unreadable', place(0), { reason })] };
  }
  const found: Finding[] = [];
  const marks = readMarks(linesOf(root.get('released', true), place, found), found);
  const meanings = new Map<string, MeaningLine>();
  const entries = linesOf(root.get('entries', true), place, found).flatMap(({ value, at }) => {
    const meaning = readMeaning(value);
    if (meaning) {
      meanings.set(meaningLine(meaning), meaning);
      return [];
    }
    const line = /^([a-z]+) (\d{1,6}) ([A-Za-z0-9.-]+)(?: was ([A-Za-z0-9.-]+))?$/.exec(value);
    const of = series.find((name) => name === line?.[1]);
    if (line?.[3] && of)
      return [{ series: of, number: Number(line[2]), key: line[3], was: line[4] ?? null, at }];
    found.push(find('ledger-line', at, { found: value.slice(0, 80) }));
    return [];
  });
  return { ledger: { ...marks, entries, meanings: [...meanings.values()] }, findings: found };
}

/** Marks of all groups, the highest of each; of interactions also every release. */
function readMarks(
  lines: readonly { value: string; at: Place }[],
  findings: Finding[],
): Pick<Ledger, 'released' | 'releases'> {
  const released = new Map<string, number>();
  const releases = new Map<string, ReleaseLine>();
  for (const { value, at } of lines) {
    const mark = /^(interactions|[a-z]+(?: [a-z0-9.-]+)?) (\d{1,6})(?: (\d+\.\d+\.\d+))?$/.exec(value);
    const [, group, digits, version = ''] = mark ?? [];
    if (group === undefined || (version !== '' && group !== ROWS)) {
      findings.push(find('ledger-line', at, { found: value.slice(0, 80) }));
      continue;
    }
    const count = Number(digits);
    released.set(group, Math.max(released.get(group) ?? 0, count));
    if (group === ROWS) releases.set(value, { count, version });
  }
  return { released, releases: [...releases.values()] };
}

function readMeaning(value: string): MeaningLine | null {
  const line = /^meanings (\d{1,6}) ([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)?)\.([0-9a-f]{8})( same)?$/.exec(value);
  if (!line?.[2] || !line[3]) return null;
  return { edition: Number(line[1]), key: line[2], hash: line[3], same: line[4] !== undefined };
}

function linesOf(
  node: Node | undefined,
  place: (offset: number) => Place,
  findings: Finding[],
): { value: string; at: Place }[] {
  if (node === undefined || (isScalar(node) && node.value === null)) return [];
  const at = place(node.range?.[0] ?? 0);
  if (!isSeq<Node>(node)) {
    findings.push(find('ledger-line', at, { found: String(node).slice(0, 80) }));
    return [];
  }
  return node.items.map((item) => ({
    value: isScalar(item) ? String(item.value) : '',
    at: place(item.range?.[0] ?? 0),
  }));
}
