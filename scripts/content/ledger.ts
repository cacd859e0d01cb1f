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

export interface Ledger {
  /** Numbers given out at the last release, by group. */
  readonly released: ReadonlyMap<string, number>;
  readonly entries: readonly LedgerEntry[];
  readonly meanings: readonly MeaningLine[];
}

export const emptyLedger: Ledger = { released: new Map(), entries: [], meanings: [] };

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

/**
 * Sets the mark: what has a number now is never renumbered.
 * @param pending what questions mean that is not in the ledger yet.
 */
export function releaseLedger(
  { released, entries, meanings }: Ledger,
  pending: readonly MeaningLine[],
): Ledger {
  const marks = new Map(released);
  for (const { series: of, number, key } of entries) {
    const group = groupOf(of, key);
    marks.set(group, Math.max(marks.get(group) ?? 0, number + 1));
  }
  return { released: marks, entries, meanings: [...meanings, ...pending] };
}

const FILE = 'ledger.yaml';
const HEAD = `# Stable numbers of everything that learners' progress and LMS reports refer to.
# Written by "npm run build", committed with the course. Lines are added, never changed or deleted.
`;

/** The text of the file. */
export function formatLedger({ released, entries, meanings }: Ledger): string {
  const marks = [...released].map(([group, count]) => `  - ${group} ${count}\n`);
  const all = [...entries.map(entryLine), ...meanings.map(meaningLine)];
  const lines = all.map((line) => `  - ${line}\n`);
  return `${HEAD}released:\n${marks.join('')}entries:\n${lines.join('')}`;
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
  const released = new Map<string, number>();
  for (const { value, at } of linesOf(root.get('released', true), place, found)) {
    const mark = /^([a-z]+(?: [a-z0-9.-]+)?) (\d{1,6})$/.exec(value);
    if (mark?.[1] && mark[2]) released.set(mark[1], Math.max(released.get(mark[1]) ?? 0, Number(mark[2])));
    else found.push(find('ledger-line', at, { found: value.slice(0, 80) }));
  }
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
  return { ledger: { released, entries, meanings: [...meanings.values()] }, findings: found };
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
