import { describe, expect, it } from 'vitest';
import { createFakeBrowser, NAME, writer, writers } from './fake-window.ts';

describe('storage', () => {
  it.each(['access', 'use'] as const)(
    'that is blocked (%s) makes a start wait for an answer',
    async (what) => {
      const browser = createFakeBrowser();
      browser.storage.forbid(what);
      const a = browser.open();
      void a.claim();
      await browser.pass(499);
      expect(a.log).toEqual([]);
      await browser.pass(1);
      expect(a.log).toEqual(['claimed']);
      a.work.add('a1');
      const b = browser.open();
      void b.claim();
      await browser.pass(2);
      expect(b.log).toEqual(['got a1']);
      await browser.pass(60_000);
      expect(writers(a, b)).toEqual([false, true]);
      b.windows.release();
      expect(writers(b)).toEqual([false]);
    },
  );

  it('that is full is like none', async () => {
    const browser = createFakeBrowser();
    browser.storage.limit(10);
    const a = browser.open();
    void a.claim();
    await browser.pass(499);
    expect(a.log).toEqual([]);
    await browser.pass(60_000);
    expect(writers(a)).toEqual([true]);
  });

  it('that is blocked later takes nothing away', async () => {
    const browser = createFakeBrowser();
    const a = await writer(browser, 'a1');
    browser.storage.forbid('access');
    await browser.pass(60_000);
    expect(writers(a)).toEqual([true]);
    browser.storage.forbid(null);
    expect(writers(a)).toEqual([true]);
  });

  it('that somebody clears is written again', async () => {
    const browser = createFakeBrowser();
    const a = await writer(browser, 'a1');
    browser.storage.entries.clear();
    expect(writers(a)).toEqual([true]);
    await browser.pass(5000);
    expect(browser.storage.entries.has(NAME)).toBe(true);
  });

  it.each(['', 'x', '{"instance":"a"}', '1 a', '1 <b> 2', '-1 a 2', `${'9'.repeat(400)} a 1`, '1 a 2 3'])(
    'that holds %j instead of a lock holds none',
    async (damaged) => {
      const browser = createFakeBrowser();
      browser.storage.entries.set(NAME, damaged);
      const a = browser.open();
      await a.claim();
      expect(writers(a)).toEqual([true]);
      browser.storage.entries.set(NAME, damaged);
      expect(writers(a)).toEqual([true]);
    },
  );

  it('is not touched without a channel: then every window is the only one', async () => {
    const browser = createFakeBrowser(false);
    const a = browser.open();
    const b = browser.open();
    await a.claim();
    await b.claim();
    await browser.pass(60_000);
    expect(writers(a, b)).toEqual([true, true]);
    expect(browser.storage.entries.size).toBe(0);
  });
});

describe('messages', () => {
  const LATER = 4_000_000_000_000;

  it.each([
    null,
    undefined,
    0,
    'claim',
    [],
    {},
    { name: NAME },
    { name: NAME, from: 'x' },
    { name: NAME, at: LATER },
    { name: NAME, from: 7, at: LATER },
    { name: NAME, from: 'x', at: '4000000000000' },
    { name: NAME, from: 'x', at: Infinity },
    { name: NAME, from: 'x', at: NaN },
    { name: NAME, from: 'x', at: LATER + 0.5 },
    { name: 'another', from: 'x', at: LATER },
    { from: 'x', at: LATER },
    new Map([['name', NAME]]),
  ])('that are foreign or damaged change nothing: %j', async (message) => {
    const browser = createFakeBrowser();
    const a = await writer(browser, 'a1');
    browser.stranger().postMessage(message);
    await browser.pass(10);
    expect(writers(a)).toEqual([true]);
    expect(a.log).toEqual(['claimed']);
  });

  it('that hand over to somebody else, or something that is no state, are not heard', async () => {
    const browser = createFakeBrowser();
    const a = await writer(browser, 'a1', 0.5);
    const to = browser.storage.entries.get(NAME)!.split(' ')[1];
    const stranger = browser.stranger();
    stranger.postMessage({ name: NAME, from: 'x', to: 'y', state: 'theirs' });
    stranger.postMessage({ name: NAME, from: 'x', to, state: 7 });
    stranger.postMessage({ name: NAME, from: to, to, state: 'echo' });
    await browser.pass(10);
    expect(a.log).toEqual(['claimed']);
    stranger.postMessage({ name: NAME, from: 'x', to, state: 'ours' });
    await browser.pass(10);
    expect(a.log).toEqual(['claimed', 'late ours']);
  });

  it('reach nobody through a closed channel, and nothing throws', async () => {
    const browser = createFakeBrowser();
    const a = await writer(browser, 'a1');
    a.crash();
    a.windows.release();
    expect(await a.windows.claim()).toBeNull();
  });
});
