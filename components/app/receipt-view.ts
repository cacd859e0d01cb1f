/** The receipt to read and to copy, closed until somebody asks for it. */
import { html, type TemplateResult } from 'lit';
import type { Translate } from '../i18n/translate.ts';
import { copyText, SAID_FOR, selectAll } from './copy.ts';

export function receiptView(win: Window, text: string, t: Translate): TemplateResult {
  const copy = async ({ currentTarget }: Event): Promise<void> => {
    const root = (currentTarget as HTMLElement | null)?.closest('.receipt');
    const copied = await copyText(win, text);
    const said = root?.querySelector('.receipt-said');
    if (said) said.textContent = t(copied ? 'copy.done' : 'copy.blocked');
    const box = root?.querySelector('textarea');
    if (!copied && box) selectAll(box);
    // What is blocked stays: it says which key to press.
    if (copied && said) win.setTimeout(() => said.replaceChildren(), SAID_FOR);
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
