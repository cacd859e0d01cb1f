/** `<preview-dialogs>`: the two questions that the desk asks. */
import { html, LitElement } from 'lit';

export type Question =
  | { readonly kind: 'reset'; readonly text: string }
  | { readonly kind: 'learner'; readonly suggestion: string };

/** @fires answered with the typed name or `''`; closing the dialog is no answer */
export class PreviewDialogs extends LitElement {
  static override properties = { question: { state: true } };
  declare question: Question | null;

  constructor() {
    super();
    this.question = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Asks; resolves with the typed text, or `null` when the dialog was closed. */
  async ask(question: Question): Promise<string | null> {
    this.question = question;
    await this.updateComplete;
    const dialog = this.querySelector('dialog');
    const form = this.querySelector('form');
    if (!dialog || !form) return null;
    form.reset();
    dialog.returnValue = '';
    dialog.showModal();
    await new Promise((resolve) => {
      dialog.addEventListener('close', resolve, { once: true });
    });
    return dialog.returnValue === 'yes' ? String(new FormData(form).get('name') ?? '') : null;
  }

  #body(): unknown {
    const { question } = this;
    if (question?.kind === 'learner') {
      return html`
        <h2 id="dialog-title">Add a learner</h2>
        <label class="field">
          <span>Name, made up</span>
          <input name="name" maxlength="80" autocomplete="off" placeholder=${question.suggestion} />
        </label>
      `;
    }
    return html`<h2 id="dialog-title">Reset this attempt?</h2>
      <p>${question?.text ?? ''}</p>`;
  }

  protected override render(): unknown {
    return html`
      <dialog aria-labelledby="dialog-title">
        <form method="dialog">
          ${this.#body()}
          <div class="dialog-buttons">
            ${
              this.question?.kind === 'learner'
                ? html`<button type="submit" class="main-button" value="yes">Add</button>`
                : html`<button type="submit" class="danger-button" value="yes">Reset the attempt</button>`
            }
            <button type="submit" value="" ?autofocus=${this.question?.kind === 'reset'}>Cancel</button>
          </div>
        </form>
      </dialog>
    `;
  }
}
