/** The page in view: puts texts into the shell, moves focus, names the document. */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { Translate } from '../i18n/translate.ts';
import type { CourseIndex, PageIndex } from '../model/course.ts';
import { resolveMedia } from '../lesson/media.ts';
import { watchTables } from '../lesson/tables.ts';
import { neighbours } from './address.ts';
import { documentTitle, pageMarkup } from './markup.ts';

export interface PageView {
  /** The element that holds the page's text and activities. */
  readonly article: HTMLElement;
  /** Says that a page is on its way. */
  opening(): void;
  /** Puts a page of the course in view; leaves it alone when it is there already. */
  page(page: PageIndex, html: string): void;
  /** Puts a page of the shell's own in view: missing, closed. */
  own(title: string, body: TemplateResult): void;
  /** What stands below the page: what is left, the way on, progress in words. */
  foot(page: PageIndex | null, left: TemplateResult | typeof nothing, way: string): void;
  /** Goes to a heading of the page in view; false when it has none of that id. */
  jump(id: string): boolean;
  /** To the top, and focus to the heading, so that a screen reader reads the new page. */
  begin(): void;
}

/** @param main The shell's main element with the first page in it. */
export function createPageView(main: HTMLElement, index: CourseIndex, t: Translate): PageView {
  const { ownerDocument: document } = main;
  const turn = main.querySelector<HTMLElement>('#course_turn');
  let article = main.querySelector('article') ?? main.appendChild(document.createElement('article'));
  const dress = dresser();
  dress(article);
  // The launch file's links make room for the player's; the lines are the same, so nothing moves.
  turn?.replaceChildren();

  const say = (opening?: string): void => {
    if (opening) document.documentElement.dataset['opening'] = opening;
    else delete document.documentElement.dataset['opening'];
  };
  /** A new article each time: an element of the last page must not live on with the data of this one. */
  const replace = (id: string, layout: PageIndex['layout'], title: string): HTMLElement => {
    const fresh = document.createElement('article');
    fresh.dataset['page'] = id;
    article.replaceWith(fresh);
    article = fresh;
    main.dataset['layout'] = layout;
    document.title = documentTitle(title, index.title);
    say();
    return fresh;
  };
  return {
    get article() {
      return article;
    },
    opening: () => say('page'),
    page(page, content) {
      say();
      if (article.dataset['page'] === page.id) return;
      replace(page.id, page.layout, page.title).innerHTML = pageMarkup(index, page, content, t);
      dress(article);
    },
    own(title, body) {
      const head = html`<header class="page-head"><h1 tabindex="-1">${title}</h1></header>`;
      render(
        html`${head}
          <div class="lesson">${body}</div>`,
        replace('', 'plain', title),
      );
    },
    foot(page, left, way) {
      if (turn) render(html`${left}${page ? footView(index, page, way, t) : nothing}`, turn);
    },
    jump(id) {
      const target = id && document.getElementById(id);
      if (!target || !article.contains(target)) return false;
      target.tabIndex = -1;
      target.focus({ preventScroll: true });
      target.scrollIntoView();
      return true;
    },
    begin() {
      document.defaultView?.scrollTo(0, 0);
      article.querySelector<HTMLElement>('h1')?.focus();
    },
  };
}

/** Makes the text of a page fit the place where it is shown. */
function dresser(): (article: HTMLElement) => void {
  const tables = watchTables();
  return (article) => {
    resolveMedia(article);
    tables(article);
  };
}

function footView(index: CourseIndex, page: PageIndex, way: string, t: Translate): TemplateResult {
  const { previous, next } = neighbours(index, page.id);
  const link = (to: PageIndex, way: 'previous' | 'next'): TemplateResult =>
    html`<a class="turn-link ${way}" href="#${to.id}"
      ><span class="turn-way">${t(`page.${way}`)}</span> <span class="turn-title">${to.title}</span></a
    >`;
  return html`<nav aria-label=${t('shell.pages')}>
      ${previous ? link(previous, 'previous') : nothing}${next ? link(next, 'next') : nothing}
    </nav>
    <p class="meta parts">${way}</p>`;
}
