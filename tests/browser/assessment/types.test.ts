import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { button, hear, mount, settled, t, violations, words } from '../question/harness.ts';
import '../../../components/assessment/define.ts';
import { examples } from '../../../components/assessment/examples.ts';
import type { CourseAssessment } from '../../../components/assessment/assessment.ts';
import type { QuestionContent } from '../../../components/model/course.ts';
import type { Answer } from '../../../components/model/progress.ts';
import '../../../components/question/define.ts';
import { multiple, single } from '../../../components/question/examples.ts';
import { matching, sorting } from '../../../components/question/examples/matching.ts';
import { ordering } from '../../../components/question/examples/ordering.ts';
import { numeric, shortAnswer } from '../../../components/question/examples/typed.ts';

const bank: readonly QuestionContent[] = [
  single,
  multiple,
  matching,
  sorting,
  ordering,
  shortAnswer,
  numeric,
].map((question) => ({ ...question, use: 'assessment' }));

const RIGHT: Readonly<Record<string, Answer>> = {
  [single.id]: ['need'],
  [multiple.id]: ['floor', 'sound', 'insurance'],
  [matching.id]: ['dance.floor', 'photo.software', 'choir.locks', 'drums.floor'],
  [sorting.id]: ['names.both', 'shelves.library', 'room.partner', 'trust.both'],
  [ordering.id]: ['ask', 'look', 'write', 'begin'],
  [shortAnswer.id]: 'flooring',
  [numeric.id]: '7',
};

const drawn = bank.map(({ id }) => id);
const content = {
  ...examples.start.content,
  draw: bank.length,
  bank: bank.map(({ id, outcome, element }) => ({ id, outcome, element })),
};
const common = {
  ...examples.start,
  content,
  questions: (id: string) => bank.find((question) => question.id === id) ?? null,
};
const open = (answers: Readonly<Record<string, Answer>>): Partial<CourseAssessment> => ({
  ...common,
  progress: { ...examples.start.progress, open: { number: 1, drawn, answers } },
});
const finished = (answers: Readonly<Record<string, Answer>>, correct: number): Partial<CourseAssessment> => ({
  ...common,
  progress: {
    ...examples.start.progress,
    last: { number: 1, drawn, answers },
    results: [{ correct, total: drawn.length }],
  },
});

/** The app: keeps each answer of the sitting, or takes it back. */
function connect(assessment: CourseAssessment): void {
  hear(assessment, 'assessment-answered', ({ question, answer }) => {
    const { open: sitting } = assessment.progress;
    if (!sitting) return;
    const answers = { ...sitting.answers, [question]: answer };
    assessment.progress = { ...assessment.progress, open: { ...sitting, answers } };
  });
}

const asked = (assessment: CourseAssessment, id: string): Element => {
  const found = assessment.querySelectorAll('course-asked-question')[drawn.indexOf(id)];
  if (!found) throw new Error(`no question ${id}`);
  return found;
};
const links = (assessment: CourseAssessment): string[] =>
  [...assessment.querySelectorAll('.assessment-open a')].map(words);

describe('course-assessment with every type of question', () => {
  it('can be taken by keyboard alone', async () => {
    const assessment = await mount('course-assessment', open({}));
    connect(assessment);
    const finish = button(assessment, t('assessment.finish'));
    for (let stop = 0; stop < 60 && document.activeElement !== finish; stop++) {
      await userEvent.tab();
      const at = document.activeElement;
      const typed =
        at?.closest('course-asked-question') === asked(assessment, numeric.id) ? '7' : 'the floor';
      if (at instanceof HTMLSelectElement) await userEvent.keyboard('A');
      else if (at instanceof HTMLInputElement && at.type === 'text') await userEvent.keyboard(typed);
      else if (at !== finish) await userEvent.keyboard(' ');
      await settled(assessment);
    }
    expect(document.activeElement).toBe(finish);
    expect(words(assessment)).toContain(t('assessment.progress', { answered: 7, count: 7 }));
    const answers = assessment.progress.open?.answers ?? {};
    expect(Object.keys(answers).sort()).toEqual([...drawn].sort());
    expect(answers[numeric.id]).toBe('7');
    const told = hear(assessment, 'assessment-finished');
    await userEvent.keyboard('{Enter}');
    expect(told).toHaveLength(1);
  });

  it('takes a half answered matching question for an open one, and leads to it', async () => {
    const assessment = await mount(
      'course-assessment',
      open({ ...RIGHT, [matching.id]: ['dance.floor', 'photo.software'], [shortAnswer.id]: '' }),
    );
    expect(words(assessment)).toContain(t('assessment.progress', { answered: 5, count: 7 }));
    button(assessment, t('assessment.finish')).click();
    await settled(assessment);
    expect(links(assessment)).toEqual(['Question 3', 'Question 6']);
  });

  it('resumes with every answer, and says nothing of it', async () => {
    const assessment = await mount('course-assessment', open(RIGHT));
    const chosen = [...asked(assessment, matching.id).querySelectorAll('select')].map(({ value }) => value);
    expect(chosen).toEqual(RIGHT[matching.id]);
    const first = asked(assessment, ordering.id).querySelector('.order-words');
    expect(words(first)).toBe('Ask what they need');
    expect(asked(assessment, shortAnswer.id).querySelector('input')?.value).toBe('flooring');
    expect(asked(assessment, sorting.id).querySelectorAll('input:checked')).toHaveLength(4);
    expect(assessment.querySelector('.feedback')).toBeNull();
  });

  it('counts one point for each question that is wholly right, and shows each answer', async () => {
    const assessment = await mount('course-assessment', finished(RIGHT, 7));
    expect(words(assessment).split(t('assessment.point')).length - 1).toBe(7);
    const half = { ...RIGHT, [matching.id]: ['dance.floor'], [numeric.id]: '30' };
    const failed = await mount('course-assessment', finished(half, 5));
    expect(words(failed).split(t('assessment.no-point')).length - 1).toBe(2);
    expect(words(asked(failed, matching.id))).toContain(t('matching.no-answer'));
    expect(failed.querySelectorAll('.assessment-reread')).toHaveLength(2);
  });

  it('after a fail keeps every key to itself, and shows it after a pass', async () => {
    const none = await mount('course-assessment', finished({}, 0));
    const key = /What fits|The order that works|This fits/;
    expect(words(none)).not.toMatch(key);
    expect(words(none).split(t('question.unanswered')).length - 1).toBe(7);
    const passed = await mount('course-assessment', finished({}, 7));
    expect(words(asked(passed, ordering.id))).toContain(t('ordering.solution'));
    expect(words(asked(passed, numeric.id))).toContain('6 to 8');
    expect(words(asked(passed, sorting.id))).toContain('What fits here');
  });

  it('has no violation of WCAG 2.2 AA, asked and answered', async () => {
    for (const state of [open({ [numeric.id]: '7' }), finished(RIGHT, 7), finished({}, 0)]) {
      const assessment = await mount('course-assessment', state);
      const answers = assessment.querySelector('details');
      if (answers) answers.open = true;
      expect(await violations()).toEqual([]);
    }
  });
});
