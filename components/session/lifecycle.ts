import type { Opening } from '../lms/port.ts';
import type { CourseRecord } from '../model/record.ts';
import type { Session } from './port.ts';

/** Signs that somebody is using the page. */
const USES = ['pointerdown', 'keydown', 'scroll'];

/**
 * Tells a session what happens to its page. Never `unload` or `beforeunload`: browsers withdraw the one, and the
 * other also fires when the learner stays.
 * @param record the learner's record at that moment.
 * @param onRestored the page came back from the browser's cache with a second session, to be merged.
 * @returns stops listening.
 */
export function watchLifecycle(
  win: Window,
  session: Session,
  record: () => CourseRecord,
  onRestored: (opening: Opening) => void,
): () => void {
  const stop = new AbortController();
  const { document } = win;
  const listen = (target: EventTarget, name: string, act: (event: Event) => void, often = false): void =>
    target.addEventListener(name, act, { signal: stop.signal, passive: often, capture: often });
  const hidden = (): void => session.hidden(record);
  listen(document, 'visibilitychange', () => {
    if (document.visibilityState === 'hidden') hidden();
    else session.shown();
  });
  listen(document, 'freeze', hidden);
  listen(win, 'pagehide', () => session.pagehide(record));
  listen(win, 'pageshow', (event) => {
    const opening = (event as PageTransitionEvent).persisted ? session.restored() : null;
    if (opening) onRestored(opening);
  });
  listen(win, 'online', () => session.retry());
  for (const use of USES) listen(win, use, () => session.used(), true);
  return () => stop.abort();
}
