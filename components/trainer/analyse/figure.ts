import type { DEFINITIONS } from '../definitions.ts';
import type { Figure } from '../report.ts';
import type { Interval } from '../stats/interval.ts';
import { wilson } from '../stats/proportion.ts';

type Defined = keyof typeof DEFINITIONS;

/** A figure without a value, and the reason. */
export function noFigure(definition: Defined, n: number, why: string): Figure {
  return { value: null, n, definition, low: null, high: null, why };
}

/** @param why what must be known beside the figure, empty for nothing. */
export function figure(
  definition: Defined,
  value: number,
  n: number,
  { interval = null, why = '' }: { readonly interval?: Interval | null; readonly why?: string } = {},
): Figure {
  return { value, n, definition, low: interval?.low ?? null, high: interval?.high ?? null, why };
}

/** A share of people with Wilson’s interval. */
export function share(definition: Defined, hits: number, n: number, nobody: string, why = ''): Figure {
  if (n === 0) return noFigure(definition, 0, nobody);
  return figure(definition, hits / n, n, { interval: wilson(hits, n), why });
}

/** `7 of 12 (58 %)`. */
export function inWords(hits: number, n: number): string {
  return n === 0 ? '0 of 0' : `${hits} of ${n} (${percent(hits / n)})`;
}

/** Whole percents. */
export function percent(value: number): string {
  return `${Math.round(100 * value)} %`;
}
