import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Progress } from '../../../components/model/progress.ts';
import { unpack } from '../../../components/state/codec.ts';
import { pack, packState } from '../../../components/state/packing.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { checkOf } from '../../../components/state/packed/check.ts';
import { anyProgress } from './arbitrary.ts';
import { kindsIndex, planned } from './kinds.ts';
import { index } from './sample.ts';
import { travelled, wellFormed } from './travelled.ts';
import { large, whole } from './codec-samples.ts';

// Properties over many cases take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** The order of a sitting follows from the seed, which may be lost. */
function unordered({ open, last, ...more }: Progress['assessment']): unknown {
  return {
    ...more,
    sittings: [open, last].map((each) => each && { ...each, drawn: [...each.drawn].sort() }),
  };
}

/** Every piece of `read` is a piece of `real`. */
function expectNothingInvented(read: Progress, real: Progress): void {
  expect([0, real.revision]).toContain(read.revision);
  expect([null, real.place]).toContain(read.place);
  for (const page of read.visited) expect(real.visited).toContain(page);
  for (const [id, question] of Object.entries(read.questions)) expect(question).toEqual(real.questions[id]);
  for (const [id, scenario] of Object.entries(read.scenarios)) expect(scenario).toEqual(real.scenarios[id]);
  for (const [id, { text }] of Object.entries(read.reflections)) {
    expect(wellFormed(real.reflections[id]?.text).startsWith(text)).toBe(true);
  }
  for (const [id, { ours, ask }] of Object.entries(read.agreement)) {
    expect(wellFormed(real.agreement[id]?.ours).startsWith(ours ?? '')).toBe(true);
    expect(wellFormed(real.agreement[id]?.ask).startsWith(ask)).toBe(true);
  }
  const none = initialProgress(0).assessment;
  expect([none, real.assessment].map(unordered)).toContainEqual(unordered(read.assessment));
}

describe('unpack of what is not as it should be', () => {
  const fixed = { numRuns: 250, seed: 20261122 };

  it('reads what stands before a cut', () => {
    fc.assert(
      fc.property(anyProgress(large), fc.double({ min: 0, max: 1, noNaN: true }), (progress, where) => {
        const text = pack(large, progress, whole);
        const cut = text.slice(0, Math.floor(where * text.length));
        const { progress: read, notes } = unpack(large, cut);
        expectNothingInvented(read, progress);
        // The very end may hold nothing but the end.
        if (cut !== '' && notes.length === 0) expect(read).toEqual(travelled(large, progress));
      }),
      fixed,
    );
  });

  it('invents nothing from damage', () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.string({ unit: 'binary', maxLength: 4 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(anyProgress(planned), damage, fc.nat(), (progress, wounds, cut) => {
        let text = pack(planned, progress, whole);
        for (const [at, put] of wounds) {
          const place = at % text.length;
          text = text.slice(0, place) + put + text.slice(place + 1);
        }
        const { progress: read } = unpack(planned, text.slice(0, text.length - (cut % 9)));
        if (read.seed !== 0) expect(read.seed).toBe(progress.seed);
        expectNothingInvented(read, progress);
      }),
      fixed,
    );
  });

  it('keeps the other sections when one is damaged', () => {
    const progress: Progress = { ...initialProgress(9), revision: 5, visited: ['room'], place: 'room' };
    const damaged = pack(index, progress, whole).replace('.C', '.CA');
    const read = unpack(index, damaged, 77);
    expect(read).toMatchObject({ notes: ['damaged'] });
    expect(read.progress).toMatchObject({ visited: ['room'], seed: 77, revision: 0 });
  });

  it('takes any text at all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', pack(index, initialProgress(1), whole)),
        (tail, head) => {
          const { progress } = unpack(index, head + tail, 3);
          expect(progress.visited).toEqual([]);
          expect([1, 3]).toContain(progress.seed);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('tells nothing stored, foreign data and data of a newer player apart', () => {
    expect(unpack(index, '', 5)).toEqual({
      progress: initialProgress(5),
      notes: ['empty'],
    });
    const other = pack({ ...index, id: 'another' }, initialProgress(1), whole);
    expect(unpack(index, other)).toMatchObject({ notes: ['foreign'] });
    expect(unpack(index, '{"some":"json"}')).toMatchObject({ notes: ['foreign'] });
    const newer = pack(index, initialProgress(1), whole).replace('m2', 'm3');
    expect(unpack(index, newer)).toMatchObject({ notes: ['future'] });
  });

  it('skips a section that a newer player added', () => {
    const progress: Progress = { ...initialProgress(9), visited: ['room'] };
    const text = pack(index, progress, whole);
    const section = 'ZAbc';
    const added = text.replace('~', `.${section}${checkOf(text.slice(0, 6) + section)}~`);
    expect(unpack(index, added)).toEqual({
      progress,
      notes: ['future'],
    });
  });

  it('does not hang or throw on sections that lie', () => {
    const header = packState(index, initialProgress(1), Infinity).slice(0, 6);
    fc.assert(
      fc.property(
        fc.constantFrom(...'CPSARFQ'),
        fc.stringMatching(/^[A-Za-z0-9_-]{0,40}$/),
        (letter, payload) => {
          const section = letter + payload;
          const text = `${header}.${section}${checkOf(header + section)}~`;
          unpack(index, text);
          unpack({ ...kindsIndex, id: index.id }, text);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
