/** Pages of the shell's own for an address that leads nowhere, and for texts that did not arrive. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../i18n/translate.ts';
import type { CourseIndex, PageIndex } from '../model/course.ts';

/** A page that the shell makes itself. */
export interface OwnPage {
  readonly title: string;
  readonly body: TemplateResult;
}

/** @param back Page to return to; `null` for somebody who has been nowhere yet. */
export function missingPage(index: CourseIndex, back: PageIndex | null, t: Translate): OwnPage {
  const first = index.pages[0];
  return {
    title: t('missing.title'),
    body: html`<p>${t('missing.text')}</p>
      <div class="actions">
        ${back ? html`<a class="button" href="#${back.id}">${t('missing.back', { title: back.title })}</a>` : nothing}
        ${
          first && first !== back
            ? html`<a class="button ${back ? 'quiet' : ''}" href="#${first.id}">${t('missing.first')}</a>`
            : nothing
        }
      </div>`,
  };
}

/** @param again Tries to load the page once more. */
export function brokenPage(t: Translate, again: () => void): OwnPage {
  return {
    title: t('broken.title'),
    body: html`<p>${t('broken.text')}</p>
      <div class="actions">
        <button type="button" class="button" @click=${again}>${t('broken.again')}</button>
      </div>`,
  };
}
