import type { LmsApi } from '../find-api.ts';
import type { TrialWords } from './words.ts';

/** What an LMS answered to one call. */
export interface Answer {
  /** As text; empty where it threw. */
  readonly value: string;
  /** Its error number right after the call; `exception` where one of both threw or is missing. */
  readonly code: string;
  /** Milliseconds; the page stands still meanwhile. */
  readonly took: number;
}

/** Calls that never throw and hide nothing: the self-test judges, so an answer is kept as it came. */
export interface Wire {
  get(element: string): Answer;
  set(element: string, value: string): Answer;
  commit(): Answer;
  /** What the LMS says to an error number, of either kind; `null` where it throws. */
  says(code: string): Said | null;
}

export interface Said {
  readonly text: string;
  readonly diagnostic: string;
}

export function createWire(api: LmsApi, words: TrialWords, now: () => number): Wire {
  const raw = (name: string, ...values: string[]): string => {
    if (!api[name]) throw new TypeError(`${name} is missing`);
    return String(api[name](...values) ?? '');
  };
  const call = (name: string, ...values: string[]): Answer => {
    const begun = now();
    let value = '';
    try {
      value = raw(name, ...values);
      const took = now() - begun;
      const code = String(Number.parseInt(raw(words.lastError), 10) || 0);
      return { value, code, took };
    } catch {
      return { value, code: 'exception', took: now() - begun };
    }
  };
  return {
    get: (element) => call(words.get, element),
    set: (element, value) => call(words.set, element, value),
    commit: () => call(words.commit, ''),
    says(code) {
      try {
        return { text: raw(words.errorString, code), diagnostic: raw(words.diagnostic, code) };
      } catch {
        return null;
      }
    },
  };
}

/** Whether a value was taken: by the rule of `calls.ts`, so that the self-test and the course agree. */
export function taken({ value, code }: Answer): boolean {
  return value.toLowerCase() === 'true' || code === '0';
}

/** Whether a commit was: there “false” without an error counts as refused. */
export function stored({ value, code }: Answer): boolean {
  const said = value.toLowerCase();
  return said === 'true' || (code === '0' && said !== 'false');
}
