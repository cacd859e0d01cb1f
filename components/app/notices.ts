/** Plain banners at the foot of the window: they say what is special about this start, and push nothing aside. */
import { html, nothing, render } from 'lit';
import type { Translate } from '../i18n/translate.ts';

export interface Notice {
  readonly id: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface Notices {
  /** Shows a notice, or replaces the one with the same id. */
  show(notice: Notice): void;
  close(id: string): void;
}

/** @param host Element of the shell that holds the notices and announces them. */
export function createNotices(host: HTMLElement, t: Translate): Notices {
  const open = new Map<string, Notice>();
  const close = (id: string): void => {
    open.delete(id);
    paint();
  };
  const row = ({ id, text, action }: Notice) =>
    html`<div class="notice">
      <p>${text}</p>
      ${action ? html`<button type="button" class="button" @click=${action.run}>${action.label}</button>` : nothing}
      <button type="button" class="notice-close" aria-label=${t('notice.close')} @click=${() => close(id)}>
        ×
      </button>
    </div>`;
  const paint = (): void => void render([...open.values()].map(row), host);
  return {
    show(notice) {
      open.set(notice.id, notice);
      paint();
    },
    close,
  };
}
