/** Accessibility of the course as it stands, checked by axe-core inside its own frame. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect } from './test.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The outline's links name pages, which are no elements of this page: axe takes them for broken skip links. */
const NOT_OURS = { 'skip-link': { enabled: false } };

/** Nothing is loaded from elsewhere, so there is nothing to wait for; and of what is well one example will do. */
const QUICK = { preload: false, resultTypes: ['violations'] };

/** Another colour scheme changes colours and nothing else. */
const CHECKS = {
  everything: { ...QUICK, runOnly: { type: 'tag', values: TAGS }, rules: NOT_OURS },
  contrast: { ...QUICK, runOnly: { type: 'rule', values: ['color-contrast'] } },
} as const;

export type Check = keyof typeof CHECKS;

interface AxeWindow extends Window {
  axe?: { run(scope: unknown, options: unknown): Promise<AxeResults> };
}

async function prepare(course: Frame): Promise<void> {
  if (await course.evaluate(() => (window as AxeWindow).axe !== undefined)) return;
  await course.evaluate(SOURCE);
  // What lies below a bar for the moment can be scrolled from under it: axe would call it too small to hit.
  await course.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.bar, .notices { position: static; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/** Half way through a fade, colours are none of ours. What goes round without end (a busy sign) is not waited for. */
async function settled(course: Frame): Promise<void> {
  await course.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
    // One that is cancelled (its element is gone) is over, too.
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/**
 * @param scope selector of the part that is checked; the whole page without it
 * @returns a line for each violation: the rule and the element.
 */
export async function violations(
  course: Frame,
  check: Check = 'everything',
  scope?: string,
): Promise<string[]> {
  await prepare(course);
  await settled(course);
  return course.evaluate(
    async ([options, part]) => {
      const found = await (window as AxeWindow).axe?.run(part ?? document, options);
      if (!found) throw new Error('axe is not here');
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
      );
    },
    [CHECKS[check], scope] as const,
  );
}

/** The frame of the preview that holds the course. */
export function frameOf(page: Page): Frame {
  const frame = page.frame({ name: 'content' });
  if (!frame) throw new Error('The page frames no course.');
  return frame;
}

/**
 * How many states of the course each part of the survey looks at, at the least; `access/count.spec.ts` holds their
 * sum to what was promised, and `complete` each part to its share.
 */
export const STATES = {
  pages: 38,
  tools: 10,
  practice: 90,
  'bank, left open': 80,
  'bank, wrong': 80,
  'bank, right': 80,
  'stories, one half': 80,
  'stories, other half': 80,
  'on the way': 12,
  'tools in use': 23,
  leaving: 4,
  'not saved': 8,
} as const;

/** Looks at one state after the other, in all of axe in light and for contrast in dark, and counts them. */
export class Survey {
  readonly #page: Page;
  readonly #course: () => Frame;
  readonly #seen: Set<string>;

  /** @param course the frame in which it is played; the page itself without it. */
  constructor(page: Page, course: () => Frame = () => page.mainFrame(), seen = new Set<string>()) {
    this.#page = page;
    this.#course = course;
    this.#seen = seen;
  }

  /** The same survey, gone on with in another window. */
  elsewhere(page: Page, course?: () => Frame): Survey {
    return new Survey(page, course, this.#seen);
  }

  /**
   * @param state says in a failure where the learner was; no two may have the same name.
   * @param scope selector of what has changed, where the rest of the page has been looked at before
   */
  async look(state: string, scope?: string): Promise<void> {
    expect(this.#seen.has(state), `“${state}” was looked at before`).toBe(false);
    this.#seen.add(state);
    const [page, course] = [this.#page, this.#course()];
    // Nothing fades then, which saves waiting for it hundreds of times.
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    const light = await violations(course, 'everything', scope);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await violations(course, 'contrast', scope);
    await page.emulateMedia({ colorScheme: 'light' });
    expect.soft([...light, ...dark.map((line) => `in dark, ${line}`)], state).toEqual([]);
  }

  has(state: string): boolean {
    return this.#seen.has(state);
  }

  /** Nothing of this part was left out. */
  complete(part: keyof typeof STATES): void {
    console.log(`states without a violation looked for: ${part} ${this.#seen.size}`);
    expect(this.#seen.size, part).toBeGreaterThanOrEqual(STATES[part]);
  }
}
