/** What views ask of index and progress. */
import type { CourseIndex } from '../model/course.ts';
import type { AssessmentResult, Progress } from '../model/progress.ts';
import type { RequiredKind, Requirement } from './requirements.ts';
import { isComplete, requirements } from './requirements.ts';
import { bestOf, triesLeft } from './results.ts';

export { isComplete, triesLeft };

/** `begun`: opened, but a required scenario or the assessment on it is not done. */
export type PageStatus = 'new' | 'begun' | 'done';

export interface LeftItem {
  readonly kind: RequiredKind;
  readonly id: string;
  readonly title: string;
  readonly page: string;
  /** Others that would do instead. */
  readonly instead: readonly LeftItem[];
}

export interface ProgressCounts {
  readonly done: number;
  readonly total: number;
  readonly left: readonly LeftItem[];
}

/** How far a learner is with a page. For a whole outline use `pageStatuses`. */
export function pageStatus(index: CourseIndex, progress: Progress, page: string): PageStatus {
  return pageStatuses(index, progress).get(page) ?? 'new';
}

/** Status of every page by id. */
export function pageStatuses(index: CourseIndex, progress: Progress): ReadonlyMap<string, PageStatus> {
  const visited = new Set(progress.visited);
  const waiting = new Set(unmet(index, progress).flatMap(({ items }) => items.map(({ page }) => page)));
  // To look at what the assessment will be like is not to begin it.
  if (!progress.assessment.open && progress.assessment.results.length === 0)
    visited.delete(index.assessment?.page ?? '');
  return new Map(
    index.pages.map(({ id }) => [id, !visited.has(id) ? 'new' : waiting.has(id) ? 'begun' : 'done']),
  );
}

/** What is required: how much of it is done, and what is left in the order of the course. */
export function progressCounts(index: CourseIndex, progress: Progress): ProgressCounts {
  const all = requirements(index, progress);
  const open = all.filter(({ met }) => !met);
  return { done: all.length - open.length, total: all.length, left: open.flatMap(leftItem) };
}

/** The best result of the assessment; `null` before the first. */
export function bestResult(progress: Progress): AssessmentResult | null {
  return bestOf(progress.assessment.results);
}

/** Estimated minutes for what is required and not done; of alternatives the shortest counts. */
export function remainingMinutes(index: CourseIndex, progress: Progress): number {
  const minutes = new Map(index.pages.map((page) => [page.id, page.minutes]));
  const counted = new Map<string, number>();
  for (const { items } of unmet(index, progress)) {
    const [shortest] = items
      .map(({ page }) => ({ page, time: minutes.get(page) ?? 0 }))
      .sort((a, b) => a.time - b.time);
    if (shortest) counted.set(shortest.page, shortest.time);
  }
  return [...counted.values()].reduce((sum, time) => sum + time, 0);
}

function unmet(index: CourseIndex, progress: Progress): Requirement[] {
  return requirements(index, progress).filter(({ met }) => !met);
}

function leftItem({ items: [first, ...others] }: Requirement): LeftItem[] {
  if (!first) return [];
  return [{ ...first, instead: others.map((item) => ({ ...item, instead: [] })) }];
}
