/** The way so far and what is left of it, in words. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../i18n/translate.ts';
import type { CourseIndex, PageIndex } from '../model/course.ts';
import type { Progress } from '../model/progress.ts';
import { remainingMinutes, type LeftItem, type ProgressCounts } from '../state/selectors.ts';

/** For example "3 of 9 steps done". */
export function wayWords({ done, total }: ProgressCounts, t: Translate): string {
  return done === total ? t('progress.all') : t('progress.parts', { done, count: total });
}

/** What is left is listed where people look for the end: on the assessment's page and on the last one. */
export function listsLeft(index: CourseIndex, page: PageIndex, { assessment }: Progress): boolean {
  // While somebody answers the questions there is nothing else to think of.
  return page.kind === 'assessment' ? !assessment.open : page === index.pages.at(-1);
}

/** The list of what is left, each with the way there; what is left on the page in view needs no way. */
export function leftView(
  index: CourseIndex,
  progress: Progress,
  { left: all }: ProgressCounts,
  here: PageIndex,
  t: Translate,
): TemplateResult | typeof nothing {
  const left = all.filter(({ page }) => page !== here.id);
  if (left.length === 0 && all.length > 0) return nothing;
  const minutes = t('page.minutes', { count: remainingMinutes(index, progress) });
  const body =
    left.length === 0
      ? html`<p>${t('left.none')}</p>`
      : html`<p class="meta">${minutes}</p>
          <ul>
            ${left.map((item) => html`<li>${leftItem(item, t)}</li>`)}
          </ul>`;
  return html`<section class="left card" aria-labelledby="course_left">
    <h2 class="card-title" id="course_left">${t('left.title')}</h2>
    ${body}
  </section>`;
}

function leftItem(item: LeftItem, t: Translate): TemplateResult {
  const link = ({ page, title }: LeftItem): TemplateResult => html`<a href="#${page}">${title}</a>`;
  return html`<span class="meta">${t(`left.${item.kind}`)}</span> ${link(item)}
    ${
      item.instead.length === 0
        ? nothing
        : html`<span class="meta">${t('left.or')}</span> ${item.instead.map(link)}`
    }`;
}
