import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../i18n/translate.ts';
import type { ChoiceContent, ScenarioContent, SceneContent } from '../model/course.ts';
import { canStepBack, looksAgain, type PlayPosition } from '../model/play.ts';
import { shuffled } from '../model/shuffle.ts';

/** What the parts of a scenario need to show themselves. */
export interface SceneView {
  readonly content: ScenarioContent;
  readonly position: PlayPosition;
  readonly seed: number;
  readonly locked: boolean;
  readonly t: Translate;
  readonly choose: (choice: string) => void;
  readonly goOn: () => void;
  readonly stepBack: () => void;
}

/** Number of the decision that is open or has just been made, from 1. */
export function decisionNumber({ phase, history }: PlayPosition): number {
  const made = history.filter(({ scene }) => scene.kind === 'decision').length;
  return phase === 'choosing' ? made + 1 : made;
}

/** Where one is, in two or three words. */
export function whereabouts({ position, t }: SceneView): string {
  if (position.phase === 'ended') return t('scenario.ending');
  if (position.scene.kind === 'turn') return t('scenario.story-goes-on');
  return t('scenario.decision', { number: decisionNumber(position) });
}

/**
 * The present scene and what is open in it. The story stays in view above the consequence, so that it can be
 * read on without a break; the consequence stands before the button that goes on.
 */
export function sceneView(view: SceneView): TemplateResult {
  const { position, t } = view;
  const { scene, phase } = position;
  const title = scene.title ? 'scenario-scene-title' : 'scenario-scene-title visually-hidden';
  return html`<div class="scenario-scene" data-ending=${scene.ending ?? nothing}>
      <h3 class=${title} tabindex="-1">${scene.title || whereabouts(view)}</h3>
      <div class="scenario-story scenario-words" .innerHTML=${scene.html}></div>
    </div>
    ${phase === 'choosing' ? choices(view, scene) : nothing} ${outcome(view, t)}`;
}

function choices(view: SceneView, scene: SceneContent): TemplateResult {
  const { content, position, seed, locked, t, choose } = view;
  const [only] = position.offered;
  if (scene.kind === 'turn') {
    return html`<div class="actions">
      <button type="button" class="button" ?disabled=${locked} @click=${() => only && choose(only.id)}>
        ${only?.html ? speech(only) : t('scenario.continue')}
      </button>
    </div>`;
  }
  const tried = position.last && looksAgain(position.last.step) ? position.last.choice.id : null;
  const ask = `${content.id}-ask`;
  return html`<div class="scenario-choices" role="group" aria-labelledby=${ask}>
    <h4 class="scenario-ask" id=${ask} tabindex="-1">${t('scenario.what-do-you-do')}</h4>
    ${shuffled(position.offered, seed, `${content.id}.${scene.id}`).map(
      (choice) =>
        html`<button
          type="button"
          class="choice scenario-choice"
          ?disabled=${locked}
          @click=${() => choose(choice.id)}
        >
          ${speech(choice)}
          ${choice.id === tried ? html`<em class="scenario-tried">${t('scenario.tried')}</em>` : nothing}
        </button>`,
    )}
  </div>`;
}

/** The empty status waits in the page beforehand: screen readers announce only what comes into a known one. */
function outcome(view: SceneView, t: Translate): TemplateResult {
  const { last, phase } = view.position;
  const shown = phase === 'consequence' && last ? last.choice : null;
  return html`${
      shown
        ? html`<h4 class="scenario-said" tabindex="-1">
            ${
              view.position.scene.kind === 'turn'
                ? whereabouts(view)
                : html`<span class="meta">${t('scenario.you-chose')}</span> ${speech(shown)}`
            }
          </h4>`
        : nothing
    }
    <div class="scenario-outcome" role="status">
      ${
        shown?.consequence
          ? html`<div class="scenario-consequence scenario-words" .innerHTML=${shown.consequence}></div>`
          : nothing
      }
      ${shown?.coach ? coach(shown.coach, t) : nothing}
    </div>
    ${shown && !view.locked ? ways(view) : nothing}`;
}

function coach(words: string, t: Translate): TemplateResult {
  return html`<div class="scenario-coach">
    <p class="scenario-label">${t('scenario.coach')}</p>
    <div class="scenario-words" .innerHTML=${words}></div>
  </div>`;
}

function ways({ position, content, t, goOn, stepBack }: SceneView): TemplateResult {
  const hint = `${content.id}-back`;
  const back = html`<button type="button" class="button quiet" aria-describedby=${hint} @click=${stepBack}>
      ${t('scenario.step-back')}
    </button>
    <p class="hint" id=${hint}>${t('scenario.step-back-hint')}</p>`;
  return html`<div class="actions">
    <button type="button" class="button" @click=${goOn}>${t('scenario.continue')}</button>
    ${canStepBack(position) ? back : nothing}
  </div>`;
}

/** The words of a choice as the author set them, with their quotation marks. */
export function speech(choice: ChoiceContent): TemplateResult {
  return html`<span .innerHTML=${choice.html}></span>`;
}
