/** What stands below a page when the course asks for nothing more. */
import { html, type TemplateResult } from 'lit';
import type { Translate } from '../i18n/translate.ts';
import type { PageIndex } from '../model/course.ts';
import type { ProgressCounts } from '../state/selectors.ts';
import type { Attempt } from './attempt.ts';

/**
 * Whatever the last step was, a story or a page: what one may still want to write has to be written now. On the page of
 * the assessment its result says so.
 * @returns `null` where something is left to do, nothing ever was, or nobody takes what is written.
 */
export function finishedView(
  { left, total }: ProgressCounts,
  page: PageIndex | null,
  { privacy }: Pick<Attempt, 'privacy'>,
  t: Translate,
): TemplateResult | null {
  if (!page || page.kind === 'assessment' || left.length > 0 || total === 0 || privacy !== 'lms') return null;
  return html`<p class="left feedback" data-tone="good">${t('assessment.complete')}</p>`;
}
