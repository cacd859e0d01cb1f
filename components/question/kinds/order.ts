/** Lists that are put in order (pure). */
import { shuffled } from '../../model/shuffle.ts';

/** The order at the start: from the seed, and never the right one, so that there is something to do. */
export function startOrder(right: readonly string[], seed: number, salt: string): readonly string[] {
  const order = shuffled(right, seed, salt);
  const [first, ...others] = order;
  return first !== undefined && order.every((id, at) => id === right[at]) ? [...others, first] : order;
}

/** The list after one item went one place up (-1) or down (1); `null` where it cannot go. */
export function moved(order: readonly string[], id: string, by: -1 | 1): readonly string[] | null {
  const from = order.indexOf(id);
  const to = from + by;
  const neighbour = order[to];
  if (from < 0 || neighbour === undefined) return null;
  return order.map((each, at) => (at === from ? neighbour : at === to ? id : each));
}
