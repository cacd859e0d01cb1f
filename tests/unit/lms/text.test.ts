import { expect, it } from 'vitest';
import { localTime } from '../../../components/lms/text.ts';

it('tells the learner’s own time', () => {
  expect(localTime(new Date(2026, 0, 2, 3, 4, 5))).toBe('03:04:05');
});
