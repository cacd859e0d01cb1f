/** Reaches what is on a page as somebody does who cannot use a mouse. */
import type { Locator } from '@playwright/test';
import type { Player } from './player.ts';

/** Tab to `wanted`; fails when it cannot be reached. Shift+Tab where it lies behind. */
export async function tabTo(player: Player, wanted: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 250; presses += 1) {
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await player.page.keyboard.press(key);
  }
  throw new Error('It cannot be reached with the tab key.');
}

export async function press(
  player: Player,
  wanted: Locator,
  key: 'Enter' | 'Space' = 'Enter',
): Promise<void> {
  await tabTo(player, wanted);
  await player.page.keyboard.press(key);
}
