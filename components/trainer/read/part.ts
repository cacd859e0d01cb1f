/** What one file says, before files are brought together. */
import type { Attempt, Cell, Comment, ExportFile, Note, Status } from '../dataset.ts';

export interface PartPerson {
  readonly name: string;
  readonly email: string;
  /** Of the LMS, a user name or number; empty where the export has none. */
  readonly id: string;
  readonly groups: readonly string[];
  /** From 2 for people whom nothing but their number of order tells apart. */
  readonly twin: number;
  /** Only the name of the file says who it is. */
  readonly byFile?: true;
}

export interface PartAttempt extends Omit<Attempt, 'person' | 'file'> {
  /** Position in `Part.people`. */
  readonly person: number;
  /** What tells the attempts of a person apart where numbers do not; empty for none. */
  readonly mark: string;
}

export interface PartFollowUp {
  /** E-mail address in lower case; empty for none. */
  readonly email: string;
  readonly groups: readonly string[];
  readonly answers: ReadonlyMap<string, Cell>;
}

export interface Part {
  readonly file: string;
  readonly people: readonly PartPerson[];
  readonly attempts: readonly PartAttempt[];
  /** By interaction id, cells by position in `attempts`; an array may be shorter. */
  readonly columns: ReadonlyMap<string, readonly (Cell | null)[]>;
  readonly comments: readonly Comment[];
  readonly followUp: readonly PartFollowUp[];
  readonly notes: readonly Note[];
  /** What the file says that it is about; empty where it does not say. */
  readonly subject: string;
  /** Ids of questions that the file itself names. */
  readonly asked: ReadonlySet<string>;
  /** Nothing in the file says of which course it is. */
  readonly isUntold: boolean;
  /** It is of an activity that asks what a pilot asks. */
  readonly isPiloted: boolean;
}

/** What tells people apart: the e-mail address before the name. */
export function keyOf({ email, id, name, twin }: PartPerson): string {
  const key = email.toLowerCase() || id || name;
  return twin > 1 ? `${key} (${twin})` : key;
}

export const NO_ATTEMPT: Omit<PartAttempt, 'person'> = {
  number: null,
  mark: '',
  started: null,
  last: null,
  status: 'unknown',
  score: null,
  seconds: null,
  place: null,
  pageSeconds: new Map(),
};

const RANK: readonly Status[] = ['unknown', 'not attempted', 'incomplete', 'failed', 'completed', 'passed'];

/** The status that an attempt has come to: none is taken back. */
export function furthest(statuses: readonly Status[]): Status {
  return RANK[Math.max(0, ...statuses.map((status) => RANK.indexOf(status)))] ?? 'unknown';
}

/** Gathers what a reader finds. */
export class PartBuilder {
  readonly file: string;
  /** What the file says that it is about; empty where it does not say. */
  subject = '';
  /** See `Part.isUntold`. */
  isUntold = false;
  /** Where answers do not say it: questions that the file names, also those without answers. */
  named: ReadonlySet<string> | null = null;
  readonly #group: string;
  readonly #people: PartPerson[] = [];
  readonly #keys = new Map<string, number>();
  readonly #attempts: PartAttempt[] = [];
  readonly #columns = new Map<string, (Cell | null)[]>();
  readonly #comments: Comment[] = [];
  readonly #followUp: PartFollowUp[] = [];
  readonly #notes: Note[] = [];

  constructor({ name, group }: Pick<ExportFile, 'name' | 'group'>) {
    this.file = name;
    this.#group = group.trim();
  }

  get attempts(): number {
    return this.#attempts.length;
  }

  get people(): number {
    return this.#people.length;
  }

  get followedUp(): number {
    return this.#followUp.length;
  }

  get columns(): ReadonlyMap<string, readonly (Cell | null)[]> {
    return this.#columns;
  }

  /** See `Part.asked`. */
  get asked(): ReadonlySet<string> {
    return this.named ?? new Set(this.#columns.keys());
  }

  /** Position of a person, who is new or known from an earlier row. */
  person(person: PartPerson): number {
    const key = keyOf(person);
    const groups = this.#group === '' ? person.groups : [...person.groups, this.#group];
    const at = this.#keys.get(key);
    if (at === undefined) {
      this.#keys.set(key, this.#people.length);
      return this.#people.push({ ...person, groups: [...new Set(groups)] }) - 1;
    }
    const known = this.#people[at] ?? person;
    if (groups.some((group) => !known.groups.includes(group))) {
      this.#people[at] = { ...known, groups: [...new Set([...known.groups, ...groups])] };
    }
    return at;
  }

  /** Position of the new attempt. */
  attempt(attempt: PartAttempt): number {
    return this.#attempts.push(attempt) - 1;
  }

  /** Takes what is known only when all rows were read. */
  amend(change: (attempt: PartAttempt, at: number) => Partial<PartAttempt>): void {
    for (const [at, attempt] of this.#attempts.entries()) {
      this.#attempts[at] = { ...attempt, ...change(attempt, at) };
    }
  }

  /** The cells of an interaction, to be written by position of the attempt. */
  column(id: string): (Cell | null)[] {
    const known = this.#columns.get(id);
    if (known) return known;
    const cells: (Cell | null)[] = [];
    this.#columns.set(id, cells);
    return cells;
  }

  answer(attempt: number, id: string, cell: Cell | null): void {
    if (cell === null) return;
    const cells = this.column(id);
    while (cells.length < attempt) cells.push(null);
    cells[attempt] = cell;
  }

  comment(comment: Comment): void {
    this.#comments.push(comment);
  }

  followUp(email: string, answers: PartFollowUp['answers']): void {
    this.#followUp.push({ email, groups: this.#group === '' ? [] : [this.#group], answers });
  }

  note(severity: Note['severity'], message: string): void {
    this.#notes.push({ file: this.file, severity, message });
  }

  finish(): Part {
    const { asked } = this;
    return {
      file: this.file,
      people: this.#people,
      attempts: this.#attempts,
      columns: this.#columns,
      comments: this.#comments,
      followUp: this.#followUp,
      notes: this.#notes,
      subject: this.subject,
      asked,
      isUntold: this.isUntold,
      isPiloted: [...asked].some((id) => id.startsWith('pilot.')),
    };
  }
}
