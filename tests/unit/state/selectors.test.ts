import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../components/model/progress.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import {
  bestResult,
  isComplete,
  pageStatus,
  pageStatuses,
  progressCounts,
  remainingMinutes,
  triesLeft,
} from '../../../components/state/selectors.ts';
import { index } from './sample.ts';

const start = initialProgress(1);
const ended: Progress['scenarios'] = { dance: { steps: [], continued: true, ending: 'moved', replay: null } };
const result = (correct: number, total: number): Progress['assessment'] => ({
  ...start.assessment,
  results: [{ correct, total }],
});

describe('progressCounts', () => {
  it('lists all that is required at the start, alternatives as one thing', () => {
    const { done, total, left } = progressCounts(index, start);
    expect({ done, total }).toEqual({ done: 0, total: 5 });
    expect(left.map(({ kind, id, page }) => `${kind} ${id} ${page}`)).toEqual([
      'page room room',
      'page story story',
      'page check check',
      'scenario dance room',
      'assessment check check',
    ]);
    expect(left[1]?.instead).toMatchObject([{ id: 'tale', title: 'Page tale' }]);
  });

  it('counts down to nothing left', () => {
    const most: Progress = { ...start, visited: ['room', 'tale', 'check'], scenarios: ended };
    expect(progressCounts(index, most)).toMatchObject({ done: 4, total: 5, left: [{ kind: 'assessment' }] });
    expect(isComplete(index, most)).toBe(false);
    const all = { ...most, assessment: result(3, 4) };
    expect(progressCounts(index, all)).toEqual({ done: 5, total: 5, left: [] });
    expect(isComplete(index, all)).toBe(true);
  });

  it('asks only for what the rule requires', () => {
    const pages = { ...index, completion: { ...index.completion, required: ['pages' as const] } };
    expect(progressCounts(pages, start).left.map(({ kind }) => kind)).toEqual(['page', 'page', 'page']);
  });
});

describe('pageStatus', () => {
  it('tells new, begun and done pages apart', () => {
    const visited: Progress = { ...start, visited: ['room', 'story', 'check'] };
    expect(pageStatus(index, start, 'room')).toBe('new');
    expect(pageStatus(index, visited, 'room')).toBe('begun');
    expect(pageStatus(index, { ...visited, scenarios: ended }, 'room')).toBe('done');
    expect(pageStatus(index, visited, 'story')).toBe('done');
    expect(pageStatus(index, visited, 'check')).toBe('new');
    const open = { ...start.assessment, open: { number: 1, drawn: [], answers: {} } };
    expect(pageStatus(index, { ...visited, assessment: open }, 'check')).toBe('begun');
    expect(pageStatus(index, { ...visited, assessment: result(4, 4) }, 'check')).toBe('done');
    expect([...pageStatuses(index, visited).values()]).toEqual(['new', 'begun', 'done', 'new', 'new']);
  });
});

describe('remainingMinutes', () => {
  it('counts each page once, and the shortest of alternatives', () => {
    // room 2, story 3 (tale 4), check 5
    expect(remainingMinutes(index, start)).toBe(10);
    expect(remainingMinutes(index, { ...start, visited: ['story'] })).toBe(7);
    expect(
      remainingMinutes(index, {
        ...start,
        visited: ['room', 'story', 'check'],
        scenarios: ended,
        assessment: result(4, 4),
      }),
    ).toBe(0);
  });
});

describe('results', () => {
  it('finds the best by exact fractions', () => {
    const results = [
      { correct: 2, total: 3 },
      { correct: 3, total: 4 },
      { correct: 6, total: 8 },
    ];
    expect(bestResult({ ...start, assessment: { ...start.assessment, results } })).toBe(results[1]);
    expect(bestResult(start)).toBeNull();
  });

  it('counts the tries that are left', () => {
    const last = { number: 14, drawn: [], answers: {} };
    const rule = { ...index.completion, tries: 15 };
    expect(triesLeft(rule, index.assessment, { ...start.assessment, last })).toBe(1);
    expect(triesLeft(index.completion, index.assessment, start.assessment)).toBe(Infinity);
    expect(triesLeft(rule, null, start.assessment)).toBe(0);
  });
});
