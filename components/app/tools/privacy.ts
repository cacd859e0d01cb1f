/** What goes where, in plain words that are true of this package and this attempt. */
import { html, render } from 'lit';
import type { MakeTool, ToolsApp } from '../tools-port.ts';

export const privacy: MakeTool = (app) => {
  const { t } = app;
  return {
    id: 'privacy',
    title: t('privacy.title'),
    about: t('privacy.about'),
    show: (host) =>
      render(
        html`<h2>${t('privacy.sent')}</h2>
          ${sent(app)}
          <h2>${t('privacy.here')}</h2>
          ${here(app)}
          <h2>${t('privacy.nobody')}</h2>
          <ul>
            <li>${t('privacy.no-third')}</li>
            <li>${t('privacy.no-cookies')}</li>
          </ul>`,
        host,
      ),
  };
};

/** What leaves this device. */
function sent({ opening, adapter, index, t }: ToolsApp) {
  const { tracked, mode } = opening;
  if (!tracked) return html`<p>${t(adapter.standard === 'web' ? 'privacy.web' : 'privacy.untracked')}</p>`;
  if (mode !== 'normal') return html`<p>${t(`privacy.${mode}`)}</p>`;
  const words = index.reflections.length > 0 || index.slots.length > 0;
  const answers = index.interactions.length > 0;
  return html`<ul>
    <li>${t('privacy.way')}</li>
    ${answers ? html`<li>${t('privacy.answers')}</li>` : ''}
    <li>${t('privacy.time')}</li>
    ${adapter.standard !== 'scorm12' ? html`<li>${t('privacy.page-times')}</li>` : ''}
    ${words ? html`<li>${t('privacy.words')}</li>` : ''}
    ${index.pilot ? html`<li>${t('pilot.privacy')}</li>` : ''}
  </ul>`;
}

/** What this device keeps. */
function here({ opening, adapter, attempt, t }: ToolsApp) {
  const asks = adapter.standard === 'web';
  const window = asks ? !attempt.kept : opening.tracked && !opening.learner.id;
  const place = opening.mode === 'browse' && opening.tracked ? 'nothing' : window ? 'window' : 'device';
  return html`<ul>
    <li>${t(`privacy.${place}`)}</li>
    ${place === 'device' ? html`<li>${t(asks ? 'privacy.forget' : 'privacy.shared')}</li>` : ''}
    <li>${t(asks && !attempt.kept ? 'privacy.look-window' : 'privacy.look')}</li>
  </ul>`;
}
