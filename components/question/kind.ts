/** What the frame of a question and the kinds of body inside it know of each other. */
import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey } from '../i18n/en/player.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Html, QuestionContent } from '../model/course.ts';
import type { Answer, QuestionProgress } from '../model/progress.ts';
import type { QuestionView } from './verdict.ts';

/** What a body sees of the question around it, and what it may do there. */
export interface Frame {
  readonly view: QuestionView;
  readonly seed: number;
  /** An earlier asking of the same scale; `null` where there was none. */
  readonly beforeProgress: QuestionProgress | null;
  /** What stands on the page: the draft, or else the last answer; empty where there is none. */
  readonly answer: Answer;
  /** The last answer that was told; empty where there is none. */
  readonly latest: Answer;
  /** The answer stands and is talked about. */
  readonly answered: boolean;
  /** Nothing can be changed. */
  readonly closed: boolean;
  /** What fits is named, also where it was not found. */
  readonly named: boolean;
  /** What has not been told yet: a selection before the check, or a text while it is typed. */
  draft: Answer | null;
  /** It was asked to check what cannot be checked yet: what is lacking is said in the place of the verdict. */
  asked: boolean;
  /** Where the learner is within the body; what it means is the affair of the kind. `null` at the start. */
  spot: string | null;
  /** Takes a choice: in practice it waits for the check, in a sitting and on a scale it is told at once. */
  change(answer: Answer): void;
  /** Goes to another place within the body; the focus goes along. */
  go(spot: string): void;
}

/** A kind of question: what stands between stem and button, and how an answer is read from it. */
export interface Kind {
  /** Words above the stem; "Check yourself" where there are none. */
  readonly label?: MessageKey;
  /** Every choice is told at once, and nothing is right or wrong. */
  readonly live?: true;
  /** What to do, in a sentence below the stem. */
  hint(content: QuestionContent, t: Translate): string;
  body(frame: Frame, content: QuestionContent, t: Translate): TemplateResult;
  /** Puts the answer into native controls: a choice that the app did not take must not stay on the page. */
  fill?(root: HTMLElement, frame: Frame): void;
  /** What the learner's move has led to; without it, the first chosen input. */
  focus?(root: HTMLElement, frame: Frame): HTMLElement | null;
  /** Why this answer cannot be checked yet, in a sentence; `null` when it can. */
  lacks(content: QuestionContent, answer: Answer, t: Translate): string | null;
  /** How much of an answer fits, in a sentence. */
  parts?(content: QuestionContent, answer: Answer, t: Translate): string;
  /** The course foresaw this very answer, so what it says of all others stays unsaid. */
  foreseen?(content: QuestionContent, answer: Answer): boolean;
  /** What stands there before anything was answered; without it, nothing. */
  start?(frame: Frame, content: QuestionContent): Answer;
}

/** What the course says, where it says something. */
export function rich(words: Html | null): TemplateResult | typeof nothing {
  return words === null ? nothing : html`<div .innerHTML=${words}></div>`;
}

/** Whether a part of an answer fits, in words, and what the course says of it. */
export function feedback(
  fits: boolean,
  mark: string,
  words: Html | null,
  id: string,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<div class="feedback" id=${id} data-tone=${toneOf(fits)}>
    <p class="question-mark">${mark}</p>
    ${rich(words)} ${more}
  </div>`;
}

export function toneOf(fits: boolean): 'good' | 'again' {
  return fits ? 'good' : 'again';
}

/** Ticks the inputs whose values are chosen, and no others. */
export function tick(root: HTMLElement, chosen: readonly string[]): void {
  for (const input of root.querySelectorAll('input')) input.checked = chosen.includes(input.value);
}
