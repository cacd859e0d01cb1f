/** What the boxes of a pilot have in common: they are marked, and each answer goes out when it is given. */
import { html, nothing, type TemplateResult } from 'lit';
import { NOTE_LIMIT, type PilotIndex, type PilotRow } from '../../../model/pilot.ts';
import type { Urgency } from '../../../session/port.ts';
import type { ToolsApp } from '../../tools-port.ts';

export interface PilotApp extends ToolsApp {
  readonly pilot: PilotIndex;
}

/** What was said; `undefined` where nothing was, `null` where only the LMS still has the words. */
export function saidOf({ attempt }: PilotApp, { id }: PilotRow): string | null | undefined {
  return attempt.progress.pilot?.[id];
}

export function say({ attempt }: PilotApp, { id }: PilotRow, answer: string, urgency: Urgency): void {
  attempt.act({ type: 'pilot-answered', row: id, answer }, urgency);
}

/** Stands at the head of every box of a pilot. */
export function named({ t }: PilotApp): TemplateResult {
  return html`<p class="pilot-tag">${t('pilot.named')}</p>`;
}

/** The language of the questions, where it is not that of the course in view. */
export function langOf({ pilot, index }: PilotApp): string | typeof nothing {
  return pilot.language === index.language ? nothing : pilot.language;
}

/** A question with options. */
export function choices(app: PilotApp, row: PilotRow): TemplateResult {
  return html`<fieldset class="choices" lang=${langOf(app)}>
    <legend>${row.text}</legend>
    ${options(app, row)}
  </fieldset>`;
}

/** A statement with the points of its scale, as the course asks it. */
export function points(app: PilotApp, row: PilotRow): TemplateResult {
  return html`<fieldset class="scale-row">
    <legend class="scale-words">${row.text}</legend>
    <div class="scale-points">${options(app, row)}</div>
  </fieldset>`;
}

function options(app: PilotApp, row: PilotRow): TemplateResult[] {
  const said = saidOf(app, row);
  return row.options.map(
    ({ id, text }) =>
      html`<label class="choice">
        <input
          type="radio"
          name=${row.id}
          value=${id}
          .checked=${said === id}
          ?disabled=${app.attempt.locked}
          @change=${() => say(app, row, id, 'answer')}
        />
        <span>${text}</span>
      </label>`,
  );
}

/** A question that is answered in a few words, which go out after the last key. */
export function words(app: PilotApp, row: PilotRow, at: number): TemplateResult {
  const { t, attempt } = app;
  const id = `course_pilot_words_${at}`;
  const input = ({ currentTarget }: Event): void =>
    say(app, row, (currentTarget as HTMLTextAreaElement).value.trim(), 'typing');
  const said = saidOf(app, row);
  return html`<div class="field">
    <label for=${id} lang=${langOf(app)}>${row.text}</label>
    <textarea
      id=${id}
      rows="2"
      maxlength=${NOTE_LIMIT}
      aria-describedby="${id}_hint"
      .value=${said ?? ''}
      ?disabled=${attempt.locked}
      @input=${input}
    ></textarea>
    <p class="hint" id="${id}_hint">
      ${t('pilot.short-hint', { count: NOTE_LIMIT })} ${said === null ? t('pilot.sent-before') : nothing}
    </p>
  </div>`;
}
