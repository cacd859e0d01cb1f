import { findApi, type LmsApi } from '../find-api.ts';
import type { EarlyWords } from '../words.ts';
import type { EarlySession } from './handover.ts';

/** Calls a method of the API; an exception or a missing method gives an empty string. */
function ask(api: LmsApi | null, method: string, value: string): string {
  try {
    return String(api?.[method]?.(value) ?? '');
  } catch {
    return '';
  }
}

/**
 * Finds the API once, without waiting, initialises and reads what the first picture depends on. Never throws.
 * An Initialize that answers false although values can be read is a session that is open already: a reload
 * inside a living LMS page gives 101 (SCORM 1.2) or 103 (2004).
 */
export function openEarly(win: Window, words: EarlyWords): EarlySession {
  const api = findApi(win, words);
  const started = ask(api, words.initialize, '');
  const get = (element: string): string => element && ask(api, words.get, element);
  const status = get(words.status);
  return {
    api,
    initialized: started === 'true' || !!status,
    mode: get(words.mode),
    status,
    success: get(words.success),
    place: get(words.place),
  };
}
