/**
 * Errors while the course runs: never a blank place. What can be read stays, the shell and “Save and leave” stay, and a
 * code tells a help desk which part it was.
 */
import { html, render } from 'lit';
import type { ToolsApp } from './tools-port.ts';

type MishapApp = Pick<ToolsApp, 'win' | 'signal' | 't' | 'shell' | 'navigation'>;

/** Elements that show nothing but what they draw. */
const ACTIVITIES = ['question', 'scenario', 'reflection', 'agreement', 'plan', 'assessment'];

/** For example `RUN-QUESTION`, or `RUN-OTHER` where no part of the page is missing. */
const codeOf = (part: string): string => `RUN-${part.toUpperCase()}`;

/** From now on says so when something goes wrong, and looks for what went wrong before. */
export function watchMishaps(app: MishapApp): void {
  const { win, signal, shell, t } = app;
  const onError = (): void => {
    // After the elements that did not fail have drawn.
    win.setTimeout(() => {
      // What fails here would be heard as a further mishap, without end.
      try {
        if (markFailed(app)) return;
        const code = codeOf('other');
        shell.notices.show(() => ({ id: 'mishap', text: t('mishap.other', { code }) }));
      } catch {
        // Nothing more can be said.
      }
    });
  };
  win.addEventListener(
    'error',
    ({ error }) => {
      // Without an error it is a browser's remark, or a script of another origin that tells nothing.
      if (error) onError();
    },
    { signal },
  );
  win.addEventListener(
    'unhandledrejection',
    ({ reason }) => {
      if (isError(reason)) onError();
    },
    { signal },
  );
  markFailed(app);
}

/** The frame's own classes, so `instanceof` would not do in a window that is not this one. */
function isError(reason: unknown): boolean {
  return typeof reason === 'object' && reason !== null && 'stack' in reason;
}

/** Puts words where an activity has drawn nothing. True when there was one. */
function markFailed({ win, navigation, t }: MishapApp): boolean {
  const parts = ACTIVITIES.flatMap((name) =>
    [...win.document.querySelectorAll<HTMLElement>(`article course-${name}`)].map((part) => ({ name, part })),
  );
  const blank = parts.filter(({ part }) => part.textContent.trim() === '' && !part.dataset['failed']);
  for (const { name, part } of blank) {
    part.dataset['failed'] = '';
    const place = win.document.createElement('div');
    place.className = 'card mishap';
    part.after(place);
    const again = (): void => {
      const { page } = navigation;
      if (page) navigation.own(() => ({ title: page.title, body: html`` }), false);
      if (page) navigation.show(page, true);
    };
    render(
      html`<p><strong>${t('mishap.part')}</strong> ${t('mishap.rest')}</p>
        <p>${t('mishap.code')} <span class="code">${codeOf(name)}</span></p>
        <div class="actions">
          <button type="button" class="button quiet" @click=${again}>${t('broken.again')}</button>
        </div>`,
      place,
    );
  }
  return blank.length > 0;
}
