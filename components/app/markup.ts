/** Small tools for writing HTML as text, and the head of a page, which launch file and player write alike. */
import type { Translate } from '../i18n/translate.ts';
import type { CourseIndex, PageIndex } from '../model/course.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes plain words for HTML text and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** What stands in the browser's tab: the page first, because that is what tells two tabs apart. */
export function documentTitle(page: string, course: string): string {
  return `${page} · ${course}`;
}

/**
 * The inside of `<article>`: where one is, the title, the text. The heading takes focus after a page change,
 * so that a screen reader begins to read there.
 */
export function pageMarkup(index: CourseIndex, page: PageIndex, html: string, t: Translate): string {
  const module = index.modules.find(({ id }) => id === page.module)?.title ?? '';
  const minutes = t('page.minutes', { count: page.minutes });
  const [picture, rest] = takePicture(html);
  return (
    `${picture}<header class="page-head"><p class="page-place">${escapeHtml(module)}` +
    `<span class="page-minutes">${escapeHtml(minutes)}</span></p>` +
    `<h1 tabindex="-1">${escapeHtml(page.title)}</h1></header>` +
    `<div class="lesson">${rest}</div>`
  );
}

/** The picture that a cover begins with, and what follows; a picture holds no `div`. */
function takePicture(html: string): [picture: string, rest: string] {
  if (!hasPicture(html)) return ['', html];
  const end = html.indexOf('</div>') + '</div>'.length;
  return [html.slice(0, end), html.slice(end)];
}

/** Whether a page begins with a picture of its own, which the compiler has marked. */
export function hasPicture(html: string): boolean {
  return html.startsWith('<div class="cover-picture">');
}
