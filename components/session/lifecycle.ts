import type { CourseRecord } from '../model/record.ts';
import type { Session } from './port.ts';

/** Signs that somebody is using the page. */
const USES = ['pointerdown', 'keydown', 'scroll'];

/**
 * Tells a session what happens to its page. Never `unload` or `beforeunload`: browsers withdraw the one, and the
 * other also fires when the learner stays.
 * @param record the learner's record at that moment.
 * @returns stops listening.
 */
export function watchLifecycle(win: Window, session: Session, record: () => CourseRecord): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  win.document.addEventListener(
    'visibilitychange',
    () => {
      if (win.document.visibilityState === 'hidden') session.hidden(record());
      else session.shown();
    },
    { signal },
  );
  win.addEventListener('pagehide', () => session.pagehide(record()), { signal });
  win.addEventListener('pageshow', (event) => event.persisted && session.shown(), { signal });
  for (const use of USES) {
    win.addEventListener(use, () => session.used(), { signal, passive: true, capture: true });
  }
  return () => stop.abort();
}
