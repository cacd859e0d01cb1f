import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssessmentProgress, AssessmentTry, Progress } from '../../../components/model/progress.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { carryOver, merge } from '../../../components/state/merge.ts';
import { isComplete } from '../../../components/state/requirements.ts';
import { anyProgress } from './arbitrary.ts';
import { index } from './sample.ts';

const none = initialProgress(0).assessment;

function sitting(number: number, answers: Record<string, string>, drawn = ['b1', 'b2']): AssessmentTry {
  return {
    number,
    drawn,
    answers: Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, [answer]])),
  };
}

function at(revision: number, assessment: Partial<AssessmentProgress>): Progress {
  return { ...initialProgress(7), revision, assessment: { ...none, ...assessment } };
}

const result = (correct: number) => ({ correct, total: 4 });
const seen = { b1: 1, b2: 1 };

describe('sittings of two versions', () => {
  it('an open one has what was answered on both sides, the newer answer first', () => {
    const held = at(1, { open: sitting(1, { b1: 'key', b2: 'date' }), seen });
    const kept = at(2, { open: sitting(1, { b1: 'need' }), seen });
    expect(merge(index, held, kept).assessment.open).toEqual(sitting(1, { b1: 'need', b2: 'date' }));
    expect(merge(index, kept, held).assessment.open).toEqual(sitting(1, { b1: 'need', b2: 'date' }));
  });

  it('a finished one is not opened again', () => {
    const held = at(9, { open: sitting(1, { b1: 'key' }), seen });
    const kept = at(5, { last: sitting(1, { b1: 'need' }), results: [result(3)], seen });
    for (const { assessment } of [merge(index, held, kept), merge(index, kept, held)]) {
      expect(assessment).toMatchObject({ open: null, last: { number: 1 }, results: [result(3)] });
    }
  });

  it('the next one that the older side has begun stays open', () => {
    const held = at(9, { open: sitting(1, {}), seen });
    const kept = at(5, {
      last: sitting(1, {}),
      open: sitting(2, { b3: 'need' }, ['b3']),
      results: [result(1)],
      seen: { ...seen, b3: 2 },
    });
    expect(merge(index, held, kept).assessment).toEqual(kept.assessment);
  });

  it('the longer history stays, and the best result in it', () => {
    const held = at(9, { last: sitting(1, {}), results: [result(4)], seen });
    const kept = at(5, { last: sitting(2, {}), results: [result(1), result(2)], seen: { b1: 2, b2: 2 } });
    const { assessment } = merge(index, held, kept);
    expect(assessment.results).toEqual([result(1), result(4), result(2)]);
    expect(assessment.last?.number).toBe(2);
    const other = at(5, { last: sitting(1, {}), results: [result(3)], seen });
    expect(merge(index, held, other).assessment.results).toEqual([result(4)]);
  });

  it('a question that only the other draw of the same sitting asked does not count as asked in it', () => {
    const held = at(9, {
      open: sitting(3, {}, ['b1']),
      last: sitting(2, {}, ['b2']),
      seen: { b1: 3, b2: 2 },
    });
    const kept = at(5, {
      open: sitting(3, {}, ['b4']),
      last: sitting(2, {}, ['b3']),
      seen: { b4: 3, b3: 2 },
    });
    expect(merge(index, held, kept).assessment.seen).toEqual({ b1: 3, b2: 2, b3: 1, b4: 1 });
  });
});

describe('carryOver', () => {
  it('never loses what was done in the new attempt, however often the earlier work was changed', () => {
    const work = (revision: number, words: string, option: string): Progress => ({
      ...at(revision, {}),
      questions: { 'first-call': { tries: [[option]], count: 1 } },
      reflections: { monday: { text: words, picks: [], blank: false, edited: 1 } },
      agreement: { room: { ours: words, ask: '', found: null, edited: 2 } },
    });
    const kept = { ...work(40, 'Then', 'key'), visited: ['tale'] };
    const { revision, visited, questions, reflections, agreement } = carryOver(
      index,
      kept,
      work(3, 'Now', 'need'),
    );
    expect(reflections['monday']?.text).toMatch(/Now$/);
    expect(agreement['room']?.ours).toMatch(/Now$/);
    expect(questions['first-call']?.tries[0]).toEqual(['need']);
    expect(visited).toEqual(['tale']);
    expect(revision).toBeGreaterThan(40);
  });

  const fresh = { ...initialProgress(1234), revision: 3, place: 'welcome', visited: ['welcome'] };

  it('brings all work into a new attempt, and neither status nor score', () => {
    fc.assert(
      fc.property(anyProgress(index), fc.constantFrom('pages', 'scenarios', null), (kept, only) => {
        const course = only
          ? { ...index, completion: { ...index.completion, required: [only] as const } }
          : index;
        const carried = carryOver(course, kept, fresh);
        expect(carried.seed).toBe(1234);
        expect(carried.revision).toBeGreaterThan(Math.max(kept.revision, fresh.revision));
        expect(isComplete(course, carried)).toBe(false);
        expect(carried.questions).toEqual(kept.questions);
        expect(Object.keys(carried.reflections)).toEqual(Object.keys(kept.reflections));
        expect(Object.keys(carried.agreement)).toEqual(Object.keys(kept.agreement));
        expect(carried.assessment).toMatchObject({ open: null, last: null, results: [] });
        if (only === null) {
          expect(new Set(carried.visited)).toEqual(new Set([...kept.visited, 'welcome']));
          expect(carried.scenarios).toEqual(kept.scenarios);
          expect(carried.assessment.seen).toEqual(kept.assessment.seen);
        }
      }),
    );
  });

  it('opens pages anew only where they alone would complete the course, then stories', () => {
    const everything: Progress = {
      ...initialProgress(1),
      revision: 9,
      place: 'tale',
      visited: index.pages.map(({ id }) => id),
      scenarios: { dance: { steps: [], continued: false, ending: 'moved', replay: null } },
    };
    const without = (required: 'pages' | 'scenarios', ...more: 'scenarios'[]) =>
      carryOver(
        { ...index, completion: { ...index.completion, required: [required, ...more] } },
        everything,
        fresh,
      );
    expect(without('pages', 'scenarios')).toMatchObject({ visited: ['welcome'], scenarios: { dance: {} } });
    expect(without('scenarios')).toMatchObject({ visited: ['welcome'], scenarios: {}, place: 'tale' });
  });

  it('leaves all tries of the assessment where they are limited', () => {
    const kept = at(9, { last: sitting(2, {}), results: [result(1), result(2)], seen: { b1: 2, b2: 2 } });
    const limited = { ...index, completion: { ...index.completion, tries: 3 } };
    expect(carryOver(limited, kept, fresh).assessment).toEqual(none);
    expect(carryOver(index, kept, fresh).assessment).toEqual({ ...none, seen: { b1: 2, b2: 2 } });
  });
});
