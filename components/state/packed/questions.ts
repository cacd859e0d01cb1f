/** Tries of every question: the kept ones and how many there were. */
import type { QuestionProgress } from '../../model/progress.ts';
import { TRIES_KEPT, triesKept } from '../../model/progress.ts';
import type { PackedAnswer } from './answers.ts';
import { codeAnswers, codeSpans, fromNumbers, NO_ANSWER, toNumbers } from './answers.ts';
import type { Entry } from './section.ts';
import { codeEntries, given, sectionOf, taken } from './section.ts';

/** Counts of tries are kept up to this number. */
export const COUNT_KEPT = 63;
const COUNT_WIDTH = 6;
const KEPT_WIDTH = 2;

interface PackedQuestion {
  readonly tries: readonly (PackedAnswer | null)[];
  readonly count: number;
}

const BLANK: PackedQuestion = { tries: [], count: 0 };

export const questions = sectionOf<readonly Entry<PackedQuestion>[]>({
  letter: 'Q',
  blank: [],
  take({ questions: items }, progress) {
    const entries = taken(items, progress.questions, (item, { tries, count }): PackedQuestion | null => {
      const kept = wholeOf(tries.slice(0, triesKept(item.type)).map((answer) => toNumbers(item, answer)));
      return kept && { tries: kept, count: Math.min(COUNT_KEPT, Math.max(count, kept.length)) };
    });
    return entries.length > 0 ? entries : null;
  },
  code(io, entries) {
    const spans = codeSpans(io, wholeOf(entries.flatMap(({ value }) => value.tries)) ?? []);
    return codeEntries(io, entries, BLANK, ({ tries, count }) => {
      const many = io.flag(count > 1);
      const counted = many ? io.bits(count, COUNT_WIDTH) : 1;
      const most = Math.min(counted, TRIES_KEPT);
      const kept = many && !io.flag(tries.length === most) ? io.bits(tries.length, KEPT_WIDTH) : most;
      const answers = Array.from({ length: kept }, (_, at) => tries[at] ?? NO_ANSWER);
      return { count: counted, tries: codeAnswers(io, answers, spans) };
    });
  },
  give(index, entries, draft, remarks) {
    draft.questions = given(index.questions, entries, remarks, (item, packed): QuestionProgress | null => {
      const tries = wholeOf(
        packed.tries.map((answer) => (answer === null ? null : fromNumbers(item, answer, remarks.edition))),
      );
      return tries && { tries, count: packed.count };
    });
  },
});

/** The list when nothing is missing in it, and something is there. */
function wholeOf<T>(list: readonly (T | null)[]): T[] | null {
  const present = list.filter((each) => each !== null);
  return present.length > 0 && present.length === list.length ? present : null;
}
