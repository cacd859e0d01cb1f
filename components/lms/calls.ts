import type { LmsApi } from './find-api.ts';
import type { LmsProblem } from './port.ts';
import type { Methods } from './words.ts';

/** Calls of an API that never throw and whose refusals become values. */
export interface Calls {
  /** The value, or an empty text when there is none; an element that was never set is no problem. */
  get(element: string): string;
  /** True when the LMS took it. */
  set(element: string, value: string): boolean;
  commit(): boolean;
  /** Ends the session. Nothing is called after it unless it was refused. */
  terminate(): boolean;
  /** What the LMS says of the call just made. */
  problem(call: string): LmsProblem;
  /** What was refused since the last asking. */
  takeProblems(): readonly LmsProblem[];
}

/**
 * An answer of "true" is believed. After any other the error code decides: some LMSs answer false to a Set that
 * worked, some answer nothing to a Commit.
 */
export function createCalls(api: LmsApi, names: Methods): Calls {
  let problems: LmsProblem[] = [];

  const problem = (call: string, element = ''): LmsProblem => {
    try {
      const code = String(Number.parseInt(String(api[names.lastError]?.()), 10) || 0);
      return { call, element, code, text: String(api[names.errorString]?.(code) ?? '') };
    } catch (error) {
      return thrown(call, element, error);
    }
  };
  /** @param mayBeFalse whether "false" without an error code counts as taken. */
  const run = (call: string, element: string, values: readonly string[], mayBeFalse: boolean): boolean => {
    let found: LmsProblem;
    try {
      if (!api[call]) throw new TypeError('missing');
      const answer = String(api[call](...values) ?? '').toLowerCase();
      if (answer === 'true') return true;
      found = problem(call, element);
      if (found.code === '0' && (mayBeFalse || answer !== 'false')) return true;
    } catch (error) {
      found = thrown(call, element, error);
    }
    problems.push(found);
    return false;
  };

  return {
    get(element) {
      try {
        return String(api[names.get]?.(element) ?? '');
      } catch (error) {
        problems.push(thrown(names.get, element, error));
        return '';
      }
    },
    set: (element, value) => run(names.set, element, [element, value], true),
    commit: () => run(names.commit, '', [''], false),
    terminate: () => run(names.terminate, '', [''], false),
    problem,
    takeProblems() {
      const taken = problems;
      problems = [];
      return taken;
    },
  };
}

function thrown(call: string, element: string, error: unknown): LmsProblem {
  return { call, element, code: 'exception', text: String(error) };
}
