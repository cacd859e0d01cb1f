/** `<trainer-start>`: where files come in, and what to fetch from the LMS. */
import { html } from 'lit';
import { LightElement } from './light.ts';

/** @fires files-chosen with the `File[]` */
export class TrainerStart extends LightElement {
  static override properties = { over: { type: Boolean }, small: { type: Boolean } };
  /** A file is being dragged over the page, which takes it anywhere. */
  declare over: boolean;
  /** Files are there already: only the way to add further ones. */
  declare small: boolean;

  constructor() {
    super();
    this.over = false;
    this.small = false;
  }

  #give(list: FileList | null | undefined): void {
    const files = [...(list ?? [])];
    if (files.length === 0) return;
    this.dispatchEvent(new CustomEvent<File[]>('files-chosen', { detail: files }));
  }

  protected override render(): unknown {
    return html`
      <div class="drop" data-over=${this.over} data-small=${this.small}>
        <label class="file-button">
          <span class="button-face">${this.small ? 'Add files' : 'Choose files'}</span>
          <input
            type="file"
            multiple
            @change=${(event: Event) => {
              const input = event.target as HTMLInputElement;
              this.#give(input.files);
              input.value = '';
            }}
          />
        </label>
        <p>
          ${this.small ? 'or drop them anywhere on this page' : 'or drop them anywhere on this page: several at once, further ones later'}
        </p>
      </div>
      ${this.small ? '' : this.#help()}
    `;
  }

  #help(): unknown {
    return html`
      <div class="fetch">
        <section>
          <h2>From Moodle</h2>
          <ol>
            <li>Open the course’s SCORM activity, then <b>Reports</b>, then <b>Interactions</b>.</li>
            <li>
              Under “Display options” tick all four boxes: <b>Summary of question</b>,
              <b>Summary of responses</b>, <b>Summary of right answer</b> and <b>Summary of result</b>, and
              show <b>all users</b>, with attempts and without.
            </li>
            <li>
              Below the table choose <b>Download in text format</b>, <b>Excel format</b> or <b>ODS format</b>.
            </li>
            <li>Drop the file here as it is.</li>
          </ol>
          <p class="quiet">
            The basic report and the details of an attempt (“track details”) can be read, too. They say who
            stands where, and less of the answers. Track details do not say whose they are: give each file the
            name of its person before you drop it.
          </p>
        </section>
        <section>
          <h2>From another LMS</h2>
          <p>
            A table with one line for each learner and the answers in columns, as text, CSV, Excel or ODS. If
            your LMS keeps its records as xAPI statements, export those; the file ends in
            <code>.json</code>. Drop what you have: the page says what it could read and what not.
          </p>
          <p>
            Did you play the course in the preview? Its button “Save these attempts” makes a file for this
            page.
          </p>
          <p class="quiet">
            An older version of the course? Drop its codebook along, and its questions show in words. The
            codebook (<code>codebook.json</code>, in the trainer’s kit of that version) says what each row of
            a report means.
          </p>
        </section>
        <section>
          <h2>What happens to it</h2>
          <p>
            This page asks no server and keeps nothing: close it, and it has forgotten everything. Private
            texts of learners are never read.
          </p>
        </section>
      </div>
    `;
  }
}
