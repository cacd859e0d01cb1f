/** The self-test: a page for those who run an LMS, which no list names. It starts when its button is pressed. */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { Adapter } from '../../../lms/port.ts';
import { hasFinding } from '../../../model/finding.ts';
import { SELF_TEST, type MakeTool, type ToolsApp } from '../../tools-port.ts';
import { copyRich, download } from '../exits.ts';
import { judgeClosing, leaveNote, takeNote, type ClosingNote } from './closing.ts';
import { reportText } from './report.ts';
import type { Mark, Result, Row } from './result.ts';
import { standingOf } from './standing.ts';

const MARKS: readonly Mark[] = ['hurts', 'around', 'fine', 'untried'];

/** Tries everything that may be tried now, and tells which row it is at. */
export type RunTrials = (app: ToolsApp, tell: (row: Row) => void) => Promise<readonly Result[]>;

/** The tool of one standard. */
export function makeSelfTest(standard: Adapter['standard'], run: RunTrials): MakeTool {
  return (app) => {
    if (app.adapter.standard !== standard || !hasFinding(app.index)) return null;
    const test = new SelfTest(app, run);
    return { id: SELF_TEST, title: app.t('self.title'), unlisted: true, show: (host) => test.show(host) };
  };
}

class SelfTest {
  readonly #app: ToolsApp;
  readonly #run: RunTrials;
  /** Of the launch before; taken when the page is first seen. */
  #note: ClosingNote | null | undefined;
  #host: HTMLElement | null = null;
  #running: Row | null = null;
  #results: readonly Result[] = [];
  #said = '';
  /** The report in a box, where it cannot be copied. */
  #box = '';

  constructor(app: ToolsApp, run: RunTrials) {
    this.#app = app;
    this.#run = run;
  }

  show(host: HTMLElement): void {
    this.#host = host;
    this.#said = this.#box = '';
    this.#note ??= takeNote(this.#app);
    this.#paint();
  }

  async #start(): Promise<void> {
    if (this.#running) return;
    const { win, signal } = this.#app;
    this.#box = '';
    this.#results = await this.#run(this.#app, (row) => this.#tell(row));
    this.#results = [...this.#results, this.#closing()];
    this.#running = null;
    this.#said = this.#summary();
    this.#paint();
    leaveNote(this.#app);
    // The session's own listener stands before this one, and has ended it.
    win.addEventListener('pagehide', () => leaveNote(this.#app), { signal });
  }

  #tell(row: Row): void {
    const { t } = this.#app;
    this.#running = row;
    this.#said = t('self.now', { what: t(`self.row.${row}`) });
    this.#paint();
  }

  #closing(): Result {
    const { attempt, opening } = this.#app;
    return judgeClosing(this.#note ?? null, attempt.held, opening.suspend.length);
  }

  /** How many of each mark, the worst first. */
  #summary(): string {
    const { t } = this.#app;
    const counts = MARKS.map((mark) => {
      const count = this.#results.filter((one) => one.mark === mark).length;
      return `${t(`self.mark.${mark}`)}: ${count}.`;
    });
    if (this.#results.some(({ mark }) => mark === 'hurts')) counts.push(t('self.care'));
    return counts.join(' ');
  }

  #report(): string {
    const { index, adapter, saving, clock } = this.#app;
    const { id: course, version } = index;
    const session = saving?.session.state ?? 'none';
    return reportText({ course, version, standard: adapter.standard, session }, clock(), this.#results);
  }

  async #copy(): Promise<void> {
    const { win, t } = this.#app;
    const text = this.#report();
    const pre = win.document.createElement('pre');
    pre.textContent = text;
    const copied = await copyRich(win, pre.outerHTML, text);
    this.#box = copied ? '' : text;
    this.#said = t(copied ? 'copy.done' : 'copy.blocked');
    this.#paint();
    if (!copied) this.#host?.querySelector('textarea')?.select();
  }

  #download(): void {
    const { win, index, t } = this.#app;
    download(win, `${index.id}-self-test.txt`, 'text/plain;charset=utf-8', this.#report());
    this.#said = t('self.downloaded');
    this.#paint();
  }

  #paint(): void {
    if (this.#host) render(this.#view(), this.#host);
  }

  #view(): TemplateResult {
    const { t } = this.#app;
    const [running, results] = [this.#running !== null, this.#results];
    const closing = this.#note && results.length === 0 ? [this.#closing()] : results;
    return html`<p>${t('self.for')}</p>
      <p>${t(`self.${standingOf(this.#app)}`)} ${t('self.shown')}</p>
      <div class="actions">
        <button type="button" class="button" aria-disabled=${running} @click=${() => void this.#start()}>
          ${t('self.start')}
        </button>
      </div>
      <p class="self-said" role="status">${this.#said}</p>
      ${
        results.length > 0 && !running
          ? html`<div class="actions">
              <button type="button" class="button quiet" data-way="copy" @click=${() => void this.#copy()}>
                ${t('self.copy')}
              </button>
              <button type="button" class="button quiet" data-way="text" @click=${() => this.#download()}>
                ${t('self.text')}
              </button>
            </div>`
          : nothing
      }
      ${
        this.#box
          ? html`<textarea readonly rows="8" aria-label=${t('self.title')} .value=${this.#box}></textarea>`
          : nothing
      }
      ${closing.length > 0 && !running ? this.#table(closing) : nothing}`;
  }

  #table(results: readonly Result[]): TemplateResult {
    const { t } = this.#app;
    return html`<table class="self-test">
      <tbody>
        ${results.map(
          ({ row, mark, says, facts }) =>
            html`<tr data-row=${row} data-mark=${mark}>
              <th scope="row">${t(`self.row.${row}`)}</th>
              <td>
                <strong class="self-mark">${t(`self.mark.${mark}`)}</strong> ${t(`self.${says}`, facts)}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }
}
