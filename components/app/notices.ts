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
  /** It can wait: beside another one it begins folded on a phone, so that some of the page is left. */
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

/** Width in px below which the buttons of a notice take a line each. */
const NARROW = 416;

/** @param host Element of the shell that holds the notices and announces them. */
export function createNotices(host: HTMLElement, t: Translate): Notices {
  const open = new Map<string, () => Notice>();
  const folded = new Set<string>();
  const close = (id: string): void => {
    open.delete(id);
    paint();
  };
  const press = ({ id, stays }: Notice): void => {
    if (!stays) return close(id);
    if (!folded.delete(id)) folded.add(id);
    paint();
  };
  const row = (notice: Notice) => {
    const { id, text, actions = [], stays } = notice;
    const whole = !folded.has(id);
    return html`<div class="notice" ?data-folded=${!whole}>
      <p>${text}</p>
      ${(whole ? actions : []).map(
        ({ label, run }, at) =>
          html`<button type="button" class="button ${at ? 'quiet' : ''}" @click=${run}>${label}</button>`,
      )}
      <button
        type="button"
        class="notice-close"
        aria-label=${t(stays ? 'notice.whole' : 'notice.close')}
        aria-expanded=${stays ? whole : nothing}
        @click=${() => press(notice)}
      >
        ${stays ? (whole ? '▾' : '▴') : '×'}
      </button>
    </div>`;
  };
  const paint = (): void => {
    const within = host.matches(':focus-within');
    render(
      [...open.values()].map((make) => row(make())),
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
      const narrow = waits && open.size > 0 && host.offsetWidth < NARROW;
      open.set(id, make);
      folded[narrow ? 'add' : 'delete'](id);
      paint();
    },
    close,
    again: paint,
  };
}
