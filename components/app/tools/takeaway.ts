/**
 * What a learner takes along: the agreement, the plan, the notes, and a record of completion. Each but the plan has a
 * page among the tools; the same buttons stand in every `<course-takeaway data-of="…">` of a page, and one without
 * `data-of` has the links to the pages. Without this script the element stays empty.
 */
import { html, render } from 'lit';
import { HELP } from '../address.ts';
import { takeawayUses } from './uses.ts';
import type { MakeTool, Tool, ToolsApp } from '../tools-port.ts';
import type { TakenDocument } from './documents/document.ts';
import { documentBody } from './documents/html.ts';
import * as makers from './documents/list.ts';
import type { RecordSource } from './documents/record.ts';
import { fileName, type Kind } from './file-name.ts';
import { showWaysOut } from './ways-out.ts';

type Maker = (source: RecordSource) => TakenDocument;

/** Of the documents, those that this course has. */
const MAKERS: Readonly<Record<string, Maker>> = makers;
const PAGES = ['agreement', 'notes', 'record'] as const;
const TAG = 'course-takeaway';

export const takeaway: MakeTool = (app) => {
  const { index, t } = app;
  if (!takeawayUses(index).takeaway) return null;
  const shown = PAGES.filter((kind) => kind in MAKERS);
  const tools = shown.map((kind): Tool => ({
    id: kind,
    title: t(`take.name.${kind}`),
    about: t(`take.about.${kind}`),
    show: (host) => void showPage(app, kind, host),
  }));
  whenPlaced(app, (host) => {
    const { of } = host.dataset;
    if (of === 'agreement' || of === 'plan') void showButtons(app, of, host);
    else render(linksView(tools, t('take.title')), host);
  });
  return tools;
};

function linksView(tools: readonly Tool[], title: string) {
  return html`<p class="take-links">
    <span>${title}:</span> ${tools.map((tool) => html`<a href="#${HELP}--${tool.id}">${tool.title}</a>`)}
  </p>`;
}

/** Fills every such element of the document, those that are there and those to come. */
function whenPlaced({ win: { document }, signal }: ToolsApp, fill: (host: HTMLElement) => void): void {
  document.addEventListener('takeaway-placed', ({ target }) => fill(target as HTMLElement), { signal });
  // Known already when the tools are made in another language.
  if (customElements.get(TAG)) {
    for (const host of document.querySelectorAll<HTMLElement>(TAG)) fill(host);
    return;
  }
  customElements.define(
    TAG,
    class extends HTMLElement {
      connectedCallback(): void {
        this.dispatchEvent(new Event('takeaway-placed', { bubbles: true }));
      }
    },
  );
}

/** The buttons, and below them the document itself: what is printed, and what can be selected. */
async function showPage(app: ToolsApp, kind: (typeof PAGES)[number], host: HTMLElement): Promise<void> {
  const paper = app.win.document.createElement('div');
  const ways = app.win.document.createElement('div');
  host.append(ways, paper);
  if (kind === 'notes' && 'agreement' in MAKERS) {
    const title = app.t('take.name.agreement');
    render(html`<p class="take"><a href="#${HELP}--agreement">${title}</a></p>`, host, {
      renderBefore: paper,
    });
  }
  await showButtons(app, kind, ways);
  const document = makerOf(app, kind)();
  // What the page is called already is not said again.
  const isNamed = document.title === app.t(`take.name.${kind}`);
  paper.className = isNamed ? 'paper' : 'paper titled';
  paper.innerHTML = isNamed ? documentBody({ ...document, title: '' }, 1) : documentBody(document, 2);
}

async function showButtons(app: ToolsApp, kind: Kind, host: HTMLElement): Promise<void> {
  const { win, index, content, attempt, clock, t } = app;
  // What does not come leaves out its words; everything else is there.
  await Promise.allSettled(index.modules.map(({ id }) => content.load(id)));
  const ways = { win, t, clock, file: fileName(app, kind), make: makerOf(app, kind) };
  // The same in every language, or a calendar would have the day twice.
  const id = `${index.id}-${kind}-${attempt.progress.seed.toString(36)}`;
  const dated = kind === 'agreement' || kind === 'plan';
  showWaysOut(
    host,
    dated ? { ...ways, day: { of: kind, id, course: index.title, language: index.language } } : ways,
  );
}

/** Of what was looked at or practised in a window where nothing is recorded, no record is made. */
function makerOf(app: ToolsApp, kind: Kind): () => TakenDocument {
  const { win, index, content, attempt, opening, clock, t } = app;
  const direction = win.document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
  const maker = MAKERS[kind];
  if (!maker) throw new Error(`Nothing makes ${kind}.`);
  return () => {
    const progress = kind === 'record' && opening.mode !== 'normal' ? attempt.held : attempt.progress;
    return maker({ index, content, progress, direction, now: clock(), t, opening });
  };
}
