/** Tables of an LMS with a row for each attempt: Moodle's interactions, basic and objectives reports. */
import type { ExportFile, Status } from '../dataset.ts';
import { decoded, type Cells } from './cells.ts';
import { columnsOf, type Columns, type Group } from './columns.ts';
import { readDates } from './dates.ts';
import type { Dictionary } from './dictionary.ts';
import { NO_ATTEMPT, PartBuilder, type PartPerson } from './part.ts';
import { apart, numberIn, resultIn, scoreIn, secondsIn } from './values.ts';
import { roleOf, statusOf, type Role } from './words.ts';

/** Rows that decide what columns mean where their titles do not. */
export const SAMPLE = 200;

/** What stands in place of nothing. */
const isNone = (text: string): boolean => /^[-–—\s]*$/.test(text);

interface Counts {
  joined: number;
  wide: number;
  repeated: number;
  zero: number;
}

/** Reads rows into a part. */
export class TableReader {
  readonly #part: PartBuilder;
  readonly #cells: Cells;
  readonly #dictionary: Dictionary;
  readonly #columns: Columns;
  readonly #titles: readonly string[];
  /** Dates as they stand, by attempt: they are read together. */
  readonly #dates: (readonly [started: string, last: string])[] = [];
  readonly #seen = new Set<string>();
  readonly #words = new Set<string>();
  readonly #twins = new Set<string>();
  /** The last id of each question as it stands, and as it is: nearly always that of the row above. */
  readonly #ids: { readonly text: string; readonly id: string }[] = [];
  readonly #allIds = new Map<string, string>();
  /** Questions of the first rows, also those without answers: they say of which course the file is. */
  readonly #named: ReadonlySet<string>;
  readonly #counts: Counts = { joined: 0, wide: 0, repeated: 0, zero: 0 };
  #above: PartPerson | null = null;

  constructor(
    file: ExportFile,
    { titles, sample }: { titles: readonly string[]; sample: readonly (readonly string[])[] },
    { cells, dictionary }: { cells: Cells; dictionary: Dictionary },
  ) {
    this.#part = new PartBuilder(file);
    this.#cells = cells;
    this.#dictionary = dictionary;
    this.#titles = titles;
    this.#columns = columnsOf(titles, sample);
    this.#part.subject = decoded(this.#columns.subject);
    this.#named = new Set(
      this.#columns.groups
        .flatMap(({ question }) => sample.map((row) => decoded(row[question] ?? '').trim()))
        .filter((id) => id !== ''),
    );
  }

  get part(): PartBuilder {
    return this.#part;
  }

  row(row: readonly string[]): void {
    if (row.every(isNone) || this.#isTitles(row)) return;
    if (row.length > this.#columns.width && row.slice(this.#columns.width).some((cell) => cell !== '')) {
      this.#counts.wide += 1;
    }
    const person = this.#person(row);
    if (!person) return;
    if (!this.#hasAttempt(row)) {
      this.#part.person(person);
      return;
    }
    const number = numberIn(this.#text(row, 'attempt'));
    const at = this.#part.attempt({
      ...NO_ATTEMPT,
      ...this.#standing(row),
      person: this.#part.person(this.#apartFrom(person, number)),
      number,
      seconds: secondsIn(this.#text(row, 'seconds')),
    });
    this.#dates.push([apart(this.#text(row, 'started')), apart(this.#text(row, 'accessed'))]);
    for (const group of this.#columns.groups) this.#answer(row, group, at);
  }

  /** Titles again, where people put files together. */
  #isTitles(row: readonly string[]): boolean {
    return row[0] === this.#titles[0] && row.every((cell, i) => cell === this.#titles[i]);
  }

  #text(row: readonly string[], role: Role): string {
    const at = this.#columns.roles.get(role);
    return at === undefined ? '' : (row[at] ?? '').trim();
  }

  #person(row: readonly string[]): PartPerson | null {
    const text = (role: Role): string => {
      const found = this.#text(row, role);
      return isNone(found) ? '' : apart(decoded(found));
    };
    const name = text('name') || [text('first'), text('last')].filter((part) => part !== '').join(' ');
    const [email, id] = [text('email'), text('id')];
    const groups = text('groups')
      .split(/\s*[,;\n]\s*/)
      .filter((group) => group !== '');
    if (name === '' && email === '' && id === '') {
      // Cells that were merged over the attempts of a person.
      if (this.#above) this.#counts.joined += 1;
      return this.#above;
    }
    this.#above = { name, email, id, groups, twin: 1 };
    return this.#above;
  }

  /** A second row with the same number and nothing but a name is somebody else of that name. */
  #apartFrom(person: PartPerson, number: number | null): PartPerson {
    if (person.email !== '' || person.id !== '' || number === null) return person;
    for (let twin = 1; ; twin += 1) {
      const key = `${twin}\n${number}\n${person.name}`;
      if (this.#seen.has(key)) continue;
      this.#seen.add(key);
      if (twin > 1) this.#twins.add(person.name);
      return { ...person, twin };
    }
  }

  #hasAttempt(row: readonly string[]): boolean {
    const { roles, groups } = this.#columns;
    if (!isNone(this.#text(row, 'attempt')) || !isNone(this.#text(row, 'started'))) return true;
    if (roles.has('attempt') || roles.has('started')) return false;
    const status = statusOf(this.#text(row, 'status'));
    return status === null
      ? !isNone(this.#text(row, 'score')) || groups.some(({ response }) => (row[response] ?? '') !== '')
      : status !== 'not attempted';
  }

  /** Status and score. Moodle shows the score where the status was once there is one; else its “0” is no score. */
  #standing(row: readonly string[]): { status: Status; score: number | null } {
    const [written, grade] = [this.#text(row, 'status'), this.#text(row, 'score')];
    const given = scoreIn(grade);
    const reached = scoreIn(written);
    if (reached !== null) return { status: this.#dictionary.statusBy(reached), score: reached };
    const status = isNone(written) ? null : statusOf(written);
    if (!isNone(written) && status === null) this.#words.add(apart(written));
    if (given === 0) {
      if (status === null) this.#counts.zero += 1;
      return { status: status ?? 'unknown', score: null };
    }
    if (status !== null) return { status, score: given };
    return { status: given === null ? 'unknown' : this.#dictionary.statusBy(given), score: given };
  }

  #answer(row: readonly string[], { index, question, response, result }: Group, at: number): void {
    const text = row[response] ?? '';
    if (text === '') return;
    const own = question < 0 ? '' : (row[question] ?? '');
    const id = own === '' ? this.#dictionary.idAt(index) : this.#idOf(own, question);
    this.#part.answer(at, id, this.#cells.cell(id, text, result < 0 ? null : resultIn(row[result] ?? '')));
  }

  /** One string for an id, apart from the file. */
  #idOf(text: string, column: number): string {
    const above = this.#ids[column];
    if (above?.text === text) return above.id;
    const own = decoded(apart(text)).trim();
    const id = this.#allIds.get(own) ?? own;
    this.#allIds.set(id, id);
    this.#ids[column] = { text: apart(text), id };
    return id;
  }

  /** Call after the last row. */
  finish(): PartBuilder {
    const { read, remarks } = readDates(this.#dates.flat());
    this.#part.amend((_, at) => {
      const [started = '', last = ''] = this.#dates[at] ?? [];
      return { started: read.get(started) ?? null, last: read.get(last) ?? null };
    });
    for (const remark of remarks) this.#part.note('warning', remark);
    this.#part.named = new Set([...this.#named, ...this.#allIds.keys()]);
    this.#part.isUntold = this.#part.subject === '' && this.#part.named.size === 0;
    this.#remarks();
    return this.#part;
  }

  #remarks(): void {
    const { groups, unknown, untitled } = this.#columns;
    const { joined, wide, zero } = this.#counts;
    const warn = (when: boolean, message: string): void => {
      if (when) this.#part.note('warning', message);
    };
    const numbered = groups.length > 0 && groups.every(({ question }) => question < 0);
    warn(
      numbered && this.#dictionary.known,
      'Only responses were ticked: the number of a column tells which question it is, by the codebook. An export with all four columns says it itself.',
    );
    warn(
      numbered && !this.#dictionary.known,
      'Only responses were ticked, so the export does not say which questions these are; drop the codebook along.',
    );
    warn(
      joined > 0,
      `${joined} ${joined === 1 ? 'row has' : 'rows have'} no name, as after merging cells; taken as the person above.`,
    );
    warn(
      wide > 0,
      `${wide} ${wide === 1 ? 'row has' : 'rows have'} more cells than there are titles; those were left out.`,
    );
    warn(
      untitled > 0,
      `${untitled} ${untitled === 1 ? 'column has' : 'columns have'} no title and ${untitled === 1 ? 'was' : 'were'} left out.`,
    );
    warn(
      zero > 0,
      `This report writes 0 where there is no score yet: ${zero} of ${this.#part.attempts} attempts count as without a score.`,
    );
    warn(this.#words.size > 0, `Unknown words for a status: ${listOf([...this.#words])}.`);
    warn(
      this.#twins.size > 0,
      `Rows with one name, one attempt number and no e-mail address are taken as different people: ${listOf([...this.#twins])}.`,
    );
    // Without rows nothing tells the column with the course's name, which is the status.
    if (this.#part.people === 0) return;
    const left = unknown.filter((title) => roleOf(title) === null);
    warn(left.length > 0, `Columns that say nothing for this report were left out: ${listOf(left)}.`);
  }
}

/** A few words in quotation marks. */
export function listOf(words: readonly string[]): string {
  const shown = words.slice(0, 5).map((word) => `“${word.length > 40 ? `${word.slice(0, 40)}…` : word}”`);
  return words.length > 5 ? `${shown.join(', ')} and ${words.length - 5} more` : shown.join(', ');
}
