/**
 * The outline: modules and pages with what is done and how long each takes. It is written when it is first
 * seen and not into the launch file, where a thousand pages would stand between a learner and page one.
 */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { Translate } from '../i18n/translate.ts';
import type { CourseIndex, PageIndex } from '../model/course.ts';
import type { PageStatus } from '../state/selectors.ts';

export interface OutlineState {
  /** Page in view; `null` where it is none of the course. */
  readonly here: string | null;
  /** Asked only when the outline is seen. */
  readonly statuses: () => ReadonlyMap<string, PageStatus>;
  /** The way so far, in words. */
  readonly way: string;
}

/** What the tools add. */
export interface OutlineParts {
  /** Above the pages. */
  readonly top: TemplateResult;
  /** What is left to do, of a module or in all. */
  left(module?: string): unknown;
  /** Below the pages. */
  readonly end: unknown;
}

export interface Outline {
  /** Notes what is true now; writes it only if the outline can be seen. */
  update(state: OutlineState): void;
  close(): void;
  further(parts: Partial<OutlineParts>): void;
}

const MARKS: Readonly<Record<PageStatus, string>> = { new: '', begun: '◦', done: '✓' };

/** @param button Opens and closes the outline where the frame has no room for both. */
export function createOutline(
  nav: HTMLElement,
  button: HTMLElement,
  index: CourseIndex,
  t: Translate,
): Outline {
  let state: OutlineState | null = null;
  let more: Partial<OutlineParts> = {};
  let followed: string | null = null;
  const paint = (): void => {
    // Not displayed: no work. Asked of style, because to look for boxes would lay out a page that is still being made.
    if (!state || getComputedStyle(nav).display === 'none') return;
    render([outlineView(index, state, t, leave, more), more.end], nav);
    if (state.here === followed) return;
    followed = state.here;
    // With the picture that comes: nothing is laid out twice.
    requestAnimationFrame(() => follow(nav));
  };
  const set = (open: boolean): void => {
    nav.toggleAttribute('data-open', open);
    button.setAttribute('aria-expanded', String(open));
    paint();
  };
  const isOpen = (): boolean => nav.hasAttribute('data-open');
  const leave = (): void => {
    set(false);
    button.focus();
  };
  button.addEventListener('click', () => {
    set(!isOpen());
    if (isOpen()) (nav.querySelector<HTMLElement>('[aria-current]') ?? nav.querySelector('button'))?.focus();
  });
  nav.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isOpen()) leave();
  });
  nav.addEventListener('focusout', ({ relatedTarget }) => {
    // A click beside it or tabbing out of it closes it: nothing may lie hidden below what has focus.
    if (isOpen() && relatedTarget !== button && !nav.contains(relatedTarget as Node | null)) set(false);
  });
  nav.ownerDocument.defaultView?.addEventListener('resize', paint);
  return {
    update(next) {
      state = next;
      paint();
    },
    close: () => set(false),
    further(parts) {
      more = parts;
      paint();
    },
  };
}

/** Space (px) above and below the page in view, for the bar that lies over the list, and for its neighbours. */
const AROUND = 180;

/** Brings the page in view into the list, which scrolls no further than it must, and never the page itself. */
function follow(nav: HTMLElement): void {
  const here = nav.querySelector<HTMLElement>('[aria-current]')?.offsetTop;
  if (here !== undefined)
    nav.scrollTop = Math.min(here - AROUND, Math.max(nav.scrollTop, here + AROUND - nav.clientHeight));
}

function outlineView(
  index: CourseIndex,
  state: OutlineState,
  t: Translate,
  close: () => void,
  { top, left }: Partial<OutlineParts>,
): TemplateResult {
  const statuses = state.statuses();
  return html`<div class="outline-head">
      <h2>${t('outline.title')}</h2>
      <button type="button" class="button quiet" @click=${close}>${t('outline.close')}</button>
    </div>
    ${top}
    <p class="meta parts">${state.way}${left?.()}</p>
    ${index.modules.map((module) => {
      const pages = index.pages.filter((page) => page.module === module.id);
      if (pages.length === 0) return nothing;
      return html`<h3>${module.title}${left?.(module.id)}</h3>
        <ol>
          ${pages.map((page) => html`<li>${pageLink(page, state.here, statuses, t)}</li>`)}
        </ol>`;
    })}`;
}

function pageLink(
  page: PageIndex,
  here: string | null,
  statuses: ReadonlyMap<string, PageStatus>,
  t: Translate,
): TemplateResult {
  const is = statuses.get(page.id) ?? 'new';
  const facts = [t('outline.minutes', { count: page.minutes })];
  if (page.need === 'optional') facts.push(t('outline.optional'));
  else if (page.need !== 'core') facts.push(t('outline.one-of'));
  if (is !== 'new') facts.push(t(`outline.${is}`));
  return html`<a href="#${page.id}" aria-current=${page.id === here ? 'page' : nothing}>
    <span class="outline-mark" aria-hidden="true">${MARKS[is]}</span>
    <span class="outline-page">${page.title}</span>
    <span class="meta">${facts.join(' · ')}</span>
  </a>`;
}
