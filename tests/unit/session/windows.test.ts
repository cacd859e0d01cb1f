import { describe, expect, it } from 'vitest';
import { createFakeStorage } from '../../support/fake-storage.ts';
import { createFakeBrowser, NAME, writer, writers } from './fake-window.ts';

describe('the only window', () => {
  it('writes at once, and not before it claims', async () => {
    const { open, pass } = createFakeBrowser();
    const a = open();
    expect(a.windows.stillWriter()).toBe(false);
    await a.claim();
    expect(a.windows.stillWriter()).toBe(true);
    await pass(60_000);
    expect(writers(a)).toEqual([true]);
    expect(a.log).toEqual(['claimed']);
  });

  it('beats every 5 s, and not after it went away', async () => {
    const { open, pass, storage, clock } = createFakeBrowser();
    const a = open();
    await a.claim();
    const first = storage.entries.get(NAME);
    await pass(4999);
    expect(storage.entries.get(NAME)).toBe(first);
    await pass(1);
    expect(storage.entries.get(NAME)).not.toBe(first);
    a.windows.release();
    expect(storage.entries.size).toBe(0);
    expect(clock.pending()).toBe(0);
    expect(a.windows.stillWriter()).toBe(false);
  });

  it('does not wait after a reload', async () => {
    const browser = createFakeBrowser();
    const a = await writer(browser, 'a1');
    a.close();
    const reloaded = browser.open();
    await reloaded.claim();
    expect(writers(reloaded)).toEqual([true]);
  });

  it('claims again when its page is restored', async () => {
    const browser = createFakeBrowser();
    const a = await writer(browser, 'a1');
    a.windows.release();
    await a.claim();
    expect(writers(a)).toEqual([true]);
    expect(a.log).toEqual(['claimed', 'claimed']);
  });

  it('waits for one answer however often it claims meanwhile', async () => {
    const browser = createFakeBrowser();
    browser.storage.forbid('use');
    const a = browser.open();
    const claims = [a.windows.claim(), a.windows.claim()];
    await browser.pass(500);
    expect(await Promise.all(claims)).toEqual([null, null]);
    expect(writers(a)).toEqual([true]);
  });

  it('does not write when its page went away while it waited', async () => {
    const browser = createFakeBrowser();
    browser.storage.forbid('use');
    const a = browser.open();
    const claim = a.windows.claim();
    a.windows.release();
    expect(await claim).toBeNull();
    await browser.pass(600);
    expect(writers(a)).toEqual([false]);
  });
});

describe('a second window', () => {
  it('gets what the first one has, and the first one is passive before it hands over', async () => {
    const browser = createFakeBrowser();
    const a = await writer(browser, 'a1');
    const b = browser.open();
    void b.claim();
    expect(b.windows.stillWriter()).toBe(false);
    await browser.pass(2);
    expect(b.log).toEqual(['got a1']);
    expect(a.log).toEqual(['claimed', 'hands over a1', 'taken']);
    expect(writers(a, b)).toEqual([false, true]);
  });

  it('waits 500 ms for a window that seems alive', async () => {
    const browser = createFakeBrowser();
    const a = await writer(browser, 'a1');
    a.crash();
    const b = browser.open();
    void b.claim();
    await browser.pass(499);
    expect(b.log).toEqual([]);
    expect(writers(b)).toEqual([false]);
    await browser.pass(1);
    expect(b.log).toEqual(['claimed']);
    expect(writers(b)).toEqual([true]);
  });

  it('does not wait for a window that has not beaten for 15 s', async () => {
    const browser = createFakeBrowser();
    const a = browser.open();
    await a.claim();
    a.crash();
    await browser.pass(15_000);
    const b = browser.open();
    await b.claim();
    expect(writers(b)).toEqual([true]);
  });

  it('gets the work of a hidden window late, when that beats once a minute', async () => {
    const browser = createFakeBrowser();
    const a = await writer(browser, 'a1');
    browser.storage.entries.set(NAME, browser.storage.entries.get(NAME)!.replace(/\d+$/, '1'));
    const b = browser.open();
    await b.claim();
    await browser.pass(2);
    expect(b.log).toEqual(['claimed', 'late a1']);
    expect(writers(a, b)).toEqual([false, true]);
  });

  it('leaves the lock to the new writer when it goes away after being taken', async () => {
    const browser = createFakeBrowser();
    const a = await writer(browser, 'a1');
    const b = await writer(browser, 'b1');
    a.close();
    expect(browser.storage.entries.has(NAME)).toBe(true);
    expect(writers(b)).toEqual([true]);
  });

  it('can be a duplicate that carries the same session storage', async () => {
    const browser = createFakeBrowser();
    const a = await writer(browser, 'a1');
    const copy = await writer(browser, 'c1');
    expect([...copy.work]).toEqual(['a1', 'c1']);
    expect(writers(a, copy)).toEqual([false, true]);
  });
});

describe('several windows', () => {
  it('hand on from one to the next', async () => {
    const browser = createFakeBrowser();
    const a = await writer(browser, 'a1');
    const b = await writer(browser, 'b1');
    const c = await writer(browser, 'c1');
    expect([...c.work]).toEqual(['a1', 'b1', 'c1']);
    expect(writers(a, b, c)).toEqual([false, false, true]);
    expect([a, b, c].map(({ log }) => log.filter((line) => line === 'taken').length)).toEqual([1, 1, 0]);
  });

  it('give back what is taken back, again and again', async () => {
    const browser = createFakeBrowser();
    const a = await writer(browser, 'a1');
    const b = await writer(browser, 'b1');
    void a.claim();
    await browser.pass(600);
    expect(a.log.at(-1)).toBe('got a1 b1');
    expect(writers(a, b)).toEqual([true, false]);
    a.work.add('a2');
    void b.claim();
    await browser.pass(600);
    expect(b.log.at(-1)).toBe('got a1 b1 a2');
    expect(writers(a, b)).toEqual([false, true]);
  });

  it('take back in the same millisecond', async () => {
    const browser = createFakeBrowser();
    const a = browser.open(0.2);
    const b = browser.open(0.1);
    await a.claim();
    void b.claim();
    await browser.pass(600);
    expect(writers(a, b)).toEqual([false, true]);
  });

  it.each([
    ['with a lock', null],
    ['without storage', 'access'],
  ] as const)(
    'that claim at the same time leave one writer with all the work, %s',
    async (_how, forbidden) => {
      for (const [first, second] of [
        [0.1, 0.2],
        [0.2, 0.1],
      ]) {
        const browser = createFakeBrowser();
        browser.storage.forbid(forbidden);
        const a = browser.open(first);
        const b = browser.open(second);
        a.work.add('a1');
        b.work.add('b1');
        void a.claim();
        void b.claim();
        await browser.pass(600);
        const one = writers(a, b);
        expect(one.filter(Boolean)).toHaveLength(1);
        const [winner, loser] = one[0] ? [a, b] : [b, a];
        expect([...winner.work].sort()).toEqual(['a1', 'b1']);
        expect(loser.log).toContain('taken');
        await browser.pass(20_000);
        expect(writers(a, b)).toEqual(one);
      }
    },
  );

  it.each([
    [0.1, 0.2],
    [0.2, 0.1],
  ])('that claim before either sees the lock of the other settle too (%s, %s)', async (first, second) => {
    const browser = createFakeBrowser();
    const a = browser.open(first);
    // Storage of another process, in which the first lock has not arrived.
    const b = browser.open(second, createFakeStorage());
    a.work.add('a1');
    b.work.add('b1');
    await Promise.all([a.claim(), b.claim()]);
    await browser.pass(600);
    const [winner, loser] = first > second ? [a, b] : [b, a];
    expect(writers(winner, loser)).toEqual([true, false]);
    expect([...winner.work].sort()).toEqual(['a1', 'b1']);
  });

  it('stands up for its claim against a later opened window of an older one', async () => {
    const browser = createFakeBrowser();
    browser.storage.forbid('use');
    const a = await writer(browser, 'a1');
    browser.clock.advance(-60_000);
    const b = browser.open();
    b.work.add('b1');
    void b.claim();
    await browser.pass(600);
    expect(writers(a, b)).toEqual([true, false]);
    expect([...a.work]).toEqual(['a1', 'b1']);
    void b.claim();
    await browser.pass(600);
    expect(writers(a, b)).toEqual([false, true]);
  });

  it.each([true, false])(
    'pass on what reaches them after a newer claim (heard first: %s)',
    async (heardFirst) => {
      const browser = createFakeBrowser();
      const a = await writer(browser, 'a1');
      const b = browser.open();
      void b.claim();
      await browser.pass(1);
      b.freeze();
      const c = await writer(browser, 'c1');
      expect([...c.work]).toEqual(['c1']);
      await b.thaw(heardFirst);
      await browser.pass(10);
      expect([...c.work].sort()).toEqual(['a1', 'c1']);
      expect(writers(a, b, c)).toEqual([false, false, true]);
    },
  );
});
