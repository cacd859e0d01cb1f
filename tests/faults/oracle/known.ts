import type { Plan } from '../plan.ts';
import type { World } from '../world/world.ts';
import type { DeedBook } from './known-deed.ts';
import type { Tally } from './tally.ts';
import type { Truth } from './truth.ts';

/** What everything of the oracle knows of one run. */
export interface Known {
  readonly plan: Plan;
  readonly world: World;
  readonly truth: Truth;
  readonly book: DeedBook;
  readonly tally: Tally;
}
