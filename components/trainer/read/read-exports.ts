/**
 * Files of an LMS to one dataset. What a file is follows from its content; whatever cannot be read is a sentence in
 * the notes, and the rest is read. Runs in a page, a worker and Node.
 */
import { readCopyName } from '../../model/copy-name.ts';
import type { Codebook } from '../../model/record.ts';
import type { Dataset, ExportFile, Note } from '../dataset.ts';
import { Cells } from './cells.ts';
import { codebookIn, readCodebook } from './codebook.ts';
import { combine } from './combine.ts';
import { readDelimited } from './delimited.ts';
import { kindOf } from './detect.ts';
import { dictionaryOf, type Dictionary } from './dictionary.ts';
import { readJson } from './json.ts';
import { isOds, isProtectedOds, readOds } from './ods.ts';
import { otherCourse } from './of-course.ts';
import type { Part, PartBuilder } from './part.ts';
import { isPreview, readPreview } from './preview.ts';
import { RowsReader } from './rows.ts';
import { readStatements, statementsIn } from './statements.ts';
import { decodeText } from './text.ts';
import { isXlsx, readXlsx } from './xlsx.ts';
import { openZip, TooLarge, UNPACKED_LIMIT } from './zip.ts';

/** Bytes of a text file, which is read in pieces, and of JSON, which is not. */
const LARGEST_TEXT = 512 * 1024 * 1024;
const LARGEST_JSON = 200 * 1024 * 1024;

const NO_COLUMNS =
  'No columns of a known report were found (a name, an attempt, a score, numbered questions). If somebody has changed the table, unmerge its cells and leave one row of titles, or download the report again as text. Is it the interactions report?';
const QUESTIONNAIRE =
  'This looks like answers to a questionnaire, as Moodle’s activity Feedback has them: it was left out. The closing questionnaire is counted in Moodle itself, under “Analysis” of that activity. If these are the answers of four weeks later, call the first column “person”, delete the columns between it and the first question, and drop the file again.';

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/** A file that cannot be read, in a sentence for people. */
class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

interface Readers {
  readonly cells: Cells;
  readonly dictionary: Dictionary;
}

/**
 * Reads exports.
 * @param files as they were dropped or named, codebooks among them
 * @param codebook of the course; where there is none, one among the files is taken
 */
export async function readExports(files: readonly ExportFile[], codebook: Codebook | null): Promise<Dataset> {
  const known = codebook ?? files.map(codebookOf).find((found) => found !== null) ?? null;
  const dictionary = dictionaryOf(known);
  const readers: Readers = { cells: new Cells(dictionary), dictionary };
  const parts: Part[] = [];
  const notes: Note[] = [];
  for (const file of files) {
    try {
      const part = await readFile(file, readers);
      const other = part ? otherCourse(part, dictionary) : '';
      if (other !== '') notes.push({ file: file.name, severity: 'error', message: other });
      else if (part) parts.push(concluded(part));
      else
        notes.push({
          file: file.name,
          severity: 'read',
          message: 'This is a codebook: it says what the answers mean.',
        });
    } catch (error) {
      notes.push({ file: file.name, severity: 'error', message: sentenceFor(error) });
    }
  }
  // Copies behind their originals: the second file of a name is the later attempt.
  const dataset = combine(parts.sort(byCopy), dictionary.known);
  return { ...dataset, notes: [...notes, ...dataset.notes] };
}

function byCopy(one: Part, other: Part): number {
  const copyOf = ({ file }: Part): number => readCopyName(file.replace(/\.[^.]*$/, '')).copy;
  return copyOf(one) - copyOf(other);
}

function codebookOf({ bytes }: ExportFile): Codebook | null {
  return kindOf(bytes) === 'json' ? readCodebook(bytes) : null;
}

function sentenceFor(error: unknown): string {
  if (error instanceof Unreadable) return error.message;
  if (error instanceof TooLarge) {
    return `This spreadsheet unpacks to more than ${megabytes(UNPACKED_LIMIT)} or 20 million cells. Download the report as text instead.`;
  }
  const reason = error instanceof Error ? error.message : String(error);
  return `The file is damaged or of a kind that cannot be read here (${reason.slice(0, 120)}). Download it again.`;
}

/** @returns `null` for a codebook. @throws Unreadable, or what a library throws at damaged files. */
async function readFile(file: ExportFile, readers: Readers): Promise<PartBuilder | null> {
  const { bytes } = file;
  switch (kindOf(bytes)) {
    case 'zip':
      return readArchive(file, readers);
    case 'json':
      return readJsonFile(file, readers);
    case 'text':
      return readTextFile(file, readers);
    case 'empty':
      throw new Unreadable('The file is empty.');
    case 'protected':
      throw new Unreadable('This workbook has a password. Open it, save it without one, and drop it again.');
    case 'old-excel':
      throw new Unreadable(
        'This is a file of Excel before 2007. Save it as .xlsx, or download the report again.',
      );
    case 'pdf':
      throw new Unreadable('This is a PDF, not the export. Download the report as text, Excel or ODS.');
    case 'html':
      throw new Unreadable(htmlSentence(bytes));
    case 'binary':
      throw new Unreadable('This is no export of an LMS: the file holds no text.');
  }
}

function htmlSentence(bytes: Uint8Array): string {
  const page = new TextDecoder().decode(bytes.subarray(0, 200_000));
  return /type\s*=\s*["']?password|log ?in|sign ?in/i.test(page)
    ? 'This is a web page that asks to sign in, saved under the name of an export. Sign in to the LMS and download the report again.'
    : 'This is a web page, not the export. Use the report’s own Download button (text, Excel or ODS).';
}

async function readArchive(file: ExportFile, readers: Readers): Promise<PartBuilder> {
  const archive = await openZip(file.bytes).catch((error: unknown) => {
    const encrypted = error instanceof Error && /encrypted/i.test(error.message);
    throw new Unreadable(
      encrypted
        ? 'This archive has a password. Unpack it first, and drop what is in it.'
        : 'This spreadsheet or archive is damaged, perhaps only half of it was downloaded. Download it again.',
    );
  });
  if (archive.names.some((name) => /(?:^|\/)(?:imsmanifest|cmi5|tincan)\.xml$/.test(name))) {
    throw new Unreadable(
      'This is the package of the course, not an export. Reports come from the LMS, under Reports.',
    );
  }
  if (!isXlsx(archive) && !isOds(archive)) {
    throw new Unreadable('This is an archive. Unpack it, and drop the exports that are in it.');
  }
  if (!isXlsx(archive) && (await isProtectedOds(archive))) {
    throw new Unreadable('This spreadsheet has a password. Open it, save it without one, and drop it again.');
  }
  const rows = isXlsx(archive) ? await readXlsx(archive) : await readOds(archive);
  const reader = new RowsReader(file, readers);
  for (const row of rows) if (!reader.row(row)) break;
  return tableIn(reader);
}

function readTextFile(file: ExportFile, readers: Readers): PartBuilder {
  if (file.bytes.length > LARGEST_TEXT) {
    throw new Unreadable(
      `The file is larger than ${megabytes(LARGEST_TEXT)}. Download the report group by group.`,
    );
  }
  const reader = new RowsReader(file, readers);
  const { cutRow, remarks } = readDelimited(file.bytes, (row) => reader.row(row));
  const part = tableIn(reader);
  for (const remark of remarks) part.note('warning', remark);
  if (cutRow !== null) part.note('warning', cutSentence(part, cutRow));
  return part;
}

/** @param cutRow what is left of the row in whose middle the file ends: whoever it is of is not whole */
function cutSentence({ followedUp, people }: PartBuilder, cutRow: readonly string[]): string {
  const whole = Math.max(0, people + followedUp - (cutRow.some((cell) => cell.trim() !== '') ? 1 : 0));
  const who =
    whole === 0 ? 'Nobody in it is whole' : `${whole === 1 ? '1 person is' : `${whole} people are`} whole`;
  return `This file looks cut off, as after half a download: it ends in the middle of a row. ${who}, and whoever should come behind is missing. Download it again.`;
}

function tableIn(reader: RowsReader): PartBuilder {
  const part = reader.finish();
  if (part) return part;
  if (reader.isCodebook)
    throw new Unreadable('This is the codebook as a table. The report reads the one that ends in .json.');
  throw new Unreadable(reader.isQuestionnaire ? QUESTIONNAIRE : NO_COLUMNS);
}

function readJsonFile(file: ExportFile, readers: Readers): PartBuilder | null {
  if (file.bytes.length > LARGEST_JSON) {
    throw new Unreadable(
      `The file is larger than ${megabytes(LARGEST_JSON)}. Export fewer statements at a time.`,
    );
  }
  const { value, remark } = readJson([...decodeText(file.bytes).pieces].join(''));
  if (value === undefined)
    throw new Unreadable(
      'The file begins as JSON but cannot be read; perhaps it was cut off. Download it again.',
    );
  const statements = statementsIn(value);
  if (statements.length === 0 && !isPreview(value)) {
    if (codebookIn(value)) return null;
    throw new Unreadable('This JSON holds neither xAPI statements nor attempts of the preview.');
  }
  const part =
    statements.length > 0
      ? readStatements(file, statements, readers)
      : readPreview(file, value, readers.cells);
  if (remark !== '') part.note('warning', remark);
  return part;
}

/** Says what was read. */
function concluded(part: PartBuilder): Part {
  if (part.followedUp > 0) {
    const people = part.followedUp === 1 ? '1 person' : `${part.followedUp} people`;
    part.note('read', `Read: what ${people} answered four weeks later. It stands in the section “Pilot”.`);
    return part.finish();
  }
  if (part.people === 0) {
    part.note(
      'warning',
      'The table has titles and nobody below them. Show all users in the LMS’s report, with attempts and without, and download it again.',
    );
    return part.finish();
  }
  const ids = [...part.columns.keys()];
  const n = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
  const answers =
    ids.length === 0
      ? 'no answers: Moodle’s interactions report has them, for the SCORM 1.2 package only'
      : `answers to ${n(ids.length, 'question', 'questions')}`;
  part.note(
    'read',
    `Read: ${n(part.people, 'person', 'people')}, ${n(part.attempts, 'attempt', 'attempts')}, ${answers}.`,
  );
  return part.finish();
}
