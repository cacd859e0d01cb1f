import { describe, expect, it } from 'vitest';
import { writePlace } from '../../../components/model/place.ts';
import { markOf } from '../../../components/state/packing.ts';
import { createBrowser, packed, progressOf, said, wordsIn, wordsKept, type Launch } from './launches.ts';

const ANN = 'Ring Ann on Monday';
const BEA = 'Ring Bea on Friday';
const atLms = progressOf(77, 10, { reflections: { monday: said(ANN) } });
const mark = markOf(atLms);

/**
 * A browser in which an earlier window of the attempt kept words that the LMS did not take.
 * @param typed on the way to them; each raises the revision.
 */
async function withEntry(...typed: string[]) {
  const browser = createBrowser();
  const earlier = browser.launch({ suspend: packed(atLms) });
  earlier.lms.fails = true;
  await earlier.start();
  for (const words of [...typed, BEA]) earlier.write(words);
  earlier.safekeeping.release();
  earlier.crash();
  await browser.wait(60_000);
  return { browser, kept: earlier.attempt.progress };
}

const open = ({ attempt }: Launch): void => attempt.act({ type: 'page-opened', page: 'room' }, 'answer');

describe('words on this device that the LMS does not have', () => {
  it.each<[string, (launch: Launch) => void]>([
    ['nothing', () => {}],
    ['a page opened', open],
    [
      'a page opened and other words written',
      (launch) => {
        open(launch);
        launch.write('A floor', 'needs');
      },
    ],
  ])('come back whatever was done before the journal was read: %s', async (_, act) => {
    const { browser } = await withEntry();
    const launch = browser.launch({ suspend: packed(atLms) });
    act(launch);
    const done = launch.attempt.progress;
    await launch.safekeeping.start();
    expect(wordsIn(launch.attempt.progress)).toBe(BEA);
    expect(wordsIn(launch.attempt.progress, 'needs')).toBe(wordsIn(done, 'needs'));
    expect(launch.attempt.progress.visited).toEqual(done.visited);
    await browser.pass();
    expect(wordsIn(launch.attempt.progress)).toBe(BEA);
  });

  it('give way to what the learner has written since', async () => {
    const { browser } = await withEntry('Ring', 'Ring Bea');
    const launch = browser.launch({ suspend: packed(atLms) });
    launch.write('Ring Cleo on Sunday');
    await launch.start();
    expect(wordsIn(launch.attempt.progress)).toBe('Ring Cleo on Sunday');
  });

  it('come back where the LMS took the place and refused the state', async () => {
    const { browser, kept } = await withEntry();
    const place = writePlace('room', kept.revision);
    const launch = browser.launch({ suspend: packed(atLms), place });
    await launch.safekeeping.start();
    expect(wordsIn(launch.attempt.progress)).toBe(BEA);
    expect(wordsKept(browser.entries())).toContain(BEA);
  });

  it('make up for words that the LMS gave back cut, as long as they are here', async () => {
    const { browser } = await withEntry();
    const soon = browser.launch({ suspend: packed(atLms) });
    await soon.safekeeping.start();
    expect(soon.safekeeping.hadTexts).toBe(true);
  });

  it('make up for nothing once they are too old to be kept, though answers are still here', async () => {
    const browser = createBrowser();
    const earlier = browser.launch({ suspend: packed(atLms) });
    earlier.lms.fails = true;
    await earlier.start();
    earlier.write(BEA);
    earlier.attempt.act({ type: 'question-answered', question: 'first-call', answer: ['number'] }, 'answer');
    earlier.safekeeping.release();
    earlier.crash();
    await browser.wait(8 * 24 * 3_600_000);
    const late = browser.launch({ suspend: packed(atLms) });
    await late.safekeeping.start();
    expect(late.attempt.progress.questions).toEqual(earlier.attempt.progress.questions);
    expect(late.safekeeping.hadTexts).toBe(false);
  });

  it('stay on the device while the LMS does not have them', async () => {
    const { browser } = await withEntry();
    const launch = browser.launch({ suspend: packed(atLms) });
    launch.lms.fails = true;
    open(launch);
    await launch.safekeeping.start();
    expect(wordsKept(browser.entries())).toContain(BEA);
    await browser.pass();
    expect(wordsKept(browser.entries())).toContain(BEA);
  });

  it('are removed when the LMS has the same', async () => {
    const { browser, kept } = await withEntry();
    expect(browser.entries().map((entry) => entry.mark)).toEqual([mark]);
    const launch = browser.launch({ suspend: packed(kept) });
    await launch.safekeeping.start();
    expect(browser.entries()).toEqual([]);
    expect(wordsIn(launch.attempt.progress)).toBe(BEA);
  });

  it('stay on the device when they come into a newer state of the LMS', async () => {
    const { browser, kept } = await withEntry();
    const newer = progressOf(77, kept.revision + 5, { visited: ['welcome'] });
    const launch = browser.launch({ suspend: packed(newer) });
    await launch.safekeeping.start();
    expect(wordsIn(launch.attempt.progress)).toBe(BEA);
    expect(wordsKept(browser.entries())).toContain(BEA);
  });

  it.each<[string, (launch: Launch) => void]>([
    ['hidden', ({ safekeeping }) => safekeeping.keep()],
    ['left', ({ safekeeping }) => safekeeping.release()],
  ])('are not overwritten by a window that is %s before it has read them', async (_, end) => {
    const browser = createBrowser();
    const earlier = browser.launch({ suspend: packed(atLms) });
    earlier.lms.fails = true;
    await earlier.start();
    earlier.write(BEA);
    await browser.pass();
    earlier.crash();
    const short = browser.launch({ suspend: packed(atLms) });
    open(short);
    void short.safekeeping.start();
    await browser.wait(200);
    end(short);
    short.crash();
    await browser.wait(60_000);
    const launch = browser.launch({ suspend: packed(atLms) });
    await launch.start();
    expect(wordsIn(launch.attempt.progress)).toBe(BEA);
  });
});

describe('a value that cannot be read', () => {
  const work = progressOf(5, 9, {
    visited: ['welcome'],
    questions: { 'first-call': { tries: [['need']], count: 1 } },
  });
  const whole = packed(work);
  const damaged = whole.replace(/(?<=\.P.)./, (letter) => (letter === 'x' ? 'y' : 'x'));
  const future = whole.replace(/^m2/, 'm3');
  const set = /^x-/;

  it.each([
    ['damaged', damaged],
    ['future', future],
  ])('is set aside and not offered as other work: %s', async (note, suspend) => {
    const browser = createBrowser();
    const launch = browser.launch({ suspend });
    expect(launch.attempt.notes).toContain(note);
    await launch.start();
    expect(browser.entries().find((entry) => set.test(entry.mark))).toMatchObject({ state: suspend });
    expect(launch.found).toEqual([]);
    launch.safekeeping.release();
    const next = browser.launch({ suspend: packed(launch.attempt.progress) });
    await next.start();
    expect(next.attempt.notes).toEqual([]);
    expect(next.found).toEqual([]);
  });

  it.each<[string, (launch: Launch) => void]>([
    ['starts new', ({ safekeeping }) => safekeeping.startNew()],
    ['continues', ({ safekeeping, found }) => found.forEach((one) => safekeeping.continueEarlier(one))],
  ])('stays on the device when the learner %s', async (_, answer) => {
    const browser = createBrowser();
    const earlier = browser.launch();
    await earlier.start();
    earlier.write('Earlier words');
    await browser.pass();
    earlier.safekeeping.release();
    const launch = browser.launch({ suspend: future });
    await launch.start();
    expect(launch.found).toHaveLength(1);
    answer(launch);
    await browser.pass();
    expect(browser.entries().some((entry) => set.test(entry.mark))).toBe(true);
    expect(browser.entries().map((entry) => entry.mark)).not.toContain(markOf(earlier.attempt.progress));
  });
});
