/**
 * What exports of an LMS say, in one shape whichever format they came in. Readers (`read/`) make it, everything else
 * takes it. Private texts are no part of it: readers skip suspend data unseen.
 */
import type { InteractionResult } from '../model/record.ts';

/** In the report's own words, whatever an LMS or its language calls them. */
export type Status = 'not attempted' | 'incomplete' | 'completed' | 'passed' | 'failed' | 'unknown';

export interface Person {
  /** Unique in the dataset: what the export tells people apart by, the e-mail address before the name. */
  readonly key: string;
  readonly name: string;
  /** Empty where the export has none. */
  readonly email: string;
  /** Groups as the export names them, or as the trainer named the file. */
  readonly groups: readonly string[];
}

export interface Attempt {
  /** `Person.key`. */
  readonly person: string;
  /** 1 for the first; `null` where the export does not say. */
  readonly number: number | null;
  /** Name of the file it was read from. */
  readonly file: string;
  /** `YYYY-MM-DDThh:mm`, local to the LMS; `null` where there is none or it cannot be read. */
  readonly started: string | null;
  readonly last: string | null;
  readonly status: Status;
  /** 0 to 100 as the LMS has it; `null` without one. */
  readonly score: number | null;
  /** Time as the LMS counts it, in seconds; `null` where the export has none. */
  readonly seconds: number | null;
  /** Page id where the learner stopped, from the stored place; `null` where the export has none. */
  readonly place: string | null;
  /** Active seconds by page id; empty where the export has none. */
  readonly pageSeconds: ReadonlyMap<string, number>;
  /** Of an activity that asks what a pilot asks; not there for others. */
  readonly isPiloted?: true;
}

/** One answer. Equal ones of a column are one object: 10,000 attempts hold few different ones. */
export interface Cell {
  /** Ids of the first try and of later ones (`model/wording.ts`); empty for a typed answer. */
  readonly tries: readonly (readonly string[])[];
  /** The words of the first try, entities of the export decoded. */
  readonly words: string;
  /** Something did not fit and is missing. */
  readonly cut: boolean;
  /** Of the first try; `null` where the export has no results (the report's key decides then, where it can). */
  readonly result: InteractionResult | null;
}

/** All answers to one interaction. */
export interface Column {
  /** The interaction id. */
  readonly id: string;
  /** By position in `Dataset.attempts`; `null` where nothing was answered. */
  readonly cells: readonly (Cell | null)[];
}

/** A sentence for people about what was read, mended or left out. */
export interface Note {
  readonly file: string;
  readonly severity: 'read' | 'warning' | 'error';
  readonly message: string;
}

/** A remark by a learner that is no answer: `cmi.comments` (1.2), `cmi.comments_from_learner` (2004). */
export interface Comment {
  /** Position in `Dataset.attempts`. */
  readonly attempt: number;
  /** Page id, empty where the comment has no place. */
  readonly page: string;
  readonly text: string;
  /** `YYYY-MM-DDThh:mm` as the learner's computer had it; not there where the export does not say. */
  readonly sent?: string;
}

/** What somebody answered four weeks later. It is no attempt: nobody has opened the course for it. */
export interface FollowUp {
  /** `Person.key` of the learner it is; empty where nobody can tell. */
  readonly person: string;
  /** Of that person, and as the trainer named the file. */
  readonly groups: readonly string[];
  /** By interaction id. */
  readonly answers: ReadonlyMap<string, Cell>;
}

export interface Dataset {
  /** Also people who never opened the course, where the export names them. */
  readonly people: readonly Person[];
  readonly attempts: readonly Attempt[];
  /** By interaction id. */
  readonly columns: ReadonlyMap<string, Column>;
  readonly comments: readonly Comment[];
  readonly followUp: readonly FollowUp[];
  readonly notes: readonly Note[];
}

/** One file as it was dropped or named. */
export interface ExportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** A group that the trainer gave to the whole file; empty for none. */
  readonly group: string;
}
