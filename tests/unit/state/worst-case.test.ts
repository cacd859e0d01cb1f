import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairOf } from '../../../components/model/answers.ts';
import type { CourseIndex, QuestionIndex } from '../../../components/model/course.ts';
import type { AssessmentTry, Progress } from '../../../components/model/progress.ts';
import { LIMIT_SCORM_12 } from '../../../components/state/codec.ts';
import { packState } from '../../../components/state/packing.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { RESULTS_KEPT } from '../../../components/state/results.ts';
import { worstCaseState, worstCaseSuspend } from '../../../components/state/worst-case.ts';
import { bitsOf, longestAnswer } from '../../../components/state/worst-answers.ts';
import { answer, anyProgress } from './arbitrary.ts';
import { kindsIndex, planned, PLANNED_SIZE as size, plannedOf } from './kinds.ts';

describe('worst case of suspend data', () => {
  it('keeps the state part within 600 characters for a course of the planned size', () => {
    expect(worstCaseState(plannedOf(size))).toBeLessThanOrEqual(600);
  });

  it('leaves private texts their share within the limit of SCORM 1.2', () => {
    const course = plannedOf(size);
    expect(worstCaseSuspend(course)).toBe(worstCaseState(course) + 3400);
    expect(worstCaseSuspend(course)).toBeLessThan(LIMIT_SCORM_12);
  });

  it('needs at most 45 characters for fifteen fields of the agreement and five of the plan', () => {
    const fields = worstCaseState(plannedOf(size)) - worstCaseState(plannedOf({ ...size, slots: 0 }));
    expect(fields).toBeLessThanOrEqual(45);
    const written = plannedOf({ ...size, reflections: 0 });
    expect(worstCaseSuspend(written)).toBe(worstCaseState(written) + 3400);
  });

  it('asks for no room for texts where nothing is written', () => {
    const course = plannedOf({ ...size, reflections: 0, slots: 0 });
    expect(worstCaseSuspend(course)).toBe(worstCaseState(course));
  });

  it('grows with everything that a learner can do', () => {
    const base = worstCaseState(plannedOf(size));
    for (const key of Object.keys(size) as (keyof typeof size)[]) {
      expect(worstCaseState(plannedOf({ ...size, [key]: size[key] + 6 })), key).toBeGreaterThan(base);
    }
  });
});

describe('the longest answer', () => {
  const questions = [...kindsIndex.questions, ...planned.questions];

  it('of each question takes at least as much room as any other', () => {
    for (const question of questions) {
      const most = bitsOf(question, longestAnswer(question));
      fc.assert(
        fc.property(answer(question), (given) => {
          expect(bitsOf(question, given)).toBeLessThanOrEqual(most);
        }),
        { numRuns: 40 },
      );
    }
  });

  it('of a table is the longest of all that there are', () => {
    // Rows apart from each other, so that leaving one out can take more room than answering all.
    const options = ['a', 'x', 'b', 'y', 'c', 'd', 'z'];
    const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id, interaction: null }));
    const table = { ...(kindsIndex.questions[0] as QuestionIndex), type: 'likert', options, rows } as const;
    const choices = ['', 'x', 'y', 'z'];
    const all = choices.flatMap((a) =>
      choices.flatMap((b) => choices.flatMap((c) => choices.map((d) => ({ a, b, c, d })))),
    );
    const bits = all.map((given) =>
      bitsOf(
        table,
        Object.entries(given).flatMap(([row, option]) => (option === '' ? [] : pairOf(row, option))),
      ),
    );
    expect(bitsOf(table, longestAnswer(table))).toBe(Math.max(...bits));
  });

  it('bounds sittings and practice with any answers', () => {
    const most = worstCaseState(planned);
    fc.assert(
      fc.property(anyProgress(planned), (progress) => {
        const { open, last } = progress.assessment;
        const bounded: Progress = {
          ...progress,
          revision: progress.revision % 2 ** 20,
          scenarios: {},
          assessment: { open, last, results: [], seen: onlyDrawn(progress.assessment) },
        };
        expect(packState(planned, bounded, Infinity).length).toBeLessThanOrEqual(most);
      }),
      { numRuns: 50 },
    );
  });

  it('bounds two sittings that ask the same and leave different rows open', () => {
    const rows = Array.from({ length: 9 }, (_, at) => ({ id: `r${at}`, interaction: null }));
    const bank = Array.from({ length: 12 }, (_, at) => `b${at}`);
    const questions = bank.map((id, number): QuestionIndex => ({
      ...kindsIndex.questions[0],
      id,
      number,
      use: 'assessment',
      type: 'matching',
      options: [...rows.map((row) => row.id), 'x', 'y'],
      rows,
      interaction: number,
    }));
    const assessment = {
      page: 'check',
      draw: bank.length,
      outcomes: [],
      balance: {},
      bank: bank.map((id) => ({ id, outcome: 'O1', element: 'trust' })),
      interaction: 99,
    };
    const course: CourseIndex = { ...kindsIndex, questions, reflections: [], slots: [], assessment };
    const sitting = (number: number, open: number): AssessmentTry => {
      const pairs = rows.filter((_, at) => at !== open).map((row) => pairOf(row.id, 'y'));
      return { number, drawn: bank, answers: Object.fromEntries(bank.map((id) => [id, pairs])) };
    };
    const progress: Progress = {
      ...initialProgress(2 ** 28 - 1),
      revision: 2 ** 20 - 1,
      place: course.pages.at(-1)?.id ?? null,
      visited: course.pages.filter((_, at) => at % 2 === 1).map(({ id }) => id),
      questions: Object.fromEntries(
        bank.map((id) => [id, { tries: [rows.map((row) => pairOf(row.id, 'y'))], count: 1 }]),
      ),
      assessment: {
        open: sitting(255, 0),
        last: sitting(254, 8),
        results: Array.from({ length: RESULTS_KEPT }, () => ({ correct: 12, total: 12 })),
        seen: Object.fromEntries(bank.map((id) => [id, 255])),
      },
    };
    expect(packState(course, progress, Infinity).length).toBeLessThanOrEqual(worstCaseState(course));
  });
});

/** Without the ages of other questions, which real draws keep low. */
function onlyDrawn({ open, last, seen }: Progress['assessment']): Record<string, number> {
  const drawn = [...(open?.drawn ?? []), ...(last?.drawn ?? [])];
  return Object.fromEntries(Object.entries(seen).filter(([id]) => drawn.includes(id)));
}
