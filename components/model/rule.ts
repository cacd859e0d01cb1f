/** What there is to know of a type of question: how it is answered, scored and put into words. */
import type { OptionContent, QuestionContent, QuestionIndex } from './course.ts';
import type { Answer } from './progress.ts';
import { textOf } from './words.ts';

/** How much of an answer is right; `total` is 0 where nothing is right or wrong. */
export interface Parts {
  readonly right: number;
  readonly total: number;
}

export interface Rule {
  parts(question: QuestionContent, answer: Answer): Parts;
  /** The answer as it is kept; `null` when the question cannot be answered so. */
  read(question: QuestionIndex, answer: Answer): Answer | null;
  /** Whether nothing is missing in an answer that is kept; left out where no part can be missing. */
  isWhole?(question: { readonly rows: readonly unknown[] }, answer: Answer): boolean;
  /** The foreseen answer that a typed text is; left out where nothing is typed. */
  accepted?(question: QuestionContent, text: string): OptionContent | null;
  /**
   * The right answer as a record gives it (`InteractionRow.right`): ids, pairs, the first variant of each
   * accepted text, or the ends of a range of numbers.
   */
  right(question: QuestionContent): readonly string[];
  /** An answer in plain words. */
  words(question: QuestionContent, answer: Answer): string;
  /** The right answer in plain words. */
  rightWords(question: QuestionContent): string;
}

/** Chosen ids; a typed answer has none. */
export function idsIn(answer: Answer): readonly string[] {
  return typeof answer === 'string' ? [] : answer;
}

/** Ids when all of them are options of the question and none comes twice; else `null`. */
export function knownIds({ options }: QuestionIndex, answer: Answer): readonly string[] | null {
  const ids = idsIn(answer);
  const known = ids.every((id) => options.includes(id)) && new Set(ids).size === ids.length;
  return known && ids.length > 0 ? ids : null;
}

/** Texts of options, one after the other; an id that is no longer known stands for itself. */
export function textsOf({ options }: Pick<QuestionContent, 'options'>, ids: readonly string[]): string {
  const text = (id: string): string => {
    const option = options.find((each) => each.id === id);
    return option ? textOf(option) : id;
  };
  return ids.map(text).join('; ');
}
