import type { Rule } from '../rule.ts';
import { knownIds } from '../rule.ts';
import { choice } from './choice.ts';

export const rule: Rule = {
  ...choice,
  /** In the order of the options' numbers: the order of ticking says nothing. */
  read(question, answer) {
    const ids = knownIds(question, answer);
    return ids && question.options.flatMap((id) => (id !== null && ids.includes(id) ? id : []));
  },
};
