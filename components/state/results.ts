/** Results of the sittings of an assessment. */
import type { AssessmentIndex, CompletionRule } from '../model/course.ts';
import type { AssessmentProgress, AssessmentResult } from '../model/progress.ts';

/** Results kept in the packed state and reported: the first, the best and the latest ones. */
export const RESULTS_KEPT = 12;

/** The best result as an exact fraction, the earliest of equals; `null` before the first. */
export function bestOf(results: readonly AssessmentResult[]): AssessmentResult | null {
  return results.reduce<AssessmentResult | null>(
    (best, result) => (best && result.correct * best.total <= best.correct * result.total ? best : result),
    null,
  );
}

/** At most `RESULTS_KEPT` results in their order. */
export function keptResults(results: readonly AssessmentResult[]): readonly AssessmentResult[] {
  if (results.length <= RESULTS_KEPT) return results;
  const best = bestOf(results);
  const first = results.slice(0, 1);
  const latest = results.slice(1 - RESULTS_KEPT);
  if (!best || first.includes(best) || latest.includes(best)) return [...first, ...latest];
  return [...first, best, ...latest.slice(1)];
}

/** True when the result reaches the pass mark; 74.99 % does not reach 75 %. */
export function passes({ correct, total }: AssessmentResult, { pass }: CompletionRule): boolean {
  return correct * 100 >= pass * total;
}

/** Finished sittings, also those whose result is no longer kept. */
export function triesTaken({ results, last }: AssessmentProgress): number {
  return Math.max(results.length, last?.number ?? 0);
}

/** Whole percents, rounded down as the score is. */
export function percentOf({ correct, total }: AssessmentResult): number {
  return Math.floor((100 * correct) / total);
}

/** Sittings still allowed; `Infinity` without a limit, 0 without an assessment. */
export function triesLeft(
  rule: CompletionRule,
  assessment: AssessmentIndex | null,
  progress: AssessmentProgress,
): number {
  if (!assessment) return 0;
  return rule.tries === 'unlimited' ? Infinity : Math.max(0, rule.tries - triesTaken(progress));
}
