import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Progress } from '../../../components/model/progress.ts';
import { LIMIT_SCORM_12, LIMIT_SCORM_2004, unpack } from '../../../components/state/codec.ts';
import { markOf, pack, packState, splitPacked, textsLeftOut } from '../../../components/state/packing.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { worstCaseState } from '../../../components/state/worst-case.ts';
import { anyProgress } from './arbitrary.ts';
import { kindsIndex, planned } from './kinds.ts';
import { index } from './sample.ts';
import { travelled } from './travelled.ts';
import { large, whole, written, nothing, noise } from './codec-samples.ts';

// Properties over many cases take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('pack and unpack', () => {
  it('bring back any progress', () => {
    for (const course of [index, large, kindsIndex, planned]) {
      fc.assert(
        fc.property(anyProgress(course), (progress) => {
          const text = pack(course, progress, whole);
          expect(textsLeftOut(course, progress, text)).toEqual(nothing);
          const read = unpack(course, text);
          expect(read).toEqual({
            progress: travelled(course, progress),
            notes: [],
          });
          expect(unpack(course, pack(course, read.progress, whole))).toEqual(read);
        }),
        { numRuns: 100 },
      );
    }
  });

  it('write one line of safe characters that begins with a letter', () => {
    fc.assert(
      fc.property(anyProgress(index), (progress) => {
        expect(pack(index, progress, whole)).toMatch(/^m2[\w-]{4}(\.[A-Z][\w-]*)*~[\w-]*$/);
      }),
    );
  });

  it('pack a fresh start in a few characters', () => {
    const text = pack(index, initialProgress(2 ** 28 - 1), whole);
    expect(text.length).toBeLessThan(20);
    expect(unpack(index, text).progress).toEqual(initialProgress(2 ** 28 - 1));
  });

  it('never need more for the state than the worst case says', () => {
    const worst = worstCaseState(large);
    fc.assert(
      fc.property(anyProgress(large), (any) => {
        // What the reducer allows: no typed answers to choices, one try in the bank, no story in circles.
        const questions = Object.fromEntries(
          Object.entries(any.questions).map(([id, { tries, count }]) => {
            const item = large.questions.find((each) => each.id === id);
            const sets = tries.map((answer) =>
              (item?.options ?? []).flatMap((o) => (o && answer.includes(o) ? o : [])),
            );
            return [
              id,
              item?.use === 'practice' ? { tries: sets, count } : { tries: sets.slice(0, 1), count: 1 },
            ];
          }),
        );
        const progress = {
          ...any,
          revision: any.revision % 2 ** 20,
          questions,
          assessment: initialProgress(0).assessment,
        };
        expect(packState(large, progress, Infinity).length).toBeLessThanOrEqual(worst);
      }),
    );
  });
});

describe('the mark of an attempt', () => {
  it('comes back from the packed state, short', () => {
    const marks = [0, 35, 2 ** 28 - 1].map((seed) => {
      const read = unpack(index, splitPacked(pack(index, initialProgress(seed), whole)).state);
      return markOf(read.progress);
    });
    expect(marks).toEqual(['0', 'z', '4fti4f']);
  });
});

describe('private texts', () => {
  it('share 3,400 characters in SCORM 1.2, the latest first, and say what did not fit', () => {
    const progress = written({ r0: noise(3000, 1), r1: noise(5000, 2), r2: 'Short and new 🤝' });
    const text = pack(large, progress, LIMIT_SCORM_12);
    expect(text.split('~')[1]).toHaveLength(3400);
    expect(textsLeftOut(large, progress, text)).toEqual({ reflections: ['r1', 'r0'], slots: [] });
    const read = unpack(large, text);
    expect(read).toMatchObject({ notes: ['cut'] });
    expect(read.progress.reflections['r2']?.text).toBe('Short and new 🤝');
    const part = read.progress.reflections['r1']?.text ?? '';
    expect(part.length).toBeGreaterThan(2500);
    expect(noise(5000, 2).startsWith(part)).toBe(true);
    expect(read.progress.reflections['r0']?.text).toBe('');
  });

  it('of reflections and fields are cut by age, and fields say what of theirs did not fit', () => {
    const progress: Progress = {
      ...written({ r0: 'The oldest.', r1: 'Just now.' }),
      agreement: {
        f0: { ours: noise(3000, 1), ask: noise(3000, 2), found: null, edited: 3 },
        f1: { ours: 'Older than the long one.', ask: '', found: null, edited: 2 },
      },
    };
    const late = { ...progress.reflections, r1: { text: 'Just now.', picks: [], blank: false, edited: 9 } };
    const text = pack(large, { ...progress, reflections: late }, LIMIT_SCORM_12);
    expect(textsLeftOut(large, progress, text)).toEqual({ reflections: ['r0'], slots: ['f0', 'f1'] });
    const read = unpack(large, text).progress;
    expect(read.reflections['r1']?.text).toBe('Just now.');
    expect(read.agreement['f0']?.ours).toBe(noise(3000, 1));
    expect(noise(3000, 2).startsWith(read.agreement['f0']?.ask ?? '?')).toBe(true);
    // Words that were cut off leave the field to its reflections.
    expect(read.agreement['f1']).toEqual({ ours: null, ask: '', found: null, edited: -1 });
  });

  it('that could not be read are not taken for emptied, also when they are packed again', () => {
    const progress: Progress = {
      ...written({ r0: 'Gone.', r1: '' }),
      agreement: {
        f0: { ours: 'Gone too.', ask: '', found: null, edited: 2 },
        f1: { ours: '', ask: '', found: null, edited: 1 },
        f2: { ours: '', ask: 'Gone as well.', found: null, edited: 3 },
      },
    };
    const { state, texts } = splitPacked(pack(large, progress, whole));
    expect(state + texts).toBe(pack(large, progress, whole));
    expect(state.endsWith('~')).toBe(true);
    const read = unpack(large, state).progress;
    expect(read.reflections).toMatchObject({ r0: { text: '', edited: -1 }, r1: { text: '', edited: 0 } });
    expect(read.agreement).toMatchObject({
      f0: { ours: null, edited: -1 },
      f1: { ours: '', edited: 0 },
      f2: { ours: '', ask: '', edited: -1 },
    });
    expect(unpack(large, pack(large, read, whole))).toEqual(unpack(large, state));
  });

  it('are none in a value that was cut in its state', () => {
    expect(splitPacked('m1abcd.Cxyz')).toEqual({ state: 'm1abcd.Cxyz', texts: '' });
    expect(splitPacked('')).toEqual({ state: '', texts: '' });
  });

  it('fit together in SCORM 2004', () => {
    const progress = written({ r0: noise(9000, 1), r1: noise(9000, 2) });
    const text = pack(large, progress, whole);
    expect(textsLeftOut(large, progress, text)).toEqual(nothing);
    expect(unpack(large, text).progress).toEqual(travelled(large, progress));
  });

  it('never exceed the limit, however long', () => {
    fc.assert(
      fc.property(anyProgress(large), fc.integer({ min: 200, max: LIMIT_SCORM_12 }), (progress, limit) => {
        expect(pack(large, progress, limit).length).toBeLessThanOrEqual(limit);
      }),
    );
    const endless = written({ r0: 'x'.repeat(200_000), r1: noise(100_000, 3) });
    const text = pack(large, endless, whole);
    expect(text.length).toBeLessThanOrEqual(LIMIT_SCORM_2004);
    expect(textsLeftOut(large, endless, text)).toEqual({ reflections: ['r1', 'r0'], slots: [] });
    expect(unpack(large, text)).toMatchObject({ notes: ['cut'] });
  });
});
