/** `check --fix`: writes missing ids of options, choices and picks at the ends of their lines and cells. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding, Place } from '../diagnostics/diagnostic.ts';
import type { ChoiceSource, CourseSource, LineSource } from './source.ts';
import { gather } from './gather.ts';
import { readLedger, writeWhole } from './ledger.ts';
import { plainInline } from './nodes.ts';
import { readCourse } from './read.ts';

/** An id that was written, and where. */
export interface WrittenId {
  readonly file: string;
  readonly line: number;
  /** In a table, where the words of the cell end; `null`: at the end of the line. */
  readonly column: number | null;
  readonly id: string;
}

const LONGEST = 20;
/** Words that say little about a line. */
const small = new Set(
  'a an and are as at be but by do for from in is it its me my of on or so that the them then they this to us we with you your'.split(
    ' ',
  ),
);

/** A short id from the words of a line, unlike those in `taken`. */
export function slugFor(words: string, taken: ReadonlySet<string>): string {
  const bare = words
    .normalize('NFKD')
    .replace(/[\p{M}’']/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');
  const all = bare.match(/[a-z0-9]+/g) ?? [];
  const telling = all.filter((word) => !small.has(word));
  const [first = 'option', second] = telling.length > 0 ? telling : all;
  const both = second === undefined ? first : `${first}-${second}`;
  const base = both.length <= LONGEST ? both : first.slice(0, LONGEST);
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base.slice(0, LONGEST - 1 - String(n).length)}-${n}`;
  return id;
}

/** Lines whose ids hang on the same key. */
interface Group {
  readonly parent: string;
  readonly lines: readonly (LineSource | ChoiceSource)[];
  /** Cells of a table: more of the line may follow. */
  readonly cells: boolean;
  /** Lines of which those with the same words are the same thing. */
  readonly alike: readonly LineSource[];
}

function groupsOf({ questions, reflections, scenarios }: CourseSource): Group[] {
  const list = (parent: string, lines: Group['lines']): Group => ({ parent, lines, cells: false, alike: [] });
  return [
    ...questions
      .filter(({ repeats }) => repeats === null)
      .map(({ id, type, options, rows }): Group => ({
        parent: id,
        lines: [...options, ...rows],
        cells: type === 'matching' || type === 'likert',
        alike: type === 'matching' ? options : [],
      })),
    ...reflections.map(({ id, picks }) => list(id, picks)),
    ...scenarios.flatMap(({ id, scenes }) => scenes.map((scene) => list(`${id}.${scene.id}`, scene.choices))),
  ];
}

/**
 * Ids for lines in which nothing else is wrong: what looks like an id or like broken feedback is left to its
 * author. No id is used again that the ledger knows for the same list.
 */
function missingIds(source: CourseSource, findings: readonly Finding[], ledgerText: string): WrittenId[] {
  const place = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;
  const lacking = new Set(findings.filter(({ code }) => code === 'option-without-id').map(place));
  const { entries } = readLedger(ledgerText).ledger;
  return groupsOf(source).flatMap(({ parent, lines, cells, alike }) => {
    const retired = entries.filter(({ key }) => key.startsWith(`${parent}.`));
    const taken = new Set([
      ...lines.map(({ id }) => id),
      ...retired.map(({ key }) => key.slice(parent.length + 1)),
    ]);
    const byWords = new Map(
      alike.filter(({ id }) => id !== '').map(({ id, words }) => [plainInline(words), id]),
    );
    return lines.flatMap((line) => {
      const { id, at, end, words } = line;
      const text = plainInline(words);
      if (id !== '' || end.line === null || !lacking.has(place(at))) return [];
      const isAlike = alike.some((one) => one === line);
      const written = (isAlike ? byWords.get(text) : undefined) ?? slugFor(text, taken);
      taken.add(written);
      if (isAlike) byWords.set(text, written);
      return [{ file: end.file, line: end.line, column: cells ? end.column : null, id: written }];
    });
  });
}

/** The text with ids at the ends of their lines or cells; ends of line stay as they are. */
export function insertIds(text: string, ids: readonly WrittenId[]): string {
  const lines = text.split('\n');
  // From right to left, so that columns stay right in a line that gets two.
  for (const { line, column, id } of [...ids].sort((a, b) => (b.column ?? 0) - (a.column ?? 0))) {
    const old = lines[line - 1];
    if (old === undefined) continue;
    const mark = ` \`#${id}\``;
    lines[line - 1] =
      column === null
        ? old.replace(/[ \t]*(\r?)$/, (_, end: string) => `${mark}${end}`)
        : `${old.slice(0, column - 1)}${mark}${old.slice(column - 1)}`;
  }
  return lines.join('\n');
}

/** Writes missing ids into the files of a course. @returns what was written. */
export async function fixIds(dir: string): Promise<WrittenId[]> {
  const files = await readCourse(dir);
  const { source, findings } = gather(files);
  if (!source) return [];
  const ledger = files.texts.find(({ file }) => file === 'ledger.yaml')?.text ?? 'entries:';
  const ids = missingIds(source, findings, ledger);
  for (const file of new Set(ids.map((id) => id.file))) {
    const path = join(dir, file);
    const text = await readFile(path, 'utf8');
    await writeWhole(
      path,
      insertIds(
        text,
        ids.filter((id) => id.file === file),
      ),
    );
  }
  return ids;
}
