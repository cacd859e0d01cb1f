import { describe, expect, it } from 'vitest';
import { attempt, failureCode } from '../../../components/app/failure.ts';
import { saveWords } from '../../../components/app/save-state.ts';
import { listsLeft, wayWords } from '../../../components/app/way.ts';
import { en } from '../../../components/i18n/en/index.ts';
import { createTranslate } from '../../../components/i18n/translate.ts';
import type { Progress } from '../../../components/model/progress.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { sampleIndex } from './sample-course.ts';

const t = createTranslate(en, 'en-GB');
const at = new Date(2026, 0, 5, 9, 7);

describe('words of the shell', () => {
  it.each([
    [{ kind: 'saved', at }, 'Saved'],
    [{ kind: 'saving' }, 'Saving…'],
    [{ kind: 'unsaved', since: at, reason: 'failed' }, 'Not saved since 09:07'],
    [{ kind: 'readonly', mode: 'review' }, 'Not recorded'],
    [{ kind: 'untracked' }, 'Not tracked'],
    [{ kind: 'remembered', at }, 'Saved on this device'],
    [{ kind: 'elsewhere' }, 'Continued in another window'],
    [{ kind: 'ended' }, 'Session ended'],
    [{ kind: 'closed' }, 'Saved and closed'],
  ] as const)('says of %o: %s', (status, words) => {
    expect(saveWords(status, t, 'en-GB')).toBe(words);
  });

  it.each([
    [0, 9, '0 of 9 steps done'],
    [0, 1, '0 of 1 step done'],
    [9, 9, 'Everything that is needed is done'],
    [0, 0, 'Everything that is needed is done'],
  ])('says of %i of %i: %s', (done, total, words) => {
    expect(wayWords({ done, total, left: [] }, t)).toBe(words);
  });

  it('lists what is left on the assessment’s page, unless it is being answered, and on the last one', () => {
    const pages = sampleIndex.pages.filter((page) => page.kind === 'lesson');
    const index = { ...sampleIndex, pages: [...sampleIndex.pages.slice(-1), ...pages] };
    const progress = initialProgress(1);
    const listing = (now: Progress): string[] =>
      index.pages.filter((page) => listsLeft(index, page, now)).map(({ id }) => id);
    expect(listing(progress)).toEqual(['final-check', 'more-rooms']);
    const open = { number: 1, drawn: [], answers: {} };
    expect(listing({ ...progress, assessment: { ...progress.assessment, open } })).toEqual(['more-rooms']);
  });
});

describe('the code of a failed start', () => {
  const problemOf = (run: () => unknown): unknown => {
    try {
      run();
    } catch (problem) {
      return problem;
    }
    return null;
  };

  it('names the step, whatever was thrown', () => {
    const problem = problemOf(() => attempt('SESSION', () => JSON.parse('{')));
    expect(failureCode(problem)).toBe('START-SESSION');
    expect(problem).toHaveProperty('cause');
    expect(failureCode(new TypeError('x'))).toBe('START-OTHER');
  });

  it('gives a step’s result when nothing fails', () => {
    expect(attempt('DATA', () => 7)).toBe(7);
  });
});
