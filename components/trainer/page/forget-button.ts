/** `<trainer-forget>`: a button that becomes a question, because what it takes away is kept nowhere else. */
import { html } from 'lit';
import { LightElement } from './light.ts';

/** @fires forget when somebody has said so twice */
export class TrainerForget extends LightElement {
  static override properties = { asks: { state: true } };
  declare asks: boolean;

  constructor() {
    super();
    this.asks = false;
  }

  async #ask(asks: boolean): Promise<void> {
    this.asks = asks;
    await this.updateComplete;
    this.querySelector('button')?.focus();
  }

  protected override render(): unknown {
    if (!this.asks)
      return html`<button type="button" class="danger-button" @click=${() => this.#ask(true)}>
        Forget everything
      </button>`;
    return html`
      <div
        class="sure"
        role="group"
        aria-labelledby="forget-question"
        @keydown=${({ key }: KeyboardEvent) => {
          if (key === 'Escape') void this.#ask(false);
        }}
      >
        <p id="forget-question">
          Forget the files, the groups that you gave them, and what you ticked or changed in remarks? This
          page cannot bring them back.
        </p>
        <button type="button" @click=${() => this.#ask(false)}>Keep them</button>
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
