import { describe, expect, it } from 'vitest';
import type { AssessmentTry, Progress } from '../../../components/model/progress.ts';
import { index } from '../state/sample.ts';
import { createBrowser, packed, progressOf, said, wordsIn, wordsKept, type Launch } from './launches.ts';

const path = { steps: [], continued: false, ending: 'moved', replay: null };
const sitting: AssessmentTry = { number: 1, drawn: ['b1'], answers: { b1: ['need'] } };

/** Everything that the course asks for, and words. */
const complete: Partial<Progress> = {
  visited: index.pages.map(({ id }) => id),
  scenarios: { dance: path },
  reflections: { monday: said('Ring Bea on Friday') },
  assessment: { open: null, last: sitting, results: [{ correct: 4, total: 4 }], seen: { b1: 1 } },
};

const begun = progressOf(5, 3, { visited: ['welcome'] });

/** Two windows one after the other, each with what its LMS gave it; the first has done everything. */
async function twoWindows(first: string, second: string) {
  const browser = createBrowser();
  const a = browser.launch({ suspend: first });
  await a.start();
  const { seed } = a.attempt.progress;
  a.attempt.adopt(progressOf(seed, 50, complete));
  await browser.pass();
  expect(a.session.status.kind).toBe('saved');
  const b = browser.launch({ suspend: second });
  const own = b.attempt.progress;
  await b.start();
  await browser.pass();
  return { browser, a, b, own };
}

function expectNoResult({ attempt, lms }: Launch): void {
  expect(attempt.progress.assessment.results).toEqual([]);
  expect(attempt.progress.assessment.last).toBeNull();
  for (const { statuses, score } of lms.written) {
    expect(statuses?.completion).not.toBe('completed');
    expect(statuses?.success).not.toBe('passed');
    expect(score).toBeUndefined();
  }
}

describe('a window of another attempt', () => {
  it.each([
    ['the LMS knows both attempts', packed(progressOf(77, 10)), packed(begun)],
    ['the LMS knows the attempt of the first window only', packed(progressOf(77, 10)), ''],
    ['the LMS knows the attempt of the second window only', '', packed(begun)],
  ])('takes neither work nor result where %s', async (_, first, second) => {
    const { b, own } = await twoWindows(first, second);
    expect(b.session.status.kind).toBe('saved');
    expect(b.attempt.progress).toMatchObject({
      seed: own.seed,
      visited: own.visited,
      scenarios: {},
      reflections: {},
    });
    expectNoResult(b);
  });

  it('can have the work, but no finished assessment, where the LMS knows neither attempt', async () => {
    const { browser, b } = await twoWindows('', '');
    // Taken at once, or when the learner says so.
    b.found.forEach((one) => b.safekeeping.continueEarlier(one));
    await browser.pass();
    expect(wordsIn(b.attempt.progress)).toBe('Ring Bea on Friday');
    expectNoResult(b);
  });

  it('takes nothing that a third window hands on', async () => {
    const browser = createBrowser();
    const a = browser.launch({ suspend: packed(progressOf(77, 10)) });
    await a.start();
    a.attempt.adopt(progressOf(77, 50, complete));
    const b = browser.launch();
    const started = b.safekeeping.start();
    const c = browser.launch();
    await Promise.all([started, c.start()]);
    await browser.pass();
    for (const late of [b, c]) {
      expect(late.attempt.progress.reflections).toEqual({});
      expectNoResult(late);
    }
  });
});

describe('a window of the same attempt', () => {
  it('takes everything', async () => {
    const { a, b } = await twoWindows(packed(progressOf(77, 10)), packed(progressOf(77, 10)));
    expect(a.session.status.kind).toBe('elsewhere');
    expect(b.attempt.progress).toMatchObject({ ...complete, reflections: {}, revision: expect.any(Number) });
    expect(wordsIn(b.attempt.progress)).toBe('Ring Bea on Friday');
  });
});

describe('“take back”', () => {
  it('leaves the entry on the device while the LMS does not have the work', async () => {
    const suspend = packed(progressOf(77, 10));
    const browser = createBrowser();
    const a = browser.launch({ suspend });
    await a.start();
    a.lms.fails = true;
    a.write('Only here');
    await browser.pass();
    expect(a.session.status.kind).toBe('unsaved');
    const b = browser.launch({ suspend });
    b.lms.fails = true;
    await b.start();
    expect(a.session.status.kind).toBe('elsewhere');
    const back = a.safekeeping.takeBack();
    for (let turn = 0; turn < 5; turn += 1) await browser.wait(2);
    await back;
    expect(a.session.state).toBe('active');
    expect(wordsIn(a.attempt.progress)).toBe('Only here');
    expect(wordsKept(browser.entries())).toEqual(['Only here']);
    await browser.pass();
    expect(wordsKept(browser.entries())).toEqual(['Only here']);
  });
});

describe('a learner without an id', () => {
  it('hands nothing to another window, and no channel is opened', async () => {
    const browser = createBrowser();
    const nobody = { learner: { id: '', name: '' } };
    const a = browser.launch(nobody);
    await a.start();
    a.write('Private');
    await browser.pass();
    const b = browser.launch(nobody);
    await b.start();
    await browser.pass();
    expect(b.attempt.progress.reflections).toEqual({});
    expect([a, b].map(({ session }) => session.status.kind)).toEqual(['saved', 'saved']);
    expect(browser.named).toEqual([]);
    expect(browser.entries()).toEqual([]);
  });
});
