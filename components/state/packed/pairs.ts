/** Answers of pairs in numbers: rows, each with its option. */
import { pairOf, pairsIn } from '../../model/answers.ts';
import type { QuestionIndex } from '../../model/course.ts';
import type { PackedAnswer } from './answers.ts';

type PackedPairs = Exclude<PackedAnswer, string>;

export const pairs = {
  toNumbers({ options }: QuestionIndex, answer: readonly string[]): PackedPairs | null {
    const number = (id: string): number => options.indexOf(id);
    const found = [...pairsIn(answer)].map(([row, option]) => [number(row), number(option)] as const);
    if (found.flat().includes(-1)) return null;
    found.sort(([a], [b]) => a - b);
    return { one: false, rows: found.map(([row]) => row), numbers: found.map(([, option]) => option) };
  },
  /**
   * Rows that are retired are no longer asked, and the others stand; so does what was said on a scale to other
   * statements. A statement that means something else since `edition` is asked again, alone.
   */
  fromNumbers(
    { options, rows, type }: QuestionIndex,
    answer: PackedPairs,
    edition: number,
  ): readonly string[] | null {
    const given = new Map(answer.rows.map((row, at) => [row, options[answer.numbers[at] ?? -1] ?? null]));
    const asked = rows.filter(({ id, changed = 0 }) => changed <= edition && given.has(options.indexOf(id)));
    const kept = asked.flatMap(({ id }) => {
      const option = given.get(options.indexOf(id)) ?? null;
      return option === null ? [] : pairOf(id, option);
    });
    const broken = kept.length === 0 || (type !== 'likert' && kept.length < asked.length);
    return broken ? null : kept;
  },
};
