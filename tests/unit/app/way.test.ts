import { nothing, type TemplateResult } from 'lit';
import { describe, expect, it } from 'vitest';
import { backToCheck } from '../../../components/app/way.ts';
import { player } from '../../../components/i18n/en/player.ts';
import { createTranslate } from '../../../components/i18n/translate.ts';
import type { AssessmentTry, Progress } from '../../../components/model/progress.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { sampleIndex as index } from './sample-course.ts';

const t = createTranslate(player, 'en-GB');
const page = (id: string) => index.pages.find((each) => each.id === id) ?? null;
const last: AssessmentTry = { number: 1, drawn: ['bank-1'], answers: {} };

function after(correct: number): Progress {
  const start = initialProgress(1);
  return {
    ...start,
    visited: ['final-check'],
    assessment: { ...start.assessment, last, results: [{ correct, total: 1 }] },
  };
}

describe('the way back to the assessment', () => {
  it('stands on other pages after a sitting that was not passed', () => {
    const way = backToCheck(index, after(0), page('welcome'), t);
    expect((way as TemplateResult).values).toEqual(['final-check', 'Back to “The final check”']);
  });

  it('stands nowhere before the first sitting, after a pass, and on the assessment itself', () => {
    expect(backToCheck(index, initialProgress(1), page('welcome'), t)).toBe(nothing);
    expect(backToCheck(index, after(1), page('welcome'), t)).toBe(nothing);
    expect(backToCheck(index, after(0), page('final-check'), t)).toBe(nothing);
    expect(backToCheck(index, after(0), null, t)).toBe(nothing);
  });
});
