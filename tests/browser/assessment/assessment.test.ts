import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { button, hear, mount, settled, t, words } from '../question/harness.ts';
import type { CourseAssessment } from '../../../components/assessment/assessment.ts';
import '../../../components/assessment/define.ts';
import { examples, sitting } from '../../../components/assessment/examples.ts';
import '../../../components/question/define.ts';

const asked = (assessment: CourseAssessment): Element[] => [
  ...assessment.querySelectorAll('course-asked-question'),
];
const press = async (assessment: CourseAssessment, label: string): Promise<void> => {
  button(assessment, label).click();
  await settled(assessment);
};

describe('course-assessment', () => {
  it('says before the start how many questions, what passes, and how points and tries count', async () => {
    const assessment = await mount('course-assessment', examples.start);
    expect(words(assessment)).not.toContain('Fallback');
    expect(words(assessment)).toContain('4 questions');
    expect(words(assessment)).toContain('3 of 4');
    expect(words(assessment)).toContain(t('assessment.points'));
    expect(words(assessment)).toContain(t('assessment.unlimited'));
    expect(asked(assessment)).toHaveLength(0);
    const limited = await mount('course-assessment', examples['limited tries']);
    expect(words(limited)).toContain('2 tries');
  });

  it.each([
    [75, 12, '9 of 12'],
    [75, 8, '6 of 8'],
    [80, 12, '10 of 12'],
    [66, 3, '2 of 3'],
    [67, 3, '3 of 3'],
  ])('puts a mark of %i per cent for %i questions as %s', async (pass, draw, text) => {
    const content = { ...examples.start.content, draw };
    const assessment = await mount('course-assessment', { ...examples.start, content, pass });
    expect(words(assessment)).toContain(text);
  });

  it('starts a sitting and gives the focus to its first question', async () => {
    const assessment = await mount('course-assessment', examples.start);
    const heard = hear(assessment, 'assessment-started', () => {
      assessment.progress = { ...assessment.progress, open: sitting(1, []) };
    });
    await press(assessment, t('assessment.start'));
    expect(heard).toHaveLength(1);
    expect(asked(assessment)).toHaveLength(4);
    expect(words(document.activeElement)).toBe(t('assessment.question', { number: 1 }));
  });

  it('tells each answer as its own event and keeps the question’s event to itself', async () => {
    const assessment = await mount('course-assessment', examples['open, half done']);
    const heard = hear(assessment, 'assessment-answered');
    const practice: Event[] = [];
    document.addEventListener('question-answered', (event) => practice.push(event), { once: true });
    asked(assessment)[1]?.querySelector<HTMLInputElement>('input[value="wait"]')?.click();
    expect(heard).toEqual([{ question: 'bank-2', answer: ['wait'] }]);
    expect(practice).toEqual([]);
  });

  it('resumes an open sitting with its answers and without any feedback', async () => {
    const assessment = await mount('course-assessment', examples['open, half done']);
    const checked = asked(assessment).map(
      (question) => question.querySelector<HTMLInputElement>('input:checked')?.value ?? null,
    );
    expect(checked).toEqual(['ask', null, 'tell', null]);
    expect(assessment.querySelector('.question-option .feedback')).toBeNull();
    expect(words(assessment)).toContain(t('assessment.progress', { answered: 2, count: 4 }));
    expect(assessment.contains(document.activeElement)).toBe(false);
  });

  it('says by outcome what to look at again, with links and without percentages', async () => {
    const failed = await mount('course-assessment', {
      ...examples.start,
      progress: {
        open: null,
        last: sitting(1, ['ask', 'wait']),
        results: [{ correct: 1, total: 4 }],
        seen: {},
      },
    });
    const again = failed.querySelector('.assessment-look-again');
    expect(again?.querySelectorAll('li')).toHaveLength(1);
    expect(words(again)).toContain('Find out what a partner really needs');
    expect(again?.querySelector('a')?.getAttribute('href')).toBe('#what-a-room-needs');
    expect(words(again)).not.toMatch(/%|\d/);
    const all = ['ask', 'ask', 'ask', 'ask'];
    const passed = await mount('course-assessment', {
      ...examples.start,
      progress: { open: null, last: sitting(1, all), results: [{ correct: 4, total: 4 }], seen: {} },
    });
    expect(passed.querySelector('.assessment-look-again')).toBeNull();
  });

  it('names open questions before it finishes, leads to them, and then lets finish', async () => {
    const assessment = await mount('course-assessment', examples['open, half done']);
    const finished = hear(assessment, 'assessment-finished');
    const address = location.href;
    await press(assessment, t('assessment.finish'));
    expect(finished).toHaveLength(0);
    expect(words(document.activeElement)).toContain('2 questions are still open');
    const name = document.activeElement?.getAttribute('aria-labelledby') ?? '';
    expect(words(document.getElementById(name))).toBe(t('assessment.open', { count: 2 }));
    const links = [...assessment.querySelectorAll<HTMLAnchorElement>('.assessment-open a')];
    expect(links.map(words)).toEqual(['Question 2', 'Question 4']);
    links[1]?.click();
    await settled(assessment);
    expect(words(document.activeElement)).toBe('Question 4');
    expect(location.href).toBe(address);
    await press(assessment, t('assessment.finish-anyway'));
    expect(finished).toHaveLength(1);
  });

  it('finishes at once when everything is answered, with the focus on the result', async () => {
    const assessment = await mount('course-assessment', examples['open, all answered']);
    hear(assessment, 'assessment-finished', () => {
      assessment.progress = examples.passed.progress;
    });
    await press(assessment, t('assessment.finish'));
    expect(words(document.activeElement)).toBe('You got 3 of 4: passed');
  });

  it('after a fail shows own answers, their feedback and what to read again, but not the key', async () => {
    const assessment = await mount('course-assessment', examples['failed once']);
    expect(words(assessment)).toContain('You got 1 of 4: not passed yet');
    expect(words(assessment)).toContain('3 are needed');
    const second = asked(assessment)[1];
    expect(words(second ?? null)).toContain('Rules can wait for the second sentence.');
    expect(words(second ?? null)).not.toContain('It saves both of you a week.');
    expect(words(asked(assessment)[3] ?? null)).toContain(t('question.unanswered'));
    const links = [...assessment.querySelectorAll<HTMLAnchorElement>('.assessment-reread a')];
    expect(links.map((link) => [link.getAttribute('href'), words(link)])).toEqual(
      [1, 2, 3].map(() => ['#what-a-room-needs', 'What a room needs']),
    );
    expect(words(assessment)).not.toContain(t('assessment.talk'));
  });

  it('after two fails suggests talking it over, after three shows everything', async () => {
    const twice = await mount('course-assessment', examples['failed twice']);
    expect(words(twice)).toContain(t('assessment.talk'));
    expect(words(twice)).toContain('best result so far is 2 of 4');
    expect(words(asked(twice)[1] ?? null)).not.toContain('It saves both of you a week.');
    const thrice = await mount('course-assessment', examples['failed three times']);
    expect(words(asked(thrice)[1] ?? null)).toContain('It saves both of you a week.');
  });

  it('after a pass shows everything and still lets try again', async () => {
    const assessment = await mount('course-assessment', examples.passed);
    expect(words(assessment)).toContain(t('assessment.passed', { needed: 3 }));
    expect(words(asked(assessment)[3] ?? null)).toContain('It saves both of you a week.');
    const heard = hear(assessment, 'assessment-started');
    await press(assessment, t('assessment.again'));
    expect(heard).toHaveLength(1);
  });

  it('says that one can leave when the course is complete, and only then', async () => {
    const complete = await mount('course-assessment', examples['passed, course complete']);
    expect(words(complete.querySelector('.card'))).toContain(t('assessment.complete'));
    const open = await mount('course-assessment', examples.passed);
    expect(words(open)).not.toContain('You can leave now.');
    const failed = await mount('course-assessment', { ...examples['failed once'], complete: true });
    expect(words(failed)).not.toContain('You can leave now.');
  });

  it('folds the answers away after a pass, and only then', async () => {
    const passed = await mount('course-assessment', examples.passed);
    const details = passed.querySelector('details');
    expect(details?.open).toBe(false);
    expect(words(details?.querySelector('summary') ?? null)).toBe(t('assessment.your-answers'));
    expect(details?.querySelectorAll('course-asked-question')).toHaveLength(4);
    const failed = await mount('course-assessment', examples['failed once']);
    expect(failed.querySelector('details')?.open).toBe(true);
  });

  it('promises new questions only where the bank has more than one draw', async () => {
    const whole = await mount('course-assessment', examples['failed once']);
    expect(words(whole)).toContain(t('assessment.same-set'));
    const content = { ...examples.start.content, draw: 3 };
    const part = await mount('course-assessment', { ...examples['failed once'], content });
    expect(words(part)).toContain(t('assessment.new-set'));
    expect(words(part)).not.toContain('The same questions');
  });

  it('never takes a pass back in words', async () => {
    const assessment = await mount('course-assessment', examples['failed after a pass']);
    expect(words(assessment)).toContain(t('assessment.already', { correct: 4, count: 4 }));
    expect(words(assessment.querySelector('h2'))).toBe('You got 1 of 4: passed earlier');
    expect(words(assessment)).not.toContain('not passed yet');
    expect(words(assessment)).not.toContain(t('assessment.talk'));
  });

  it('offers no further try when none is left', async () => {
    const assessment = await mount('course-assessment', examples['no tries left']);
    expect(assessment.querySelector('button')).toBeNull();
    expect(words(assessment)).toContain(t('assessment.no-tries-left'));
  });

  it('takes nothing when it is locked', async () => {
    for (const name of ['start', 'open, half done', 'failed once', 'locked, passed'] as const) {
      const assessment = await mount('course-assessment', { ...examples[name], locked: true });
      expect(assessment.querySelector('button')).toBeNull();
      expect([...assessment.querySelectorAll('input')].every(({ disabled }) => disabled)).toBe(true);
    }
  });

  it('can be taken by keyboard alone', async () => {
    const assessment = await mount('course-assessment', {
      ...examples.start,
      progress: { ...examples.start.progress, open: sitting(1, []) },
    });
    const finished = hear(assessment, 'assessment-finished');
    hear(assessment, 'assessment-answered', ({ question, answer }) => {
      const { open } = assessment.progress;
      if (!open) return;
      const answers = { ...open.answers, [question]: answer };
      assessment.progress = { ...assessment.progress, open: { ...open, answers } };
    });
    for (let question = 0; question < 4; question++) {
      await userEvent.tab();
      await userEvent.keyboard(' ');
      await settled(assessment);
    }
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(Object.keys(assessment.progress.open?.answers ?? {})).toHaveLength(4);
    expect(finished).toHaveLength(1);
  });
});
