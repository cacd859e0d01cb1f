/** Whether an answer is right, and how much of it; what is particular to a type stands in `rules/`. */
import type { OptionContent, QuestionContent, QuestionType } from './course.ts';
import type { Answer } from './progress.ts';
import type { Parts, Rule } from './rule.ts';
import * as rules from './rules.ts';

export type { Parts };

const RULES: Readonly<Partial<Record<string, Rule>>> = rules;

/** The rule of a type; a player holds only the rules that its course needs. */
export function ruleOf(type: QuestionType): Rule | undefined {
  return RULES[type.replace(/-(.)/, (_, letter: string) => letter.toUpperCase())];
}

/** True when the answer is wholly right: one point, all or nothing. Never for a type that knows no right answer. */
export function isRight(question: QuestionContent, answer: Answer): boolean {
  const { right, total } = partsRight(question, answer);
  return total > 0 && right === total;
}

/**
 * How much is right, for words in practice: of a choice the options found less those ticked wrongly (never below
 * 0), of a matching question the rows, of an ordering question the items in their own place. A typed answer is
 * one part; of a scale nothing is right or wrong.
 */
export function partsRight(question: QuestionContent, answer: Answer): Parts {
  return ruleOf(question.type)?.parts(question, answer) ?? { right: 0, total: 0 };
}

/** Which foreseen answer, accepted or wrong, a typed text is; `null` for none, and for types without typing. */
export function acceptedOption(question: QuestionContent, text: string): OptionContent | null {
  return ruleOf(question.type)?.accepted?.(question, text) ?? null;
}
