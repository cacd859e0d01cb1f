import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Progress } from '../../../components/model/progress.ts';
import { packed, createBrowser, wordsIn, wordsKept, type Launch } from './launches.ts';

/** Progress that cannot be packed or reported: reading it fails. */
function broken(progress: Progress): Progress {
  const get = (): never => {
    throw new Error('broken');
  };
  return Object.defineProperty({ ...progress, revision: progress.revision + 1 }, 'reflections', { get });
}

/** What comes up in a task of the browser is for its console, and ends no other task. */
async function passWithErrors({ pass }: ReturnType<typeof createBrowser>): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) await pass().catch(() => {});
}

// Browsers have it; Node has none.
beforeEach(() => {
  vi.stubGlobal('reportError', () => {});
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function started(answers = true) {
  const browser = createBrowser();
  const launch = browser.launch();
  launch.lms.answers = answers;
  await launch.start();
  await browser.pass();
  expect(launch.session.status.kind).toBe('saved');
  return { browser, launch };
}

function expectSaved({ attempt, session, lms }: Launch): void {
  expect([session.state, session.status.kind]).toEqual(['active', 'saved']);
  expect(lms.written.at(-1)?.suspend).toBe(packed(attempt.progress));
}

describe.each([
  ['with a server that can be asked', true],
  ['with a server that cannot be asked', false],
])('saving %s goes on', (_, answers) => {
  it('after a record that could not be made once', async () => {
    const { browser, launch } = await started(answers);
    launch.session.save(() => {
      throw new Error('broken');
    }, 'answer');
    await passWithErrors(browser);
    launch.write('Ring Bea on Friday');
    await browser.pass();
    expectSaved(launch);
    expect(await launch.session.leave(launch.record)).toBe(true);
  });

  it('after progress that could not be packed once', async () => {
    const { browser, launch } = await started(answers);
    const whole = launch.attempt.progress;
    launch.attempt.adopt(broken(whole));
    await passWithErrors(browser);
    launch.attempt.adopt({ ...whole, revision: whole.revision + 2 });
    launch.write('Ring Bea on Friday');
    await browser.pass();
    expectSaved(launch);
    expect(wordsKept(browser.entries())).toEqual(['Ring Bea on Friday']);
  });

  it('after storage that was forbidden once', async () => {
    const { browser, launch } = await started(answers);
    browser.local.forbid('access');
    launch.write('Ring Bea');
    await browser.pass();
    expectSaved(launch);
    expect(launch.safekeeping.place).toBe('nowhere');
    browser.local.forbid(null);
    launch.write('Ring Bea on Friday');
    await browser.pass();
    expectSaved(launch);
    expect(launch.safekeeping.place).toBe('device');
    expect(wordsKept(browser.entries())).toEqual(['Ring Bea on Friday']);
  });
});

describe('a start that fails', () => {
  it('leaves a session that can begin without a guard: work is saved, and the learner can leave', async () => {
    const { browser, launch: earlier } = await started();
    earlier.write('Earlier words');
    await browser.pass();
    earlier.safekeeping.release();
    const launch = browser.launch();
    let asked = 0;
    launch.page.ask = () => {
      asked += 1;
      throw new Error('the page cannot ask');
    };
    // What the second script does (`later.ts`), where a start does not begin the session by itself.
    await launch.start().catch(() => launch.session.begin(null));
    expect(asked).toBe(1);
    launch.write('Now');
    await browser.pass();
    expectSaved(launch);
    expect(wordsIn(launch.attempt.progress)).toBe('Now');
    let left: boolean | null = null;
    void launch.session.leave(launch.record).then((done) => (left = done));
    await browser.pass();
    expect(left).toBe(true);
  });
});
