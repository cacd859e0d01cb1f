/** The page after "Save and leave": whether everything is saved, what stayed here, and the receipt. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../i18n/translate.ts';
import type { SaveStatus } from '../session/status.ts';
import { receiptText, type ReceiptFacts } from './receipt-text.ts';
import { receiptView } from './receipt-view.ts';
import type { OwnPage } from './lost.ts';
import { timeOfDay } from './save-state.ts';

export interface Leaving extends ReceiptFacts {
  /** The window of the course, for the clipboard. */
  readonly win: Window;
  /** BCP 47 tag, for the time of day. */
  readonly locale: string;
  /** Says why something is not saved. */
  readonly status: SaveStatus;
  /** Title of the page to come back to. */
  readonly page: string;
  /** How much is done, in words. */
  readonly way: string;
  /** Words of the learner's own were written in this window. */
  readonly wrote: boolean;
  /** Earlier work is kept here, and nobody has said yet what becomes of it. */
  readonly earlier: boolean;
  readonly t: Translate;
  /** Tries to save once more. */
  readonly again: () => void;
  readonly back: () => void;
  /** Nothing is to be kept on this device any more. */
  readonly forget: () => void;
  /** Copies the learner's answers. */
  readonly copy: () => void;
}

/** The session goes on: it could not be ended. */
const LIVE: readonly string[] = ['active', 'saving', 'offline'];

/** What to show: saved, not saved, or that there was nothing to save. */
export function leavePage(leaving: Leaving): OwnPage {
  const { state, unsaved } = leaving.receipt;
  if (state === 'closed') return savedPage(leaving, nothing);
  if (!LIVE.includes(state)) return otherPage(leaving);
  // What could not be sent at first may have gone out since.
  return unsaved ? unsavedPage(leaving) : savedPage(leaving, backButton(leaving));
}

type Other = 'elsewhere' | 'remembered' | 'kept-here' | 'unkept' | 'untracked' | 'readonly' | 'ended';

/** Why there was nothing to send, and what that means for what was done. */
function otherKind({ receipt: { state }, place, wrote }: Leaving): Other {
  if (state === 'elsewhere') return state;
  if (state !== 'readonly' && state !== 'untracked') return 'ended';
  if (place === 'device' && state === 'untracked') return 'remembered';
  if (!wrote) return state;
  return place === 'device' ? 'kept-here' : 'unkept';
}

function otherPage(leaving: Leaving): OwnPage {
  const { receipt, place, earlier, t, forget } = leaving;
  const kind = otherKind(leaving);
  const kept = kind === 'ended' && receipt.unsaved ? t(`trouble.kept.${place}`) : nothing;
  // A disclosure asks once more in place, and says what goes before it goes.
  const forgetting = html`<details class="receipt">
    <summary>${t('remember.forget')}</summary>
    <p>${t('forget.what')} ${t('forget.copy')}</p>
    <div class="actions">
      <button type="button" class="button quiet" @click=${forget}>${t('forget.yes')}</button>
    </div>
  </details>`;
  return {
    title: t(
      kind === 'unkept' ? 'leave.unsaved-title' : kind === 'ended' ? 'save.ended' : 'leave.close-title',
    ),
    body: html`<p>
        ${t(kind === 'ended' ? 'trouble.ended' : `leave.${kind}`)} ${kept}
        ${earlier ? t('leave.earlier') : nothing}
      </p>
      <div class="actions">
        ${copyButton(leaving, kind === 'unkept' ? 'button' : undefined)} ${backButton(leaving)}
      </div>
      ${kind === 'remembered' ? forgetting : nothing} ${receiptOf(leaving)}`,
  };
}

/** @param back the way back, while the session goes on. */
function savedPage(leaving: Leaving, back: TemplateResult | typeof nothing): OwnPage {
  const { receipt, page, way, leftOut, locale, t } = leaving;
  const { saved, score } = receipt;
  const whole = leftOut.length === 0;
  return {
    title: t(whole ? 'leave.saved-title' : 'leave.partly-title'),
    body: html`${whole ? html`<p>${t('leave.saved')}</p>` : leftOutView(leaving)}
      <div class="card">
        <h2 class="card-title">${t('leave.sent')}</h2>
        <ul>
          <li>${t(`leave.status-${statusOf(leaving)}`, { score: score ?? 0 })}</li>
          ${receipt.completion === 'completed' ? nothing : html`<li>${way}</li>`}
          <li>${t('leave.place', { title: page })}</li>
          ${saved ? html`<li>${t('leave.time', { time: timeOfDay(saved, locale) })}</li>` : nothing}
        </ul>
      </div>
      <p>${t(receipt.completion === 'completed' ? 'leave.finished' : 'leave.reopen')}</p>
      ${back} ${receiptOf(leaving)}`,
  };
}

function unsavedPage(leaving: Leaving): OwnPage {
  const { place, leftOut, status, t, again } = leaving;
  return {
    title: t('leave.unsaved-title'),
    body: html`<p>
        ${t(status.kind === 'unsaved' ? `trouble.${status.reason}` : 'leave.unsaved')}
        ${t(`trouble.kept.${place}`)} ${place === 'device' ? t('leave.later') : nothing}
      </p>
      <div class="actions">
        <button type="button" class="button" @click=${again}>${t('trouble.try')}</button>
        ${copyButton(leaving)} ${backButton(leaving)}
      </div>
      ${leftOut.length > 0 ? leftOutView(leaving) : nothing}
      <p>${t('leave.help')}</p>
      ${receiptOf(leaving)}`,
  };
}

/** What the LMS has no room for. */
function leftOutView(leaving: Leaving): TemplateResult {
  const { place, leftOut, t } = leaving;
  return html`<div class="feedback" data-tone="again">
      <p>${t('leave.partly')}</p>
      <ul>
        ${leftOut.map((title) => html`<li>${title}</li>`)}
      </ul>
      <p>${t(place === 'device' ? 'leave.kept-here' : `trouble.kept.${place}`)}</p>
    </div>
    ${leaving.receipt.unsaved ? nothing : html`<div class="actions">${copyButton(leaving, 'button')}</div>`}`;
}

function copyButton({ t, copy }: Leaving, look = 'button quiet'): TemplateResult {
  return html`<button type="button" class=${look} @click=${copy}>${t('copy.answers')}</button>`;
}

function backButton({ t, back }: Leaving): TemplateResult {
  return html`<button type="button" class="button quiet" @click=${back}>${t('leave.back')}</button>`;
}

function receiptOf(leaving: Leaving): TemplateResult {
  const { win, t } = leaving;
  // The third script puts links to what can be taken along here, if it came.
  return html`<course-takeaway></course-takeaway>${receiptView(win, receiptText(leaving, t), t)}`;
}

function statusOf({
  receipt: { completion, success, score },
}: Leaving): 'passed' | 'failed' | 'completed' | 'incomplete' {
  if (success === 'passed' && score !== null) return 'passed';
  if (success === 'failed') return 'failed';
  return completion;
}
