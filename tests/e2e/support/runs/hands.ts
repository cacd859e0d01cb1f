/** What a learner does to a window. Clicks go straight to the control: whether it can be hit is for other tests. */
import type { Locator } from '@playwright/test';
import type { Player } from '../player.ts';

export async function press(control: Locator): Promise<void> {
  await control.evaluate((element: HTMLElement) => element.click());
}

/** Presses a button if there is one; tells whether there was. */
export async function pressIfThere(control: Locator): Promise<boolean> {
  if ((await control.count()) === 0) return false;
  await press(control.first());
  return true;
}

export async function turnTo({ course }: Player, page: string): Promise<void> {
  await course.locator('body').evaluate((_, id) => {
    window.location.hash = id;
  }, page);
  await course.locator(`article[data-page="${page}"]`).waitFor();
}

/** Nothing is taken any more. */
export async function isLocked({ save }: Player): Promise<boolean> {
  return /^(ended|elsewhere|closed)$/.test((await save.getAttribute('data-status')) ?? '');
}

/** What a page hears when it is hidden and seen again. */
export async function see({ course }: Player, ...states: ('hidden' | 'visible')[]): Promise<void> {
  await course.locator('body').evaluate((_, all) => {
    for (const state of all) {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
      document.dispatchEvent(new Event('visibilitychange'));
    }
  }, states);
}

/** As the back-forward cache does it. */
export async function goAndReturn({ course }: Player): Promise<void> {
  await course.locator('body').evaluate(() => {
    for (const name of ['pagehide', 'pageshow'])
      window.dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
  });
}

export async function leaveBox({ course }: Player): Promise<void> {
  await course.locator('body').evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
}
