/** What journeys with faults have in common: something fails, the learner leaves or is cut off, and comes back. */
import type { Network, Wire } from './faults.ts';
import type { Player } from './player.ts';
import type { Target } from './shipped.ts';
import { expect, type Lms } from './test.ts';

/** The indicator says so within twenty seconds. */
export const status = (player: Player, kind: string): Promise<void> =>
  expect(player.save).toHaveAttribute('data-status', kind, { timeout: 20_000 });

/** A good answer of the server is used again for two seconds. */
export async function fail({ page }: Player, wire: Wire, network: Network): Promise<void> {
  wire.is = network;
  await page.waitForTimeout(2100);
}

/** Leaves for good, so that nothing is sent any more when the window goes. */
export async function leave(player: Player): Promise<void> {
  await player.course.getByRole('button', { name: 'Save and leave' }).click();
  await expect(player.heading).toHaveText('Everything is saved');
  await player.page.close();
}

/** Works while everything is well, then kills the tab and comes back. */
export async function comeBack(lms: Lms, target: Target, player: Player): Promise<Player> {
  await player.page.close();
  return lms.open(target);
}
