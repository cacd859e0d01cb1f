/** What matching, sorting and scales have in common: an answer of pairs, one option for each row. */
import { pairOf, pairsIn } from '../../model/answers.ts';
import type { OptionContent, QuestionContent, RowContent } from '../../model/course.ts';
import type { Answer } from '../../model/progress.ts';

/** The option that was given to a row; `null` for none, and for one that is no longer in the course. */
export function givenTo(row: RowContent, content: QuestionContent, answer: Answer): OptionContent | null {
  return optionOf(content, pairsIn(answer).get(row.id) ?? null);
}

export function optionOf({ options }: QuestionContent, id: string | null): OptionContent | null {
  return options.find((option) => option.id === id) ?? null;
}

/** Rows that have no option yet. */
export function openRows(content: QuestionContent, answer: Answer): readonly RowContent[] {
  return content.rows.filter((row) => !givenTo(row, content, answer));
}

/**
 * The answer after a control was used: its pair takes the place of the row's former one, in the order of the
 * rows. A value without an option takes the row's answer back.
 * @param value `<row>.<option>`
 */
export function withPair({ rows }: QuestionContent, answer: Answer, value: string): readonly string[] {
  const pairs = new Map(pairsIn(answer));
  const [row = '', option = ''] = value.split('.');
  pairs.set(row, option);
  return rows.flatMap(({ id }) => {
    const given = pairs.get(id);
    return given ? [pairOf(id, given)] : [];
  });
}
