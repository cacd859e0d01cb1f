/** `<trainer-forget>`: a button that becomes a question, because what it takes away is kept nowhere else. */
import { html, nothing } from 'lit';
import { LightElement } from './light.ts';

/** @fires forget when somebody has said so twice */
export class TrainerForget extends LightElement {
  static override properties = { asks: { state: true }, file: {} };
  declare asks: boolean;
  /** Name of the last file, which nothing can be shown without; empty for a button of its own. */
  declare file: string;

  constructor() {
    super();
    this.asks = false;
    this.file = '';
  }

  async #ask(asks: boolean): Promise<void> {
    this.asks = asks;
    await this.updateComplete;
    this.querySelector('button')?.focus();
  }

  #first(): unknown {
    const { file } = this;
    return html`<button
      type="button"
      class=${file === '' ? 'danger-button' : 'quiet-button'}
      aria-label=${file === '' ? nothing : `Remove ${file}`}
      @click=${() => this.#ask(true)}
    >
      ${file === '' ? 'Forget everything' : 'Remove'}
    </button>`;
  }

  protected override render(): unknown {
    if (!this.asks) return this.#first();
    const { file } = this;
    const question = file === '' ? 'forget-question' : 'remove-question';
    return html`
      <div
        class="sure"
        role="group"
        aria-labelledby=${question}
        @keydown=${({ key }: KeyboardEvent) => {
          if (key === 'Escape') void this.#ask(false);
        }}
      >
        <p id=${question}>
          ${
            file === ''
              ? 'Forget the files, the groups that you gave them, and what you ticked or changed in remarks?'
              : `“${file}” is the last file. Forget it, its group, and what you ticked or changed in remarks?`
          }
          This page cannot bring them back.
        </p>
        <button type="button" @click=${() => this.#ask(false)}>
          ${file === '' ? 'Keep them' : 'Keep it'}
        </button>
        <button
          type="button"
          class="danger-button"
          @click=${() => {
            this.dispatchEvent(new CustomEvent('forget'));
          }}
        >
          Forget everything
        </button>
      </div>
    `;
  }
}
