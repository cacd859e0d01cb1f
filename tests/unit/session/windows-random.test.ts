import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFakeBrowser, type FakeBrowser, type FakeWindow } from './fake-window.ts';

type Act =
  | { readonly do: 'open' | 'claim' | 'freeze' | 'close'; readonly window: number }
  | { readonly do: 'thaw'; readonly window: number; readonly heardFirst: boolean }
  | { readonly do: 'pass'; readonly milliseconds: number };

const WINDOWS = 4;
const window = fc.nat(WINDOWS - 1);

const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constantFrom('open' as const, 'claim' as const, 'freeze' as const), window }),
    fc.record({ do: fc.constant('close' as const), window }),
    fc.record({ do: fc.constant('thaw' as const), window, heardFirst: fc.boolean() }),
    fc.record({ do: fc.constant('pass' as const), milliseconds: fc.constantFrom(1, 2, 499, 700, 12_000) }),
  ),
  { maxLength: 25 },
);

/** Windows of one attempt, and what a writer that closed has left in the LMS, which the next one reads. */
class Desk {
  readonly browser: FakeBrowser;
  readonly #open: (FakeWindow | null)[] = Array.from({ length: WINDOWS }, () => null);
  readonly #saved = new Set<string>();
  readonly #draws: readonly number[];
  #newest: FakeWindow | null = null;
  #opened = 0;

  constructor(browser: FakeBrowser, draws: readonly number[]) {
    this.browser = browser;
    this.#draws = draws;
  }

  async run(act: Act): Promise<void> {
    if (act.do === 'pass') return this.browser.pass(act.milliseconds);
    const there = this.#open[act.window] ?? null;
    if (act.do === 'open' && !there) await this.#openAt(act.window);
    if (!there) return;
    if (act.do === 'claim' && !there.frozen) await this.#claim(there);
    else if (act.do === 'freeze') there.freeze();
    else if (act.do === 'thaw') await this.#thaw(there, act.heardFirst);
    else if (act.do === 'close') await this.#close(there, act.window);
  }

  /** Everything awake and quiet: nobody waits, and all messages are heard. */
  async settle(): Promise<void> {
    for (const there of this.#live()) await this.#thaw(there, true);
    await this.browser.pass(1100);
  }

  /** At any moment at which nobody waits, at most the newest window writes, and it lacks nothing. */
  check(): void {
    const writing = this.#live().filter(({ windows }) => windows.stillWriter());
    expect(writing.length).toBeLessThanOrEqual(1);
    const [writer] = writing;
    if (!writer) return;
    expect(writer).toBe(this.#newest);
    const all = new Set([...this.#saved, ...this.#live().flatMap(({ work }) => [...work])]);
    expect([...writer.work].sort()).toEqual([...all].sort());
  }

  expectWriter(): void {
    const newest = this.#newest;
    if (newest && this.#live().includes(newest)) expect(newest.windows.stillWriter()).toBe(true);
  }

  #live(): FakeWindow[] {
    return this.#open.filter((there) => there !== null);
  }

  async #openAt(place: number): Promise<void> {
    const made = this.browser.open(this.#draws[this.#opened % this.#draws.length]);
    this.#opened += 1;
    this.#open[place] = made;
    await this.#claim(made);
  }

  async #claim(there: FakeWindow): Promise<void> {
    await this.browser.pass(1);
    this.#newest = there;
    // As the player does: what the LMS or the journal holds is merged as well.
    this.#saved.forEach((piece) => there.work.add(piece));
    there.work.add(`w${this.#opened}-${this.browser.clock.now().getTime()}`);
    void there.claim();
  }

  async #thaw(there: FakeWindow, heardFirst: boolean): Promise<void> {
    if (there.frozen) await there.thaw(heardFirst);
  }

  async #close(there: FakeWindow, place: number): Promise<void> {
    await this.settle();
    if (there.windows.stillWriter()) there.work.forEach((piece) => this.#saved.add(piece));
    there.close();
    this.#open[place] = null;
  }
}

describe('up to four windows that open, claim, sleep, wake and close', () => {
  it.each([
    ['with a lock', null],
    ['without storage', 'use'],
  ] as const)('have one writer with all the work, %s', async (_how, forbidden) => {
    await fc.assert(
      fc.asyncProperty(
        acts,
        fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 100, maxLength: 100 }),
        async (sequence, draws) => {
          const browser = createFakeBrowser();
          browser.storage.forbid(forbidden);
          const desk = new Desk(
            browser,
            draws.map((draw) => draw / 1000),
          );
          for (const act of sequence) await desk.run(act);
          await desk.settle();
          desk.check();
          desk.expectWriter();
        },
      ),
      { numRuns: 300 },
    );
  });
});
