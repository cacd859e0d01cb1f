/** The shell as the app uses it: page in view, outline, save indicator, notices, links. */
import type { Translate } from '../i18n/translate.ts';
import type { Adapter, Opening } from '../lms/port.ts';
import type { CourseIndex, PageIndex } from '../model/course.ts';
import { pageOf } from './address.ts';
import { createNotices, type Notices } from './notices.ts';
import { createOutline, type Outline } from './outline.ts';
import { createPageView, type PageView } from './page-view.ts';
import { createSaveState, type SaveShown } from './save-state.ts';

export interface Shell {
  readonly view: PageView;
  readonly outline: Outline;
  readonly notices: Notices;
  /** Without a status: the last one in the words of now. */
  save(shown?: SaveShown): void;
  /** @param done Share of the way, 0 to 1. */
  done(done: number): void;
  /** Says what is special about this start, if anything is. */
  greet(opening: Opening, standard: Adapter['standard']): void;
  /** Offers to go on where the learner was. */
  offer(page: PageIndex, accept: () => void): void;
  closeOffer(): void;
  /** @param closed The learner has left, and nothing leads on; otherwise the page stays, to be read. */
  ended(closed: boolean): void;
}

export interface ShellActions {
  readonly leave: () => void;
  /** A link to a page or a heading of the course was followed. */
  readonly follow: (id: string) => void;
}

/**
 * Brings the static shell of the launch file to life.
 * @throws Error when the document lacks a part of the shell.
 */
export function createShell(win: Window, index: CourseIndex, t: Translate, actions: ShellActions): Shell {
  const { document } = win;
  const main = part(document, 'course_main');
  const button = part(document, 'course_contents');
  const leaveButton = part(document, 'course_leave');
  const bar = part(document, 'course_done');
  const view = createPageView(main, index, t);
  const notices = createNotices(part(document, 'course_notices'), t);
  leaveButton.addEventListener('click', actions.leave);
  tellHeight(bar.parentElement ?? bar, part(document, 'course_save'), win);
  document.addEventListener('click', (event) => followLink(event, main, actions.follow));
  return {
    view,
    notices,
    outline: createOutline(part(document, 'course_outline'), button, index, t),
    save: createSaveState(part(document, 'course_save'), part(document, 'course_heard'), t, index),
    done: (done) => bar.style.setProperty('--done', String(done)),
    greet(opening, standard) {
      const special = greeting(opening, standard);
      if (special) notices.show(() => ({ id: 'greeting', text: t(special) }));
      // Where nothing is saved, the button must not say so.
      if (special) leaveButton.textContent = t('leave.plain');
    },
    offer({ id }, accept) {
      notices.show(() => ({
        id: 'offer',
        text: t('notice.continue', { title: pageOf(index, id)?.title ?? '' }),
        actions: [{ label: t('notice.continue-button'), run: accept }],
      }));
    },
    closeOffer: () => notices.close('offer'),
    ended(closed) {
      leaveButton.textContent = t('leave.plain');
      notices.close('greeting');
      if (closed)
        for (const id of ['course_leave', 'course_contents', 'course_outline'])
          part(document, id).hidden = true;
    },
  };
}

/**
 * Tells style how high the bar is that lies over the page, so that nothing which is jumped to hides below it.
 * With very large text it would take the page away, so there only its last line stays, the save indicator.
 */
function tellHeight(bar: HTMLElement, save: HTMLElement, win: Window): void {
  const { style } = win.document.documentElement;
  new ResizeObserver(() => {
    const high = bar.offsetHeight > win.innerHeight / 5;
    bar.toggleAttribute('data-high', high);
    const away = high ? save.offsetTop - 4 : 0;
    bar.style.setProperty('--away', `${-away}px`);
    style.setProperty('--bar', `${bar.offsetHeight - away}px`);
  }).observe(bar);
}

function part(document: Document, id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`No #${id}.`);
  return found;
}

function greeting({ mode, tracked, problem }: Opening, standard: Adapter['standard']) {
  if (problem) return null;
  if (!tracked) return standard === 'web' ? 'notice.untracked-web' : 'notice.untracked';
  return mode === 'normal' ? null : (`notice.${mode}` as const);
}

/** Follows `#…` by script: a `<base>` of the LMS would send the browser to another document. */
function followLink(event: MouseEvent, main: HTMLElement, follow: (id: string) => void): void {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const id = link?.getAttribute('href')?.slice(1);
  if (!id) return;
  event.preventDefault();
  if (id === main.id) main.focus();
  else follow(decodeURIComponent(id));
}
