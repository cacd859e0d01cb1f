/** Numbers and ranges of a numeric question, as authors write them. */
import type { Accepted } from '../../../components/model/course.ts';

/** With both ends it includes them; “less than” and “more than” have one end and do not include it. */
export type Range = Extract<Accepted, { from: number | null }>;

/** Characters of a number: longer ones could not be typed. */
const LONGEST = 10;
const NUMBER = '([-−]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?)';
const exact = new RegExp(`^${NUMBER}$`);
const between = new RegExp(`^${NUMBER} to ${NUMBER}$`);
const open = new RegExp(`^(less|more) than ${NUMBER}$`);

/** The number of a text; not a number where there is none, or one that could not be typed. */
function valueOf(text: string | undefined): number {
  const digits = (text ?? '').replace('−', '-').replaceAll(',', '');
  return digits === '' || digits.length > LONGEST ? NaN : Number(digits);
}

/** Reads `4`, `4 to 6`, `less than 4` or `more than 6`; `null` for anything else and for an empty range. */
export function readRange(text: string): Range | null {
  const one = valueOf(exact.exec(text)?.[1]);
  if (!Number.isNaN(one)) return { from: one, to: one };
  const [, first, last] = between.exec(text) ?? [];
  const [from, to] = [valueOf(first), valueOf(last)];
  if (from < to) return { from, to };
  const [, side, end] = open.exec(text) ?? [];
  const limit = valueOf(end);
  if (Number.isNaN(limit)) return null;
  return side === 'less' ? { from: null, to: limit } : { from: limit, to: null };
}

function holds({ from, to }: Range, value: number): boolean {
  if (from !== null && to !== null) return value >= from && value <= to;
  return from === null ? to !== null && value < to : value > from;
}

/** Whether a number lies in both ranges. */
export function overlap(a: Range, b: Range): boolean {
  const from = Math.max(a.from ?? -Infinity, b.from ?? -Infinity);
  const to = Math.min(a.to ?? Infinity, b.to ?? Infinity);
  return from < to || (from === to && holds(a, from) && holds(b, from));
}
