/**
 * The compiled course as data. Written by `scripts/content`, read by everything that runs in a browser.
 *
 * It has two parts with different lives. The *index* (`CourseIndex`) is small and at hand from the first
 * moment: titles, numbers, rules. The *content* (`ModuleContent`) holds texts and comes module by module.
 * Whatever decides status, score or the packed state works from the index alone, so that it never waits.
 */

/** HTML made by the compiler from Markdown. It is safe to insert: raw HTML in course texts is refused. */
export type Html = string;

/** Version of this shape. A launch file carries player and course together, so it is checked by tests only. */
export const COURSE_FORMAT = 1;

export interface CourseIndex {
  readonly format: typeof COURSE_FORMAT;
  /** Fixed for the life of the course, `[a-z][a-z0-9-]*`. Manifest identifiers are made from it alone. */
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** BCP 47 tag of the course texts, for example `en-GB`. */
  readonly language: string;
  readonly modules: readonly ModuleIndex[];
  /** In the order in which learners meet them. */
  readonly pages: readonly PageIndex[];
  readonly questions: readonly QuestionIndex[];
  readonly scenarios: readonly ScenarioIndex[];
  readonly reflections: readonly ReflectionIndex[];
  readonly assessment: AssessmentIndex | null;
  readonly slots: readonly Slot[];
  readonly completion: CompletionRule;
  /**
   * Id of every interaction ever given out; the position is its number, which is also its row in the LMS.
   * Retired ones stay, so that a trainer's column always means the same question.
   */
  readonly interactions: readonly string[];
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
  /** A cover is set as a title page; everything else is plain. */
  readonly layout: 'plain' | 'cover';
  /** Estimated minutes for a first reading, at least 1, rounded up. */
  readonly minutes: number;
}

export type QuestionType =
  'single' | 'multiple' | 'matching' | 'ordering' | 'short-answer' | 'numeric' | 'likert';

export interface QuestionIndex {
  readonly id: string;
  readonly number: number;
  readonly use: 'practice' | 'assessment';
  readonly type: QuestionType;
  /** Id of an option by its number within the question; `null` marks a number that is no longer in use. */
  readonly options: readonly (string | null)[];
  readonly interaction: number;
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
  /** Slot of the agreement that the text flows into. */
  readonly into: string | null;
}

/** A field of the partnership agreement, declared in course.yaml. */
export interface Slot {
  readonly id: string;
  readonly title: string;
}

export interface AssessmentIndex {
  readonly page: string;
  /** Questions in one draw. */
  readonly draw: number;
  /** How many of the draw belong to each outcome; empty when the draw is not balanced. */
  readonly balance: Readonly<Record<string, number>>;
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
 * each with a readable static fallback inside.
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
  /** The stem in plain words, for reports. */
  readonly text: string;
  readonly options: readonly OptionContent[];
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
  readonly text: string;
  readonly correct: boolean;
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
  readonly text: string;
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
  readonly text: string;
  readonly picks: readonly { readonly id: string; readonly text: string }[];
  readonly into: string | null;
  /** How a colleague put it; shown after the learner's own words or "I'll leave this blank". */
  readonly good: Html | null;
  readonly soso: Html | null;
}
