import { expect, it } from 'vitest';
import { t } from '../question/harness.ts';
import { setActivities, type ActivityContext } from '../../../components/app/activities.ts';
import '../../../components/question/define.ts';
import { again, before, likert } from '../../../components/question/examples/likert.ts';
import { initialProgress } from '../../../components/state/initial.ts';

it('gives a scale that is asked again the answers to its first asking', () => {
  document.body.innerHTML = [likert, again]
    .map(({ id }) => `<course-question data-id="${id}"></course-question>`)
    .join('');
  const context: Partial<ActivityContext> = {
    content: {
      at: () => null,
      load: () => Promise.reject(new Error('not asked for')),
      question: (id) => [likert, again].find((question) => question.id === id),
      scenario: () => undefined,
      reflection: () => undefined,
    },
    progress: { ...initialProgress(7), questions: { [likert.id]: before } },
    drafts: new Map(),
    locked: false,
    t,
  };
  setActivities(document.body, context as ActivityContext);
  const [first, second] = document.querySelectorAll('course-question');
  expect([first?.progress, first?.beforeProgress]).toEqual([before, null]);
  expect([second?.progress, second?.beforeProgress]).toEqual([null, before]);
});
