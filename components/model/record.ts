/**
 * The record: what an LMS may know of a learner, in words of no particular standard. It is derived from index,
 * content and progress by `components/state`, and it alone decides status and score. The session sends what
 * differs from the last confirmed record; an adapter puts it into the words of its standard.
 */
import type { QuestionType } from './course.ts';

export interface CourseRecord {
  readonly revision: number;
  /** Page id to return to; adapters write it as `<page>~<revision in base 36>` (see `model/place.ts`). */
  readonly place: string | null;
  readonly completion: 'incomplete' | 'completed';
  /** `unknown` until everything is met; `failed` only when limited tries are used up. */
  readonly success: 'unknown' | 'passed' | 'failed';
  /** `null` until completion, so that no LMS closes an attempt on a half-way score. */
  readonly score: Score | null;
  /** The packed progress, printable ASCII, begins with a letter. */
  readonly suspend: string;
  readonly interactions: readonly InteractionRow[];
}

export interface Score {
  /** 0 to 100, floor of 100 × the best exact fraction. */
  readonly raw: number;
  readonly min: 0;
  readonly max: 100;
  /** raw / 100. */
  readonly scaled: number;
}

/** @param raw 0 to 100. */
export function scoreOf(raw: number): Score {
  return { raw, min: 0, max: 100, scaled: raw / 100 };
}

export type InteractionResult = 'correct' | 'wrong' | 'neutral';

/**
 * `path` reports a scenario's ending and way, `tries` the results of the assessment, `times` the active time on each
 * page (`page-times.ts`).
 */
export type InteractionType = QuestionType | 'decision' | 'path' | 'tries' | 'times' | 'comment';

/** One row of the LMS's interactions. `index` is the ledger's number and the row in the LMS. */
export interface InteractionRow {
  readonly index: number;
  readonly id: string;
  readonly type: InteractionType;
  /** The question in plain words. */
  readonly description: string;
  /**
   * The first answer, for standards that know the real type: ids of options (in the learner's order where order
   * matters), pairs `<row>.<option>`, one point of a scale, or one item with what was typed.
   */
  readonly first: readonly string[];
  /**
   * The right answer, likewise: ids, pairs, or the first variant of each accepted text. Of a number the two ends
   * of the first accepted range, both the same for an exact number, an open end empty. Empty where nothing is
   * right or wrong.
   */
  readonly right: readonly string[];
  /** First answer, later tries and words in one line (`model/wording.ts`), at most 255 characters. */
  readonly response: string;
  /** The right answer in the same wording; empty where there is none. */
  readonly pattern: string;
  readonly result: InteractionResult;
}

/** One entry of the codebook, which tells trainers what the rows of a report mean. */
export interface CodebookEntry {
  readonly index: number;
  readonly id: string;
  readonly type: InteractionType;
  readonly text: string;
  /** What the ids of a response mean: options, of a matching question the pairs that can be made. */
  readonly options: readonly { readonly id: string; readonly text: string; readonly note: string }[];
  /** Of a scale the option that is no degree of it, such as “not part of my job”. */
  readonly apart?: string;
  readonly right: readonly string[];
  readonly outcome: string;
  readonly element: string;
  readonly page: string;
  readonly module: string;
  /** No longer in the course; the row stays reserved. */
  readonly retired: boolean;
  /** Version of the course that first had the row; empty where it was released before versions were noted. */
  readonly since: string;
  /** What a scale that is asked again repeats, an interaction id; empty otherwise. */
  readonly repeats: string;
  /** Added by a pilot package; ordinary packages do not have the row. */
  readonly pilot: boolean;
}

/** A scene as the map of a scenario shows it. */
export interface CodebookScene {
  readonly id: string;
  readonly kind: 'decision' | 'turn' | 'ending';
  readonly title: string;
  /** How an ending ends, in the source's word; empty for other scenes. */
  readonly ending: string;
  readonly choices: readonly {
    readonly id: string;
    readonly text: string;
    /** `best`, `fair`, `poor` or empty. */
    readonly quality: string;
    readonly misconception: string;
    /** Scene id. */
    readonly to: string;
  }[];
}

export interface CodebookScenario {
  /** Interaction id of ending and path; that of a decision is `<id>.<scene>`. */
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly start: string;
  readonly scenes: readonly CodebookScene[];
}

export interface Codebook {
  readonly course: string;
  readonly version: string;
  readonly title: string;
  /** Of the course in each of its languages: its packages are called by them. */
  readonly titles: readonly string[];
  readonly entries: readonly CodebookEntry[];
  /** In course order. */
  readonly modules: readonly { readonly id: string; readonly title: string }[];
  readonly pages: readonly { readonly id: string; readonly module: string; readonly title: string }[];
  readonly outcomes: readonly { readonly id: string; readonly text: string }[];
  readonly scenarios: readonly CodebookScenario[];
  /** Questions four weeks later, which no package asks: without a number (−1). Empty in codebooks of before. */
  readonly followUp: readonly CodebookEntry[];
  /** `drawn` questions of the bank in a sitting, `pass` in percent; `null` without an assessment. */
  readonly assessment: {
    readonly id: string;
    readonly bank: readonly string[];
    readonly drawn: number;
    readonly pass: number;
  } | null;
}
