/** What people said of themselves before and after, statement by statement. */
import type { Codebook, CodebookEntry } from '../../model/record.ts';
import type { ChangeLine } from '../report.ts';
import type { Cohort } from './cohort.ts';
import { isPilot } from './item.ts';

/** One line for each statement that was asked again, and one more where people also looked back in a pilot. */
export function changeLines({ entries }: Codebook, cohort: Cohort): readonly ChangeLine[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const again = entries.filter((entry) => entry.repeats !== '' && !isPilot(entry));
  const looked = entries.filter((entry) => entry.repeats !== '' && isPilot(entry));
  return again.flatMap((after) => {
    const before = byId.get(after.repeats);
    if (!before) return [];
    const statement = statementOf(before, entries);
    const lines = [lineOf(after.id, statement, before, after, cohort)];
    const then = looked.find(({ repeats }) => repeats === before.id);
    if (then) lines.push(lineOf(then.id, `${statement} (before, looked back)`, then, after, cohort));
    return lines;
  });
}

/** The statement without the question that all statements of its scale begin with. */
function statementOf({ id, text }: CodebookEntry, entries: readonly CodebookEntry[]): string {
  const scale = id.slice(0, id.lastIndexOf('.') + 1);
  const others = entries.filter((entry) => entry.type === 'likert' && entry.id.startsWith(scale));
  let same = 0;
  while (same < text.length && others.every((other) => other.text[same] === text[same])) same += 1;
  const stem = others.length < 2 ? '' : (/^.*[.?!:…]\s+/su.exec(text.slice(0, same))?.[0] ?? '');
  return text.slice(stem.length);
}

/** Place of an answer that is no degree of the scale. */
const APART = -1;

/** The scale of the source begins with its high end (“can do it now”). */
function lineOf(
  id: string,
  statement: string,
  before: CodebookEntry,
  after: CodebookEntry,
  cohort: Cohort,
): ChangeLine {
  const apart = after.apart ?? before.apart;
  const scale = [...after.options].reverse().filter((option) => option.id !== apart);
  const place = new Map(scale.map((option, at) => [option.id, at]));
  if (apart !== undefined) place.set(apart, APART);
  const all = pairsOf(before.id, after.id, place, cohort);
  const pairs = all.filter((pair) => !pair.includes(APART));
  const words = after.options.find(({ id: option }) => option === apart)?.text ?? '';
  const count = (side: 0 | 1, at: number): number => pairs.filter((pair) => pair[side] === at).length;
  return {
    id,
    statement,
    points: scale.map((option, at) => ({
      id: option.id,
      words: option.text,
      before: count(0, at),
      after: count(1, at),
    })),
    up: pairs.filter(([then, now]) => now > then).length,
    same: pairs.filter(([then, now]) => now === then).length,
    down: pairs.filter(([then, now]) => now < then).length,
    n: pairs.length,
    apart: apart === undefined ? null : { words, n: all.length - pairs.length },
  };
}

/** Places on the scale before and after, of people who have both. */
function pairsOf(
  before: string,
  after: string,
  place: ReadonlyMap<string, number>,
  { columns }: Cohort,
): readonly (readonly [number, number])[] {
  const then = columns.get(before);
  const now = columns.get(after);
  if (!then || !now) return [];
  return then.first.flatMap((cell, person) => {
    const one = place.get(cell?.tries[0]?.[0] ?? '');
    const other = place.get(now.first[person]?.tries[0]?.[0] ?? '');
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
}
