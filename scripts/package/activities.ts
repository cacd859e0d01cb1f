/** The activities that a course uses: only these go into its player. */
import type { CourseIndex } from '../../components/model/course.ts';

/** Folders of `components/` that define an element for learners. */
export type Activity = 'assessment' | 'question' | 'reflection' | 'scenario';

/** In alphabetical order. The assessment shows questions, so it brings their element along. */
export function usedActivities(index: CourseIndex): readonly Activity[] {
  const used: [Activity, boolean][] = [
    ['assessment', index.assessment !== null],
    ['question', index.questions.length > 0 || index.assessment !== null],
    ['reflection', index.reflections.length > 0],
    ['scenario', index.scenarios.length > 0],
  ];
  return used.filter(([, isUsed]) => isUsed).map(([activity]) => activity);
}

/** Files that have one line per activity, and how such a line names its activity. */
const lists: readonly { readonly file: string; readonly line: RegExp }[] = [
  { file: '/components/app/elements.ts', line: /^import '\.\.\/([a-z]+)\/define\.ts';$/ },
  { file: '/components/state/parts.ts', line: /^export \{ part as ([a-z]+) \} from / },
];

/**
 * Leaves the lines of activities that a course does not use out of a file that lists activities.
 * @param id path of the file.
 * @returns `null` for every other file.
 */
export function keepActivities(id: string, code: string, activities: readonly Activity[]): string | null {
  const list = lists.find(({ file }) => id.replaceAll('\\', '/').endsWith(file));
  if (!list) return null;
  return code
    .split('\n')
    .filter((line) => {
      const activity = list.line.exec(line.trim())?.[1];
      return activity === undefined || (activities as readonly string[]).includes(activity);
    })
    .join('\n');
}
