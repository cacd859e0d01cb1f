/** What single and multiple choice have in common. */
import type { QuestionContent } from '../course.ts';
import type { Rule } from '../rule.ts';
import { idsIn, textsOf } from '../rule.ts';

/** Options that were found, less what was ticked and does not fit: ticking everything finds nothing out. */
const parts: Rule['parts'] = (question, answer) => {
  const right = rightOnes(question);
  const chosen = new Set(idsIn(answer));
  const found = right.filter((id) => chosen.has(id)).length;
  return { right: Math.max(0, found - (chosen.size - found)), total: right.length };
};

function rightOnes({ options }: QuestionContent): readonly string[] {
  return options.filter(({ correct }) => correct).map(({ id }) => id);
}

export const choice = {
  parts,
  right: rightOnes,
  words: (question, answer) => textsOf(question, idsIn(answer)),
  rightWords: (question) => textsOf(question, rightOnes(question)),
} satisfies Omit<Rule, 'read'>;
