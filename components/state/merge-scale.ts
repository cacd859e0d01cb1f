import { pairOf, pairsIn } from '../model/answers.ts';
import type { QuestionIndex } from '../model/course.ts';
import type { QuestionProgress } from '../model/progress.ts';

/** Every statement of a scale is an item of its own. */
export function mergeStatements(
  { rows }: QuestionIndex,
  held: QuestionProgress,
  kept: QuestionProgress,
  keptIsNewer: boolean,
): QuestionProgress {
  const [newer, older] = keptIsNewer ? [kept, held] : [held, kept];
  const pairs = new Map([...pairsIn(older.tries[0]), ...pairsIn(newer.tries[0])]);
  const said = rows.flatMap(({ id }) => {
    const option = pairs.get(id);
    return option === undefined ? [] : pairOf(id, option);
  });
  return { tries: [said], count: held.count };
}
