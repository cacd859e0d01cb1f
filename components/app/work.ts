import type { Progress } from '../model/progress.ts';
import * as mergeParts from '../state/merge-parts.ts';

/** A course does without the parts of what it does not have. */
const PARTS: Partial<typeof mergeParts> = mergeParts;

/** What a learner has answered, written and played; pages that were only opened are no work. */
const WORK = ['questions', 'scenarios', 'reflections', 'agreement', 'assessment'] as const;

/** Something would be missed if it were gone. */
export function hasWork({
  questions,
  scenarios,
  reflections,
  agreement,
  assessment,
  pilot,
}: Progress): boolean {
  if (pilot) return true;
  const records = [questions, scenarios, reflections, agreement, assessment.seen];
  return records.some((record) => Object.keys(record).length > 0);
}

/** The same answers, words and stories, whatever their revision. */
export function sameWork(one: Progress, other: Progress): boolean {
  if (plain(one.pilot ?? {}) !== plain(other.pilot ?? {})) return false;
  return WORK.every((part) => plain(one[part]) === plain(other[part]));
}

/** Without ages, which only put texts in order. */
function plain(part: object): string {
  return JSON.stringify(part, (key, value: unknown) => (key === 'edited' ? undefined : value));
}

/**
 * What was done in a window since its launch, done once more on top of other progress of the attempt.
 * @param held progress at the launch; what was not touched since is still the same object.
 */
export function redo(base: Progress, held: Progress, mine: Progress): Progress {
  if (mine === held) return base;
  const changed = <T>(now: Readonly<Record<string, T>>, then: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(now).filter(([id, item]) => item !== then[id]));
  return {
    ...base,
    place: mine.place,
    ...(mine.language !== held.language && { language: mine.language }),
    visited: [...new Set([...base.visited, ...mine.visited])],
    ...PARTS.finding?.(base, mine),
    ...PARTS.record?.(base, mine),
    ...PARTS.pilot?.(mine, base),
    questions: { ...base.questions, ...changed(mine.questions, held.questions) },
    scenarios: { ...base.scenarios, ...changed(mine.scenarios, held.scenarios) },
    reflections: { ...base.reflections, ...changed(mine.reflections, held.reflections) },
    agreement: { ...base.agreement, ...changed(mine.agreement, held.agreement) },
    assessment: mine.assessment === held.assessment ? base.assessment : mine.assessment,
    revision: Math.max(base.revision, mine.revision) + 1,
  };
}
