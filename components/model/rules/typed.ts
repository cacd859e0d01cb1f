/** What typed answers have in common. */
import type { OptionContent, QuestionContent } from '../course.ts';
import type { Rule } from '../rule.ts';

type Typed = Required<Pick<Rule, 'read' | 'accepted' | 'right'>>;

/** All or nothing: the text is one of the accepted answers. */
export function typed(own: Typed, text: (option: OptionContent) => string): Rule {
  return {
    ...own,
    parts: (question, answer) => ({
      right: typeof answer === 'string' && own.accepted(question, answer)?.correct === true ? 1 : 0,
      total: 1,
    }),
    words: (_, answer) => (typeof answer === 'string' ? answer : ''),
    rightWords: (question) => acceptedOnes(question).map(text).join('; '),
  };
}

export function acceptedOnes({ options }: QuestionContent): readonly OptionContent[] {
  return options.filter(({ correct }) => correct);
}
