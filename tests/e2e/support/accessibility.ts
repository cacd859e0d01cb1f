/** Accessibility of the course as it stands, checked by axe-core inside its own frame. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect } from './test.ts';
import type { Player } from './player.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The outline's links name pages, which are no elements of this page: axe takes them for broken skip links. */
const NOT_OURS = { 'skip-link': { enabled: false } };

/** Another colour scheme changes colours and nothing else. */
const CHECKS = {
  everything: { runOnly: { type: 'tag', values: TAGS }, rules: NOT_OURS },
  contrast: { runOnly: { type: 'rule', values: ['color-contrast'] } },
} as const;

export type Check = keyof typeof CHECKS;

interface AxeWindow extends Window {
  axe?: { run(options: unknown): Promise<AxeResults> };
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

/** @returns a line for each violation: the rule and the element. */
export async function violations(course: Frame, check: Check = 'everything'): Promise<string[]> {
  await prepare(course);
  return course.evaluate(
    async (options) => {
      const found = await (window as AxeWindow).axe?.run(options);
      if (!found) throw new Error('axe is not here');
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
      );
    },
    CHECKS[check] as unknown as RunOptions,
  );
}

function frameOf(page: Page): Frame {
  const frame = page.frame({ name: 'content' });
  if (!frame) throw new Error('The page frames no course.');
  return frame;
}

/** @param state says in a failure where the learner was. */
export async function expectAccessible(
  player: Player,
  state: string,
  check: Check = 'everything',
): Promise<void> {
  // Half way through a fade, colours are none of ours.
  await player.page.emulateMedia({ reducedMotion: 'reduce' });
  expect.soft(await violations(frameOf(player.page), check), state).toEqual([]);
}
