/** Reaches what is on a page as somebody does who cannot use a mouse. */
import type { Locator } from '@playwright/test';
import type { Player } from './player.ts';

/**
 * How many presses of the tab key lie between focus and an element, at the least: 0 when it has the focus, 1 where
 * nobody can say. Runs in the page, so it may use nothing from outside.
 */
function stopsTo(wanted: Element, forwards: boolean): number {
  const { activeElement: now, body } = wanted.ownerDocument;
  if (wanted === now) return 0;
  /** Radio buttons of a group are one stop: the chosen one, or any while none is. */
  const isStop = (one: HTMLElement): boolean => {
    if (one.matches('[tabindex="-1"], :disabled') || !one.checkVisibility({ visibilityProperty: true }))
      return false;
    if (!one.matches('input[type=radio]:not(:checked)')) return true;
    const group = [...body.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
      ({ name }) => name === (one as HTMLInputElement).name,
    );
    return (
      !group.includes(now as HTMLInputElement) && group.every(({ checked }) => !checked) && group[0] === one
    );
  };
  const selector = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const stops = [...body.querySelectorAll<HTMLElement>(selector)].filter(isStop);
  const on = forwards ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const follows = (one: Element | null, other: Element): boolean =>
    one !== null && (one.compareDocumentPosition(other) & on) !== 0;
  return stops.filter((stop) => follows(now, stop) && follows(stop, wanted)).length + 1;
}

/** Tab to `wanted`; fails when it cannot be reached. Shift+Tab where it lies behind. */
export async function tabTo(player: Player, wanted: Locator, key = 'Tab'): Promise<void> {
  for (let looks = 0; looks < 100; looks += 1) {
    const stops = await wanted.evaluate(stopsTo, key === 'Tab');
    if (stops === 0) return;
    // One after the other, but nobody waits for each.
    await Promise.all(Array.from({ length: stops }, () => player.page.keyboard.press(key)));
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
