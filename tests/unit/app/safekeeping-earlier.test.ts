import { describe, expect, it } from 'vitest';
import { markOf } from '../../../components/state/packing.ts';
import { createBrowser, packed, wordsIn, wordsKept, type Launch } from './launches.ts';

const DAY = 24 * 60 * 60 * 1000;

const answer = ({ attempt }: Launch, option: string): void =>
  attempt.act({ type: 'question-answered', question: 'first-call', answer: [option] }, 'answer');

const continueFound = ({ found, safekeeping }: Launch): void => {
  const latest = found.at(-1);
  if (latest) safekeeping.continueEarlier(latest);
};

/** A browser in which an attempt has been left, a day ago. */
async function afterEarlier(act: (launch: Launch) => void = ({ write }) => write('Earlier words')) {
  const browser = createBrowser();
  const earlier = browser.launch();
  await earlier.start();
  act(earlier);
  await browser.pass();
  earlier.safekeeping.release();
  await browser.wait(DAY);
  return { browser, earlier };
}

describe('“Continue your earlier work”', () => {
  it('leaves what was just done in this attempt, and brings the rest', async () => {
    const { browser, earlier } = await afterEarlier((one) => {
      for (const words of ['T', 'Th', 'Then']) one.write(words);
      answer(one, 'key');
      one.write('A floor', 'needs');
    });
    const launch = browser.launch();
    await launch.start();
    launch.write('Now');
    answer(launch, 'date');
    continueFound(launch);
    expect(wordsIn(launch.attempt.progress)).toMatch(/Now$/);
    expect(wordsIn(launch.attempt.progress, 'needs')).toBe('A floor');
    expect(launch.attempt.progress.questions['first-call']?.tries[0]).toEqual(['date']);
    const { seed } = launch.attempt.progress;
    expect(seed).not.toBe(earlier.attempt.progress.seed);
    await browser.pass();
    expect(wordsIn(launch.attempt.progress)).toMatch(/Now$/);
    expect(launch.session.status.kind).toBe('saved');
    expect(launch.lms.written.at(-1)?.suspend).toBe(packed(launch.attempt.progress));
  });

  it('leaves what was just done where nobody tracks, too', async () => {
    const browser = createBrowser();
    const earlier = browser.launch({ tracked: false }, 'web');
    await earlier.start();
    earlier.safekeeping.remember();
    for (const words of ['T', 'Th', 'Then']) earlier.write(words);
    earlier.write('A floor', 'needs');
    earlier.safekeeping.release();
    const launch = browser.launch({ tracked: false }, 'web');
    await launch.start();
    launch.write('Now');
    continueFound(launch);
    expect(wordsIn(launch.attempt.progress)).toMatch(/Now$/);
    expect(wordsIn(launch.attempt.progress, 'needs')).toBe('A floor');
    expect(wordsKept(browser.entries())).toEqual([wordsIn(launch.attempt.progress)]);
  });

  it('offers of several attempts the one kept latest, item by item', async () => {
    const { browser } = await afterEarlier((one) => {
      for (let times = 0; times < 30; times += 1) one.write(`Old ${times}`);
      one.write('Only then', 'needs');
    });
    const later = browser.launch();
    await later.start();
    later.write('New');
    await browser.pass();
    later.safekeeping.release();
    const kept = new Date(Math.max(...browser.entries().map((entry) => entry.kept)));
    await browser.wait(DAY);
    const launch = browser.launch();
    await launch.start();
    const [found] = launch.found;
    expect(found && wordsIn(found.progress)).toBe('New');
    expect(found && wordsIn(found.progress, 'needs')).toBe('Only then');
    expect(found?.kept).toEqual(kept);
    continueFound(launch);
    expect(wordsIn(launch.attempt.progress)).toBe('New');
    expect(wordsIn(launch.attempt.progress, 'needs')).toBe('Only then');
  });

  it('keeps the work under the mark of this attempt before the earlier entry goes', async () => {
    const { browser } = await afterEarlier();
    const launch = browser.launch();
    await launch.start();
    continueFound(launch);
    expect(wordsKept(browser.entries())).toContain('Earlier words');
    await browser.pass();
    expect(browser.entries().map(({ mark }) => mark)).toEqual([markOf(launch.attempt.progress)]);
    expect(wordsKept(browser.entries())).toEqual(['Earlier words']);
  });

  it('leaves the earlier entry where the work cannot be kept again', async () => {
    const { browser, earlier } = await afterEarlier();
    const launch = browser.launch();
    await launch.start();
    browser.local.limit(0);
    continueFound(launch);
    launch.crash();
    expect(browser.entries().map(({ mark }) => mark)).toContain(markOf(earlier.attempt.progress));
    expect(wordsKept(browser.entries())).toEqual(['Earlier words']);
  });
});

describe('“Start new”', () => {
  it('removes the earlier work and keeps what follows', async () => {
    const { browser } = await afterEarlier();
    const launch = browser.launch();
    await launch.start();
    launch.safekeeping.startNew();
    launch.write('Now');
    await browser.pass();
    expect(wordsKept(browser.entries())).toEqual(['Now']);
    expect(wordsIn(launch.attempt.progress)).toBe('Now');
  });
});
