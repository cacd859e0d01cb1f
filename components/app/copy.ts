/** Copying words: in frames of an LMS one way is blocked here and another one there, and the last one always works. */
import { html } from 'lit';
import type { Translate } from '../i18n/translate.ts';
import { copyByEvent } from './copy-event.ts';
import type { Notices } from './notices.ts';

/** Milliseconds for which it is said that something was copied. */
export const SAID_FOR = 10_000;

/**
 * Puts a text on the clipboard; called while a click is handled.
 * @returns false where the browser forbids it: then show the text, selected.
 */
export async function copyText({ document, navigator }: Window, text: string): Promise<boolean> {
  // First the old way, because it may be used in a frame of another origin. It needs no selection where the
  // browser asks the page what to copy, so nothing on the page loses focus or selection.
  if (copyByEvent(document, { 'text/plain': text })) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Selects what stands in a box, so that one key copies it. */
export function selectAll(box: HTMLTextAreaElement): void {
  box.focus();
  box.select();
}

/** Copies the learner's answers and says so; where that is blocked, shows them in a box, selected. */
export async function copyAnswers(win: Window, notices: Notices, text: string, t: Translate): Promise<void> {
  const copied = await copyText(win, text);
  notices.show(() => ({
    id: 'copy',
    text: copied
      ? t('copy.done')
      : html`${t('copy.blocked')}
          <textarea
            class="copy-box"
            readonly
            rows="4"
            aria-label=${t('copy.box')}
            .value=${text}
          ></textarea>`,
  }));
  // The newest stands last, and may be out of sight.
  notices.host.scrollTo(0, notices.host.scrollHeight);
  const box = win.document.querySelector<HTMLTextAreaElement>('.copy-box');
  if (box) selectAll(box);
  else win.setTimeout(() => notices.close('copy'), SAID_FOR);
}
