/** A pilot: what is asked at the foot of pages, and the page of closing questions. Only pilot packages have it. */
import { html, nothing, render } from 'lit';
import { HELP } from '../../address.ts';
import type { MakeTool, ToolsApp } from '../../tools-port.ts';
import { choices, named, type PilotApp } from './asking.ts';
import { showClosing } from './closing.ts';
import { note, type NoteDrafts } from './note.ts';

const ID = 'closing';
const ADDRESS = `#${HELP}--${ID}`;

/** Where nobody would get an answer (no LMS, review, looking round) nothing is asked. */
export const pilot: MakeTool = (tools: ToolsApp) => {
  const { index, opening, t, win } = tools;
  const mark = win.document.getElementById('course_pilot');
  // Written with the launch file, and said again in another language.
  if (mark) mark.textContent = t('pilot.mark');
  if (!index.pilot || !opening.tracked || opening.mode !== 'normal') return null;
  const app: PilotApp = { ...tools, pilot: index.pilot };
  watchPages(app);
  return {
    id: ID,
    title: t('pilot.closing'),
    about: t('pilot.closing-about'),
    show: (host) => showClosing(app, host),
    outline: {
      end: html`<section class="pilot-outline" aria-labelledby="course_pilot_end">
        <h3 id="course_pilot_end">${t('pilot.mark')}</h3>
        <ul>
          <li><a href=${ADDRESS}>${t('pilot.closing')}</a></li>
        </ul>
      </section>`,
    },
  };
};

/** A question stands before the way on, so that nobody goes past it; the note behind everything else. */
function watchPages(app: PilotApp): void {
  const { win, signal, t } = app;
  const main = win.document.getElementById('course_main');
  if (!main) return;
  const drafts: NoteDrafts = new Map();
  const place = (name: string, label: string): HTMLElement => {
    const host = win.document.createElement('div');
    host.className = name;
    host.setAttribute('role', 'group');
    host.setAttribute('aria-label', label);
    return host;
  };
  const question = place('pilot-question', t('pilot.mark'));
  const foot = place('pilot-foot', t('pilot.unclear'));
  main.insertBefore(question, main.querySelector('#course_turn'));
  main.append(foot);
  const write = (said: string): void => {
    const row = rowOf(app, 'unclear');
    render(row ? note(app, row, drafts, said, write) : nothing, foot);
  };
  const paint = (): void => {
    paintQuestion(app, question);
    // On another page it is closed again, and says nothing of the one before.
    render(nothing, foot);
    write('');
  };
  paint();
  // Each page has an article of its own.
  const watch = new MutationObserver((changes) => {
    const isArticle = (node: Node): boolean => node.nodeName === 'ARTICLE';
    if (changes.some(({ addedNodes }) => [...addedNodes].some(isArticle))) paint();
  });
  watch.observe(main, { childList: true });
  signal.addEventListener('abort', () => {
    watch.disconnect();
    question.remove();
    foot.remove();
  });
}

function rowOf({ pilot, navigation }: PilotApp, asks: string) {
  return pilot.rows.find((row) => row.asks === asks && row.page === navigation.page?.id);
}

function paintQuestion(app: PilotApp, host: HTMLElement): void {
  const { t, pilot, navigation } = app;
  const row = rowOf(app, 'module');
  const isEnd = pilot.ends.includes(navigation.page?.id ?? '');
  const box = html`<div class="pilot-box stack">
    ${named(app)} ${row ? choices(app, row) : nothing}
    ${isEnd ? html`<p><a class="pilot-link" href=${ADDRESS}>${t('pilot.closing-link')}</a></p>` : nothing}
  </div>`;
  // A new page is a new question: no choice of the one before may stay.
  render(nothing, host);
  render(row || isEnd ? box : nothing, host);
}
