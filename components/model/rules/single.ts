import type { Rule } from '../rule.ts';
import { knownIds } from '../rule.ts';
import { choice } from './choice.ts';

export const rule: Rule = {
  ...choice,
  read(question, answer) {
    const ids = knownIds(question, answer);
    return ids?.length === 1 ? ids : null;
  },
};
