/**
 * The compiled course as data. Written by `scripts/content`, read by everything that runs in a browser.
 *
 * It has two parts with different lives. The *index* (`CourseIndex`) is small and at hand from the first
 * moment: titles, numbers, rules. The *content* (`ModuleContent`) holds texts and comes module by module.
 * Whatever decides status, score or the packed state works from the index alone, so that it never waits.
 */

import type { PilotIndex } from './pilot.ts';

/** HTML made by the compiler from Markdown. It is safe to insert: raw HTML in course texts is refused. */
export type Html = string;

/** Version of this shape. A launch file carries player and course together, so it is checked by tests only. */
export const COURSE_FORMAT = 1;

export interface CourseIndex {
  readonly format: typeof COURSE_FORMAT;
  /** Fixed for the life of the course, `[a-z][a-z0-9-]*`. Manifest identifiers are made from it alone. */
  readonly id: string;
  readonly version: string;
  /** Counts the releases in which questions got another meaning; left out when 0. Progress is stamped with it. */
  readonly edition?: number;
  readonly title: string;
  /** BCP 47 tag of the course texts, for example `en-GB`. */
  readonly language: string;
  /** All languages of the package, the one of the launch file first; left out where that is the only one. */
  readonly languages?: readonly CourseLanguage[];
  readonly modules: readonly ModuleIndex[];
  /** In the order in which learners meet them. */
  readonly pages: readonly PageIndex[];
  readonly questions: readonly QuestionIndex[];
  readonly scenarios: readonly ScenarioIndex[];
  readonly reflections: readonly ReflectionIndex[];
  readonly assessment: AssessmentIndex | null;
  /** Fields of the agreement and of the Monday plan, in their order, of those of the two that a page shows. */
  readonly slots: readonly Slot[];
  readonly completion: CompletionRule;
  /**
   * Id of every interaction ever given out; the position is its number, which is also its row in the LMS.
   * Retired ones stay, so that a trainer's column always means the same question.
   */
  readonly interactions: readonly string[];
  /** What a pilot package asks; left out of every other one. */
  readonly pilot?: PilotIndex;
}

/** A language in which the course can be taken. */
export interface CourseLanguage {
  /** BCP 47 tag, as in `language` of an index; also the name of its file, `lang/<tag>.js`. */
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  /** In the language itself, for example `Español`. */
  readonly name: string;
}

export interface ModuleIndex {
  /** Short and stable, for example `m3`; first part of every interaction id of the module. */
  readonly id: string;
  readonly title: string;
}

export type PageKind = 'lesson' | 'assessment';

/** What the completion rule asks of a page: open it, leave it, or open any one of its group. */
export type Need = 'core' | 'optional' | { readonly oneOf: string };

export interface PageIndex {
  readonly id: string;
  /** From the ledger; never used again for another page. */
  readonly number: number;
  readonly module: string;
  readonly kind: PageKind;
  readonly title: string;
  readonly need: Need;
  /** A cover is set as a title page, a job aid as a sheet that prints on one page; everything else is plain. */
  readonly layout: 'plain' | 'cover' | 'job-aid';
  /** Estimated minutes for a first reading, at least 1, rounded. */
  readonly minutes: number;
}

export type QuestionType =
  'single' | 'multiple' | 'matching' | 'ordering' | 'short-answer' | 'numeric' | 'likert';

export interface QuestionIndex {
  readonly id: string;
  readonly number: number;
  readonly use: 'practice' | 'assessment';
  readonly type: QuestionType;
  /**
   * Id of an option or a row by its number within the question; `null` marks a number that is no longer in use.
   * Options and rows share one series of numbers.
   */
  readonly options: readonly (string | null)[];
  /** What is matched or rated, in the order of the course; empty for types without rows. */
  readonly rows: readonly RowIndex[];
  /** Row in the LMS; `null` for a scale, each of whose statements has a row of its own. */
  readonly interaction: number | null;
  /** Edition in which its meaning last changed; left out when 0, and of a scale, whose statements change alone. */
  readonly changed?: number;
}

/** A line of a matching question, or a statement of a scale. */
export interface RowIndex {
  readonly id: string;
  /** Row in the LMS; `null` where the question as a whole has one. */
  readonly interaction: number | null;
  /** Of a statement: as of a question. */
  readonly changed?: number;
}

export interface ScenarioIndex {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** Page on which it is played. */
  readonly page: string;
  readonly need: Need;
  /** By scene number; `null` marks a number that is no longer in use. */
  readonly scenes: readonly (SceneIndex | null)[];
  /** Row that reports ending and first path. */
  readonly interaction: number;
}

export interface SceneIndex {
  readonly id: string;
  /** Id of a choice by its number within the scene. */
  readonly choices: readonly (string | null)[];
  /** Row that reports the decision; `null` for turns and endings. */
  readonly interaction: number | null;
}

export interface ReflectionIndex {
  readonly id: string;
  readonly number: number;
  /** Id of an item of the pick-list by its number within the reflection. */
  readonly picks: readonly (string | null)[];
  /** Fields of the agreement or the plan that the words flow into: the same words into each. */
  readonly into: readonly string[];
  /** What was ticked flows along, a line for each tick; else ticks stay where they are. */
  readonly ticks: boolean;
  /** Page on which it is answered. */
  readonly page: string;
}

/** A field of the partnership agreement or of the Monday plan, declared in course.yaml. */
export interface Slot {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** What belongs into the field; the empty string where the title says it all. */
  readonly hint: string;
  /** An idea for what to ask the partner; empty in the plan. */
  readonly ask: string;
  /** Names and numbers belong to it, which are never written here: they have blank lines on paper. */
  readonly contact: boolean;
  readonly part: 'agreement' | 'plan';
}

export interface AssessmentIndex {
  readonly page: string;
  /** Questions in one draw. */
  readonly draw: number;
  /** How many of the draw belong to each outcome; empty when the draw is not balanced. */
  readonly balance: Readonly<Record<string, number>>;
  /** Outcomes that the bank assesses, in the order of the course. */
  readonly outcomes: readonly { readonly id: string; readonly title: string }[];
  /** The bank, with what a balanced draw needs to know. */
  readonly bank: readonly { readonly id: string; readonly outcome: string; readonly element: string }[];
  /** Row `assessment-tries`: the result of each try in words. */
  readonly interaction: number;
}

export interface CompletionRule {
  /** What must be met. All of it, and only then, is the course completed. */
  readonly required: readonly ('pages' | 'scenarios' | 'assessment')[];
  /** Pass mark of the assessment in percent; compared as an exact fraction, never rounded. */
  readonly pass: number;
  readonly tries: number | 'unlimited';
  /** Without an assessment: report no score, or 100 on completion. */
  readonly score: 'none' | 'completion';
}

/** The texts of one module, as one block of the launch file. */
export interface ModuleContent {
  readonly id: string;
  readonly pages: readonly PageContent[];
  readonly questions: readonly QuestionContent[];
  readonly scenarios: readonly ScenarioContent[];
  readonly reflections: readonly ReflectionContent[];
}

/**
 * `html` is the page without its level-1 heading (the shell sets `title` as `h1`). Activities stand in it as
 * `<course-question data-id="…">`, `<course-scenario …>`, `<course-reflection …>`, `<course-assessment>`,
 * `<course-agreement>`, `<course-plan>`, each with a readable static fallback inside.
 */
export interface PageContent {
  readonly id: string;
  readonly html: Html;
}

export interface QuestionContent {
  readonly id: string;
  readonly type: QuestionType;
  readonly use: 'practice' | 'assessment';
  /** Outcome and element it practises; empty strings where a course declares none. */
  readonly outcome: string;
  readonly element: string;
  readonly stem: Html;
  /** The stem in plain words, for reports; left out where it is one paragraph of them (`stemText`). */
  readonly text?: string;
  /**
   * What can be chosen: options, what rows are matched with, points of a scale. Of an ordering question in the
   * right order. Of a typed answer what it is compared with.
   */
  readonly options: readonly OptionContent[];
  /** What is matched or rated; empty for types without rows. */
  readonly rows: readonly RowContent[];
  /** `cards`: rows one after the other as cards, each sorted into one of a few groups. */
  readonly layout: 'list' | 'cards';
  /** A scale asked for a second time: the earlier question, whose answers are shown beside the new ones. */
  readonly before: string | null;
  /** Feedback for the whole answer, after the feedback of the chosen options. */
  readonly right: Html | null;
  readonly otherwise: Html | null;
  /** Page to read again; `null` where the course names none. */
  readonly reread: string | null;
  /** Hash of what the question means (stem, options, key); a change makes it a new question for a learner. */
  readonly hash: string;
}

export interface OptionContent {
  readonly id: string;
  readonly html: Html;
  /** In plain words; left out where `html` is the same (`textOf`). */
  readonly text?: string;
  readonly correct: boolean;
  readonly feedback: Html | null;
  /** What a typed answer is compared with; left out of types that are not typed. */
  readonly accepts?: Accepted;
}

/** Words in any of several variants, or a number from `from` to `to` (`null`: open). */
export type Accepted =
  { readonly words: readonly string[] } | { readonly from: number | null; readonly to: number | null };

export interface RowContent {
  readonly id: string;
  readonly html: Html;
  /** As of an option. */
  readonly text?: string;
  /** Id of the option that fits; `null` where nothing is right or wrong. */
  readonly right: string | null;
  readonly feedback: Html | null;
}

export type StateValue = number | boolean;

export interface ScenarioContent {
  readonly id: string;
  readonly title: string;
  readonly start: string;
  /** What the story remembers, with its first values. */
  readonly state: Readonly<Record<string, StateValue>>;
  readonly scenes: readonly SceneContent[];
  /** The debrief's question about one's own work. */
  readonly reflection: string | null;
  readonly hash: string;
}

/**
 * `decision`: the learner chooses. `turn`: the story goes on by what it remembers, one choice is offered.
 * `ending`: the story is over.
 */
export type SceneKind = 'decision' | 'turn' | 'ending';
export type EndingQuality = 'good' | 'mixed' | 'poor';

export interface SceneContent {
  readonly id: string;
  readonly kind: SceneKind;
  /** Bold first line of the scene, if it has one. */
  readonly title: string;
  readonly html: Html;
  /** Words for the element at stake, shown in the debrief. */
  readonly atStake: string;
  readonly expert: Html | null;
  readonly ending: EndingQuality | null;
  readonly choices: readonly ChoiceContent[];
}

export type Quality = 'best' | 'acceptable' | 'poor';

export interface ChoiceContent {
  readonly id: string;
  readonly html: Html;
  /** As of an option. */
  readonly text?: string;
  /** Scene that follows. */
  readonly to: string;
  readonly quality: Quality | null;
  readonly effects: readonly Effect[];
  /** Offered only when this holds; `null` means always. */
  readonly when: Condition | null;
  /** Offered when no `when` of the scene holds. */
  readonly otherwise: boolean;
  readonly consequence: Html | null;
  readonly coach: Html | null;
}

export type Effect =
  { readonly name: string; readonly set: StateValue } | { readonly name: string; readonly add: number };

export type Comparison = '=' | '>' | '<' | '>=' | '<=';
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly name: string; readonly is: Comparison; readonly value: StateValue };

export interface ReflectionContent {
  readonly id: string;
  readonly title: string;
  readonly prompt: Html;
  readonly picks: readonly { readonly id: string; readonly text: string }[];
  /** Most items that may be ticked; `null`: as many as one likes. */
  readonly choose: number | null;
  /** How a colleague put it; shown after the learner's own words or "I'll leave this blank". */
  readonly good: Html | null;
  readonly soso: Html | null;
}
