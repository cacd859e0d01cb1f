/** The buttons by which a document leaves the course. They say what became of it, and blocked ways are not there. */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/translate.ts';
import { calendarFile, isDay } from './documents/calendar.ts';
import type { TakenDocument } from './documents/document.ts';
import { documentBody, documentFile } from './documents/html.ts';
import { documentText, textFile } from './documents/text.ts';
import { copyRich, download, exitsOf, printPage } from './exits.ts';

export interface WaysOut {
  readonly win: Window;
  readonly t: Translate;
  readonly clock: () => Date;
  /** Name of its files without their ending. */
  readonly file: string;
  /** The document as things stand now. */
  make(): TakenDocument;
  /** A day for the calendar is offered; an id that is the same at every download. */
  readonly day?: {
    readonly of: 'agreement' | 'plan';
    readonly id: string;
    readonly course: string;
    readonly language: string;
  };
}

/** Draws the buttons into `host`, and again when a way turns out to be blocked. */
export function showWaysOut(host: HTMLElement, options: WaysOut): void {
  new Ways(host, options).paint();
}

class Ways {
  readonly #host: HTMLElement;
  readonly #options: WaysOut;
  #exits: ReturnType<typeof exitsOf>;
  #said = '';
  /** The words in a box, where they cannot be copied. */
  #box: string | null = null;

  constructor(host: HTMLElement, options: WaysOut) {
    this.#host = host;
    this.#options = options;
    this.#exits = exitsOf(options.win);
  }

  paint(): void {
    const { t, day } = this.#options;
    const { print, download: files } = this.#exits;
    const button = (key: 'print' | 'html' | 'text' | 'copy', act: () => void): TemplateResult =>
      html`<button type="button" class="button quiet" data-way=${key} @click=${act}>
        ${t(`take.${key}`)}
      </button>`;
    render(
      html`<div class="take">
        <h2 class="take-title">${t('take.title')}</h2>
        <div class="actions">
          ${print ? button('print', () => void this.#print()) : nothing}
          ${
            files === 'no'
              ? nothing
              : [button('html', () => this.#file('html')), button('text', () => this.#file('txt'))]
          }
          ${button('copy', () => void this.#copy())}
        </div>
        ${day && files !== 'no' ? this.#dayView(day.of) : nothing}
        <p class="take-said" role="status">${this.#said}</p>
        ${
          this.#box === null
            ? nothing
            : html`<textarea readonly rows="8" aria-label=${t('take.box')} .value=${this.#box}></textarea>`
        }
      </div>`,
      this.#host,
    );
  }

  #dayView(of: 'agreement' | 'plan'): TemplateResult {
    const { t, file } = this.#options;
    const id = `take_${file}`;
    return html`<div class="field take-day">
      <label for=${id}>${t(`take.day.${of}`)}</label>
      <p class="hint" id="${id}_hint">${t('take.day.hint')}</p>
      <div class="actions">
        <input type="date" id=${id} aria-describedby="${id}_hint" />
        <button type="button" class="button quiet" data-way="calendar" @click=${() => this.#calendar()}>
          ${t('take.calendar')}
        </button>
      </div>
    </div>`;
  }

  #say(words: string, box: string | null = null): void {
    this.#said = words;
    this.#box = box;
    this.paint();
  }

  async #print(): Promise<void> {
    const { win, t } = this.#options;
    if (await printPage(win)) return;
    this.#exits = { ...this.#exits, print: false };
    this.#say(t('take.print-blocked'));
    // The button that had the focus is gone.
    this.#host.querySelector('button')?.focus();
  }

  #file(ending: 'html' | 'txt'): void {
    const document = this.#options.make();
    if (ending === 'html') this.#download('html', 'text/html', documentFile(document));
    else this.#download('txt', 'text/plain', textFile(document));
  }

  #download(ending: string, type: string, text: string): void {
    const { win, t, file } = this.#options;
    download(win, `${file}.${ending}`, `${type};charset=utf-8`, text);
    const perhaps = this.#exits.download === 'perhaps' ? ` ${t('take.perhaps')}` : '';
    this.#say(t('take.downloaded') + perhaps);
  }

  #calendar(): void {
    const { clock, day, t } = this.#options;
    const input = this.#host.querySelector<HTMLInputElement>('.take-day input');
    if (!day || !input) return;
    if (!isDay(input.value)) {
      this.#say(t('take.day.missing'));
      input.focus();
      return;
    }
    const about = t('take.event.about', { title: day.course });
    const title = t(`take.event.${day.of}`);
    const { id, language } = day;
    const file = calendarFile({ id, day: input.value, title, about, language, now: clock() });
    this.#download('ics', 'text/calendar', file);
  }

  async #copy(): Promise<void> {
    const { win, t, make } = this.#options;
    const document = make();
    const text = documentText(document);
    if (await copyRich(win, documentBody(document, 1), text)) {
      this.#say(t('take.copied'));
      return;
    }
    this.#say(t('take.copy-blocked'), text);
    this.#host.querySelector('textarea')?.select();
  }
}
