import { expect, it, vi } from 'vitest';
import type { CourseIndex } from '../../../components/model/course.ts';
import { sampleIndex } from '../../unit/app/sample-course.ts';
import { openCourse } from './course-frame.ts';

/** The sample course with an agreement of one field, in the place of its assessment. */
const index: CourseIndex = {
  ...sampleIndex,
  reflections: sampleIndex.reflections.map((reflection) => ({ ...reflection, into: ['asks'], ticks: true })),
  slots: [
    { id: 'asks', number: 0, title: 'What we ask', hint: '', ask: '', contact: false, part: 'agreement' },
  ],
};
const change = (page: string): string =>
  page.replaceAll('course-assessment></course-assessment>', 'course-agreement></course-agreement>');

it('the agreement is complete when it is opened first, and has what was written on the way', async () => {
  const course = await openCourse({ index, change, hash: '#final-check' });
  await vi.waitUntil(() =>
    course.text('.agreement').includes('at the end of the story on “What a room needs”'),
  );
  course.click('#agreement_asks_from a');
  await course.titled('What a room needs');
  course.click('course-reflection input[value="floor"]');
  course.win.location.hash = 'final-check';
  await course.titled('The final check');
  const box = course.find('#agreement_asks_ours') as HTMLTextAreaElement;
  await vi.waitUntil(() => box.value === 'The floor');
  box.value = 'Ours';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitUntil(() => course.text('.agreement').includes('Take over what you wrote in “Your room”'));
  expect(box.value).toBe('Ours');
  expect(course.text('.agreement-standing')).toContain('1 of 1 field has a suggestion.');
});
