/** Tries of every question: the kept ones and how many there were. */
import type { QuestionProgress } from '../../model/progress.ts';
import { TRIES_KEPT } from '../../model/progress.ts';
import type { PackedAnswer } from './answers.ts';
import { codeAnswer, fromNumbers, spanOf, toNumbers } from './answers.ts';
import type { Entry } from './section.ts';
import { codeEntries, given, sectionOf, taken } from './section.ts';

/** Counts of tries are kept up to this number. */
export const COUNT_KEPT = 63;

interface PackedQuestion {
  readonly tries: readonly PackedAnswer[];
  readonly count: number;
}

const BLANK: PackedQuestion = { tries: [[], [], []], count: 0 };

export const questions = sectionOf<readonly Entry<PackedQuestion>[]>({
  letter: 'Q',
  blank: [],
  take({ questions: items }, progress) {
    const entries = taken(items, progress.questions, (item, { tries, count }): PackedQuestion | null => {
      const kept = wholeOf(tries.slice(0, TRIES_KEPT).map((answer) => toNumbers(item, answer)));
      return kept && { tries: kept, count: Math.min(COUNT_KEPT, Math.max(count, kept.length)) };
    });
    return entries.length > 0 ? entries : null;
  },
  code(io, entries) {
    const span = io.count(spanOf(entries.flatMap(({ value }) => value.tries)));
    return codeEntries(io, entries, BLANK, ({ tries, count }) => {
      const many = io.flag(count > 1);
      const counted = many ? io.bits(count, 6) : 1;
      const kept = many ? io.bits(tries.length, 2) : 1;
      return { count: counted, tries: tries.slice(0, kept).map((answer) => codeAnswer(io, answer, span)) };
    });
  },
  give(index, entries, draft, remarks) {
    draft.questions = given(index.questions, entries, remarks, (item, packed): QuestionProgress | null => {
      const tries = wholeOf(packed.tries.map((answer) => fromNumbers(item, answer)));
      return tries && { tries, count: packed.count };
    });
  },
});

/** The list when nothing is missing in it, and something is there. */
function wholeOf<T>(list: readonly (T | null)[]): T[] | null {
  const present = list.filter((each) => each !== null);
  return present.length > 0 && present.length === list.length ? present : null;
}
