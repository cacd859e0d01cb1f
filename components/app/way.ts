/** The way so far and what is left of it, in words. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../i18n/translate.ts';
import type { CourseIndex, ModuleIndex, PageIndex } from '../model/course.ts';
import type { Progress } from '../model/progress.ts';
import { pageStatus, remainingMinutes, type LeftItem, type ProgressCounts } from '../state/selectors.ts';

/** For example "3 of 9 steps done". */
export function wayWords({ done, total }: ProgressCounts, t: Translate): string {
  return done === total ? t('progress.all') : t('progress.parts', { done, count: total });
}

/** What is left is listed where people look for the end: on the assessment's page and on the last one. */
export function listsLeft(index: CourseIndex, page: PageIndex, { assessment }: Progress): boolean {
  // While somebody answers the questions there is nothing else to think of.
  return page.kind === 'assessment' ? !assessment.open : page === index.pages.at(-1);
}

/** The list of what is left, module by module, each with the way there; the page in view needs no way. */
export function leftView(
  index: CourseIndex,
  progress: Progress,
  { left: all }: ProgressCounts,
  here: PageIndex,
  t: Translate,
): TemplateResult | typeof nothing {
  const left = onceEach(all).filter(({ page }) => page !== here.id);
  if (left.length === 0 && all.length > 0) return nothing;
  const minutes = t('page.minutes', { count: remainingMinutes(index, progress) });
  const body =
    left.length === 0
      ? html`<p>${t('left.none')}</p>`
      : html`<p class="meta">${minutes}</p>
          ${index.modules.map((module) => leftIn(module, itemsOf(index, module, left), t))}`;
  return html`<section class="left card" aria-labelledby="course_left">
    <h2 class="card-title" id="course_left">${t('left.title')}</h2>
    ${body}
  </section>`;
}

/** A page with a story that is still to be played is named once, with the story. */
export function onceEach(left: readonly LeftItem[]): readonly LeftItem[] {
  const stories = left.filter(({ kind }) => kind === 'scenario');
  const played = new Set(
    stories.flatMap(({ page, instead }) => [page, ...instead.map((other) => other.page)]),
  );
  return left.filter(({ kind, page }) => kind !== 'page' || !played.has(page));
}

function itemsOf(index: CourseIndex, { id }: ModuleIndex, left: readonly LeftItem[]): readonly LeftItem[] {
  const here = new Set(index.pages.filter(({ module }) => module === id).map((page) => page.id));
  return left.filter(({ page }) => here.has(page));
}

function leftIn(
  { title }: ModuleIndex,
  left: readonly LeftItem[],
  t: Translate,
): TemplateResult | typeof nothing {
  if (left.length === 0) return nothing;
  return html`<h3 class="left-module">${title}</h3>
    <ul>
      ${left.map((item) => html`<li>${leftItem(item, t)}</li>`)}
    </ul>`;
}

/** The way back to an assessment that was taken and not passed, on every other page. */
export function backToCheck(
  index: CourseIndex,
  progress: Progress,
  here: PageIndex | null,
  t: Translate,
): TemplateResult | typeof nothing {
  const check = index.pages.find(({ id }) => id === index.assessment?.page);
  if (!check || !here || here.id === check.id || !progress.assessment.last) return nothing;
  if (pageStatus(index, progress, check.id) !== 'begun') return nothing;
  return html`<p class="left-back"><a href="#${check.id}">${t('left.back', { title: check.title })}</a></p>`;
}

function leftItem(item: LeftItem, t: Translate): TemplateResult {
  const link = ({ page, title }: LeftItem): TemplateResult => html`<a href="#${page}">${title}</a>`;
  return html`<span class="meta">${t(`left.${item.kind}`)}</span> ${link(item)}${
      item.instead.length === 0
        ? nothing
        : html` <span class="meta">${t('left.or')}</span> ${item.instead.map(link)}`
    }`;
}
