/** Statements on a scale: nothing is right or wrong, and each choice is told at once. */
import './likert.css';
import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/translate.ts';
import { pairOf } from '../../model/answers.ts';
import type { OptionContent, QuestionContent, RowContent } from '../../model/course.ts';
import { textOf } from '../../model/words.ts';
import { tick, type Frame, type Kind } from '../kind.ts';
import { chosenIn } from '../verdict.ts';
import { changeIn } from './change.ts';
import { givenTo, openRows, withPair } from './pairs.ts';

/** The place after the last card: all of them, by what was chosen. */
const TOGETHER = '/together';

export const kind: Kind = {
  label: 'scale.label',
  live: true,
  hint: (_, t) => t('scale.hint'),
  body(frame, content, t) {
    const cards = content.layout === 'cards' && (frame.view === 'practice' || frame.view === 'sitting');
    const sum = change(frame, content, t) ?? (cards ? null : allAnswered(frame, content, t));
    return html`<div class="scale" @change=${({ target }: Event) => choose(target, frame, content)}>
      ${cards ? cardInView(frame, content, t) : list(frame, content, t)}
      <div class="scale-change" role="status">${sum ?? nothing}</div>
    </div>`;
  },
  fill: (root, frame) => tick(root, chosenIn(frame.answer)),
  focus: (root) => root.querySelector('.scale-focus'),
  lacks: () => null,
};

function choose(target: EventTarget | null, frame: Frame, content: QuestionContent): void {
  if (!(target instanceof HTMLInputElement)) return;
  // The card stays in view: the next one comes when the learner asks for it.
  frame.spot = target.value.split('.')[0] ?? null;
  frame.change(withPair(content, frame.answer, target.value));
}

function list(frame: Frame, content: QuestionContent, t: Translate): TemplateResult {
  return html`${content.rows.map((row) => statement(row, frame, content, t))}
  ${allAnswered(frame, content, t) && !change(frame, content, t) ? nothing : howFar(frame, content, t)}`;
}

/** Once nothing is open any more it is said aloud; until then the learner hears each choice and no sum. */
function allAnswered(frame: Frame, content: QuestionContent, t: Translate): TemplateResult | null {
  return openRows(content, frame.answer).length > 0 ? null : howFar(frame, content, t);
}

function howFar(frame: Frame, content: QuestionContent, t: Translate): TemplateResult {
  const count = content.rows.length;
  const done = count - openRows(content, frame.answer).length;
  return html`<p class="meta scale-done">${t('scale.answered', { done, count })}</p>`;
}

/** @param place which of the cards it is, in words. */
function statement(
  row: RowContent,
  frame: Frame,
  content: QuestionContent,
  t: Translate,
  place = '',
): TemplateResult {
  const before = givenTo(row, content, frame.beforeProgress?.tries.at(-1) ?? '');
  const id = `${content.id}-${row.id}`;
  return html`<fieldset
    class="scale-row scale-focus"
    tabindex="-1"
    aria-describedby=${before ? `${id}-before` : nothing}
  >
    <legend class="scale-words">
      ${place ? html`<span class="meta scale-card">${place}</span>` : nothing}
      <span .innerHTML=${row.html}></span>
    </legend>
    ${
      before
        ? html`<p class="hint scale-before" id="${id}-before">
            ${t('scale.before', { words: textOf(before) })}
          </p>`
        : nothing
    }
    <div class="scale-points">${content.options.map((option) => point(row, option, id, frame))}</div>
  </fieldset>`;
}

function point(row: RowContent, option: OptionContent, name: string, frame: Frame): TemplateResult {
  return html`<label class="choice">
    <input type="radio" name=${name} value=${pairOf(row.id, option.id)} ?disabled=${frame.closed} />
    <span .innerHTML=${option.html}></span>
  </label>`;
}

/** One card after the other; after the last one, all of them together. */
function cardInView(frame: Frame, content: QuestionContent, t: Translate): TemplateResult {
  const { rows } = content;
  const spot = frame.spot ?? openRows(content, frame.answer)[0]?.id ?? TOGETHER;
  const at = rows.findIndex(({ id }) => id === spot);
  const row = rows[at];
  if (!row) return together(frame, content, t);
  const last = at === rows.length - 1;
  const place = t('scale.card', { place: at + 1, count: rows.length });
  return html`${statement(row, frame, content, t, place)}
    <div class="scale-paper">${piles(frame, content, t)}</div>
    <div class="actions scale-steps">
      ${step(frame, rows[at + 1]?.id ?? TOGETHER, t(last ? 'scale.piles' : 'scale.next'), 'button')}
      ${at > 0 ? step(frame, rows[at - 1]?.id ?? TOGETHER, t('scale.back')) : nothing}
    </div>`;
}

function step(frame: Frame, spot: string, words: string, look = 'button quiet'): TemplateResult {
  return html`<button type="button" class=${look} @click=${() => frame.go(spot)}>${words}</button>`;
}

/** All cards at once, and the way back to the first of them. */
function together(frame: Frame, content: QuestionContent, t: Translate): TemplateResult {
  return html`<p class="scale-title scale-focus" tabindex="-1">${t('scale.together')}</p>
    ${piles(frame, content, t)}
    ${
      frame.closed
        ? nothing
        : html`<div class="actions scale-steps">
            ${step(frame, content.rows[0]?.id ?? TOGETHER, t('scale.through'))}
          </div>`
    }`;
}

/** The cards in piles, one for each point of the scale that was chosen. */
function piles(frame: Frame, content: QuestionContent, t: Translate): TemplateResult {
  const given = (row: RowContent): string | null => givenTo(row, content, frame.answer)?.id ?? null;
  const points = [
    ...content.options.map((option) => ({ id: option.id, text: textOf(option) })),
    { id: null, text: t('scale.open') },
  ];
  return html`<div class="scale-piles">
    ${points.map(({ id, text }) => {
      const cards = content.rows.filter((row) => given(row) === id);
      return cards.length > 0 ? pile(text, cards) : nothing;
    })}
  </div>`;
}

function pile(title: string, cards: readonly RowContent[]): TemplateResult {
  return html`<div class="scale-pile">
    <p class="scale-pile-title">${title} <span class="meta">${cards.length}</span></p>
    <ul>
      ${cards.map((card) => html`<li .innerHTML=${card.html}></li>`)}
    </ul>
  </div>`;
}

/** What has changed since the first asking, once everything is answered. */
function change(frame: Frame, content: QuestionContent, t: Translate): TemplateResult | null {
  const before = frame.beforeProgress?.tries.at(-1);
  const found = openRows(content, frame.answer).length > 0 ? null : changeIn(content, before, frame.answer);
  if (!found) return null;
  const [first] = content.options;
  const best = first ? textOf(first) : '';
  const sentences = (['up', 'down'] as const).flatMap((way) =>
    found[way] > 0 ? t(`scale.${way}`, { count: found[way], best }) : [],
  );
  return html`<p class="feedback">${sentences.join(' ') || t('scale.same')}</p>`;
}
