import type { QuestionContent } from '../course.ts';
import type { Rule } from '../rule.ts';
import { idsIn, knownIds, textsOf } from '../rule.ts';

const inOrder = ({ options }: QuestionContent): readonly string[] => options.map(({ id }) => id);

export const rule: Rule = {
  /** Items that stand in their own place. */
  parts({ options }, answer) {
    const ids = idsIn(answer);
    return { right: options.filter(({ id }, at) => ids[at] === id).length, total: options.length };
  },
  /** All items, each once. */
  read(question, answer) {
    const ids = knownIds(question, answer);
    return ids?.length === question.options.filter((id) => id !== null).length ? ids : null;
  },
  right: inOrder,
  words: (question, answer) => textsOf(question, idsIn(answer)),
  rightWords: (question) => textsOf(question, inOrder(question)),
};
