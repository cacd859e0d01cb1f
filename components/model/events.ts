/**
 * What activities tell the app. Every event bubbles and is composed; its detail is a fact about the learner,
 * never about LMS or storage. Events use ids of the course's source.
 */
import type { Answer, FieldValue } from './progress.ts';

export interface ActivityEvents {
  /** What is chosen and not checked yet, to be kept while other pages are open; `null` when nothing is. */
  'question-drafted': { readonly question: string; readonly answer: Answer | null };
  'question-answered': { readonly question: string; readonly answer: Answer };
  'scenario-chosen': { readonly scenario: string; readonly choice: string };
  'scenario-continued': { readonly scenario: string };
  'scenario-stepped-back': { readonly scenario: string };
  'scenario-replayed': { readonly scenario: string };
  'reflection-edited': {
    readonly reflection: string;
    readonly text: string;
    readonly picks: readonly string[];
    readonly blank: boolean;
  };
  /** The learner left the text box: save now instead of after the pause in typing. */
  'reflection-left': { readonly reflection: string };
  /** A field of agreement or plan as it is now, all of it. */
  'agreement-edited': { readonly slot: string } & FieldValue;
  /** As `reflection-left`. */
  'agreement-left': { readonly slot: string };
  'assessment-started': Record<string, never>;
  'assessment-answered': { readonly question: string; readonly answer: Answer };
  'assessment-finished': Record<string, never>;
  /** A page was marked to be found again, or its mark was taken away. */
  'page-marked': { readonly page: string; readonly marked: boolean };
  /** Another language was chosen, and its texts are here. */
  'language-chosen': { readonly language: string };
  /** The course became complete: on this day, in days since 1 January 1970 where the learner is. */
  'course-completed': { readonly day: number };
  /** Something was said in a pilot, or taken back (the empty text). */
  'pilot-answered': { readonly row: string; readonly answer: string };
}

export type ActivityEventName = keyof ActivityEvents;

/**
 * Sends a declared activity event from `target`; the compiler refuses undeclared names and wrong details.
 */
export function emit<N extends ActivityEventName>(
  target: EventTarget,
  name: N,
  detail: ActivityEvents[N],
): void {
  target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
