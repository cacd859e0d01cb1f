/**
 * Counts that may be shared. From 1 to 4 they are hidden; all others are rounded to 5, totals by themselves (the
 * rounding is that of HESA, the United Kingdom's Higher Education Statistics Agency). Where the parts of a total
 * would still give a hidden one away, the next smallest is hidden too, at last the total. Beside a hidden total nothing
 * is shown: a zero there tells what nobody in a small group chose, and two of them what everybody did.
 */

/** A multiple of 5; `null` where it is hidden. */
export type SharedCount = number | null;

export interface SharedParts {
  readonly total: SharedCount;
  readonly parts: readonly SharedCount[];
}

const STEP = 5;
/** How far a rounded number may be from the true one. */
const SLACK = 2;

export function sharedCount(n: number): SharedCount {
  return n > 0 && n < STEP ? null : Math.round(n / STEP) * STEP;
}

/** Counts of the same people that need not add up to them, such as answers of which one may tick several. */
export function sharedAmong(people: number, counts: readonly number[]): readonly SharedCount[] {
  return counts.map((n) => (sharedCount(people) === null ? null : sharedCount(n)));
}

/** The least and the most that a shown number stands for. */
function ends(n: number): readonly [number, number] {
  if (n === 0) return [0, 0];
  const shown = Math.round(n / STEP) * STEP;
  return [Math.max(STEP, shown - SLACK), shown + SLACK];
}

/**
 * Whether somebody who knows the rules can work out a number from 1 to 4 from what is shown. Of the hidden ones beside
 * it, those that went along for its sake are 5 or more, and no larger than what is still shown.
 */
function givenAway(parts: readonly number[], hidden: ReadonlySet<number>, total: number): boolean {
  const shown = parts.filter((_, at) => !hidden.has(at)).map(ends);
  const [low, high] = ends(total);
  const least = low - shown.reduce((sum, [, most]) => sum + most, 0);
  const most = high - shown.reduce((sum, [few]) => sum + few, 0);
  const small = [...hidden].filter((at) => (parts[at] ?? 0) < STEP).length;
  const along = hidden.size - small;
  const largest = Math.min(most, ...shown.flatMap(([, top]) => (top > 0 ? [top] : [])));
  const fewBeside = small - 1 + along * STEP;
  const mostBeside = (small - 1) * (STEP - 1) + along * largest;
  return Math.max(1, least - mostBeside) >= Math.min(STEP - 1, most - fewBeside);
}

/** @param parts of a total: everybody is counted in exactly one. */
export function sharedParts(parts: readonly number[]): SharedParts {
  const total = parts.reduce((sum, n) => sum + n, 0);
  const hidden = new Set([...parts.keys()].filter((at) => sharedCount(parts[at] ?? 0) === null));
  const rest = [...parts.keys()]
    .filter((at) => !hidden.has(at) && parts[at] !== 0)
    .sort((a, b) => (parts[a] ?? 0) - (parts[b] ?? 0));
  let open = total >= STEP || total === 0;
  while (open && hidden.size > 0 && (hidden.size < 2 || givenAway(parts, hidden, total))) {
    const next = rest.shift();
    if (next === undefined) open = false;
    else hidden.add(next);
  }
  return {
    total: open ? sharedCount(total) : null,
    parts: parts.map((n, at) => (!open || hidden.has(at) ? null : sharedCount(n))),
  };
}
