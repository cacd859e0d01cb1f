/**
 * The launch file as text: everything that is painted before a script runs. Plain strings without a document,
 * so that the packager writes them in Node. The shell is complete here: the player fills it and moves nothing.
 */
import type { LaunchKey } from '../i18n/en/index.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Adapter } from '../lms/port.ts';
import { inertJson } from '../model/inert.ts';
import type { Logo } from '../model/logo.ts';
import type { CourseIndex, ModuleContent, PageIndex } from '../model/course.ts';
import { hasTools } from './tools-port.ts';
import { COVER_DRAWING } from './drawing.ts';
import { courseWords, toolsWordsOf } from './launch-words.ts';
import { logoMarkup } from './logo.ts';
import { documentTitle, escapeHtml, hasPicture, pageMarkup } from './markup.ts';

export interface LaunchInput {
  readonly index: CourseIndex;
  /** The modules that go into the launch file; the others are files of their own (`content/<module>.js`). */
  readonly modules: readonly ModuleContent[];
  /** The script of `components/lms/early`, built. */
  readonly headScript: string;
  /** Decides which words there are: a plain web page asks what no LMS needs. */
  readonly standard: Adapter['standard'];
  /** Numbers that the index does not say, and hashes, for comparing releases. */
  readonly ledger: unknown;
  readonly t: Translate<LaunchKey>;
  readonly logo?: Logo | null;
}

/** Where the packager puts the player. */
export const PLAYER_MARK = '<!--launch:player-->';

/** Where the packager puts the second script: nothing is saved before it is here. */
export const LATER_MARK = '<!--launch:later-->';

/**
 * Characters of later modules that may stand before the second script (`scripts/package/README.md`): packed, a sixth of a
 * second on the slow line of the bench. Whoever leaves before saving has begun has nothing saved.
 */
const BEFORE_SAVING = 128 * 1024;

/**
 * Characters of index and first module that stand before the player. More of them stand behind it, and the browser
 * compiles the player while they arrive; a small course packs better with both scripts close together. The words stand
 * before it in any case: what is told of a line that breaks off behind it needs them.
 */
const AHEAD = 32 * 1024;

/** Where the packager puts the third script, if the course has one: at the end, since nobody waits for it. */
export const TOOLS_MARK = '<!--launch:tools-->';

/**
 * An open book in the colour of the course. A plain web page brings its icon, since a browser would ask its host for
 * one; inside an LMS nobody asks.
 */
const ICON =
  '<link rel="icon" href="data:image/svg+xml,' +
  "%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Cpath fill='%231f5b46' " +
  "d='M0 1h3l1 1 1-1h3v6H5L4 8 3 7H0z'/%3E%3C/svg%3E\">";

/**
 * Attributes of `<html>`: the language, and the first page, which the head script compares with the place. Of a course
 * in several languages no page is the first: whoever comes back may read another one, and nobody knows yet.
 */
export function launchAttributes(input: LaunchInput): string {
  const { index } = input;
  const first = index.languages ? '' : firstPage(index).id;
  const dir = index.languages?.find(({ language }) => language === index.language)?.dir;
  const direction = dir ? ` dir="${dir}"` : '';
  return `lang="${escapeHtml(index.language)}"${direction} data-first="${escapeHtml(first)}"`;
}

/** Title and head script. Charset, viewport and style stand in the template. */
export function launchHead({ index, headScript, standard }: LaunchInput): string {
  const title = documentTitle(firstPage(index).title, index.title);
  return [
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="course" content="${escapeHtml(`${index.id} ${index.version}`)}">`,
    ...(standard === 'web' ? [ICON] : []),
    `<script>${headScript.replace(/<\/script/gi, '<\\/script')}</script>`,
  ].join('\n');
}

/** The body, in the order of `components/model/README.md`, with marks where the scripts go. */
export function launchBody(input: LaunchInput): string {
  const { index, modules, standard, ledger } = input;
  const first = firstPage(index);
  const [soon, later] = divide(modules.filter(({ id }) => id !== first.module).map(moduleBlock));
  const data = [
    jsonBlock('id="course-index"', index),
    ...modules.filter(({ id }) => id === first.module).map(moduleBlock),
  ];
  return [
    shell(input, first),
    jsonBlock('id="course-words"', courseWords(index, modules, standard)),
    ...(data.join('').length > AHEAD ? [PLAYER_MARK, ...data] : [...data, PLAYER_MARK]),
    ...soon,
    LATER_MARK,
    ...later,
    ...(hasTools(index)
      ? [jsonBlock('id="course-tools-words"', toolsWordsOf(index, standard)), TOOLS_MARK]
      : []),
    jsonBlock('id="course-ledger"', ledger),
  ].join('\n');
}

/** The first blocks, as many as may stand before the second script, and the others. */
function divide(blocks: readonly string[]): readonly [soon: readonly string[], later: readonly string[]] {
  let room = BEFORE_SAVING;
  const end = blocks.findIndex((block) => (room -= block.length) < 0);
  return end < 0 ? [blocks, []] : [blocks.slice(0, end), blocks.slice(end)];
}

/** The whole document from `components/app/index.html`; replaces by function, since course texts hold `$&`. */
export function launchDocument(template: string, input: LaunchInput): string {
  return template
    .replace('<html>', () => `<html ${launchAttributes(input)}>`)
    .replace('<!--launch:head-->', () => launchHead(input))
    .replace('<!--launch:body-->', () => launchBody(input));
}

function shell({ index, modules, t, logo }: LaunchInput, first: PageIndex): string {
  const words = (key: LaunchKey): string => escapeHtml(t(key));
  return `<a class="skip-link" href="#course_main">${words('shell.skip')}</a>
<header class="masthead">${logo ? logoMarkup(logo) : ''}<p>${escapeHtml(index.title)}</p>${index.pilot ? `<strong class="pilot-mark" id="course_pilot">${words('pilot.mark')}</strong>` : ''}${switchMarkup(index, words)}</header>
<section class="bar" aria-label="${words('shell.controls')}">
<button type="button" class="button quiet" id="course_contents" aria-expanded="false" aria-controls="course_outline">${words('outline.title')}</button>
<p class="save" id="course_save" data-status="connecting">${words('save.connecting')}</p>
<button type="button" class="button quiet" id="course_leave">${words('leave.button')}</button>
<div class="bar-done" id="course_done" aria-hidden="true"></div>
</section>
<noscript><p class="notice">${words('shell.no-script')}</p></noscript>
<div class="room">
<nav class="outline" id="course_outline" tabindex="-1" aria-label="${words('outline.title')}"></nav>
<main id="course_main" tabindex="-1" data-layout="${first.layout}">
<p class="opening">${words('shell.opening')}</p>
${index.pages.some((page) => page.layout === 'cover' && !hasPicture(pageHtml(modules, page))) ? COVER_DRAWING : ''}
<article data-page="${escapeHtml(first.id)}">${pageMarkup(index, first, pageHtml(modules, first), t)}</article>
<footer class="turn" id="course_turn">${turnMarkup(index, t)}</footer>
</main>
</div>
<p class="visually-hidden" id="course_heard" role="status"></p>
<div class="notices" id="course_notices" role="status" aria-atomic="false"></div>`;
}

/** Of two languages the other one; the player writes the same lines and brings them to life. */
function switchMarkup(
  { language, languages }: CourseIndex,
  words: (key: 'language.title') => string,
): string {
  if (!languages) return '';
  const offered = languages.length > 2 ? languages : languages.filter((one) => one.language !== language);
  const buttons = offered.map(
    ({ language: tag, name }) =>
      `<button type="button" class="language" lang="${tag}"${tag === language ? ' aria-current="true"' : ''}>${escapeHtml(name)}</button>`,
  );
  return `<div class="languages" id="course_languages" role="group" aria-label="${words('language.title')}">${buttons.join('')}</div>`;
}

/** Next page of the first one, as the player will write it: the same lines, so nothing moves when it does. */
function turnMarkup(index: CourseIndex, t: Translate): string {
  const next = index.pages[1];
  if (!next) return '';
  return (
    `<nav aria-label="${escapeHtml(t('shell.pages'))}"><a class="turn-link next" href="#${escapeHtml(next.id)}">` +
    `<span class="turn-way">${escapeHtml(t('page.next'))}</span> ` +
    `<span class="turn-title">${escapeHtml(next.title)}</span></a></nav>`
  );
}

function firstPage(index: CourseIndex): PageIndex {
  const first = index.pages[0];
  if (!first) throw new Error('A course without pages cannot be launched.');
  return first;
}

function pageHtml(modules: readonly ModuleContent[], page: PageIndex): string {
  const pages = modules.find(({ id }) => id === page.module)?.pages;
  return pages?.find(({ id }) => id === page.id)?.html ?? '';
}

function moduleBlock(module: ModuleContent): string {
  return jsonBlock(`id="module-${escapeHtml(module.id)}" data-module="${escapeHtml(module.id)}"`, module);
}

/** Inert data. */
function jsonBlock(attributes: string, data: unknown): string {
  return `<script type="application/json" ${attributes}>${inertJson(data)}</script>`;
}
