import { describe, expect, it } from 'vitest';
import { createBrowser, wordsIn, wordsKept } from './launches.ts';

const web = { tracked: false } as const;

/** A window of the plain web page in which somebody is remembered, and has written something. */
async function remembered(words = 'Old words') {
  const browser = createBrowser();
  const launch = browser.launch(web, 'web');
  await launch.start();
  launch.safekeeping.remember();
  launch.write(words);
  await browser.pass();
  expect(wordsKept(browser.entries())).toEqual([words]);
  return { browser, launch };
}

describe('“Forget me on this device”', () => {
  it('removes everything, keeps nothing more, and says so', async () => {
    const { browser, launch } = await remembered();
    launch.safekeeping.forget();
    launch.write('Later');
    await browser.pass();
    launch.safekeeping.release();
    expect(browser.entries()).toEqual([]);
    expect(launch.page.forgotten).toBe(1);
    expect(launch.safekeeping.place).toBe('nowhere');
    expect(launch.attempt.kept).toBe(false);
    expect(wordsIn(launch.attempt.progress)).toBe('Later');
  });
});

describe('“Erase and start new” in another window', () => {
  it('reaches the first one: it does not write the old work back, and says so', async () => {
    const { browser, launch: first } = await remembered();
    const second = browser.launch(web, 'web');
    await second.start();
    second.safekeeping.startNew();
    first.write('Old words, and more');
    await browser.pass();
    first.safekeeping.release();
    expect(browser.entries()).toEqual([]);
    expect(first.page.forgotten).toBe(1);
    expect(first.safekeeping.place).toBe('nowhere');
    second.safekeeping.remember();
    second.write('New words');
    await browser.pass();
    expect(wordsKept(browser.entries())).toEqual(['New words']);
    expect(second.page.forgotten).toBe(0);
  });

  it('reaches one that has not chosen yet: “Continue” does not bring the old work back', async () => {
    const { browser, launch } = await remembered();
    launch.safekeeping.release();
    launch.crash();
    const [one, other] = [browser.launch(web, 'web'), browser.launch(web, 'web')];
    await one.start();
    await other.start();
    other.safekeeping.startNew();
    one.found.forEach((found) => one.safekeeping.continueEarlier(found));
    await browser.pass();
    expect(browser.entries()).toEqual([]);
    expect(one.page.forgotten).toBe(1);
    expect(wordsIn(one.attempt.progress)).toBeUndefined();
  });

  it('is not what storage that is forbidden for a moment looks like', async () => {
    const { browser, launch } = await remembered();
    browser.local.forbid('access');
    launch.write('Meanwhile');
    await browser.pass();
    browser.local.forbid(null);
    launch.write('Afterwards');
    await browser.pass();
    expect(launch.page.forgotten).toBe(0);
    expect(wordsKept(browser.entries())).toEqual(['Afterwards']);
  });
});

it('keeps the same progress once, however often it is told to', async () => {
  const { browser, launch } = await remembered();
  const [before] = browser.entries();
  await browser.pass();
  expect(launch.safekeeping.keep()).toBe(true);
  launch.safekeeping.release();
  expect(browser.entries()).toEqual([before]);
});
