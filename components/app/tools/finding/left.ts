/** How long what is left takes, in all and for each module. */
import type { CourseIndex } from '../../../model/course.ts';
import type { LeftItem } from '../../../state/selectors.ts';

/**
 * Estimated minutes for what is required and not done, of alternatives the shortest, by module.
 * @returns only modules with something left.
 */
export function minutesLeft({ pages }: CourseIndex, left: readonly LeftItem[]): ReadonlyMap<string, number> {
  const known = new Map(pages.map((page) => [page.id, page]));
  const shortest = left.flatMap(({ page, instead }) =>
    [page, ...instead.map((other) => other.page)]
      .flatMap((id) => known.get(id) ?? [])
      .sort((a, b) => a.minutes - b.minutes)
      .slice(0, 1),
  );
  const minutes = new Map<string, number>();
  // A page and the story on it are read in one go.
  for (const page of new Set(shortest))
    minutes.set(page.module, (minutes.get(page.module) ?? 0) + page.minutes);
  return minutes;
}
