/**
 * The misbehaving LMS in a browser: faults before the API that the course finds, and faults of the network behind it.
 * Both can be changed while the course plays.
 */
import type { BrowserContext, Page, Route } from '@playwright/test';

/** Faults of the API itself; each stands for one that was measured or reported. */
export interface ApiFaults {
  /** Milliseconds after which the API appears. */
  readonly lateBy?: number;
  /** The API never appears. */
  readonly absent?: boolean;
  /** A session may begin again after its end, as in Moodle's SCORM 1.2. */
  readonly opensAgain?: boolean;
  /** Every function throws. */
  readonly throws?: boolean;
  /** Every call answers "false", with a general error. */
  readonly saysFalse?: boolean;
  /** Commit answers "false", with a general error, and nothing is stored. */
  readonly commitFails?: boolean;
  /** Commit answers "true" without an error whatever became of it, as Moodle does when the network is gone. */
  readonly commitSaysTrue?: boolean;
  /** Commit takes so long (ms), and the page stands still meanwhile. */
  readonly commitTakes?: number;
  /** Suspend data longer than this is cut without a word. */
  readonly cutsAt?: number;
  /** What is not ASCII is stored as a question mark. */
  readonly onlyAscii?: boolean;
  /** Interactions cannot be set. */
  readonly refusesRows?: boolean;
  /** What it says when it is asked for the mode; `throws` for an exception. */
  readonly mode?: string;
}

interface FaultyWindow extends Window {
  lmsFaults?: ApiFaults;
}

/** Runs in the page, so it may use nothing from outside. */
function install(first: ApiFaults): void {
  if (!location.pathname.startsWith('/play/')) return;
  const win = window as FaultyWindow;
  win.lmsFaults = first;
  const begun = performance.now();
  type Api = Record<string, (...values: string[]) => string>;
  let forced = false;
  let hushed = false;
  let ended = false;
  const answer = (api: Api, name: string, values: string[]): string => {
    const faults = win.lmsFaults ?? {};
    const call = (changed = values): string => api[name]?.(...changed) ?? '';
    if (faults.throws) throw new Error(`${name} is broken`);
    if (name.endsWith('GetLastError')) return forced ? '101' : hushed ? '0' : call();
    if (name.includes('Get') && !name.endsWith('GetValue')) return call();
    forced = faults.saysFalse === true || (faults.commitFails === true && name.endsWith('Commit'));
    if (forced) return name.endsWith('GetValue') ? '' : 'false';
    const element = values[0] ?? '';
    if (name.endsWith('GetValue') && /(lesson_)?mode$/.test(element) && faults.mode !== undefined) {
      if (faults.mode === 'throws') throw new Error('mode cannot be read');
      return faults.mode;
    }
    if (name.endsWith('SetValue') && faults.refusesRows && element.startsWith('cmi.interactions')) {
      forced = true;
      return 'false';
    }
    if (name.endsWith('SetValue') && element === 'cmi.suspend_data') {
      const ascii = faults.onlyAscii ? (values[1] ?? '').replace(/[^\x20-\x7e]/g, '?') : (values[1] ?? '');
      return call([element, ascii.slice(0, faults.cutsAt ?? ascii.length)]);
    }
    if (faults.opensAgain && name === 'LMSFinish') {
      ended = true;
      return api['LMSCommit']?.('') ?? '';
    }
    if (ended && name.endsWith('Initialize')) {
      ended = false;
      return 'true';
    }
    if (name.endsWith('Commit') && faults.commitTakes) {
      const end = performance.now() + faults.commitTakes;
      while (performance.now() < end);
    }
    hushed = faults.commitSaysTrue === true && name.endsWith('Commit');
    const result = call();
    return hushed ? 'true' : result;
  };
  for (const name of ['API', 'API_1484_11']) {
    let real: Api | undefined;
    const faulty = new Proxy({} as Api, {
      get: (_, method: string) =>
        typeof real?.[method] === 'function'
          ? (...values: string[]) => answer(real as Api, method, values)
          : undefined,
    });
    Object.defineProperty(window, name, {
      configurable: true,
      get: () => {
        const { absent, lateBy = 0 } = win.lmsFaults ?? {};
        return real && !absent && performance.now() - begun >= lateBy ? faulty : undefined;
      },
      set: (api: Api) => {
        real = api;
      },
    });
  }
}

/** Puts faults before the API of every player page of this context from now on. */
export async function withApiFaults(context: BrowserContext | Page, faults: ApiFaults): Promise<void> {
  await context.addInitScript(install, faults);
}

/** Changes the faults of a player page that is open. */
export async function setApiFaults(page: Page, faults: ApiFaults): Promise<void> {
  await page.evaluate((now) => {
    (window as FaultyWindow).lmsFaults = now;
  }, faults);
}

/**
 * What the network does. `gone`: nothing gets through. `lies`: commits are answered well and never arrive, and the
 * probe is not trusted. `login`: 302 to a login page. `login-200`: a login page with 200, and commits refused.
 */
export type Network = 'fine' | 'gone' | 'down' | 'login' | 'login-200' | 'unauthorised' | 'no-head' | 'lies';

/** Between the pages of a context and the preview; `is` may be changed at any time. */
export interface Wire {
  is: Network;
}

export async function createWire(context: BrowserContext): Promise<Wire> {
  const wire: Wire = { is: 'fine' };
  await context.route(/\/(package|data\/attempts)\//, (route) => answerRoute(route, wire.is));
  return wire;
}

function answerRoute(route: Route, network: Network): Promise<void> {
  const request = route.request();
  const isCommit = request.method() === 'POST';
  const isProbe = request.method() === 'HEAD';
  if (!isCommit && !isProbe) return route.fallback();
  switch (network) {
    case 'fine':
      return route.fallback();
    case 'gone':
      return route.abort('internetdisconnected');
    case 'down':
      return route.fulfill({ status: 502, body: 'Bad gateway' });
    case 'login':
      return isProbe
        ? route.fulfill({ status: 302, headers: { location: '/login' } })
        : route.fulfill({
            status: 200,
            contentType: 'text/html',
            body: '<!DOCTYPE html><title>Log in</title>',
          });
    case 'login-200':
      return isProbe
        ? route.fulfill({ status: 200, contentType: 'text/html', body: '' })
        : route.fulfill({ status: 403, body: '' });
    case 'unauthorised':
      return route.fulfill({ status: 401, body: '' });
    case 'no-head':
      return isProbe ? route.fulfill({ status: 405, body: '' }) : route.fallback();
    case 'lies':
      return isProbe
        ? route.fulfill({ status: 405, body: '' })
        : route.fulfill({ status: 200, contentType: 'application/json', body: '{"saved":true}' });
  }
}

/** The renderer dies; no listener runs. */
export async function kill(page: Page): Promise<void> {
  const died = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => undefined);
  await died.catch(() => undefined);
  await page.close();
}
