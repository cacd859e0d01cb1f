/** Rows, each of which is given what fits it: from a list of lettered answers, or as cards sorted into groups. */
import './matching.css';
import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/translate.ts';
import { pairOf } from '../../model/answers.ts';
import type { OptionContent, QuestionContent, RowContent } from '../../model/course.ts';
import { isRight, partsRight } from '../../model/scoring.ts';
import { shuffled } from '../../model/shuffle.ts';
import { textOf } from '../../model/words.ts';
import { feedback, tick, type Frame, type Kind } from '../kind.ts';
import { chosenIn } from '../verdict.ts';
import { givenTo, openRows, optionOf, withPair } from './pairs.ts';

export const kind: Kind = {
  hint(content, t) {
    if (content.layout === 'cards') return t('matching.sort');
    return t(fitsOnce(content) ? 'matching.match-once' : 'matching.match');
  },
  body: (frame, content, t) =>
    html`<div class="pairs" @change=${({ target }: Event) => choose(target, frame, content)}>
      ${content.layout === 'cards' ? sorting(frame, content, t) : matching(frame, content, t)}
      ${frame.answered ? nothing : howFar(frame, content, t)}
    </div>`,
  fill(root, frame) {
    const chosen = chosenIn(frame.answer);
    tick(root, chosen);
    for (const select of root.querySelectorAll('select')) {
      select.value = chosen.find((pair) => pair.startsWith(`${select.dataset['row']}.`)) ?? '';
      if (select.selectedIndex < 0) select.selectedIndex = 0;
    }
  },
  focus: (root) => root.querySelector(':is(select, input:checked)') ?? root.querySelector('input'),
  parts(content, answer, t) {
    const { right, total } = partsRight(content, answer);
    return t('matching.parts', { right, count: total });
  },
  lacks(content, answer, t) {
    const open = openRows(content, answer).length;
    return open > 0 ? t(`matching.open-${content.layout}`, { count: open }) : null;
  },
  start: () => [],
};

/** Characters that a select shows in half a line. */
const LONG = 25;

/** Every answer fits exactly one row, so one may go by what is left. */
function fitsOnce({ options, rows }: QuestionContent): boolean {
  return options.length === rows.length && options.every(({ id }) => rows.some(({ right }) => right === id));
}

function choose(target: EventTarget | null, frame: Frame, content: QuestionContent): void {
  if (target instanceof HTMLSelectElement || target instanceof HTMLInputElement) {
    frame.change(withPair(content, frame.answer, target.value));
  }
}

function howFar(frame: Frame, content: QuestionContent, t: Translate): TemplateResult {
  const count = content.rows.length;
  const done = count - openRows(content, frame.answer).length;
  const words = content.layout === 'cards' ? 'matching.sorted' : 'matching.matched';
  const unsaved = done > 0 && frame.view === 'practice' ? ` · ${t('matching.unsaved')}` : '';
  return html`<p class="meta pairs-done">${t(words, { done, count }) + unsaved}</p>`;
}

/** A row that was right is not asked again while the others are mended. */
function settled(row: RowContent, frame: Frame, content: QuestionContent): boolean {
  if (frame.answered) return true;
  const { latest } = frame;
  if (frame.view !== 'practice' || isRight(content, latest)) return false;
  return [latest, frame.answer].every((answer) => givenTo(row, content, answer)?.id === row.right);
}

/** The answers with their letters, and below them the rows. */
function matching(frame: Frame, content: QuestionContent, t: Translate): TemplateResult {
  const answers = shuffled(content.options, frame.seed, content.id);
  return html`${frame.answered ? nothing : letters(answers, content, t)}
    <ul class="pairs-rows" ?data-long=${answers.some((answer) => textOf(answer).length > LONG)}>
      ${content.rows.map((row) => html`<li class="pair">${line(row, answers, frame, content, t)}</li>`)}
    </ul>`;
}

function letters(answers: readonly OptionContent[], { id }: QuestionContent, t: Translate): TemplateResult {
  return html`<div class="pairs-answers">
    <p class="pairs-title" id="${id}-answers">${t('matching.answers')}</p>
    <ol class="pairs-letters" type="A" aria-labelledby="${id}-answers">
      ${answers.map(({ html: words }) => html`<li .innerHTML=${words}></li>`)}
    </ol>
  </div>`;
}

function line(
  row: RowContent,
  answers: readonly OptionContent[],
  frame: Frame,
  content: QuestionContent,
  t: Translate,
): TemplateResult {
  if (settled(row, frame, content)) return answered(row, frame, content, t);
  const id = `${content.id}-${row.id}`;
  return html`<label class="pair-words" for=${id} .innerHTML=${row.html}></label>
    <select class="pair-choice" id=${id} data-row=${row.id} ?disabled=${frame.closed}>
      <option value=${pairOf(row.id, '')}>${t('matching.choose')}</option>
      ${answers.map(
        (option, at) => html`<option value=${pairOf(row.id, option.id)}>${lettered(option, at)}</option>`,
      )}
    </select>`;
}

function lettered(option: OptionContent, at: number): string {
  return `${String.fromCharCode(65 + at)} · ${textOf(option)}`;
}

/** Cards one below the other, in an order that does not follow the groups. */
function sorting(frame: Frame, content: QuestionContent, t: Translate): TemplateResult {
  const cards = shuffled(content.rows, frame.seed, `${content.id}.cards`);
  return html`<ul class="pairs-cards">
    ${cards.map((row) =>
      settled(row, frame, content)
        ? html`<li class="pair sort-card">${answered(row, frame, content, t)}</li>`
        : html`<li>
            <fieldset class="sort-card">
              <legend class="pair-words" .innerHTML=${row.html}></legend>
              <div class="pair-groups">
                ${content.options.map((option) => group(row, option, frame, content))}
              </div>
            </fieldset>
          </li>`,
    )}
  </ul>`;
}

function group(
  row: RowContent,
  option: OptionContent,
  frame: Frame,
  content: QuestionContent,
): TemplateResult {
  return html`<label class="choice">
    <input
      type="radio"
      name="${content.id}-${row.id}"
      value=${pairOf(row.id, option.id)}
      ?disabled=${frame.closed}
    />
    <span .innerHTML=${option.html}></span>
  </label>`;
}

/** A row with what it was given, whether that fits, and what fits where it is named. */
function answered(row: RowContent, frame: Frame, content: QuestionContent, t: Translate): TemplateResult {
  const given = givenTo(row, content, frame.answer);
  const right = given !== null && given.id === row.right;
  const fitting = right || !frame.named ? null : optionOf(content, row.right);
  // What the course says of a row tells what fits it: not in a result, as long as the key is kept.
  const words = right || frame.view !== 'result' ? row.feedback : null;
  const mark = right ? 'question.fits' : given ? 'question.not-this' : 'matching.no-answer';
  const more = fitting
    ? html`<p class="pair-fitting">${t('matching.fitting', { words: textOf(fitting) })}</p>`
    : nothing;
  return html`<p class="pair-words" .innerHTML=${row.html}></p>
    ${
      given
        ? html`<p class="pair-given">
            <span class="visually-hidden">${t('matching.yours')}</span>
            <span .innerHTML=${given.html}></span>
          </p>`
        : nothing
    }
    ${feedback(right, t(mark), words, `${content.id}-${row.id}-feedback`, more)}`;
}
