/** The page after "Save and leave": whether everything is saved, and what the learning system was told. */
import { html, nothing } from 'lit';
import type { Translate } from '../i18n/translate.ts';
import type { Receipt } from '../session/status.ts';
import type { OwnPage } from './lost.ts';
import { timeOfDay } from './save-state.ts';

export interface Leaving {
  readonly receipt: Receipt;
  /** Title of the page to come back to. */
  readonly page: string;
  /** How much is done, in words. */
  readonly way: string;
  readonly locale: string;
  /** Words of the learner's own were written in this window. */
  readonly wrote: boolean;
  readonly t: Translate;
  /** Tries to save once more. */
  readonly again: () => void;
  readonly back: () => void;
}

/** What to show: saved, not saved, or that there was nothing to save. */
export function leavePage(leaving: Leaving): OwnPage {
  const { receipt, wrote, t, back } = leaving;
  if (receipt.state === 'closed') return savedPage(leaving);
  if (receipt.unsaved) return unsavedPage(leaving);
  const { state } = receipt;
  const untold = state === 'readonly' || state === 'untracked';
  const kind = untold ? (wrote ? 'unkept' : state) : 'ended';
  return {
    title: t(kind === 'unkept' ? 'leave.unsaved-title' : 'leave.close-title'),
    body: html`<p>${t(`leave.${kind}`)}</p>
      <div class="actions">
        <button type="button" class="button quiet" @click=${back}>${t('leave.back')}</button>
      </div>`,
  };
}

function savedPage({ receipt, page, way, locale, t }: Leaving): OwnPage {
  const { saved, score } = receipt;
  return {
    title: t('leave.saved-title'),
    body: html`<p>${t('leave.saved')}</p>
      <div class="card">
        <h2 class="card-title">${t('leave.sent')}</h2>
        <ul>
          <li>${t(`leave.status-${statusOf(receipt)}`, { score: score ?? 0 })}</li>
          ${receipt.completion === 'completed' ? nothing : html`<li>${way}</li>`}
          <li>${t('leave.place', { title: page })}</li>
          ${saved ? html`<li>${t('leave.time', { time: timeOfDay(saved, locale) })}</li>` : nothing}
        </ul>
      </div>
      <p>${t(receipt.completion === 'completed' ? 'leave.finished' : 'leave.reopen')}</p>`,
  };
}

function unsavedPage({ receipt, locale, t, again, back }: Leaving): OwnPage {
  const problem = receipt.problems.at(-1);
  const code = problem ? [problem.call, problem.element, problem.code].filter(Boolean).join(' ') : '';
  const time = receipt.saved ? timeOfDay(receipt.saved, locale) : t('leave.never');
  return {
    title: t('leave.unsaved-title'),
    body: html`<p>${t('leave.unsaved')}</p>
      <ul>
        <li>${t('leave.last-saved', { time })}</li>
        ${code ? html`<li>${t('leave.code')} <span class="code">${code}</span></li>` : nothing}
      </ul>
      <div class="actions">
        <button type="button" class="button" @click=${again}>${t('leave.again')}</button>
        <button type="button" class="button quiet" @click=${back}>${t('leave.back')}</button>
      </div>`,
  };
}

function statusOf({ completion, success, score }: Receipt): 'passed' | 'failed' | 'completed' | 'incomplete' {
  if (success === 'passed' && score !== null) return 'passed';
  if (success === 'failed') return 'failed';
  return completion;
}
