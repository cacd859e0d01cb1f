/** One field of the form. Ids have an underscore, which no id of a page can have, so that links to fields work. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../i18n/translate.ts';
import type { Feed, Field } from '../model/agreement.ts';
import type { FieldValue } from '../model/progress.ts';

export interface FieldActions {
  readonly locked: boolean;
  readonly t: Translate;
  /** What is to be said of words that are longer than the LMS can keep; `null` where they are not. */
  overflow(slot: string): string | null;
  /** Own words that were given up in this view. */
  kept(slot: string): string | null;
  edit(slot: string, change: Partial<FieldValue>): void;
  left(slot: string): void;
  takeOver(slot: string): void;
  putBack(slot: string): void;
}

const FOUND = ['written', 'to-find'] as const;

export function fieldView(field: Field, actions: FieldActions): TemplateResult {
  const { slot } = field;
  const id = `agreement_${slot.id}`;
  // In the plan the heading is the name of the only box.
  if (slot.part === 'plan') {
    return html`<div class="agreement-field">
      <h2 class="agreement-title" id=${id}><label for="${id}_ours">${slot.title}</label></h2>
      <div class="field">${suggestionView(field, actions, id)}</div>
    </div>`;
  }
  return html`<div class="agreement-field">
    <h2 class="agreement-title" id=${id}>${slot.title}</h2>
    <div class="field">
      <label id="${id}_label" for="${id}_ours">${actions.t('agreement.ours')}</label>
      ${suggestionView(field, actions, `${id}_label ${id}`)}
    </div>
    ${askView(field, actions)} ${slot.contact ? contactView(field, actions) : nothing}
  </div>`;
}

/** @param names ids of what names the box: labels are the same in every field, so the title goes along. */
function suggestionView(field: Field, actions: FieldActions, names: string): TemplateResult {
  const { slot } = field;
  const id = `agreement_${slot.id}`;
  const origin = originOf(field, actions);
  const overflow = actions.overflow(slot.id);
  return html`${slot.hint ? html`<p class="hint" id="${id}_hint">${slot.hint}</p>` : nothing}
    <textarea
      id="${id}_ours"
      rows="2"
      data-slot=${slot.id}
      ?data-flows=${follows(field)}
      aria-labelledby=${names}
      aria-describedby=${describedBy(
        slot.hint && `${id}_hint`,
        overflow ? `${id}_over` : '',
        origin ? `${id}_from` : '',
      )}
      ?readonly=${actions.locked}
      @input=${(event: Event) => actions.edit(slot.id, { ours: wordsOf(event) })}
      @blur=${() => actions.left(slot.id)}
    ></textarea>
    ${overflow ? html`<p class="feedback" data-tone="again" id="${id}_over">${overflow}</p>` : nothing}
    ${origin ? html`<p class="hint" id="${id}_from">${origin}</p>` : nothing}
    ${actions.locked ? nothing : wayBack(field, actions)}`;
}

/** The words in the box are those of reflections. */
export function follows({ value, flow }: Field): boolean {
  return flow !== '' && (value.ours === null || value.ours === flow);
}

/**
 * Where the words are from, or where they could come from; `null` for words of one's own. They describe the box, and
 * a blank between two texts is lost in a description: it belongs into one of them.
 */
function originOf(field: Field, { t, locked }: FieldActions): TemplateResult | null {
  const { feeds, flow, value } = field;
  if (follows(field)) {
    const titles = feeds.map((feed) => link(feed.page, titleOf(feed, t)));
    return html`${`${t('agreement.from')} `}${joined(titles, t)}.`;
  }
  if (flow !== '' || value.ours || feeds.length === 0 || locked) return null;
  const ways = feeds.map(({ story, ...feed }) =>
    story === null
      ? html`${`${t('agreement.in')} `}${link(feed.page, titleOf(feed, t))}`
      : html`${`${t('agreement.after-story')} `}${link(feed.page, t('agreement.title', { title: story }))}`,
  );
  return html`${`${t('agreement.could-come')} `}${joined(ways, t)}.`;
}

/** From own words to those of the reflections, and back again: nothing written is lost. */
function wayBack(
  field: Field,
  { t, kept, takeOver, putBack }: FieldActions,
): TemplateResult | typeof nothing {
  const { slot, flow, feeds } = field;
  if (follows(field)) {
    const had = kept(slot.id) !== null;
    return had ? wordsButton(t('agreement.put-back'), () => putBack(slot.id)) : nothing;
  }
  if (flow === '') return nothing;
  const titles = feeds.map((feed) => titleOf(feed, t)).join(` ${t('agreement.and')} `);
  return wordsButton(t('agreement.take-over', { titles }), () => takeOver(slot.id));
}

function wordsButton(label: string, act: () => void): TemplateResult {
  return html`<p class="agreement-take">
    <button type="button" class="button quiet" @click=${act}>${label}</button>
  </p>`;
}

function link(page: string, words: string): TemplateResult {
  return html`<a href="#${page}">${words}</a>`;
}

function joined(ways: readonly TemplateResult[], t: Translate): TemplateResult[] {
  return ways.map((way, at) => (at === 0 ? way : html`${` ${t('agreement.and')} `}${way}`));
}

function titleOf({ title }: Pick<Feed, 'title'>, t: Translate): string {
  return title === '' ? t('agreement.untitled') : t('agreement.title', { title });
}

function askView({ slot }: Field, actions: FieldActions): TemplateResult {
  const id = `agreement_${slot.id}`;
  const { t } = actions;
  return html`<div class="field agreement-ask">
    <label id="${id}_ask_label" for="${id}_ask">${t('agreement.ask')}</label>
    ${slot.ask ? html`<p class="hint" id="${id}_idea">${t('agreement.idea', { idea: slot.ask })}</p>` : nothing}
    <textarea
      id="${id}_ask"
      rows="1"
      data-slot=${slot.id}
      aria-labelledby="${id}_ask_label ${id}"
      aria-describedby=${describedBy(slot.ask && `${id}_idea`)}
      ?readonly=${actions.locked}
      @input=${(event: Event) => actions.edit(slot.id, { ask: wordsOf(event) })}
      @blur=${() => actions.left(slot.id)}
    ></textarea>
  </div>`;
}

function contactView({ slot, value }: Field, { t, locked, edit }: FieldActions): TemplateResult {
  return html`<fieldset class="choices agreement-found">
    <legend>${t('agreement.found')}</legend>
    ${FOUND.map(
      (found) =>
        html`<label class="choice">
          <input
            type="radio"
            name="agreement_${slot.id}_found"
            value=${found}
            .checked=${value.found === found}
            ?disabled=${locked}
            @change=${() => edit(slot.id, { found })}
          />
          <span>${t(`agreement.found.${found}`)}</span>
        </label>`,
    )}
  </fieldset>`;
}

function describedBy(...ids: readonly string[]): string | typeof nothing {
  return ids.filter(Boolean).join(' ') || nothing;
}

function wordsOf(event: Event): string {
  return (event.target as HTMLTextAreaElement).value;
}
