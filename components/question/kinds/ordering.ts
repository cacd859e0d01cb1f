/** Lines that are put in order with buttons. */
import './ordering.css';
import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/translate.ts';
import type { OptionContent, QuestionContent } from '../../model/course.ts';
import { partsRight } from '../../model/scoring.ts';
import { textOf } from '../../model/words.ts';
import { feedback, type Frame, type Kind } from '../kind.ts';
import { chosenIn } from '../verdict.ts';
import { moved, startOrder } from './order.ts';

type Way = 'up' | 'down';

export const kind: Kind = {
  hint: (_, t) => t('ordering.hint'),
  body(frame, content, t) {
    const order = orderOf(frame, content);
    return html`<ol class="order">
        ${order.map((option, at) => item(option, at, frame, content, t))}
      </ol>
      ${
        frame.answered
          ? solution(frame, content, t)
          : html`<p class="hint order-said" role="status">${said(frame, content, t)}</p>`
      }`;
  },
  /** The button that was pressed, wherever its line is now. */
  focus: (root, { spot }) => root.querySelector(spot === null ? '.order-move' : `[data-move="${spot}"]`),
  parts(content, answer, t) {
    const { right, total } = partsRight(content, answer);
    return t('ordering.parts', { right, count: total });
  },
  /** Every order is an answer, also the one at the start: nobody should guess from a hint that it is wrong. */
  lacks: () => null,
  start: ({ seed }, content) => startOrder(ids(content), seed, content.id),
};

function ids({ options }: QuestionContent): readonly string[] {
  return options.map(({ id }) => id);
}

/** The lines as they stand; what is no longer in the course is left out, what is new comes last. */
function orderOf({ answer, seed }: Frame, content: QuestionContent): readonly OptionContent[] {
  const given = chosenIn(answer);
  const known = ids(content);
  const order = given.length > 0 ? given : startOrder(known, seed, content.id);
  return [...order, ...known.filter((id) => !order.includes(id))].flatMap(
    (id) => content.options.find((option) => option.id === id) ?? [],
  );
}

function item(
  option: OptionContent,
  at: number,
  frame: Frame,
  content: QuestionContent,
  t: Translate,
): TemplateResult {
  const right = content.options[at] === option;
  const mark = right ? 'fits' : 'not-this';
  // It tells the place.
  const words = right || frame.named ? option.feedback : null;
  const answered = frame.answered && frame.answer.length > 0;
  const held = !frame.answered && frame.spot?.startsWith(`${option.id}.`);
  return html`<li class="order-item" data-mark=${answered ? mark : nothing} ?data-held=${held}>
    <div class="order-line">
      <div class="order-words" .innerHTML=${option.html}></div>
      ${
        frame.closed
          ? nothing
          : html`<div class="order-moves">
              ${button('up', option, at === 0, frame, content, t)}
              ${button('down', option, at === content.options.length - 1, frame, content, t)}
            </div>`
      }
    </div>
    ${
      answered
        ? feedback(right, t(`ordering.${mark}`), words, `${content.id}-${option.id}-feedback`)
        : nothing
    }
  </li>`;
}

/** At the end of its way a button stays where it is, so that the focus does, and says why nothing moves. */
function button(
  way: Way,
  option: OptionContent,
  end: boolean,
  frame: Frame,
  content: QuestionContent,
  t: Translate,
): TemplateResult {
  const { id } = option;
  return html`<button
    type="button"
    class="button quiet order-move"
    data-move="${id}.${way}"
    data-way=${way}
    aria-disabled=${end ? 'true' : nothing}
    @click=${() => move(id, way, frame, content)}
  >
    ${t(`ordering.${way}`)} <span class="visually-hidden">“${textOf(option)}”</span>
  </button>`;
}

function move(id: string, way: Way, frame: Frame, content: QuestionContent): void {
  const order = orderOf(frame, content).map((option) => option.id);
  const next = moved(order, id, way === 'up' ? -1 : 1);
  if (next) frame.change(next);
  frame.go(`${id}.${way}`);
}

/** Where the line that was moved is now. */
function said(frame: Frame, content: QuestionContent, t: Translate): string {
  const [id] = frame.spot?.split('.') ?? [];
  const order = orderOf(frame, content);
  const place = order.findIndex((option) => option.id === id) + 1;
  const option = order[place - 1];
  if (!option) return '';
  return t('ordering.now', { words: textOf(option), place, count: order.length });
}

/** The right order, where it is named. */
function solution(frame: Frame, content: QuestionContent, t: Translate): TemplateResult | typeof nothing {
  const right = orderOf(frame, content).every((option, at) => content.options[at] === option);
  if (!frame.named || (right && frame.answer.length > 0)) return nothing;
  return html`<div class="order-solution">
    <p class="order-title" id="${content.id}-solution">${t('ordering.solution')}</p>
    <ol aria-labelledby="${content.id}-solution">
      ${content.options.map((option) => html`<li .innerHTML=${option.html}></li>`)}
    </ol>
  </div>`;
}
