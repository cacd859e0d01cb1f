import type { Catalogue } from './translate.ts';

/** Words that every course needs, and those of the activities or types of question that this one has. */
export function withUsed<A extends string>(
  always: Catalogue,
  parts: Readonly<Record<A, Catalogue>>,
  used: Readonly<Record<A, boolean>>,
): Catalogue {
  const names = Object.keys(parts) as A[];
  return Object.assign({}, always, ...names.filter((name) => used[name]).map((name) => parts[name]));
}
