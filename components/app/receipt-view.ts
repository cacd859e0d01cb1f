/** The receipt to read and to copy, closed until somebody asks for it. */
import { html, type TemplateResult } from 'lit';
import type { Translate } from '../i18n/translate.ts';
import { copyText, selectAll } from './copy.ts';

export function receiptView(win: Window, text: string, t: Translate): TemplateResult {
  const copy = async ({ currentTarget }: Event): Promise<void> => {
    const root = (currentTarget as HTMLElement | null)?.closest('.receipt');
    const copied = await copyText(win, text);
    const said = root?.querySelector('.receipt-said');
    if (said) said.textContent = t(copied ? 'receipt.copied' : 'copy.blocked');
    const box = copied ? null : root?.querySelector('textarea');
    if (box) selectAll(box);
  };
  return html`<details class="receipt">
    <summary>${t('receipt.title')}</summary>
    <p class="hint">${t('receipt.about')}</p>
    <div class="actions">
      <button type="button" class="button quiet" @click=${copy}>${t('receipt.copy')}</button>
      <span class="receipt-said" role="status"></span>
    </div>
    <textarea readonly rows="12" aria-label=${t('receipt.title')} .value=${text}></textarea>
  </details>`;
}
