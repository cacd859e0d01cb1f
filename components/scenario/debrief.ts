import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey } from '../i18n/en/player.ts';
import type { Translate } from '../i18n/translate.ts';
import type { ChoiceContent, SceneContent } from '../model/course.ts';
import type { PlayedStep } from '../model/play.ts';
import { speech } from './scene.ts';

type Words = Translate;

/** What has happened before the present scene, to be opened by those who were away for a while. */
export function storySoFar(history: readonly PlayedStep[], t: Words): TemplateResult | typeof nothing {
  if (history.length === 0) return nothing;
  return html`<details class="scenario-so-far">
    <summary>${t('scenario.so-far')}</summary>
    ${history.map(
      ({ scene, choice }) =>
        html`<div class="scenario-past">
          ${scene.title ? html`<h4>${scene.title}</h4>` : nothing}
          <div class="scenario-words" .innerHTML=${scene.html}></div>
          ${scene.kind === 'decision' ? html`<p class="scenario-quote">${speech(choice)}</p>` : nothing}
          <div class="scenario-words" .innerHTML=${choice.consequence ?? ''}></div>
        </div>`,
    )}
  </details>`;
}

/** The way one went, decision by decision: own words, what was at stake, an expert's reasons, the others. */
export function path(history: readonly PlayedStep[], t: Words): TemplateResult {
  const decisions = history.filter(({ scene }) => scene.kind === 'decision');
  return html`<ol class="scenario-path" aria-label=${t('scenario.path')}>
    ${decisions.map((step, index) => html`<li>${decision(step, index + 1, t)}</li>`)}
  </ol>`;
}

function decision({ scene, choice, first }: PlayedStep, number: number, t: Words): TemplateResult {
  const label = t('scenario.decision', { number });
  return html`<h4>${scene.title ? `${label}: ${scene.title}` : label}</h4>
    ${scene.atStake ? html`<p class="meta">${t('scenario.at-stake', { element: scene.atStake })}</p>` : nothing}
    ${
      first.id === choice.id
        ? chosen('scenario.you-chose', choice, t)
        : [chosen('scenario.first', first, t), chosen('scenario.stepped-back', choice, t)]
    }
    ${
      scene.expert
        ? html`<div class="scenario-expert">
            <p class="scenario-label">${t('scenario.expert')}</p>
            <div class="scenario-words" .innerHTML=${scene.expert}></div>
          </div>`
        : nothing
    }
    ${others(scene, [choice.id, first.id], number, t)}`;
}

function chosen(label: MessageKey, choice: ChoiceContent, t: Words): TemplateResult {
  return html`<div class="scenario-taken">
    <p class="meta">${t(label)}</p>
    ${judged(choice, t)}
  </div>`;
}

/** What else was on offer, with the reason. A choice with a condition may never have been, so it is left out. */
function others(
  scene: SceneContent,
  taken: readonly string[],
  number: number,
  t: Words,
): TemplateResult | typeof nothing {
  const rest = scene.choices.filter(({ id, when }) => when === null && !taken.includes(id));
  if (rest.length === 0) return nothing;
  return html`<details class="scenario-others">
    <summary>${t('scenario.others', { number })}</summary>
    ${rest.map(
      (choice) =>
        html`${judged(choice, t)}
          <div class="scenario-quality scenario-words" .innerHTML=${choice.coach ?? ''}></div>`,
    )}
  </details>`;
}

/** A choice and, in words, how somebody with experience would see it. */
function judged(choice: ChoiceContent, t: Words): TemplateResult {
  return html`<p class="scenario-quote">${speech(choice)}</p>
    ${
      choice.quality
        ? html`<p class="scenario-quality">${t(`scenario.quality.${choice.quality}`)}</p>`
        : nothing
    }`;
}
