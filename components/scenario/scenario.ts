import { html, nothing, type TemplateResult } from 'lit';
import { Activity } from '../elements/activity.ts';
import type { Translate } from '../i18n/translate.ts';
import type { ReflectionContent, ScenarioContent } from '../model/course.ts';
import { looksAgain, play, type PlayPosition } from '../model/play.ts';
import type { ReflectionProgress, ScenarioProgress } from '../model/progress.ts';
import { path, storySoFar } from './debrief.ts';
import { sceneView, whereabouts, type SceneView } from './scene.ts';

/**
 * A branching scenario with its debrief. It walks the steps of `progress` and shows where they lead; it
 * remembers nothing itself but where the focus goes after a move of the learner.
 *
 * @fires scenario-chosen, scenario-continued, scenario-stepped-back, scenario-replayed
 */
export class CourseScenario extends Activity<ScenarioContent> {
  static override readonly properties = [
    ...Activity.properties,
    'progress',
    'reflection',
    'reflectionProgress',
    'privacy',
    'overflow',
    'kept',
  ];

  declare progress: ScenarioProgress | null;
  declare reflection: ReflectionContent | null;
  declare reflectionProgress: ReflectionProgress | null;
  declare privacy: 'lms' | 'device' | 'review';
  /** As of its reflection. */
  declare overflow: boolean;
  declare kept: boolean;

  constructor() {
    super();
    this.progress = null;
    this.reflection = null;
    this.reflectionProgress = null;
    this.privacy = 'lms';
    this.overflow = false;
    this.kept = false;
  }

  protected override focusMove(): void {
    if (!this.content) return;
    const { phase, last } = this.position(this.content);
    const again = last !== null && looksAgain(last.step);
    const target = phase === 'consequence' ? 'said' : again ? 'ask' : 'scene-title';
    const element = this.querySelector<HTMLElement>(`.scenario-${target}`);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView();
  }

  private position(content: ScenarioContent): PlayPosition {
    const { steps, continued } = this.progress?.replay ?? this.progress ?? { steps: [], continued: false };
    return play(content, steps, continued);
  }

  protected override show(content: ScenarioContent, t: Translate): TemplateResult {
    const { id, title } = content;
    const position = this.position(content);
    const view: SceneView = {
      content,
      position,
      seed: this.seed,
      locked: this.locked,
      t,
      choose: (choice) => this.tell('scenario-chosen', { scenario: id, choice }),
      goOn: () => this.tell('scenario-continued', { scenario: id }),
      stepBack: () => this.tell('scenario-stepped-back', { scenario: id }),
    };
    const before = position.history.filter(({ scene }) => scene !== position.scene);
    return html`<section class="scenario card" aria-labelledby="${id}-title">
      <p class="scenario-where meta"><span>${t('scenario.label')}</span> <span>${whereabouts(view)}</span></p>
      <h2 class="card-title" id="${id}-title">${title}</h2>
      ${this.progress?.replay ? html`<p class="hint">${t('scenario.replaying')}</p>` : nothing}
      ${sceneView(view)} ${position.phase === 'ended' ? this.debrief(view) : storySoFar(before, t)}
    </section>`;
  }

  private debrief({ content, position, t, locked }: SceneView): TemplateResult {
    const { id } = content;
    const replay = (): void => this.tell('scenario-replayed', { scenario: id });
    return html`<section class="scenario-debrief" aria-labelledby="${id}-debrief">
      <h3 id="${id}-debrief">${t('scenario.debrief')}</h3>
      ${path(position.history, t)} ${this.reflection ? this.ownWork(this.reflection) : nothing}
      ${
        locked
          ? nothing
          : html`<div class="actions">
              <button type="button" class="button quiet" @click=${replay}>${t('scenario.replay')}</button>
              <p class="hint">${t('scenario.replay-hint')}</p>
            </div>`
      }
    </section>`;
  }

  /** The one question about one's own work, by the element that the app has registered for reflections. */
  private ownWork(reflection: ReflectionContent): TemplateResult {
    return html`<course-reflection
      data-id=${reflection.id}
      .inside=${true}
      .content=${reflection}
      .progress=${this.reflectionProgress}
      .locked=${this.locked}
      .privacy=${this.privacy}
      .overflow=${this.overflow}
      .kept=${this.kept}
      .t=${this.t}
    ></course-reflection>`;
  }
}
