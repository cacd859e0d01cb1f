/** `<trainer-page>`: files in, report out. It keeps what is shown and nothing beyond the page. */
import { html, nothing } from 'lit';
import type { Codebook } from '../../model/record.ts';
import type { Report } from '../report.ts';
import { FileDrop } from './file-drop.ts';
import { groupFilter } from './group-filter.ts';
import { LightElement } from './light.ts';
import type { Edits } from '../share/comments.ts';
import { paper, paperTitle } from './paper.ts';
import type { Reader } from './reader.ts';
import { Reading } from './reading.ts';
import { save } from './save.ts';
import type { TrainerReport } from './trainer-report.ts';
import type { Table } from './wire.ts';
import { moment } from './words.ts';

export class TrainerPage extends LightElement {
  static override properties = {
    codebook: { attribute: false },
    kit: { attribute: false },
    reader: { attribute: false },
    report: { attribute: false },
    ticked: { state: true },
    edits: { state: true },
    printing: { state: true },
  };
  declare codebook: Codebook | null;
  /** Names of the files of the kit that lie beside this page. */
  declare kit: ReadonlySet<string>;
  declare reader: Reader | null;
  declare report: Report | null;
  /** Keys of the comments that may be shared and printed. */
  declare ticked: ReadonlySet<string>;
  /** Words in place of those of comments, in copy and print. */
  declare edits: Edits;
  declare printing: boolean;

  /** Of the page: while it is printed, its title is the name that the browser proposes for the file. */
  #titleBefore: string | null = null;
  readonly #reading = new Reading(this);

  readonly #drop = new FileDrop(this, (files) => {
    this.#add(files);
  });

  constructor() {
    super();
    this.codebook = null;
    this.kit = new Set();
    this.reader = null;
    this.report = null;
    this.ticked = new Set();
    this.edits = new Map();
    this.printing = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#paperOn);
    window.addEventListener('afterprint', this.#paperOff);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('beforeprint', this.#paperOn);
    window.removeEventListener('afterprint', this.#paperOff);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    // What was ticked belongs to a report: in another one the same key may be another comment.
    if (!changed.has('report')) return;
    this.ticked = new Set();
    this.edits = new Map();
  }

  readonly #paperOn = (): void => {
    this.printing = true;
    if (this.report) {
      this.#titleBefore = document.title;
      document.title = paperTitle(this.report);
    }
    // The browser prints what is there when this returns.
    this.performUpdate();
  };

  readonly #paperOff = (): void => {
    this.printing = false;
    if (this.#titleBefore !== null) document.title = this.#titleBefore;
    this.#titleBefore = null;
  };

  #add(files: readonly File[]): void {
    if (files.length === 0 || !this.reader) return;
    void this.#reading
      .read([...this.#reading.files, ...files.map((file) => ({ file, group: '' }))])
      .then(() => this.#arrive());
  }

  /** Whoever has given files goes on with what came of them. */
  async #arrive(): Promise<void> {
    await this.updateComplete;
    const { isOn, trouble } = this.#reading;
    if (isOn || trouble !== '') return;
    const report = this.querySelector<TrainerReport>('trainer-report');
    await report?.updateComplete;
    report?.querySelector<HTMLElement>('#part-title')?.focus({ preventScroll: true });
  }

  #forget(): void {
    this.#reading.forget();
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>('h1')?.focus();
    });
  }

  protected override render(): unknown {
    const { report } = this;
    const { isOn, trouble, words } = this.#reading;
    const title = (report?.course.title || this.codebook?.title) ?? '';
    return html`
      ${this.printing && report ? html`<div class="paper">${paper(report, moment(today()), this.ticked, this.edits)}</div>` : nothing}
      <div class="screen">
        <header class="masthead">
          <p class="kicker">Trainer’s report</p>
          <h1 tabindex="-1">${title || 'Who finished, what they chose, what to mend'}</h1>
          <p class="quiet">Nothing leaves this computer, and nothing is kept.</p>
          ${this.kit.has('index.html') ? html`<p class="quiet"><a href="index.html">All pages of the trainer’s kit</a></p>` : nothing}
        </header>
        <main>
          ${trouble ? html`<p class="problem" role="alert">${trouble}</p>` : nothing}
          <p class="busy" role="status" data-on=${isOn}>${words}</p>
          ${this.#entry(report)} ${report ? this.#body(report) : nothing}
        </main>
      </div>
    `;
  }

  #entry(report: Report | null): unknown {
    const start = html`<trainer-start
      ?small=${report !== null}
      ?over=${this.#drop.over}
      @files-chosen=${({ detail }: CustomEvent<File[]>) => {
        this.#add(detail);
      }}
    ></trainer-start>`;
    if (!report) return this.reader ? start : nothing;
    return html`
      <div class="top">
        ${this.reader ? start : nothing}
        <div class="buttons">
          <button
            type="button"
            @click=${() => {
              window.print();
            }}
          >
            Print the report
          </button>
          ${
            this.reader
              ? html`<trainer-forget
                  @forget=${() => {
                    this.#forget();
                  }}
                ></trainer-forget>`
              : nothing
          }
        </div>
      </div>
    `;
  }

  #body(report: Report): unknown {
    const reading = this.#reading;
    return html`
      <trainer-files
        .files=${reading.files}
        .notes=${report.notes}
        @group-named=${({ detail }: CustomEvent<{ at: number; group: string }>) =>
          reading.read(
            reading.files.map((file, at) => (at === detail.at ? { ...file, group: detail.group } : file)),
          )}
        @file-removed=${({ detail }: CustomEvent<number>) =>
          reading.read(reading.files.filter((_, at) => at !== detail))}
        @forget=${() => {
          this.#forget();
        }}
      ></trainer-files>
      ${this.reader ? groupFilter(reading.groups, reading.chosen, (groups) => reading.choose(groups)) : nothing}
      <trainer-report .report=${report} .kit=${this.kit}></trainer-report>
      <section class="part" aria-labelledby="title-share">
        <h2 id="title-share">Take along</h2>
        <trainer-share
          .report=${report}
          .ticked=${this.ticked}
          @ticks=${({ detail }: CustomEvent<ReadonlySet<string>>) => {
            this.ticked = detail;
          }}
          .edits=${this.edits}
          @edits=${({ detail }: CustomEvent<Edits>) => {
            this.edits = detail;
          }}
          ?tables=${this.reader !== null}
          @save=${({ detail }: CustomEvent<{ name: string; blob: Blob }>) => {
            save(detail.name, detail.blob);
          }}
          @table-wanted=${({ detail }: CustomEvent<Table>) => reading.table(detail)}
        ></trainer-share>
      </section>
    `;
  }
}

function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
