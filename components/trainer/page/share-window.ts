/** `<trainer-share>`: what can be taken along: tables, and a copy without people. */
import { html, nothing } from 'lit';
import type { Report } from '../report.ts';
import { commentsOf, withoutNames, type Edits, type ShareableComment } from '../share/comments.ts';
import { copyToShare } from '../share/copy.ts';
import { copyPage } from '../share/copy-page.ts';
import { groupInFileName, groupWords, ROUNDED } from '../share/words.ts';
import { ABOUT_ANSWER, ABOUT_LEARNER, MATRIX, type ColumnMeaning } from '../share/columns.ts';
import { LightElement } from './light.ts';
import { pageOf, pager } from './pager.ts';
import type { Table } from './wire.ts';

/** @fires save with `{ name, blob }`; ticks with the new set; edits with the new map; table-wanted with the `Table` */
export class TrainerShare extends LightElement {
  static override properties = {
    report: { attribute: false },
    tables: { type: Boolean },
    ticked: { attribute: false },
    edits: { attribute: false },
    page: { state: true },
  };
  declare report: Report | null;
  /** There is a dataset, so tables can be made. */
  declare tables: boolean;
  /** Keys of comments that may be shared and printed; whoever has this element keeps them. */
  declare ticked: ReadonlySet<string>;
  /** Words in place of those of comments, for copy and paper; likewise. */
  declare edits: Edits;
  declare page: number;

  constructor() {
    super();
    this.report = null;
    this.tables = false;
    this.ticked = new Set();
    this.edits = new Map();
    this.page = 0;
  }

  #saveCopy(report: Report): void {
    const text = copyPage(copyToShare(report, this.ticked, this.edits));
    const blob = new Blob([text], { type: 'text/html;charset=utf-8' });
    const name = `${report.course.id || 'course'}${groupInFileName(report)}-to-share.html`;
    this.dispatchEvent(new CustomEvent('save', { detail: { name, blob } }));
  }

  #table(table: Table): void {
    this.dispatchEvent(new CustomEvent<Table>('table-wanted', { detail: table }));
  }

  protected override render(): unknown {
    const { report } = this;
    if (!report) return nothing;
    return html`
      ${this.tables ? this.#tables() : nothing}
      <h3>Copy to share, without names</h3>
      <p>
        ${ROUNDED} Devices and what a single person did in a story are left out, and dates are those of weeks.
        <b>People who know the group may still recognise someone.</b>
        ${
          report.chosen.length > 0
            ? html`This copy is of ${groupWords(report)}; its title and the file’s name say so. Whoever has a
              copy of everybody, too, can compare them.`
            : nothing
        }
      </p>
      ${this.#comments(report)}
      <button
        type="button"
        class="main-button"
        @click=${() => {
          this.#saveCopy(report);
        }}
      >
        Save the copy
      </button>
    `;
  }

  #tables(): unknown {
    return html`
      <h3>Tables, with names</h3>
      <p>For a spreadsheet or a statistics program. Everybody in the files is in them.</p>
      <div class="buttons">
        <button
          type="button"
          @click=${() => {
            this.#table('tidy');
          }}
        >
          Answers, one a line (CSV)
        </button>
        <button
          type="button"
          @click=${() => {
            this.#table('matrix');
          }}
        >
          Right and wrong, 1 and 0 (CSV)
        </button>
      </div>
      <details class="fold">
        <summary>What the columns mean</summary>
        ${columnsOf('Answers, one a line', [...ABOUT_LEARNER, ...ABOUT_ANSWER])}
        ${columnsOf('Right and wrong', MATRIX)}
        <p class="quiet">
          Behind the answers of the course come those of the follow-up, if you dropped them along.
        </p>
      </details>
    `;
  }

  #comments(report: Report): unknown {
    const all = commentsOf(report);
    if (all.length === 0) return nothing;
    const { page, rows } = pageOf(all, this.page);
    const clean = withoutNames(report.people);
    return html`
      <fieldset class="ticks">
        <legend>
          Remarks: tick each that may be shared and printed (${this.ticked.size} of ${all.length})
        </legend>
        <p class="ticks-note">
          Names of people in the files are taken out. <b>Other names are not:</b> a child’s, a colleague’s, a
          partner’s. Take them out by hand: once a remark is ticked, its words for copy and paper can be
          changed. On this page it stays as it was written.
        </p>
        ${rows.map((comment) => this.#comment(comment, clean(comment.text)))}
      </fieldset>
      ${pager(all.length, page, (to) => {
        this.page = to;
      })}
    `;
  }

  #comment({ about, key }: ShareableComment, text: string): unknown {
    return html`
      <label class="tick">
        <input
          type="checkbox"
          .checked=${this.ticked.has(key)}
          @change=${() => {
            const ticked = new Set(this.ticked);
            if (!ticked.delete(key)) ticked.add(key);
            this.dispatchEvent(new CustomEvent('ticks', { detail: ticked }));
          }}
        />
        <span>${text} <small>${about}</small></span>
      </label>
      ${this.ticked.has(key) ? this.#words(key, about, text) : nothing}
    `;
  }

  #words(key: string, about: string, text: string): unknown {
    return html`
      <label class="tick-words">
        <span>Words for copy and paper <span class="hidden">of this remark on ${about}</span></span>
        <textarea
          rows="2"
          .value=${this.edits.get(key) ?? text}
          @change=${(event: Event) => {
            const words = (event.target as HTMLTextAreaElement).value;
            this.dispatchEvent(
              new CustomEvent<Edits>('edits', { detail: new Map([...this.edits, [key, words]]) }),
            );
          }}
        ></textarea>
      </label>
    `;
  }
}

function columnsOf(title: string, columns: readonly ColumnMeaning[]): unknown {
  return html`
    <h4>${title}</h4>
    <dl class="columns">
      ${columns.map(
        ({ means, name }) =>
          html`<div>
            <dt><code>${name}</code></dt>
            <dd>${means}</dd>
          </div>`,
      )}
    </dl>
  `;
}
