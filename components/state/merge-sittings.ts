import type { AssessmentProgress, AssessmentResult, AssessmentTry } from '../model/progress.ts';
import { bestOf, triesTaken } from './results.ts';

/** The assessment of two versions of one attempt: no finished sitting is opened again, and the best result stays. */
export function mergeSittings(newer: AssessmentProgress, older: AssessmentProgress): AssessmentProgress {
  const [ahead, behind] = triesTaken(older) > triesTaken(newer) ? [older, newer] : [newer, older];
  const last = (older.last?.number ?? 0) > (newer.last?.number ?? 0) ? older.last : newer.last;
  const open = openOf(newer.open, older.open, last?.number ?? 0);
  return {
    open,
    last,
    results: withBest(ahead.results, behind.results),
    seen: seenIn([newer.seen, older.seen], open, last),
  };
}

/** The sitting that neither side has finished, with what was answered on both. */
function openOf(
  newer: AssessmentTry | null,
  older: AssessmentTry | null,
  finished: number,
): AssessmentTry | null {
  if (!newer || newer.number <= finished) return older && older.number > finished ? older : null;
  if (older?.number !== newer.number) return newer;
  const also = Object.entries(older.answers).filter(([id]) => newer.drawn.includes(id));
  return { ...newer, answers: { ...Object.fromEntries(also), ...newer.answers } };
}

/** The longer history; a better result of the other one goes before its latest, which belongs to the last sitting. */
function withBest(
  results: readonly AssessmentResult[],
  others: readonly AssessmentResult[],
): readonly AssessmentResult[] {
  const best = bestOf(others);
  const own = bestOf(results);
  if (!best || (own && best.correct * own.total <= own.correct * best.total)) return results;
  return [...results.slice(0, -1), best, ...results.slice(-1)];
}

/**
 * When each question was drawn last. The packed state knows by this number which questions a sitting asked, so only
 * what it asked may have its number, and nothing one above the open sitting's.
 */
function seenIn(
  sides: readonly AssessmentProgress['seen'][],
  open: AssessmentTry | null,
  last: AssessmentTry | null,
): Record<string, number> {
  const seen: Record<string, number> = {};
  for (const [id, number] of sides.flatMap((side) => Object.entries(side))) {
    const asked = [open, last].find((sitting) => sitting?.drawn.includes(id));
    let latest = Math.min(Math.max(number, seen[id] ?? 0), open?.number ?? Infinity);
    while (latest === open?.number || latest === last?.number) latest -= 1;
    seen[id] = asked?.number ?? latest;
  }
  return seen;
}
