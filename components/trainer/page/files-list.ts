/** `<trainer-files>`: which files were read, a group for each, and what was read and what not. */
import { html, nothing } from 'lit';
import type { Note } from '../dataset.ts';
import { LightElement } from './light.ts';
import type { DroppedFile } from './wire.ts';
import { counted } from './words.ts';

const marks = { read: 'read', warning: 'note', error: 'not read' } as const;

/** @fires group-named with `{ at, group }`; file-removed with the position of a file that is not the last; forget */
export class TrainerFiles extends LightElement {
  static override properties = { files: { attribute: false }, notes: { attribute: false } };
  declare files: readonly DroppedFile[];
  declare notes: readonly Note[];

  constructor() {
    super();
    this.files = [];
    this.notes = [];
  }

  #say(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  protected override render(): unknown {
    const loud = this.notes.filter(({ severity }) => severity !== 'read').length;
    return html`
      <details class="files" ?open=${loud > 0}>
        <summary>
          ${counted(this.files.length, 'file')}${loud > 0 ? html`, <b>${counted(loud, 'note')}</b>` : nothing}:
          what was read and what was not
        </summary>
        <ul class="file-list">
          ${this.files.map((file, at) => this.#file(file, at))}
        </ul>
        ${this.#notesOf((note) => !this.files.some(({ file }) => file.name === note.file))}
      </details>
    `;
  }

  #file({ file, group }: DroppedFile, at: number): unknown {
    return html`
      <li>
        <b class="file-name">${file.name}</b>
        <label class="group-name">
          Group
          <input
            maxlength="80"
            placeholder="none"
            .value=${group}
            @change=${(event: Event) => {
              this.#say('group-named', { at, group: (event.target as HTMLInputElement).value.trim() });
            }}
          />
        </label>
        ${this.files.length === 1 ? this.#lastFile(file.name) : this.#remove(file.name, at)}
        ${this.#notesOf((note) => note.file === file.name)}
      </li>
    `;
  }

  #remove(name: string, at: number): unknown {
    return html`
      <button
        type="button"
        class="quiet-button"
        aria-label="Remove ${name}"
        @click=${() => {
          this.#say('file-removed', at);
        }}
      >
        Remove
      </button>
    `;
  }

  /** Without it the page forgets everything, so it asks as it does there. */
  #lastFile(name: string): unknown {
    return html`
      <trainer-forget
        .file=${name}
        @forget=${() => {
          this.dispatchEvent(new CustomEvent('forget'));
        }}
      ></trainer-forget>
    `;
  }

  #notesOf(fits: (note: Note) => boolean): unknown {
    const notes = this.notes.filter(fits);
    if (notes.length === 0) return nothing;
    return html`
      <ul class="notes">
        ${notes.map(
          ({ message, severity }) => html`
            <li data-severity=${severity}><b class="state">${marks[severity]}</b> <span>${message}</span></li>
          `,
        )}
      </ul>
    `;
  }
}
