/** Marked pages: the button at the foot of each page, and their list. */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { PageIndex } from '../../../model/course.ts';
import type { Progress } from '../../../model/progress.ts';
import { progressCounts } from '../../../state/selectors.ts';
import { HELP } from '../../address.ts';
import { hasFinding } from '../../../model/finding.ts';
import type { MakeTool, OutlineParts, ToolsApp } from '../../tools-port.ts';
import { minutesLeft } from './left.ts';

const ID = 'marks';

export const marks: MakeTool = (app) => {
  const { index, t } = app;
  if (!hasFinding(index)) return null;
  watchPages(app);
  return {
    id: ID,
    title: t('marks.title'),
    about: t('marks.about'),
    show: (host) => showList(app, host, ''),
    outline: outlineOf(app),
  };
};

function isMarked({ attempt }: ToolsApp, page: PageIndex): boolean {
  return attempt.progress.marks?.includes(page.id) ?? false;
}

function mark({ attempt }: ToolsApp, { id }: PageIndex, marked: boolean): void {
  attempt.act({ type: 'page-marked', page: id, marked }, 'answer');
}

/** The button stands behind everything else of the page, where its late arrival moves nothing. */
function watchPages(app: ToolsApp): void {
  const { win, signal, t, navigation } = app;
  const main = win.document.getElementById('course_main');
  if (!main) return;
  const foot = win.document.createElement('div');
  const paint = (): void => {
    const { page } = navigation;
    render(page ? button(app, page, paint) : nothing, foot);
  };
  foot.className = 'page-mark';
  foot.setAttribute('role', 'group');
  foot.setAttribute('aria-label', t('marks.title'));
  main.append(foot);
  paint();
  // Each page has an article of its own.
  const watch = new MutationObserver(paint);
  watch.observe(main, { childList: true });
  signal.addEventListener('abort', () => {
    watch.disconnect();
    foot.remove();
  });
}

function button(app: ToolsApp, page: PageIndex, paint: () => void): TemplateResult {
  const { t, attempt } = app;
  const marked = isMarked(app, page);
  return html`<button
      type="button"
      class="button quiet"
      aria-pressed=${marked}
      ?disabled=${attempt.locked}
      @click=${() => {
        mark(app, page, !marked);
        paint();
      }}
    >
      <span class="page-mark-sign" aria-hidden="true"></span>${t('marks.mark')}</button
    >${marked ? html`<span>${t('marks.marked')}</span> <a href="#${HELP}--${ID}">${t('marks.title')}</a>` : nothing}`;
}

/** @param said what has just happened, for those who cannot see it. */
function showList(app: ToolsApp, host: HTMLElement, said: string): void {
  const { t, index, attempt } = app;
  const pages = index.pages.filter((page) => isMarked(app, page));
  const remove = (page: PageIndex, at: number): void => {
    mark(app, page, false);
    showList(app, host, t('marks.removed', { title: page.title }));
    // The focus goes to what stands there now; a list that is gone leaves it to its title.
    const buttons = host.querySelectorAll('button');
    const next = buttons[Math.min(at, buttons.length - 1)] ?? host.closest('article')?.querySelector('h1');
    next?.focus();
  };
  const item = (page: PageIndex, at: number): TemplateResult =>
    html`<li>
      <a href="#${page.id}">${page.title}</a>
      <button
        type="button"
        class="button quiet"
        aria-label=${t('marks.remove-of', { title: page.title })}
        ?disabled=${attempt.locked}
        @click=${() => remove(page, at)}
      >
        ${t('marks.remove')}
      </button>
    </li>`;
  render(
    html`<p class="visually-hidden" role="status">${said}</p>
      ${
        pages.length > 0
          ? html`<ul class="mark-list">
              ${pages.map(item)}
            </ul>`
          : html`<p>${t('marks.none')}</p>`
      }`,
    host,
  );
}

/** How long the rest takes, and what is at hand: job aids, and the way to marked pages. */
function outlineOf({ win, signal, t, index, attempt }: ToolsApp): Partial<OutlineParts> {
  const all = index.pages.filter(({ layout }) => layout === 'job-aid');
  // Those of the last module stand right above already.
  const aids = all.filter(({ module }) => module !== index.modules.at(-1)?.id);
  const first = aids.length > 0 ? undefined : all[0];
  const nav = win.document.getElementById('course_outline');
  const toEnd = (event: KeyboardEvent): void => {
    const link = nav?.querySelector<HTMLElement>(first ? `a[href="#${first.id}"]` : '.at-hand a');
    if (event.key !== 'End' || !link || (event.target as Element).matches('input')) return;
    event.preventDefault();
    link.focus();
  };
  nav?.addEventListener('keydown', toEnd, { signal });
  let progress: Progress | null = null;
  let minutes: ReadonlyMap<string, number> = new Map();
  return {
    left(module) {
      // Asked once for each module: all are counted together.
      if (progress !== attempt.progress) {
        progress = attempt.progress;
        minutes = minutesLeft(index, progressCounts(index, progress).left);
      }
      const all = [...minutes.values()].reduce((sum, some) => sum + some, 0);
      const count = module === undefined ? all : minutes.get(module);
      return count ? html`<span class="meta outline-left">${t('outline.left', { count })}</span>` : nothing;
    },
    end: html`<section class="at-hand" aria-labelledby="course_at_hand">
      <h3 id="course_at_hand">${t('outline.at-hand')}</h3>
      <ul>
        ${[
          ...aids.map(({ id, title }) => ({ id, title })),
          { id: `${HELP}--${ID}`, title: t('marks.title') },
        ].map(
          ({ id, title }) =>
            html`<li>
              <a href="#${id}"><span class="outline-page">${title}</span></a>
            </li>`,
        )}
      </ul>
    </section>`,
  };
}
