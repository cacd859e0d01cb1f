/** What short answers and numbers have in common: a box to write in, and what was written understood. */
import './typed.css';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey } from '../../i18n/en/player.ts';
import type { Translate } from '../../i18n/translate.ts';
import { TYPED_LONGEST } from '../../model/answers.ts';
import type { OptionContent, QuestionContent } from '../../model/course.ts';
import type { Answer } from '../../model/progress.ts';
import { acceptedOption } from '../../model/scoring.ts';
import type { Frame, Kind } from '../kind.ts';

/** What tells one kind of typed answer from the other. */
export interface TypedKind {
  readonly hint: MessageKey;
  readonly inputmode: 'text' | 'decimal';
  /** Why a text is no answer; `null` when it is one. */
  fault(text: string): MessageKey | null;
  /** How a text was understood, where that is not how it was written. */
  readAs?(option: OptionContent, text: string): string | null;
  /** What an accepted answer looks like. */
  example(option: OptionContent): string;
}

/** Milliseconds without a key after which a sitting is told of what stands in the box. */
const PAUSE = 1000;
/** One box is written in at a time. */
let pause = 0;

export function typedKind(own: TypedKind): Kind {
  const fault = (answer: Answer): MessageKey | null =>
    wordsIn(answer) === '' ? 'typed.nothing' : own.fault(wordsIn(answer));
  return {
    hint: (_, t) => t(own.hint),
    body: (frame, content, t) => body(own, frame, content, t),
    fill(root, { answer }) {
      const box = root.querySelector('input');
      const text = typeof answer === 'string' ? answer : '';
      if (box && box.value !== text) box.value = text;
    },
    focus: (root) => root.querySelector('input'),
    lacks(_, answer, t) {
      const key = fault(answer);
      return key === null ? null : t(key);
    },
    foreseen: (content, answer) => acceptedOption(content, wordsIn(answer)) !== null,
    start: () => '',
  };
}

function wordsIn(answer: Answer): string {
  return typeof answer === 'string' ? answer.trim() : '';
}

function body(own: TypedKind, frame: Frame, content: QuestionContent, t: Translate): TemplateResult {
  const id = `${content.id}-text`;
  const about = frame.answered ? spoken(own, frame, content, t) : nothing;
  const told = `${content.id}-said${about === nothing ? '' : ` ${content.id}-feedback`}`;
  return html`<div class="field typed">
      <label for=${id}>${t('typed.label')}</label>
      <input
        type="text"
        class="typed-box"
        id=${id}
        inputmode=${own.inputmode}
        maxlength=${TYPED_LONGEST}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-describedby=${frame.asked || frame.answered ? told : nothing}
        aria-invalid=${frame.asked ? 'true' : nothing}
        ?readonly=${frame.closed}
        @input=${(event: Event) => write(event, own, frame)}
        @change=${(event: Event) => leave(event, own, frame)}
      />
    </div>
    ${about}`;
}

function textOf({ target }: Event): string {
  return target instanceof HTMLInputElement ? target.value : '';
}

/** In a sitting what is typed is told after a pause, so that a window closed now takes nothing along. */
function write(event: Event, own: TypedKind, frame: Frame): void {
  const text = textOf(event);
  frame.draft = text;
  frame.asked = false;
  clearTimeout(pause);
  if (frame.view !== 'sitting') return;
  pause = window.setTimeout(() => {
    frame.change(own.fault(text) === null ? text : '');
    frame.draft = text;
  }, PAUSE);
}

/** The box was left, or Enter was pressed: what stands there is the answer, if it is one. */
function leave(event: Event, own: TypedKind, frame: Frame): void {
  const text = textOf(event);
  clearTimeout(pause);
  if (frame.view !== 'sitting') return;
  const isAnswer = text.trim() === '' || own.fault(text) === null;
  frame.change(isAnswer ? text.trim() : '');
  if (isAnswer) return;
  frame.draft = text;
  frame.asked = true;
}

/** As what the text was understood, what the course says of that, and what fits where it is named. */
function spoken(
  own: TypedKind,
  frame: Frame,
  content: QuestionContent,
  t: Translate,
): TemplateResult | typeof nothing {
  const text = wordsIn(frame.answer);
  const option = text === '' ? null : acceptedOption(content, text);
  const right = option?.correct === true;
  const read = option && own.readAs?.(option, text);
  const fitting = frame.named && !right ? fittingWords(own, content) : null;
  if (!read && !fitting && !option?.feedback) return nothing;
  return html`<div
    class="feedback"
    id="${content.id}-feedback"
    data-tone=${right ? 'good' : option ? 'again' : nothing}
  >
    ${read ? html`<p>${t('typed.read-as', { words: read })}</p>` : nothing}
    ${option?.feedback ? html`<div .innerHTML=${option.feedback}></div>` : nothing}
    ${fitting ? html`<p class="typed-fitting">${t('typed.fitting', { words: fitting })}</p>` : nothing}
  </div>`;
}

function fittingWords(own: TypedKind, { options }: QuestionContent): string {
  return options
    .filter(({ correct }) => correct)
    .map(own.example)
    .join(' · ');
}
