/** Addresses of the desk: `#/play/<target>/<learner>`, with `/new` or `/browse` behind it if wanted. */
import type { Entrance } from '../wire.ts';

export interface PlayAddress {
  readonly target: string;
  readonly learner: string;
  readonly entrance: Entrance;
}

export function readPlayAddress(hash: string): PlayAddress | null {
  const found = /^#\/play\/([a-z0-9][a-z0-9.-]*)\/([a-z0-9-]+)(?:\/(continue|new|browse))?$/.exec(hash);
  if (!found?.[1] || !found[2]) return null;
  return { target: found[1], learner: found[2], entrance: (found[3] ?? 'continue') as Entrance };
}

export function writePlayAddress(target: string, learner: string): string {
  return `#/play/${target}/${learner}`;
}
