/** “Something unclear here?” at the foot of a page: a few words, sent when the learner says so. */
import { html, nothing, type TemplateResult } from 'lit';
import { NOTE_LIMIT, type PilotRow } from '../../../model/pilot.ts';
import { named, saidOf, say, type PilotApp } from './asking.ts';

/** What is written and not sent yet, by page: a look at another page loses nothing. */
export type NoteDrafts = Map<string, string>;

/** @param paint shows it again; `said` is what has just happened. */
export function note(
  app: PilotApp,
  row: PilotRow,
  drafts: NoteDrafts,
  said: string,
  paint: (said: string) => void,
): TemplateResult {
  const { t, win, attempt } = app;
  const sent = saidOf(app, row);
  const box = (): HTMLTextAreaElement | null => win.document.querySelector('textarea#course_pilot_note');
  const send = (text: string, done: string): void => {
    drafts.delete(row.page);
    say(app, row, text, 'answer');
    paint(done);
  };
  const submit = (): void => {
    const text = box()?.value.trim() ?? '';
    if (text !== '') send(text, t('pilot.sent'));
    else paint(t('pilot.empty'));
    if (text === '') box()?.focus();
  };
  const takeBack = (): void => {
    send('', t('pilot.taken-back'));
    // Its button is gone.
    box()?.focus();
  };
  const hint = t('pilot.unclear-hint', { count: NOTE_LIMIT });
  return html`<details class="pilot-note">
    <summary>${t('pilot.unclear')}</summary>
    <div class="pilot-box stack">
      ${named(app)}
      <div class="field">
        <label for="course_pilot_note">${t('pilot.unclear-label')}</label>
        <textarea
          id="course_pilot_note"
          rows="3"
          maxlength=${NOTE_LIMIT}
          aria-describedby="course_pilot_hint"
          .value=${drafts.get(row.page) ?? sent ?? ''}
          ?disabled=${attempt.locked}
          @input=${() => drafts.set(row.page, box()?.value ?? '')}
        ></textarea>
        <p class="hint" id="course_pilot_hint">${hint} ${sent === null ? t('pilot.sent-before') : nothing}</p>
      </div>
      <div class="actions">
        <button type="button" class="button" ?disabled=${attempt.locked} @click=${submit}>
          ${t('pilot.send')}
        </button>
        ${
          sent === undefined || sent === ''
            ? nothing
            : html`<button type="button" class="button quiet" ?disabled=${attempt.locked} @click=${takeBack}>
                ${t('pilot.take-back')}
              </button>`
        }
      </div>
      <p class="pilot-said" role="status">${said}</p>
    </div>
  </details>`;
}
