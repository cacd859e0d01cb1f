import { pairOf, pairsIn } from '../answers.ts';
import type { QuestionContent } from '../course.ts';
import type { Rule } from '../rule.ts';
import { readPairs, wordsOfPairs } from './pairs.ts';

const rightPairs = ({ rows }: QuestionContent): readonly string[] =>
  rows.flatMap(({ id, right }) => (right === null ? [] : pairOf(id, right)));

export const rule: Rule = {
  /** Rows that have what fits them. */
  parts({ rows }, answer) {
    const pairs = pairsIn(answer);
    const asked = rows.filter(({ right }) => right !== null);
    return { right: asked.filter(({ id, right }) => pairs.get(id) === right).length, total: asked.length };
  },
  read: readPairs,
  isWhole: ({ rows }, answer) => answer.length === rows.length,
  right: rightPairs,
  words: wordsOfPairs,
  rightWords: (question) => wordsOfPairs(question, rightPairs(question)),
};
