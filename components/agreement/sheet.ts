/** The agreement or the plan as a page: what is read aloud in a meeting, and what is printed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../i18n/translate.ts';
import { isOpen, suggestion, type AgreementContent, type Field } from '../model/agreement.ts';

export function sheetView({ part, fields, t }: AgreementContent & { readonly t: Translate }): TemplateResult {
  const title = `agreement_sheet_${part}`;
  return html`<section class="sheet" aria-labelledby=${title}>
    <h2 class="sheet-title" id=${title} tabindex="-1">${t(`agreement.page.${part}`)}</h2>
    ${part === 'agreement' ? html`<p class="agreement-what">${t('agreement.what')}</p>` : nothing}
    ${fields.map((field) => entryView(field, t))}
  </section>`;
}

function entryView(field: Field, t: Translate): TemplateResult {
  const { slot, value } = field;
  const open = isOpen(field);
  const ask = value.ask.trim();
  const words = suggestion(field).trim();
  return html`<div class="sheet-entry">
    <h3 class="sheet-heading">${slot.title}</h3>
    ${
      open
        ? html`<p class="sheet-open">${t(`agreement.open.${slot.part}`)}</p>`
        : labelled(slot.part === 'plan' ? null : t('agreement.ours'), words)
    }
    ${ask ? labelled(t('agreement.asked'), ask) : slot.part === 'plan' ? nothing : blank(t('agreement.asked'))}
    ${slot.contact ? [blank(t('agreement.contact-name')), blank(t('agreement.contact-number'))] : nothing}
  </div>`;
}

function labelled(label: string | null, words: string): TemplateResult {
  return html`${label === null ? nothing : html`<p class="sheet-label">${label}</p>`}
    <p class="sheet-words">${words}</p>`;
}

/** What is written by hand, on paper: there is nothing to be heard. */
function blank(label: string): TemplateResult {
  return html`<p class="sheet-blank" aria-hidden="true">${label}</p>`;
}
