/** The third script: the tools of a course, and the page that lists them. */
import { html, render } from 'lit';
import * as made from './tools/list.ts';
import { createTranslate, type Catalogue, type Translate } from '../i18n/translate.ts';
import { HELP } from './address.ts';
import type { LaterApp } from './later-port.ts';
import { readBlock } from './read-block.ts';
import { watchMishaps } from './mishaps.ts';
import { comeBack } from './tools/finding/back.ts';
import type { MakeTool, Tool, Tools, ToolsApp } from './tools-port.ts';

/** Between the page of all tools and one of them in an address. */
const BETWEEN = '--';

function createTools(later: LaterApp, signal = new AbortController().signal): Tools {
  const { win } = later;
  const t = withOwnWords(later);
  const makers = Object.values<MakeTool>(made);
  const tools: Tool[] = [];
  const app: ToolsApp = { ...later, t, signal, has: (id) => tools.some((tool) => tool.id === id) };
  watchMishaps(app);
  comeBack(app);
  for (const make of makers) tools.push(...[make(app) ?? []].flat());
  const listed = tools.filter(({ unlisted }) => !unlisted);
  const home: Tool = {
    id: '',
    title: t('help.title'),
    show: (host) =>
      render(
        html`<p>${t('help.time')}</p>
          ${list(listed)}`,
        host,
      ),
  };
  return {
    page(address) {
      const [start, id = ''] = address.split(BETWEEN);
      const own = tools.find((one) => one.unlisted && one.id === address);
      if (start !== HELP && !own) return null;
      const tool = own ?? listed.find((one) => one.id === id) ?? home;
      const host = win.document.createElement('div');
      host.className = 'stack';
      draw(tool, host, app);
      return { title: tool.title, body: html`${host}${wayBack(later, t)}` };
    },
    links: {
      ...Object.assign({}, ...tools.map(({ outline }) => outline)),
      end: [
        ...tools.map(({ outline }) => outline?.end),
        links(
          listed.filter(({ outline }) => !outline),
          t('help.title'),
        ),
      ],
    },
  };
}

/** To the page that was being read; after the end to what was said then, because nothing else leads there. */
function wayBack({ attempt, navigation: { last } }: LaterApp, t: Translate) {
  return (
    last &&
    html`<p class="left-back">
      <a href="#${last.id}">${attempt.closed ? t('leave.sent') : t('missing.back', { title: last.title })}</a>
    </p>`
  );
}

/** What the tools say stands at the end of the launch file, as they do; that of a further language with all its words. */
function withOwnWords({ win, index, source, t }: LaterApp): Translate {
  if (index.language !== source.index.language) return t;
  const words = readBlock<Catalogue>(win.document, 'course-tools-words');
  const say = createTranslate(words, index.language);
  return (key, params) => (key in words ? say : t)(key, params);
}

/** A tool that throws leaves words with a code, as everything does. */
function draw(tool: Tool, host: HTMLElement, { win, t }: ToolsApp): void {
  try {
    tool.show(host);
  } catch (problem) {
    host.textContent = t('mishap.other', { code: `TOOL-${tool.id.toUpperCase()}` });
    win.reportError(problem);
  }
}

/** What the outline has no place of its own for. */
function links(tools: readonly Tool[], title: string) {
  return html`<h3>${title}</h3>
    <ul class="tools">
      ${tools.map((tool) => html`<li><a href="#${HELP}${BETWEEN}${tool.id}">${tool.title}</a></li>`)}
    </ul>`;
}

function list(tools: readonly Tool[]) {
  return html`<ul class="tools tool-list">
    ${tools.map(
      ({ id, title, about }) =>
        html`<li>
          <a href="#${HELP}${BETWEEN}${id}">${title}</a>
          <p class="meta">${about ?? ''}</p>
        </li>`,
    )}
  </ul>`;
}

window.courseTools = () => createTools;
