import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Attempt } from '../../../components/app/attempt.ts';
import { redo } from '../../../components/app/work.ts';
import type { Adapter, Opening } from '../../../components/lms/port.ts';
import type { CourseIndex } from '../../../components/model/course.ts';
import type { Progress } from '../../../components/model/progress.ts';
import { LIMIT_SCORM_12, unpack } from '../../../components/state/codec.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { carryOver, merge } from '../../../components/state/merge.ts';
import { pack } from '../../../components/state/packing.ts';
import { planned } from './kinds.ts';
import { content } from './sample.ts';

const fresh = initialProgress(7);
const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / 864e5;
const DAY = dayOf(2026, 11, 29);
const at = (revision: number, completed?: number): Progress =>
  completed === undefined ? { ...fresh, revision } : { ...fresh, revision, completed };

/** Two pages, and both are needed. */
const index: CourseIndex = {
  ...planned,
  completion: { ...planned.completion, required: ['pages'] },
  pages: planned.pages.slice(0, 2).map((page) => ({ ...page, need: 'core' })),
};
const [one = '', two = ''] = index.pages.map(({ id }) => id);

function attemptWith(opening: Partial<Opening>, now: Date): Attempt {
  const whole = {
    tracked: true,
    mode: 'normal',
    completion: 'incomplete',
    suspend: '',
    place: '',
    ...opening,
  } as Opening;
  const adapter = { open: () => whole } as Partial<Adapter> as Adapter;
  const attempt = new Attempt({ index, adapter, clock: () => now, random: () => 0 }, content, () => {});
  attempt.open();
  return attempt;
}

function read(attempt: Attempt, ...pages: string[]): Progress {
  for (const page of pages) attempt.act({ type: 'page-opened', page }, 'answer');
  return attempt.progress;
}

describe('the day of completion', () => {
  it('is that of the learner’s calendar when the last thing was done', () => {
    const late = new Date(2026, 10, 29, 23, 59);
    expect(read(attemptWith({}, late), one)).not.toHaveProperty('completed');
    expect(read(attemptWith({}, late), one, two).completed).toBe(DAY);
  });

  it('stays, whatever is done afterwards', () => {
    const suspend = pack(index, { ...at(5, DAY), visited: [one, two] }, LIMIT_SCORM_12);
    const later = attemptWith({ suspend, completion: 'completed' }, new Date(2027, 0, 1));
    expect(read(later, two, one).completed).toBe(DAY);
  });

  it.each([
    ['the LMS held the course as completed before', { completion: 'completed' as const }, [one, two]],
    [
      'everything was done before days were kept',
      { suspend: pack(index, { ...at(5), visited: [one, two] }, LIMIT_SCORM_12) },
      [two, one],
    ],
  ])('is not made up where %s', (_why, opening, pages) => {
    expect(read(attemptWith(opening, new Date(2026, 10, 29)), ...pages)).not.toHaveProperty('completed');
  });

  it('comes back from the packed state, and costs eight characters', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(2026, 1, 1), max: dayOf(2070, 1, 1) }), (day) => {
        const packed = pack(planned, at(3, day), LIMIT_SCORM_12);
        expect(unpack(planned, packed)).toEqual({ progress: at(3, day), notes: [] });
        expect(packed.length - pack(planned, at(3), LIMIT_SCORM_12).length).toBe(8);
      }),
    );
  });

  it.each([dayOf(1970, 1, 1), dayOf(2025, 12, 31), dayOf(2100, 1, 1), -1, 1e9])(
    'is left out where a wrong clock made it: %d',
    (day) => {
      expect(unpack(planned, pack(planned, at(3, day), LIMIT_SCORM_12))).toEqual({
        progress: at(3),
        notes: [],
      });
    },
  );

  it('is the earlier one of two', () => {
    expect(merge(planned, at(3, DAY + 2), at(4, DAY)).completed).toBe(DAY);
    expect(merge(planned, at(3, DAY), at(4)).completed).toBe(DAY);
    expect(merge(planned, at(3), at(4))).not.toHaveProperty('completed');
    expect(redo(at(3), fresh, at(1, DAY)).completed).toBe(DAY);
  });

  it('does not go into another attempt', () => {
    expect(carryOver(planned, at(9, DAY), fresh)).not.toHaveProperty('completed');
  });
});
