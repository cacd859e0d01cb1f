/** Any page on paper, with everything on it opened. */
import { html, nothing, render } from 'lit';
import type { MakeTool, ToolsApp } from '../tools-port.ts';
import { exitsOf, printPage } from './exits.ts';

export const print: MakeTool = (app) => {
  const { win, t, navigation } = app;
  openForPaper(app);
  // By the browser's own way it may still be printed.
  if (!exitsOf(win).print) return null;
  const draw = (host: HTMLElement): void => {
    const page = navigation.last ?? app.index.pages[0];
    const onPrint = (): void => {
      if (page) void goAndPrint(app, page.id);
    };
    render(
      html`<p>${t('print.text')}</p>
        <div class="actions">
          ${
            page
              ? html`<button type="button" class="button" @click=${onPrint}>
                  ${t('print.page', { title: page.title })}
                </button>`
              : nothing
          }
        </div>
        <p class="hint">${t('print.keys')}</p>`,
      host,
    );
  };
  return { id: 'print', title: t('print.title'), about: t('print.about'), show: draw };
};

/** Goes to the page and prints it. */
async function goAndPrint(app: ToolsApp, id: string): Promise<void> {
  const { win, navigation, shell, t } = app;
  navigation.follow(id);
  // What is looked up lazily is loaded and drawn by the frame after the next.
  for (let frames = 0; frames < 2 || navigation.page?.id !== id; frames += 1) {
    if (frames > 120) return;
    await new Promise((next) => win.requestAnimationFrame(next));
  }
  if (!(await printPage(win))) shell.notices.show(() => ({ id: 'print', text: t('print.blocked') }));
}

/** Opens what is closed while a page is printed, by whatever way. */
function openForPaper({ win, signal }: ToolsApp): void {
  const opened: HTMLDetailsElement[] = [];
  win.addEventListener(
    'beforeprint',
    () => {
      for (const details of win.document.querySelectorAll<HTMLDetailsElement>(
        'article details:not([open])',
      )) {
        details.open = true;
        opened.push(details);
      }
    },
    { signal },
  );
  win.addEventListener(
    'afterprint',
    () => {
      for (const details of opened.splice(0)) details.open = false;
    },
    { signal },
  );
}
