/** One module of the guide. */
import type { KitSource } from '../../package/build.ts';
import { plain } from '../../content/nodes.ts';
import { inOrder, ofKind } from '../../content/order.ts';
import { pageMinutes } from '../../content/sizes.ts';
import type { CourseSource, ModuleSource, PageSource } from '../../content/source.ts';
import { html, table, type Markup } from '../markup.ts';
import { markdownHtml } from '../texts.ts';
import { answerKeys } from './keys.ts';
import { scenarioPart } from './scenes.ts';
import { moduleMinutes } from './timing.ts';
import { ownWorkshop } from './workshop.ts';

interface Located {
  readonly value: string;
}

/** Outcomes that pages, questions or stories of a module serve, in the order of the course. */
function aims(source: CourseSource, pages: readonly PageSource[]): Markup | null {
  const here = inOrder(source).filter(({ page }) => pages.includes(page) && page.kind === 'lesson');
  const named: readonly Located[] = [
    ...pages.flatMap(({ outcomes }) => outcomes),
    ...ofKind(here, 'question').flatMap(({ item }) => item.outcome ?? []),
    ...ofKind(here, 'scenario').flatMap(({ item }) => item.outcomes),
  ];
  const ids = new Set(named.map(({ value }) => value));
  const served = Object.entries(source.data.outcomes).filter(([id]) => ids.has(id));
  if (served.length === 0) return null;
  return html`<p>Afterwards people can:</p>
    <ul class="aims">
      ${served.map(([id, words]) => html`<li><b>${id}</b> ${words}</li>`)}
    </ul>`;
}

function needWords(need: string): string {
  if (need === 'core') return 'everybody';
  return need === 'optional' ? 'who wants to' : 'one of these';
}

function pagesTable(title: string, source: CourseSource, pages: readonly PageSource[]): Markup {
  const taught = pages.some(({ teaches }) => teaches.length > 0);
  const rows = pages.map((page) => [
    page.title,
    needWords(page.need),
    `${pageMinutes(page, source)} min`,
    ...(taught ? [page.teaches.map(({ value }) => value).join(', ')] : []),
  ]);
  const legend = html`<p class="legend">
    Points taught: their words stand in <a href="#points">Points of the sources</a>, at the end of this guide.
  </p>`;
  return html`${table(`Pages of “${title}”`, ['Page', 'For', 'Minutes', ...(taught ? ['Points taught'] : [])], rows)}
  ${taught ? legend : null}`;
}

/** What an author has not written is drawn from the course: its points, and its questions about people's own work. */
function drawn(source: CourseSource, pages: readonly PageSource[]): Markup {
  const { points } = source.sources;
  const taught = new Set(pages.flatMap(({ teaches }) => teaches.map(({ value }) => value)));
  const says = [...taught].flatMap((id) => points[id]?.says ?? []);
  const here = inOrder(source).filter(({ page }) => pages.includes(page));
  const prompts = ofKind(here, 'reflection').map(({ item }) => plain(item.prompt));
  const stories = ofKind(here, 'scenario').map(
    ({ item }) => `“${item.title}”: where did we differ, and what does each answer cost later?`,
  );
  const part = (title: string, items: readonly string[]): Markup | null =>
    items.length === 0
      ? null
      : html`<h3>${title}</h3>
          <ul>
            ${items.map((item) => html`<li>${item}</li>`)}
          </ul>`;
  return html`${part('Talking points', says)} ${part('Discussion questions', [...prompts, ...stories])}`;
}

/** The chapter of one module. */
export function modulePart({ id, title }: ModuleSource, { source, trainer }: KitSource): Markup {
  const pages = source.pages.filter(({ module }) => module === id);
  const here = inOrder(source).filter(({ page }) => page.module === id);
  const { core, whole } = moduleMinutes(pages, source);
  const guide = trainer.guides.get(id);
  const practice = ofKind(here, 'question')
    .map(({ item }) => item)
    .filter(({ use }) => use === 'practice');
  const stories = ofKind(here, 'scenario').map(({ item }) => item);
  return html`<section class="module">
    <h2 id="module-${id}">${title}</h2>
    <p class="says">Alone: ${core} minutes for the core path, ${whole} for every page.</p>
    ${aims(source, pages)} ${pagesTable(title, source, pages)}
    ${guide ? markdownHtml(guide, { deeper: 1, prefix: `module-${id}--`, within: title }) : drawn(source, pages)}
    ${guide ? ownWorkshop(guide, stories) : null}
    ${stories.map((item) => scenarioPart(item, source.data.elements))}
    ${answerKeys(`key-${id}`, 'Answers to the practice questions', practice, source.data.elements)}
  </section>`;
}
