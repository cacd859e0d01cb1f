import { pairsIn } from '../model/answers.ts';
import type { QuestionContent, QuestionIndex } from '../model/course.ts';
import type { Answer } from '../model/progress.ts';
import { oneLine, writeResponse } from '../model/wording.ts';
import { textOf } from '../model/words.ts';
import type { InteractionRow } from '../model/record.ts';
import type { Context } from './part.ts';
import { rowOf } from './row.ts';

/** Statements that were rated: the statement is the question, and no point of the scale is right or wrong. */
export function statementRows(
  { index }: Context,
  { rows }: QuestionIndex,
  content: QuestionContent,
  answer: Answer,
): InteractionRow[] {
  const points = pairsIn(answer);
  return rows.flatMap(({ id, interaction }) => {
    const point = points.get(id);
    const statement = content.rows.find((row) => row.id === id);
    if (interaction === null || point === undefined || !statement) return [];
    const option = content.options.find(({ id: of }) => of === point);
    return rowOf(index, interaction, {
      type: 'likert',
      description: oneLine(textOf(statement)),
      first: [point],
      response: writeResponse([[point]], option ? textOf(option) : point),
    });
  });
}
