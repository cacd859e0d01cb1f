/** An API instance as an LMS offers it. Any method may be missing, and any may throw. */
export type LmsApi = Readonly<Record<string, ((...values: string[]) => unknown) | undefined>>;

/** Name of the API instance that a standard prescribes. */
export type ApiName = 'API' | 'API_1484_11';

/** How the API of a standard is known: its own name, and that of a method that the other one lacks. */
export interface ApiWords {
  readonly api: ApiName;
  readonly initialize: string;
}

/** ADL's search walks at most 500 windows (RTE 2004 §3.3). */
const MOST_WINDOWS = 500;

/**
 * Finds the API instance of one standard: own window, its parents, then the opener of each window met and that
 * opener's parents (RTE 1.2 §3.3.6, RTE 2004 §3.3). A window of another origin is passed by, because its own
 * parent may be readable again. An instance of the other standard does not end the search.
 */
export function findApi(win: Window, { api: name, initialize }: ApiWords): LmsApi | null {
  const seen = new Set<Window>();
  const starts = [win];
  for (const start of starts) {
    let here: Window | null = start;
    while (here && !seen.has(here) && seen.size < MOST_WINDOWS) {
      const now: Window = here;
      seen.add(now);
      const api = tried(() => (now as unknown as Record<string, LmsApi | undefined>)[name]);
      if (tried(() => api && isMethod(api[initialize]))) return api ?? null;
      const opener = tried(() => now.opener as Window | null);
      if (opener) starts.push(opener);
      here = tried(() => now.parent);
    }
  }
  return null;
}

/** A window of another origin throws a SecurityError. */
function tried<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Methods of some old adapters (ActiveX, Java) call themselves `object`. */
function isMethod(value: unknown): boolean {
  return typeof value === 'function' || (typeof value === 'object' && value !== null);
}
