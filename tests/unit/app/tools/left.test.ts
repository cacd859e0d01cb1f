import { describe, expect, it } from 'vitest';
import { minutesLeft } from '../../../../components/app/tools/finding/left.ts';
import type { CourseIndex } from '../../../../components/model/course.ts';
import { initialProgress } from '../../../../components/state/initial.ts';
import { progressCounts, remainingMinutes } from '../../../../components/state/selectors.ts';
import { sampleIndex as index } from '../sample-course.ts';

const fresh = initialProgress(1);

describe('how long the rest takes', () => {
  const left = (course: CourseIndex, visited: string[] = []) =>
    minutesLeft(course, progressCounts(course, { ...fresh, visited }).left);

  it('is told for each module, without what is optional', () => {
    expect(Object.fromEntries(left(index))).toEqual({ m0: 5, m3: 6, m6: 8 });
    expect(Object.fromEntries(left(index, ['welcome', 'how-it-works', 'final-check']))).toEqual({
      m3: 6,
      m6: 8,
    });
  });

  it('counts the shortest of several of which one is enough', () => {
    const pages = index.pages.map((page) =>
      page.module === 'm0' ? { ...page, need: { oneOf: 'start' } } : page,
    );
    expect(left({ ...index, pages }).get('m0')).toBe(1);
  });

  it('is in all what the page of the end says', () => {
    for (const visited of [[], ['welcome'], ['welcome', 'what-a-room-needs', 'more-rooms']]) {
      const sum = [...left(index, visited).values()].reduce((all, some) => all + some, 0);
      expect(sum).toBe(remainingMinutes(index, { ...fresh, visited }));
    }
  });
});
