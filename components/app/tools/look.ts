/** Text and colours as this learner likes them, and pictures only when asked for. */
import { html, render } from 'lit';
import type { MakeTool } from '../tools-port.ts';
import { holdPictures } from './pictures.ts';
import { isSet, keepSettings, set } from './settings.ts';

const COLOURS = ['light', 'dark', 'contrast'] as const;
const SIZES = ['large', 'largest'] as const;

export const look: MakeTool = (app) => {
  const { win, signal, t } = app;
  const show = holdPictures(app);
  // A plain web page may be told to remember, or to forget, at any time.
  win.addEventListener('pagehide', () => keepSettings(app), { signal });
  const choice = (name: 'colours' | 'size', none: 'auto' | 'normal', words: typeof COLOURS | typeof SIZES) =>
    html`<fieldset class="choices">
      <legend>${t(`look.${name}`)}</legend>
      ${[none, ...words].map((word) => {
        const value = word === none ? '' : word;
        const chosen = value ? isSet(app, value) : !words.some((other) => isSet(app, other));
        return html`<label class="choice"
          ><input type="radio" name=${name} .checked=${chosen} @change=${() => set(app, words, value)} /><span
            data-sample=${word}
            >${t(`look.${word}`)}</span
          ></label
        >`;
      })}
    </fieldset>`;
  const pictures = () =>
    html`<fieldset class="choices">
      <legend>${t('look.pictures')}</legend>
      <label class="choice"
        ><input
          type="checkbox"
          .checked=${isSet(app, 'asked')}
          @change=${(event: Event) => {
            set(app, ['asked'], (event.currentTarget as HTMLInputElement).checked ? 'asked' : '');
            show();
          }}
        /><span>${t('look.asked')}</span></label
      >
      <p class="hint">${t('look.asked-hint')}</p>
    </fieldset>`;
  return {
    id: 'look',
    title: t('look.title'),
    about: t('look.about'),
    show: (host) =>
      render(
        html`${choice('colours', 'auto', COLOURS)}${choice('size', 'normal', SIZES)}${pictures()}`,
        host,
      ),
  };
};
