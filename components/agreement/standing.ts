/** How far the draft is, with the way to every field that is still open. */
import { html, type TemplateResult } from 'lit';
import type { Translate } from '../i18n/translate.ts';
import { isOpen, type AgreementContent } from '../model/agreement.ts';

export function standingView({
  part,
  fields,
  t,
}: AgreementContent & { readonly t: Translate }): TemplateResult {
  const open = fields.filter(isOpen);
  const title = `agreement_standing_${part}`;
  return html`<section class="card agreement-standing" aria-labelledby=${title}>
    <h2 class="card-title" id=${title} tabindex="-1">${t(`agreement.state.${part}`)}</h2>
    <p>${t(`agreement.count.${part}`, { done: fields.length - open.length, count: fields.length })}</p>
    ${
      open.length === 0
        ? html`<p>${t(`agreement.none-open.${part}`)}</p>`
        : html`<details>
            <summary>${t(`agreement.open-list.${part}`, { count: open.length })}</summary>
            <ul>
              ${open.map(({ slot }) => html`<li><a href="#agreement_${slot.id}">${slot.title}</a></li>`)}
            </ul>
          </details>`
    }
  </section>`;
}
