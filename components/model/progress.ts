/**
 * What a learner has done, as plain data keyed by ids. The reducer in `components/state` changes it, the
 * packed codec writes it with the numbers of the ledger, activities get their slice of it by property.
 */
import type { QuestionType } from './course.ts';
import type { PilotProgress } from './pilot.ts';

/**
 * Ids of chosen options (in the learner's order where order matters), pairs `<row>.<option>` (`answers.ts`) in the
 * order of the rows, or a typed answer.
 */
export type Answer = readonly string[] | string;

/**
 * Tries kept of one question at most: the first and the latest ones. The first is what trainers see. Of typed
 * answers, which take most room, two are kept; a scale has one answer, which may change.
 */
export const TRIES_KEPT = 3;

/** How many tries are kept of a type. */
export function triesKept(type: QuestionType): number {
  if (type === 'likert') return 1;
  return type === 'short-answer' || type === 'numeric' ? 2 : TRIES_KEPT;
}

export interface QuestionProgress {
  /** At most `triesKept`, oldest first; the first one is never dropped. */
  readonly tries: readonly Answer[];
  /** All tries, also those no longer kept. No row of an LMS has it: trainers see the tries that are kept. */
  readonly count: number;
}

/** One click on a choice of a scene. */
export interface Step {
  /** Scene in which the choice was made: ids of choices count within their scene. */
  readonly scene: string;
  readonly choice: string;
  /** The learner used the one step back of this decision. */
  readonly back: boolean;
  /** What was chosen after the step back; `null` while the learner is still looking at the choices again. */
  readonly instead: string | null;
}

export interface ScenarioProgress {
  /** First path, never overwritten by a replay. */
  readonly steps: readonly Step[];
  /** The consequence of the last step was read and the learner went on. */
  readonly continued: boolean;
  /** Scene id of the ending of the first path. */
  readonly ending: string | null;
  /** A replay after the debrief: lives in memory only, is neither saved nor reported. */
  readonly replay: { readonly steps: readonly Step[]; readonly continued: boolean } | null;
}

export interface ReflectionProgress {
  readonly text: string;
  /** Ids of chosen items of the pick-list. */
  readonly picks: readonly string[];
  /** "I'll leave this blank" was said; a full answer. */
  readonly blank: boolean;
  /**
   * State revision of the last edit; orders texts by age when room is short. Only the order outlives a session.
   * Below 0 without a text: there are words, but they could not be read (cut off, or no longer kept).
   */
  readonly edited: number;
}

/** What a learner says in a field of the agreement or the plan. */
export interface FieldValue {
  /** Own words; `null`: the field follows the reflections that flow into it. */
  readonly ours: string | null;
  /** What to ask the partner; always empty in the plan. */
  readonly ask: string;
  /** Whether the contact's name and number are written down; they stand on paper, never here. */
  readonly found: 'written' | 'to-find' | null;
}

export interface FieldProgress extends FieldValue {
  /** As in `ReflectionProgress`. */
  readonly edited: number;
}

/** One sitting of the assessment. */
export interface AssessmentTry {
  /** 1 for the first. */
  readonly number: number;
  /** Question ids in the order in which they are asked. */
  readonly drawn: readonly string[];
  readonly answers: Readonly<Record<string, Answer>>;
}

export interface AssessmentResult {
  readonly correct: number;
  readonly total: number;
}

export interface AssessmentProgress {
  /** The sitting that is open, or `null`. */
  readonly open: AssessmentTry | null;
  /** The last finished sitting, to look at with its feedback. */
  readonly last: AssessmentTry | null;
  /** Results of finished sittings, oldest first; how many are kept packed is the codec's affair. */
  readonly results: readonly AssessmentResult[];
  /** Number of the last sitting in which a question was drawn, by question id. */
  readonly seen: Readonly<Record<string, number>>;
}

export interface Progress {
  /** Counts every change; never goes back, on any device or adapter. */
  readonly revision: number;
  /**
   * Random, fixed for the attempt: order of options and draws come from it, and it is the mark by which work on a
   * device is known to belong to the attempt. 0 to 2^28 − 1.
   */
  readonly seed: number;
  /** Page id to return to. */
  readonly place: string | null;
  /** BCP 47 tag of the language that the learner chose; left out while none was. */
  readonly language?: string;
  /** Ids of opened pages. */
  readonly visited: readonly string[];
  /** Ids of pages that the learner marked, to find them again; left out while there are none. */
  readonly marks?: readonly string[];
  /** The day on which the course became complete, in days since 1 January 1970; left out while none is known. */
  readonly completed?: number;
  readonly questions: Readonly<Record<string, QuestionProgress>>;
  readonly scenarios: Readonly<Record<string, ScenarioProgress>>;
  readonly reflections: Readonly<Record<string, ReflectionProgress>>;
  /** Fields of agreement and plan by slot id. */
  readonly agreement: Readonly<Record<string, FieldProgress>>;
  readonly assessment: AssessmentProgress;
  /** What was said in a pilot; left out while nothing was. */
  readonly pilot?: PilotProgress;
}
