import { expect, it } from 'vitest';
import { finishedView } from '../../../components/app/finished.ts';
import { sampleIndex } from './sample-course.ts';

const [page = null] = sampleIndex.pages;
const done = { done: 6, total: 6, left: [] };
const open = { kind: 'page', id: 'a', title: 'A', page: 'a', instead: [] } as const;
const t = (key: string): string => key;

it('says what can still be written when the last step is done', () => {
  expect(finishedView(done, page, { privacy: 'lms' }, t)?.values).toContain('assessment.complete');
});

it.each([
  ['while something is left', { ...done, left: [open] }, page, 'lms'],
  ['of a course that asks for nothing', { done: 0, total: 0, left: [] }, page, 'lms'],
  ['in a finished attempt', done, page, 'review'],
  ['where nobody takes it', done, page, 'device'],
  ['on a page that is none of the course', done, null, 'lms'],
] as const)('says nothing %s', (_when, counts, where, privacy) => {
  expect(finishedView(counts, where, { privacy }, t)).toBeNull();
});
