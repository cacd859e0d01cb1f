/** `<trainer-page>`: files in, report out. It keeps what is shown and nothing beyond the page. */
import { html, nothing } from 'lit';
import type { Codebook } from '../../model/record.ts';
import type { Report } from '../report.ts';
import { FileDrop } from './file-drop.ts';
import { groupFilter } from './group-filter.ts';
import { LightElement } from './light.ts';
import type { Edits } from '../share/comments.ts';
import { paper } from './paper.ts';
import type { Reader } from './reader.ts';
import { save } from './save.ts';
import type { TrainerReport } from './trainer-report.ts';
import type { DroppedFile, Table } from './wire.ts';
import { moment } from './words.ts';

type State = 'empty' | 'reading' | 'shown';

export class TrainerPage extends LightElement {
  static override properties = {
    codebook: { attribute: false },
    kit: { attribute: false },
    reader: { attribute: false },
    report: { attribute: false },
    files: { state: true },
    state: { state: true },
    words: { state: true },
    trouble: { state: true },
    groups: { state: true },
    chosen: { state: true },
    ticked: { state: true },
    edits: { state: true },
    printing: { state: true },
    said: { state: true },
  };
  declare codebook: Codebook | null;
  /** Names of the files of the kit that lie beside this page. */
  declare kit: ReadonlySet<string>;
  declare reader: Reader | null;
  declare report: Report | null;
  declare files: readonly DroppedFile[];
  declare state: State;
  /** How far the reading is. */
  declare words: string;
  declare trouble: string;
  /** All groups of the files. */
  declare groups: readonly string[];
  /** Groups that the report is of; empty: everybody. */
  declare chosen: readonly string[];
  /** Keys of the comments that may be shared and printed. */
  declare ticked: ReadonlySet<string>;
  /** Words in place of those of comments, in copy and print. */
  declare edits: Edits;
  declare printing: boolean;
  /** What was read where there is no report of it yet. */
  declare said: string;

  /** How many requests are without an answer. */
  #open = 0;

  readonly #drop = new FileDrop(this, (files) => {
    this.#add(files);
  });

  constructor() {
    super();
    this.codebook = null;
    this.kit = new Set();
    this.reader = null;
    this.report = null;
    this.files = [];
    this.state = 'empty';
    this.words = '';
    this.trouble = '';
    this.groups = [];
    this.chosen = [];
    this.ticked = new Set();
    this.edits = new Map();
    this.printing = false;
    this.said = '';
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
    // The browser prints what is there when this returns.
    this.performUpdate();
  };

  readonly #paperOff = (): void => {
    this.printing = false;
  };

  #add(files: readonly File[]): void {
    if (files.length === 0 || !this.reader) return;
    void this.#read([...this.files, ...files.map((file) => ({ file, group: '' }))]).then(() =>
      this.#arrive(),
    );
  }

  /** Whoever has given files goes on with what came of them. */
  async #arrive(): Promise<void> {
    await this.updateComplete;
    if (this.trouble !== '' || this.state !== 'shown') return;
    const report = this.querySelector<TrainerReport>('trainer-report');
    await report?.updateComplete;
    report?.querySelector<HTMLElement>('#part-title')?.focus({ preventScroll: true });
  }

  async #read(files: readonly DroppedFile[]): Promise<void> {
    if (files.length === 0) {
      this.#forget();
      return;
    }
    const before = { files: this.files, chosen: this.chosen };
    this.files = files;
    this.chosen = [];
    await this.#wait(async (progress) => {
      const answer = await this.reader?.ask({ kind: 'read', files, codebook: this.codebook }, progress);
      if (answer?.kind === 'codebook') {
        this.report = null;
        this.said = 'Codebook taken; now drop the export.';
      }
      if (answer?.kind !== 'report') return;
      this.report = answer.report;
      this.groups = answer.report.groups;
    }, before);
  }

  async #choose(groups: readonly string[]): Promise<void> {
    const before = { chosen: this.chosen };
    this.chosen = groups;
    await this.#wait(async (progress) => {
      const answer = await this.reader?.ask({ kind: 'analyse', groups }, progress);
      if (answer?.kind === 'report') this.report = answer.report;
    }, before);
  }

  async #table(table: Table): Promise<void> {
    await this.#wait(async (progress) => {
      const answer = await this.reader?.ask({ kind: 'table', table }, progress);
      const id = this.report?.course.id || 'course';
      if (answer?.kind === 'table')
        save(`${id}-${table === 'tidy' ? 'answers' : 'right-wrong'}.csv`, answer.blob);
    });
  }

  /** @param before what stands again when it fails, beside the report that is still shown. */
  async #wait(
    work: (progress: (words: string) => void) => Promise<void>,
    before: Partial<Pick<TrainerPage, 'files' | 'chosen'>> = {},
  ): Promise<void> {
    this.#open += 1;
    this.state = 'reading';
    this.trouble = '';
    this.said = '';
    this.words = 'One moment…';
    try {
      await work((words) => {
        this.words = words;
      });
    } catch (problem) {
      this.trouble = problem instanceof Error ? problem.message : String(problem);
      Object.assign(this, before);
    }
    this.#open -= 1;
    if (this.#open === 0) this.state = this.report ? 'shown' : 'empty';
  }

  #forget(): void {
    this.reader?.forget();
    this.report = null;
    this.files = [];
    this.groups = [];
    this.chosen = [];
    this.trouble = '';
    this.said = '';
    this.state = 'empty';
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>('h1')?.focus();
    });
  }

  protected override render(): unknown {
    const { report } = this;
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
          ${this.trouble ? html`<p class="problem" role="alert">${this.trouble}</p>` : nothing}
          <p class="busy" role="status" data-on=${this.state === 'reading'}>
            ${this.state === 'reading' ? this.words : this.said}
          </p>
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
              ? html`<button
                  type="button"
                  class="danger-button"
                  @click=${() => {
                    this.#forget();
                  }}
                >
                  Forget everything
                </button>`
              : nothing
          }
        </div>
      </div>
    `;
  }

  #body(report: Report): unknown {
    return html`
      <trainer-files
        .files=${this.files}
        .notes=${report.notes}
        @group-named=${({ detail }: CustomEvent<{ at: number; group: string }>) =>
          this.#read(
            this.files.map((file, at) => (at === detail.at ? { ...file, group: detail.group } : file)),
          )}
        @file-removed=${({ detail }: CustomEvent<number>) =>
          this.#read(this.files.filter((_, at) => at !== detail))}
      ></trainer-files>
      ${this.reader ? groupFilter(this.groups, this.chosen, (groups) => this.#choose(groups)) : nothing}
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
          ?filtered=${this.chosen.length > 0}
          @save=${({ detail }: CustomEvent<{ name: string; blob: Blob }>) => {
            save(detail.name, detail.blob);
          }}
          @table-wanted=${({ detail }: CustomEvent<Table>) => this.#table(detail)}
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
