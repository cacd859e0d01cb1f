/** The self-test: a page for those who run an LMS, which no list names. It starts when its button is pressed. */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { TrialWords } from '../../../lms/self-test/words.ts';
import { hasFinding } from '../../../model/finding.ts';
import { SELF_TEST, type MakeTool, type ToolsApp } from '../../tools-port.ts';
import { copyRich, download } from '../exits.ts';
import { judgeClosing, leaveNote, takeNote, type ClosingNote } from './closing.ts';
import { countMarks, reportText } from './report.ts';
import type { Result, Row } from './result.ts';
import { runSelfTest, standingOf } from './run.ts';

/** The tool of one standard. */
export function makeSelfTest(words: TrialWords): MakeTool {
  return (app) => {
    if (app.adapter.standard !== words.standard || !hasFinding(app.index)) return null;
    const test = new SelfTest(app, words);
    return { id: SELF_TEST, title: app.t('self.title'), unlisted: true, show: (host) => test.show(host) };
  };
}

class SelfTest {
  readonly #app: ToolsApp;
  readonly #words: TrialWords;
  /** Of the launch before; taken when the page is first seen. */
  #note: ClosingNote | null | undefined;
  #host: HTMLElement | null = null;
  #running: Row | null = null;
  #results: readonly Result[] = [];
  #said = '';
  /** The report in a box, where it cannot be copied. */
  #box = '';

  constructor(app: ToolsApp, words: TrialWords) {
    this.#app = app;
    this.#words = words;
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
    this.#results = await runSelfTest(this.#app, this.#words, (row) => this.#tell(row));
    this.#results = [...this.#results, this.#closing()];
    this.#running = null;
    this.#said = this.#summary();
    this.#paint();
    win.addEventListener('pagehide', this.#leave, { signal });
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

  /** The session's own listener stands before this one, and has ended it. */
  readonly #leave = (): void => {
    if (this.#app.saving?.session.state === 'closed') leaveNote(this.#app);
  };

  #summary(): string {
    const { t } = this.#app;
    const { hurts, around, untried } = countMarks(this.#results);
    const worst = hurts > 0 ? 'hurts' : around > 0 ? 'around' : 'fine';
    const first = t(`self.sum.${worst}`, { count: hurts || around });
    return untried > 0 ? `${first} ${t('self.sum.untried', { count: untried })}` : first;
  }

  #report(): string {
    const { index, adapter, saving, clock } = this.#app;
    return reportText(
      {
        course: index.id,
        version: index.version,
        standard: adapter.standard,
        session: saving?.session.state ?? 'none',
        now: clock(),
      },
      this.#results,
    );
  }

  async #copy(): Promise<void> {
    const { win, t } = this.#app;
    const text = this.#report();
    const pre = win.document.createElement('pre');
    pre.textContent = text;
    const copied = await copyRich(win, pre.outerHTML, text);
    this.#box = copied ? '' : text;
    this.#said = t(copied ? 'self.copied' : 'self.blocked');
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
          ${t(results.length > 0 ? 'self.restart' : 'self.start')}
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

  #sentence({ says, params, kinds = [] }: Result): string {
    const { index, t } = this.#app;
    const list = new Intl.ListFormat(index.language).format(kinds.map((kind) => t(`self.kind.${kind}`)));
    return t(says, { ...params, kinds: list });
  }

  #table(results: readonly Result[]): TemplateResult {
    const { t } = this.#app;
    return html`<table class="self-test">
      <thead>
        <tr>
          <th scope="col">${t('self.what')}</th>
          <th scope="col">${t('self.met')}</th>
        </tr>
      </thead>
      <tbody>
        ${results.map(
          (result) =>
            html`<tr data-row=${result.row} data-mark=${result.mark}>
              <th scope="row">${t(`self.row.${result.row}`)}</th>
              <td>
                <strong class="self-mark">${t(`self.mark.${result.mark}`)}</strong> ${this.#sentence(result)}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }
}
