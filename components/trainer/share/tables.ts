/**
 * The dataset for a spreadsheet or a statistics program. Both tables come in pieces, because ten thousand attempts
 * make a file of a hundred megabytes that need never be one string.
 */
import type { Codebook, CodebookEntry } from '../../model/record.ts';
import { firstRight } from '../analyse/judge.ts';
import type { Attempt, Cell, Column, Dataset, Person } from '../dataset.ts';
import { followUpEntries } from '../follow-up.ts';
import { ABOUT_ANSWER, ABOUT_LEARNER } from './columns.ts';
import { BOM, csvCell, csvLine } from './csv.ts';

/** Lines that are joined before they are handed on. */
const PIECE = 5000;

/** Of the first try, as the report has it: 1, 0, or `null` where nobody can tell. */
function rightness(cell: Cell, entry: CodebookEntry | undefined): 0 | 1 | null {
  const byExport = cell.result === 'correct' ? true : cell.result === 'wrong' ? false : null;
  const right = entry ? firstRight(cell, entry) : byExport;
  return right === null ? null : right ? 1 : 0;
}

interface Row {
  readonly attempt: Attempt;
  readonly at: number;
  /** Everything that stands before the item, ready to be joined. */
  readonly head: string;
}

function rowsOf({ attempts, columns, people }: Dataset, { assessment }: Codebook): readonly Row[] {
  const sittings = columns.get(assessment?.id ?? '')?.cells ?? [];
  const byKey = new Map<string, Person>(people.map((person) => [person.key, person]));
  return attempts.map((attempt, at) => {
    const person = byKey.get(attempt.person);
    const head = [
      attempt.person,
      person?.name ?? '',
      person?.email ?? '',
      person?.groups.join('; ') ?? '',
      attempt.number,
      attempt.file,
      attempt.started,
      attempt.last,
      attempt.status,
      attempt.score,
      sittings[at]?.words ?? '',
    ];
    return { attempt, at, head: head.map(csvCell).join(',') };
  });
}

function labelOf(cell: Cell, entry: CodebookEntry | undefined): string {
  if (cell.words !== '' || entry === undefined) return cell.words;
  const words = (id: string): string => entry.options.find((option) => option.id === id)?.text ?? id;
  return (cell.tries[0] ?? []).map(words).join(' + ');
}

/** What stands behind a learner's cells; equal answers are one object, so it is written once. */
function tailOf(cell: Cell, id: string, entry: CodebookEntry | undefined): string {
  return csvLine([
    id,
    entry?.text ?? '',
    entry?.type ?? '',
    (cell.tries[0] ?? []).join('+'),
    labelOf(cell, entry),
    cell.tries
      .slice(1)
      .map((ids) => ids.join('+'))
      .join(' then '),
    rightness(cell, entry),
    cell.cut ? 'yes' : 'no',
  ]);
}

/** Columns in the order of the course, then those that the codebook does not know. */
export function orderedColumns(dataset: Dataset, codebook: Codebook): readonly Column[] {
  const known = codebook.entries.flatMap(({ id }) => dataset.columns.get(id) ?? []);
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...[...dataset.columns.values()].filter(({ id }) => !ids.has(id))];
}

/** One line for each answer. Attempts without an answer have one line with empty cells, so that nobody is missing. */
export function* tidyCsv(dataset: Dataset, codebook: Codebook): Generator<string> {
  const entries = new Map(codebook.entries.map((entry) => [entry.id, entry]));
  const rows = rowsOf(dataset, codebook);
  const silent = new Set(rows.map(({ at }) => at));
  yield BOM + csvLine([...ABOUT_LEARNER, ...ABOUT_ANSWER].map(({ name }) => name));
  let lines: string[] = [];
  for (const { id, cells } of orderedColumns(dataset, codebook)) {
    const tails = new Map<Cell, string>();
    for (const { at, head } of rows) {
      const cell = cells[at];
      if (!cell) continue;
      silent.delete(at);
      const tail = tails.get(cell) ?? tailOf(cell, id, entries.get(id));
      tails.set(cell, tail);
      lines.push(`${head},${tail}`);
      if (lines.length < PIECE) continue;
      yield lines.join('');
      lines = [];
    }
  }
  const nothing = csvLine(ABOUT_ANSWER.map(() => ''));
  for (const at of silent) lines.push(`${rows[at]?.head ?? ''},${nothing}`);
  lines.push(...followUpLines(dataset, codebook));
  yield lines.join('');
}

/** What was answered four weeks later, behind the answers of the course: it belongs to no attempt. */
function followUpLines({ followUp, people }: Dataset, codebook: Codebook): string[] {
  const entries = followUpEntries(codebook, followUp);
  const byKey = new Map(people.map((person) => [person.key, person]));
  return followUp.flatMap(({ answers, groups, person }) => {
    const { email = '', name = '' } = byKey.get(person) ?? {};
    const about = [person, name, email, groups.join('; ')];
    const head = [...about, ...ABOUT_LEARNER.slice(about.length).map(() => '')].map(csvCell).join(',');
    return entries.flatMap((entry) => {
      const cell = answers.get(entry.id);
      return cell ? [`${head},${tailOf(cell, entry.id, entry)}`] : [];
    });
  });
}

/** A line for each attempt and a column for each question with a right answer: 1, 0, or empty where it was not met. */
export function* matrixCsv(dataset: Dataset, codebook: Codebook): Generator<string> {
  const entries = new Map(codebook.entries.map((entry) => [entry.id, entry]));
  const columns = orderedColumns(dataset, codebook)
    .map(({ cells, id }) => {
      const known = new Map<Cell, number | null>();
      for (const cell of cells) if (cell) known.set(cell, rightness(cell, entries.get(id)));
      return { cells, id, known };
    })
    .filter(({ known }) => [...known.values()].some((value) => value !== null));
  yield BOM + csvLine(['learner', 'attempt', ...columns.map(({ id }) => id)]);
  let lines: string[] = [];
  for (const [at, attempt] of dataset.attempts.entries()) {
    const values = columns.map(({ cells, known }) => {
      const cell = cells[at];
      return cell ? (known.get(cell) ?? null) : null;
    });
    lines.push(csvLine([attempt.person, attempt.number, ...values]));
    if (lines.length < PIECE) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}
