/** `<preview-launcher>`: which package, which learner, and how the attempt is opened. */
import { html, LitElement } from 'lit';
import { isFinished } from '../attempt/resume.ts';
import { targetLabel } from './labels.ts';
import type { DeskData, Entrance } from '../wire.ts';

export interface Choice {
  readonly target: string;
  readonly learner: string;
}

/**
 * @fires choice-made with the `Choice`
 * @fires launch with the `Entrance`
 * @fires learner-wanted when a learner is to be added
 */
export class PreviewLauncher extends LitElement {
  static override properties = { data: { attribute: false }, choice: { attribute: false } };
  declare data: DeskData | null;
  declare choice: Choice;

  constructor() {
    super();
    this.data = null;
    this.choice = { target: '', learner: '' };
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  #say(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** What the main button does, in the learner's terms. */
  #nextStep(): string {
    const { learner, target } = this.choice;
    const chosen = this.data?.packages.find((known) => known.target === target);
    const file = this.data?.files.find((known) => known.learner === learner && known.target === target);
    const last = file?.attempts.at(-1);
    if (chosen?.standard === 'web') return 'Open the page';
    if (!last) return 'Start attempt 1';
    const finished = isFinished(chosen?.standard ?? 'scorm12', last.values);
    return `${finished ? 'Review' : 'Resume'} attempt ${last.number}`;
  }

  #select(label: string, name: keyof Choice, options: readonly { id: string; text: string }[]): unknown {
    return html`
      <label class="field">
        <span>${label}</span>
        <select
          @change=${(event: Event) => {
            this.#say('choice-made', { ...this.choice, [name]: (event.target as HTMLSelectElement).value });
          }}
        >
          ${options.map(
            ({ id, text }) =>
              html`<option value=${id} ?selected=${id === this.choice[name]}>${text}</option>`,
          )}
        </select>
      </label>
    `;
  }

  #button(label: string, entrance: Entrance, main = false): unknown {
    return html`
      <button
        type="button"
        class=${main ? 'main-button' : ''}
        @click=${() => {
          this.#say('launch', entrance);
        }}
      >
        ${label}
      </button>
    `;
  }

  protected override render(): unknown {
    const { learners = [], packages = [] } = this.data ?? {};
    const tracked = packages.find(({ target }) => target === this.choice.target)?.standard !== 'web';
    return html`
      ${this.#select(
        'Package',
        'target',
        packages.map(({ file, target }) => ({ id: target, text: `${targetLabel(target)} (${file})` })),
      )}
      ${this.#select(
        'Learner',
        'learner',
        learners.map(({ id, name }) => ({ id, text: name })),
      )}
      <button
        type="button"
        class="quiet-button"
        @click=${() => {
          this.#say('learner-wanted');
        }}
      >
        Add a learner…
      </button>
      <div class="launch-buttons">
        ${this.#button(this.#nextStep(), 'continue', true)}
        ${tracked ? [this.#button('New attempt', 'new'), this.#button('Look around (browse)', 'browse')] : ''}
      </div>
    `;
  }
}
