import { describe, expect, it } from 'vitest';
import { findApi } from '../../../components/lms/find-api.ts';
import { SCORM12_WORDS } from '../../../components/lms/scorm12/words.ts';
import { SCORM2004_WORDS } from '../../../components/lms/scorm2004/words.ts';

const api = { LMSInitialize: () => 'true' };
const api2004 = { Initialize: () => 'true' };

/** A window with a parent (itself by default), an opener and whatever else. */
function windowWith(fields: Record<string, unknown>): Window {
  const win: Record<string, unknown> = { opener: null, ...fields };
  win['parent'] ??= win;
  return win as unknown as Window;
}

/** A window of another origin: only `parent` and `opener` may be read. */
function foreign(fields: { parent?: Window; opener?: Window }): Window {
  const allowed = windowWith(fields) as unknown as Record<string, unknown>;
  return new Proxy(allowed, {
    get: (target, name) => {
      if (name === 'parent' || name === 'opener') return target[name];
      throw new Error('SecurityError');
    },
  }) as unknown as Window;
}

describe('findApi', () => {
  it('looks at the own window first', () => {
    const other = { LMSInitialize: () => 'no' };
    expect(findApi(windowWith({ API: api, parent: windowWith({ API: other }) }), SCORM12_WORDS)).toBe(api);
  });

  it('climbs to a parent far above', () => {
    let win = windowWith({ API: api });
    for (let hops = 0; hops < 400; hops++) win = windowWith({ parent: win });
    expect(findApi(win, SCORM12_WORDS)).toBe(api);
  });

  it('stops in a chain of parents that never ends', () => {
    const endless = (): Window =>
      ({
        opener: null,
        get parent() {
          return endless();
        },
      }) as unknown as Window;
    expect(findApi(endless(), SCORM12_WORDS)).toBeNull();
  });

  it('stops where windows lead back to each other', () => {
    const one: Record<string, unknown> = {};
    const two = windowWith({ parent: one, opener: one });
    Object.assign(one, { parent: two, opener: two });
    expect(findApi(two, SCORM12_WORDS)).toBeNull();
  });

  it('goes past windows of another origin', () => {
    const top = windowWith({ API: api });
    expect(findApi(windowWith({ parent: foreign({ parent: top }) }), SCORM12_WORDS)).toBe(api);
  });

  it('finds it in the opener of a parent, and in the parents of that opener', () => {
    const lms = windowWith({ API_1484_11: api2004 });
    const opener = windowWith({ parent: lms });
    const popup = windowWith({ opener });
    expect(findApi(windowWith({ parent: popup }), SCORM2004_WORDS)).toBe(api2004);
  });

  it('prefers the parents to an opener', () => {
    const opener = windowWith({ API: { LMSInitialize: () => 'no' } });
    expect(findApi(windowWith({ opener, parent: windowWith({ API: api }) }), SCORM12_WORDS)).toBe(api);
  });

  it('does not stop at an API of the other standard, nor at an element of that name', () => {
    const top = windowWith({ API: api });
    const middle = windowWith({ API_1484_11: api2004, API: { tagName: 'DIV' }, parent: top });
    expect(findApi(windowWith({ parent: middle }), SCORM12_WORDS)).toBe(api);
  });

  it('takes methods that call themselves objects', () => {
    const applet = { LMSInitialize: {} };
    expect(findApi(windowWith({ API: applet }), SCORM12_WORDS)).toBe(applet);
  });

  it('finds nothing in a page of its own', () => {
    expect(findApi(windowWith({}), SCORM2004_WORDS)).toBeNull();
  });
});
