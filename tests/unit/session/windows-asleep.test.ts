import { describe, expect, it } from 'vitest';
import { createFakeBrowser, NAME, writer, writers } from './fake-window.ts';

describe('a window that slept', () => {
  it.each([true, false])('never writes again, and hands over late (heard first: %s)', async (heardFirst) => {
    const browser = createFakeBrowser();
    const a = await writer(browser, 'a1');
    a.freeze();
    const b = browser.open();
    void b.claim();
    await browser.pass(500);
    expect(b.log).toEqual(['claimed']);
    await browser.pass(60_000);
    const lock = browser.storage.entries.get(NAME);
    await a.thaw(heardFirst);
    expect(browser.storage.entries.get(NAME)).toBe(lock);
    expect(a.windows.stillWriter()).toBe(false);
    await browser.pass(10);
    expect(b.log).toEqual(['claimed', 'late a1']);
    expect(a.log).toEqual(['claimed', 'hands over a1', 'taken']);
    expect(writers(a, b)).toEqual([false, true]);
  });

  it('learns from the lock before anything else runs', async () => {
    const browser = createFakeBrowser();
    const a = await writer(browser, 'a1');
    a.freeze();
    await browser.pass(20_000);
    await writer(browser, 'b1');
    expect(a.windows.stillWriter()).toBe(false);
    expect(a.log).toEqual(['claimed', 'hands over a1', 'taken']);
  });

  it('learns that another one came and went', async () => {
    const browser = createFakeBrowser();
    const a = await writer(browser, 'a1');
    a.freeze();
    await browser.pass(20_000);
    (await writer(browser, 'b1')).close();
    expect(browser.storage.entries.size).toBe(0);
    expect(a.windows.stillWriter()).toBe(false);
    expect(a.log.at(-1)).toBe('taken');
    await a.thaw();
    void a.claim();
    await browser.pass(600);
    expect(writers(a)).toEqual([true]);
  });

  it('goes on when nobody came', async () => {
    const browser = createFakeBrowser();
    const a = await writer(browser, 'a1');
    a.freeze();
    await browser.pass(120_000);
    expect(a.windows.stillWriter()).toBe(true);
    await a.thaw();
    expect(writers(a)).toEqual([true]);
  });
});
