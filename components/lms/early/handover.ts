import { readPlace } from '../../model/place.ts';
import type { LmsApi } from '../find-api.ts';

/** What the head script leaves for the player. The strings are the LMS's own, unread and untrusted. */
export interface EarlySession {
  /** `null` where no API instance was there at once. */
  readonly api: LmsApi | null;
  readonly initialized: boolean;
  readonly mode: string;
  readonly status: string;
  /** Empty in SCORM 1.2, which keeps one status only. */
  readonly success: string;
  readonly place: string;
}

declare global {
  interface Window {
    courseEarly?: EarlySession;
  }
}

/**
 * Puts the open session on the window and tells style whether another page than the first is about to open.
 * A page named in the address wins over the stored one.
 */
export function handOver(win: Window, early: EarlySession): void {
  win.courseEarly = early;
  const root = win.document.documentElement;
  const page = readPlace(early.place)?.page;
  if (page && page !== root.dataset['first'] && !win.location.hash) root.dataset['opening'] = 'elsewhere';
}
