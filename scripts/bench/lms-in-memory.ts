/**
 * A tiny LMS inside the page, as source of a script that runs before the page's own. It answers at once, keeps
 * values in memory and counts calls, so that what is measured is ours.
 */
/* eslint-disable no-restricted-syntax -- the other end of the wire: words of the standards are its trade */
import { pageScript } from './page-script.ts';

/** First values of an attempt that has not begun. */
const START = {
  API: {
    'cmi.core.lesson_status': 'not attempted',
    'cmi.core.lesson_mode': 'normal',
    'cmi.core.entry': 'ab-initio',
    'cmi.core.credit': 'credit',
    'cmi.core.student_id': 'l1',
    'cmi.core.student_name': 'Learner, One',
    'cmi.interactions._count': '0',
  },
  API_1484_11: {
    'cmi._version': '1.0',
    'cmi.completion_status': 'unknown',
    'cmi.success_status': 'unknown',
    'cmi.mode': 'normal',
    'cmi.entry': 'ab-initio',
    'cmi.credit': 'credit',
    'cmi.learner_id': 'l1',
    'cmi.learner_name': 'Learner, One',
    'cmi.interactions._count': '0',
  },
} as const;

export type ApiName = keyof typeof START;

function install(name: string, start: Record<string, string>): void {
  const values: Record<string, string> = { ...start };
  const calls: string[] = [];
  const prefix = name === 'API' ? 'LMS' : '';
  let error = '0';
  const answer = (method: string, element: string, value: string): string => {
    if (method === 'GetLastError') return error;
    error = '0';
    if (method === 'SetValue') values[element] = value;
    if (method !== 'GetValue') return 'true';
    // A 2004 LMS says 403 for an element that was never set (RTE 2004 §3.1.7).
    if (!Object.hasOwn(values, element) && prefix === '') error = '403';
    return values[element] ?? '';
  };
  const api: Record<string, (element?: string, value?: string) => string> = {};
  for (const method of [
    'Initialize',
    'GetValue',
    'SetValue',
    'Commit',
    'GetLastError',
    'Terminate',
    'Finish',
  ]) {
    api[prefix + method] = (element = '', value = '') => {
      calls.push(`${method} ${element}`.trim());
      return answer(method, element, value);
    };
  }
  api[`${prefix}GetErrorString`] = () => '';
  api[`${prefix}GetDiagnostic`] = () => '';
  Object.assign(globalThis, { [name]: api, lmsCalls: calls });
}

/**
 * Source of the script for an API; afterwards the page has `lmsCalls`, a list of what was called.
 * @param stored what the LMS holds from before, by element.
 */
export function lmsScript(name: ApiName, stored: Readonly<Record<string, string>> = {}): string {
  return pageScript(install, [name, { ...START[name], ...stored }]);
}

/** What was written in SCORM 1.2, as an LMS gives it at the next launch: of rows only how many there are. */
export function heldLater(written: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  const elements = [...written.keys()];
  const rows = elements.filter((element) => /^cmi\.interactions\.\d+\.id$/.test(element));
  const kept = [...written].filter(([element]) => !element.startsWith('cmi.interactions.'));
  return {
    ...Object.fromEntries(kept),
    'cmi.core.entry': 'resume',
    'cmi.interactions._count': String(rows.length),
  };
}
