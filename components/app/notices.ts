/** Plain banners at the foot of the window: they say what is special, or ask, and push nothing aside. */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { Translate } from '../i18n/translate.ts';

export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Notice {
  readonly id: string;
  /** Words, or what may stand in a paragraph. */
  readonly text: string | TemplateResult;
  /** The main one first. */
  readonly actions?: readonly NoticeAction[];
  /** Nobody can close it, only fold it to a line: it goes when what it says is over, or its question is answered. */
  readonly stays?: boolean;
  /** On a phone only the newest is whole, so that most of the page is left; one that can wait leaves that to the first. */
  readonly waits?: boolean;
}

export interface Notices {
  readonly host: HTMLElement;
  /**
   * Shows a notice, or replaces the one with the same id. The focus stays where it is.
   * @param make Called for each drawing: the language may change meanwhile.
   */
  show(make: () => Notice): void;
  close(id: string): void;
  /** Draws all of them once more. */
  again(): void;
}

/** Width in px below which the buttons of a notice take a line each, and only one notice is whole. */
const NARROW = 416;

/** @param press The corner was pressed: to fold, to unfold, or to close. */
function noticeView(
  { text, actions = [], stays }: Notice,
  whole: boolean,
  press: () => void,
  t: Translate,
): TemplateResult {
  const folds = stays || !whole;
  return html`<div class="notice" ?data-folded=${!whole}>
    <p>${text}</p>
    ${(whole ? actions : []).map(
      ({ label, run }, at) =>
        html`<button type="button" class="button ${at ? 'quiet' : ''}" @click=${run}>${label}</button>`,
    )}
    <button
      type="button"
      class="notice-close"
      aria-label=${t(folds ? 'notice.whole' : 'notice.close')}
      aria-expanded=${folds ? whole : nothing}
      @click=${press}
    >
      ${folds ? (whole ? '▾' : '▴') : '×'}
    </button>
  </div>`;
}

/** @param host Element of the shell that holds the notices and announces them. */
export function createNotices(host: HTMLElement, t: Translate): Notices {
  const open = new Map<string, () => Notice>();
  const folded = new Set<string>();
  const close = (id: string): void => {
    open.delete(id);
    paint();
  };
  const foldOthers = (id: string): void => {
    if (host.offsetWidth < NARROW) for (const one of open.keys()) if (one !== id) folded.add(one);
  };
  const press = ({ id, stays }: Notice): void => {
    if (folded.delete(id)) foldOthers(id);
    else if (stays) folded.add(id);
    else {
      open.delete(id);
      // Of those behind it the next one.
      folded.delete([...open.keys()].at(-1) ?? '');
    }
    paint();
  };
  const paint = (): void => {
    const within = host.matches(':focus-within');
    render(
      [...open.values()].map((make) => {
        const notice = make();
        return noticeView(notice, !folded.has(notice.id), () => press(notice), t);
      }),
      host,
    );
    // Whoever pressed a button that has gone is led back to the page, not to the top of the document.
    if (within && !host.matches(':focus-within'))
      host.parentElement?.querySelector<HTMLElement>('main')?.focus();
  };
  return {
    host,
    show(make) {
      const { id, waits } = make();
      open.set(id, make);
      folded.delete(id);
      const [first = id] = open.keys();
      // What is in use stays as it is.
      if (!host.matches(':focus-within')) foldOthers(waits ? first : id);
      paint();
    },
    close,
    again: paint,
  };
}
