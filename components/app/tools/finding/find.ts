/** Search over all pages: a page of its own, and a field at the top of the outline. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { HELP } from '../../address.ts';
import { hasFinding } from '../../../model/finding.ts';
import { SEARCH, SELF_TEST, type MakeTool, type ToolsApp } from '../../tools-port.ts';
import { catalogue, type Catalogue } from './catalogue.ts';
import type { Found } from './library.ts';
import type { Piece } from './words.ts';

/** Milliseconds without a key before what was typed is looked up. */
const REST = 200;
/** More pages are no help to anybody. */
const MOST = 50;

export const find: MakeTool = (app) => {
  const { index, t, navigation } = app;
  if (!hasFinding(index)) return null;
  const search = new Search(app);
  return {
    id: SEARCH,
    title: t('find.title'),
    about: t('find.about'),
    show: (host) => search.show(host),
    outline: {
      top: html`<form
        class="find-form"
        role="search"
        @submit=${(event: Event) => {
          if (!search.leads(queryOf(event))) navigation.follow(`${HELP}--${SEARCH}`);
        }}
      >
        ${field('course_find_outline', t('find.label'), '')}
        <button class="button quiet">${t('find.button')}</button>
      </form>`,
    },
  };
};

/** What stands in the field of a form that is sent; the form itself leads nowhere. */
function queryOf(event: Event): string {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  return form.querySelector('input')?.value ?? '';
}

function field(id: string, label: string, value: string, type?: (event: Event) => void): TemplateResult {
  return html`<label class=${type ? '' : 'visually-hidden'} for=${id}>${label}</label>
    <input
      type="search"
      id=${id}
      maxlength="100"
      autocomplete="off"
      enterkeyhint="search"
      .value=${value}
      @input=${type ?? nothing}
    />`;
}

class Search {
  readonly #app: ToolsApp;
  #catalogue: Promise<Catalogue> | null = null;
  #host: HTMLElement | null = null;
  #rest = 0;
  /** Stays, so that who comes back finds the list again. */
  query = '';

  constructor(app: ToolsApp) {
    this.#app = app;
  }

  /**
   * The self-test is led to by its name alone: an LMS hides the address of a course.
   * @returns whether that was what somebody looked for.
   */
  leads(query: string): boolean {
    const { navigation, has } = this.#app;
    const toTest = has(SELF_TEST) && query.trim().toLowerCase() === SELF_TEST;
    if (toTest) navigation.follow(SELF_TEST);
    else this.query = query;
    return toTest;
  }

  show(host: HTMLElement): void {
    this.#host = host;
    // Words that are put into a status later are spoken; those that it brings along are not.
    this.#paint(this.query.trim() ? this.#app.t('find.waiting') : '');
    void this.#look();
  }

  async #look(): Promise<void> {
    const { win, t } = this.#app;
    win.clearTimeout(this.#rest);
    this.#catalogue ??= catalogue(this.#app);
    const { library, whole } = await this.#catalogue;
    // What could not be loaded is tried again next time.
    if (!whole) this.#catalogue = null;
    const query = this.query.trim();
    if (query === '') return this.#paint('');
    const { count, best } = library.find(query, MOST);
    const few = count > best.length ? 'find.best' : 'find.found';
    const status = count > 0 ? t(few, { count, best: best.length, query }) : t('find.none', { query });
    this.#paint(whole ? status : `${status} ${t('find.unread')}`, best);
  }

  #type(query: string): void {
    const { win } = this.#app;
    this.query = query;
    win.clearTimeout(this.#rest);
    this.#rest = win.setTimeout(() => void this.#look(), REST);
  }

  #paint(status: string, found: readonly Found[] | null = null): void {
    const { t } = this.#app;
    if (!this.#host) return;
    const typed = (event: Event): void => this.#type((event.target as HTMLInputElement).value);
    const sent = (event: Event): void => {
      if (!this.leads(queryOf(event))) void this.#look();
    };
    render(
      html`<form class="find-form" role="search" @submit=${sent}>
          ${field('course_find', t('find.label'), this.query, typed)}
          <button class="button">${t('find.button')}</button>
        </form>
        <p class="hint">${t('find.hint')}</p>
        <p class="find-status" role="status">${status}</p>
        ${found?.length === 0 ? html`<p>${t('find.remedy')}</p>` : nothing}
        ${
          found?.length
            ? html`<ol class="find-list">
                ${found.map((one) => this.#result(one))}
              </ol>`
            : nothing
        }`,
      this.#host,
    );
  }

  #result({ passage: { page, spot }, title, heading, snippet }: Found): TemplateResult {
    const { index } = this.#app;
    const module = index.pages.find(({ id }) => id === page)?.module;
    const place = index.modules.find(({ id }) => id === module)?.title;
    return html`<li>
      <a href="#${spot || page}">${marked(title)}</a>
      <p class="meta">${place}${heading.length > 0 ? [' · ', ...marked(heading)] : nothing}</p>
      ${snippet.length > 0 ? html`<p>${marked(snippet)}</p>` : nothing}
    </li>`;
  }
}

/** Marks what was found. As `mark` it would be heard as “highlighted” at each word. */
function marked(pieces: readonly Piece[]): (TemplateResult | string)[] {
  return pieces.map((piece) => (piece.marked ? html`<b>${piece.text}</b>` : piece.text));
}
