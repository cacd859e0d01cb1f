import { describe, expect, it } from 'vitest';
import { redo } from '../../../components/app/work.ts';
import type { CourseIndex } from '../../../components/model/course.ts';
import type { Progress } from '../../../components/model/progress.ts';
import { LIMIT_SCORM_12, unpack } from '../../../components/state/codec.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { merge } from '../../../components/state/merge.ts';
import { pack, packState } from '../../../components/state/packing.ts';
import { reduce } from '../../../components/state/reducer.ts';
import { planned } from './kinds.ts';
import { content } from './sample.ts';

const index = planned;
const ids = index.pages.map(({ id }) => id);
const [one = '', two = '', three = ''] = ids;
const fresh = initialProgress(7);
const mark = (progress: Progress, page: string, marked = true): Progress =>
  reduce(progress, { type: 'page-marked', page, marked }, index, content);
const at = (revision: number, ...marks: string[]): Progress => ({ ...fresh, revision, marks });

describe('a marked page', () => {
  it('is a change to save, once, in the order of the course', () => {
    const marked = mark(mark(fresh, two), one);
    expect(marked).toEqual({ ...fresh, marks: [one, two], revision: 2 });
    expect(mark(marked, two)).toBe(marked);
    expect(mark(fresh, 'nowhere')).toBe(fresh);
    expect(mark(fresh, one, false)).toBe(fresh);
  });

  it('leaves nothing behind when its mark is taken away', () => {
    const none = mark(mark(fresh, one), one, false);
    expect(none).toEqual({ ...fresh, revision: 2 });
    expect(pack(index, none, LIMIT_SCORM_12)).not.toContain('.M');
  });

  it('comes back from the packed state, whichever pages they are', () => {
    for (const marks of [[one], [two, three], ids, ids.filter((_, nth) => nth % 2), ids.slice(-1)]) {
      const progress = at(3, ...marks);
      expect(unpack(index, pack(index, progress, LIMIT_SCORM_12))).toEqual({ progress, notes: [] });
    }
  });

  it('is forgotten with its page, and the others are not', () => {
    const packed = pack(index, at(3, one, two), LIMIT_SCORM_12);
    const smaller: CourseIndex = { ...index, pages: index.pages.filter(({ id }) => id !== one) };
    const { progress, notes } = unpack(smaller, packed);
    expect([progress.marks, notes]).toEqual([[two], ['retired']]);
  });

  it('costs little at worst', () => {
    const all = packState(index, at(1, ...ids), Infinity).length;
    expect(all - packState(index, at(1), Infinity).length).toBeLessThanOrEqual(13);
  });

  it('stays marked where one of two versions has the mark', () => {
    expect(merge(index, at(3, one), at(4, two)).marks).toEqual([one, two]);
    expect(merge(index, at(3, one), { ...fresh, revision: 4 }).marks).toEqual([one]);
    expect(merge(index, { ...fresh, revision: 3 }, { ...fresh, revision: 3 })).not.toHaveProperty('marks');
  });

  it('is marked on what a device had too', () => {
    const base = at(5, three);
    expect(redo(base, fresh, mark(fresh, one)).marks).toEqual([three, one]);
    expect(redo(base, fresh, { ...fresh, revision: 1, place: one }).marks).toEqual([three]);
  });
});
