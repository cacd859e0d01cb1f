/** The words for whether the last answer is saved; always in view. */
import type { Translate } from '../i18n/translate.ts';
import type { CourseIndex } from '../model/course.ts';
import type { SaveStatus } from '../session/status.ts';

/** Milliseconds of saving after which it is worth a word; most saves are over before anybody could read it. */
const WORTH_A_WORD = 400;

/** What the learner must hear of at once. */
const BAD = ['unsaved', 'elsewhere', 'ended'];

/** A status of the session, or that the learner has left and everything is saved. */
export type SaveShown = SaveStatus | { readonly kind: 'closed' };

/** @param locale BCP 47 tag, for the time of day. */
export function saveWords(status: SaveShown, t: Translate, locale: string): string {
  return t(`save.${status.kind}`, 'since' in status ? { time: timeOfDay(status.since, locale) } : {});
}

/** Hours and minutes as the learner's country writes them. */
export function timeOfDay(at: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(at);
}

/**
 * Shows statuses in the shell's indicator. The mark changes at once, the words only when they are other words.
 * Without a status the last one is shown again. `heard` is read out by screen readers: only what somebody must know, not
 * every save in the middle of a word. A try after trouble is told at once, so that whoever pressed knows that it was.
 */
export function createSaveState(
  host: HTMLElement,
  heard: HTMLElement,
  t: Translate,
  index: CourseIndex,
): (status?: SaveShown) => void {
  const win = host.ownerDocument.defaultView;
  let timer = 0;
  let shown: SaveShown | null = null;
  return (status = shown ?? undefined) => {
    if (!status) return;
    const tried = status.kind === 'saving' && shown !== null && BAD.includes(shown.kind);
    shown = status;
    host.dataset['status'] = status.kind;
    win?.clearTimeout(timer);
    const words = saveWords(status, t, index.language);
    const say = (): void => {
      if (host.textContent !== words) host.textContent = words;
    };
    const bad = BAD.includes(status.kind);
    const good =
      ['closed', 'remembered'].includes(status.kind) || ('at' in status && heard.textContent !== '');
    if ((bad || good || tried) && heard.textContent !== words) heard.textContent = words;
    if (status.kind === 'saving' && !tried && win) timer = win.setTimeout(say, WORTH_A_WORD);
    else say();
  };
}
