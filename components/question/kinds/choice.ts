/** Options of which one fits, or several. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/translate.ts';
import type { OptionContent, QuestionContent } from '../../model/course.ts';
import { shuffled } from '../../model/shuffle.ts';
import { feedback, tick, type Frame, type Kind } from '../kind.ts';
import { chosenIn, markOf } from '../verdict.ts';

export const kind: Kind = {
  hint: ({ type }, t) => t(type === 'multiple' ? 'question.choose-all' : 'question.choose-one'),
  body: (frame, content, t) =>
    html`<div class="question-options" @change=${(event: Event) => choose(event, frame, content)}>
      ${shuffled(content.options, frame.seed, content.id).map((each) => option(frame, content, each, t))}
    </div>`,
  fill: (root, frame) => tick(root, chosenIn(frame.answer)),
  parts({ options }, answer, t) {
    const fitting = options.filter(({ correct }) => correct);
    const right = fitting.filter(({ id }) => answer.includes(id)).length;
    return t('question.found', { right, count: fitting.length });
  },
  lacks: (_, answer, t) => (chosenIn(answer).length > 0 ? null : t('question.nothing')),
};

function option(frame: Frame, content: QuestionContent, option: OptionContent, t: Translate): TemplateResult {
  const chosen = chosenIn(frame.answer);
  const named = chosen.includes(option.id) || frame.named;
  const mark = frame.answered && named ? markOf(content, option, chosen) : null;
  const told = `${content.id}-${option.id}-feedback`;
  return html`<div class="question-option" data-mark=${mark ?? nothing}>
    <label class="choice">
      <input
        type=${content.type === 'multiple' ? 'checkbox' : 'radio'}
        name=${content.id}
        value=${option.id}
        ?disabled=${frame.closed}
        aria-describedby=${mark ? told : nothing}
      />
      <span .innerHTML=${option.html}></span>
    </label>
    ${mark ? feedback(mark !== 'not-this', t(`question.${mark}`), option.feedback, told) : nothing}
  </div>`;
}

/** The answer in the order of the content, whatever was ticked first. */
function choose({ currentTarget }: Event, frame: Frame, { options }: QuestionContent): void {
  const inputs = (currentTarget as HTMLElement).querySelectorAll<HTMLInputElement>('input:checked');
  const chosen = new Set([...inputs].map(({ value }) => value));
  frame.change(options.map(({ id }) => id).filter((id) => chosen.has(id)));
}
