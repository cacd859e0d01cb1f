/** The closing questions: what a learner takes to work, looking back, and the device if the learner wishes. */
import { html, nothing, render } from 'lit';
import { choices, named, points, saidOf, say, words, type PilotApp } from './asking.ts';
import { deviceWords } from './device.ts';

export function showClosing(app: PilotApp, host: HTMLElement): void {
  const { t, pilot } = app;
  const rows = (asks: string) => pilot.rows.filter((row) => row.asks === asks);
  const then = rows('then');
  render(
    html`${named(app)}
      <p>${t('pilot.closing-text')}</p>
      ${rows('closing').map((row, at) => (row.options.length > 0 ? choices(app, row) : words(app, row, at)))}
      ${
        then.length > 0
          ? html`<h2>${t('pilot.then')}</h2>
              <p>${t('pilot.then-text')}</p>
              <div class="scale">${then.map((row) => points(app, row))}</div>`
          : nothing
      }
      ${device(app)}`,
    host,
  );
}

/** What is sent stands there in full before anything is; what was sent, perhaps of another device, until it is taken back. */
function device(app: PilotApp) {
  const { t, win, pilot, attempt } = app;
  const row = pilot.rows.find(({ asks }) => asks === 'device');
  if (!row) return nothing;
  const said = saidOf(app, row);
  const found = deviceWords(win);
  const change = ({ currentTarget }: Event): void =>
    say(app, row, (currentTarget as HTMLInputElement).checked ? found : '', 'answer');
  return html`<h2>${t('pilot.device')}</h2>
    <p>${t('pilot.device-text')}</p>
    <label class="choice">
      <input
        type="checkbox"
        .checked=${said !== undefined && said !== ''}
        ?disabled=${attempt.locked}
        @change=${change}
      />
      <span>${t('pilot.device-label', { words: said || found })}</span>
    </label>`;
}
