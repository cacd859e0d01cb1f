/** What matching questions and scales have in common: rows, each with one option. */
import { pairOf, pairsIn } from '../answers.ts';
import type { OptionContent, QuestionContent, RowContent } from '../course.ts';
import type { Answer } from '../progress.ts';
import type { Rule } from '../rule.ts';
import { textOf } from '../words.ts';

/** Pairs of rows and options that the question has, one for each row, in the order of the rows. */
export const readPairs: Rule['read'] = ({ options, rows }, answer) => {
  const pairs = pairsIn(answer);
  const isRow = (id: string): boolean => rows.some((row) => row.id === id);
  const known = [...pairs].every(([row, option]) => isRow(row) && options.includes(option) && !isRow(option));
  if (!known || pairs.size === 0 || pairs.size !== answer.length) return null;
  return rows.flatMap(({ id }) => {
    const option = pairs.get(id);
    return option === undefined ? [] : pairOf(id, option);
  });
};

/** `The dance group: What the floor is made of; …` */
export function wordsOfPairs({ options, rows }: QuestionContent, answer: Answer): string {
  const text = (items: readonly (OptionContent | RowContent)[], id: string): string => {
    const item = items.find((each) => each.id === id);
    return item ? textOf(item) : id;
  };
  return [...pairsIn(answer)]
    .map(([row, option]) => `${text(rows, row)}: ${text(options, option)}`)
    .join('; ');
}
