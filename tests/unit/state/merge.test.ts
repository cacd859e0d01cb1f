import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { CourseIndex } from '../../../components/model/course.ts';
import type { FieldProgress, Progress, ReflectionProgress } from '../../../components/model/progress.ts';
import { LIMIT_SCORM_2004, unpack } from '../../../components/state/codec.ts';
import { pack, splitPacked } from '../../../components/state/packing.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { merge } from '../../../components/state/merge.ts';
import { isComplete } from '../../../components/state/requirements.ts';
import { bestOf, triesTaken } from '../../../components/state/results.ts';
import { anyProgress } from './arbitrary.ts';
import { kindsIndex } from './kinds.ts';
import { index } from './sample.ts';
import { again, twoVersions } from './walks.ts';

vi.setConfig({ testTimeout: 60_000 });

const empty = initialProgress(7);
const step = (scene: string, choice: string) => ({ scene, choice, back: false, instead: null });
const said = (text: string, edited = 1): ReflectionProgress => ({ text, picks: [], blank: false, edited });
const field = (ours: string | null, ask = '', edited = 1): FieldProgress => ({
  ours,
  ask,
  found: null,
  edited,
});

function at(revision: number, more: Partial<Progress>): Progress {
  return { ...empty, revision, ...more };
}

const best = ({ assessment }: Progress): number => {
  const result = bestOf(assessment.results);
  return result ? result.correct / result.total : -1;
};

/** Ids of everything that somebody did. */
function doings({ visited, questions, scenarios, reflections, agreement, assessment }: Progress): string[] {
  const lists = { questions, scenarios, reflections, agreement, seen: assessment.seen };
  const items = Object.entries(lists).flatMap(([kind, list]) =>
    Object.keys(list).map((id) => `${kind} ${id}`),
  );
  return [...visited, ...items];
}

function expectMerged(course: CourseIndex, one: Progress, other: Progress): void {
  const merged = merge(course, one, other);
  expect(doings(merged)).toEqual(expect.arrayContaining([...doings(one), ...doings(other)]));
  expect(doings(merged)).toHaveLength(new Set(doings(merged)).size);
  for (const side of [one, other]) {
    expect(merged.revision).toBeGreaterThanOrEqual(side.revision);
    expect(best(merged)).toBeGreaterThanOrEqual(best(side));
    expect(triesTaken(merged.assessment)).toBeGreaterThanOrEqual(triesTaken(side.assessment));
    if (isComplete(course, side)) expect(isComplete(course, merged)).toBe(true);
  }
  for (const [id, { tries }] of Object.entries(one.questions)) {
    const likert = course.questions.find((each) => each.id === id)?.type === 'likert';
    if (!likert) expect(merged.questions[id]?.tries[0]).toEqual(tries[0]);
  }
  expect(merge(course, merged, other)).toEqual(merged);
  // Against what an LMS gave back, a beginning counts as cut: deleted words come back from an older side.
  expect(doings(merge(course, merged, one))).toEqual(doings(merged));
}

describe('merge', () => {
  it('loses nothing that either side has, lowers nothing, and has nothing to add a second time', () => {
    for (const course of [index, kindsIndex]) {
      const any = anyProgress(course);
      fc.assert(
        fc.property(any, any, (one, other) => {
          expectMerged(course, one, { ...other, seed: one.seed });
        }),
        { numRuns: 60 },
      );
    }
    fc.assert(
      fc.property(twoVersions, ([one, other]) => {
        expectMerged(index, one, other);
      }),
      { numRuns: 200 },
    );
  });

  it('of the same changes nothing', () => {
    fc.assert(
      fc.property(anyProgress(index), (progress) => {
        expect(merge(index, progress, progress)).toEqual(progress);
      }),
    );
  });

  it('gives progress that the packed state brings back', () => {
    fc.assert(
      fc.property(twoVersions, ([one, other]) => {
        const merged = merge(index, one, other);
        const { reflections, agreement, ...rest } = again(merged);
        expect({ ...rest, visited: [...rest.visited].sort() }).toEqual({
          ...merged,
          visited: [...merged.visited].sort(),
          reflections: undefined,
          agreement: undefined,
        });
        const bare = <T extends { edited: number }>(items: Readonly<Record<string, T>>) =>
          Object.entries(items).map(([id, item]) => [id, { ...item, edited: 0 }]);
        expect(Object.fromEntries(bare(reflections))).toEqual(Object.fromEntries(bare(merged.reflections)));
        expect(Object.fromEntries(bare(agreement))).toEqual(Object.fromEntries(bare(merged.agreement)));
      }),
      { numRuns: 200 },
    );
  });

  it('raises the revision above both when something is added, and else takes the higher one', () => {
    const held = at(5, { visited: ['room'] });
    expect(merge(index, held, at(9, { visited: ['tale'] }))).toMatchObject({
      revision: 10,
      visited: ['room', 'tale'],
    });
    expect(merge(index, held, at(3, { visited: ['tale'] })).revision).toBe(6);
    expect(merge(index, held, at(3, { visited: ['room'] }))).toEqual(held);
    expect(merge(index, held, at(9, { visited: ['room'] })).revision).toBe(9);
  });

  it('goes to the place of the newer side', () => {
    expect(merge(index, at(5, { place: 'room' }), at(9, { place: 'tale' })).place).toBe('tale');
    expect(merge(index, at(5, { place: 'room' }), at(5, { place: 'tale' })).place).toBe('room');
    expect(merge(index, at(5, { place: 'room' }), at(9, { place: null })).place).toBe('room');
  });

  it('keeps the first try that was reported, and the latest one', () => {
    const asked = (revision: number, ...tries: string[][]): Progress =>
      at(revision, { questions: { 'first-call': { tries, count: tries.length } } });
    const merged = (held: Progress, kept: Progress) => merge(index, held, kept).questions['first-call'];
    const one = ['key'];
    const other = ['need'];
    expect(merged(asked(1, one), asked(2, one, other))).toEqual({ tries: [one, other], count: 2 });
    expect(merged(asked(2, one, other), asked(3, one))).toEqual({ tries: [one, other], count: 2 });
    // Two first tries: the one in the LMS stays the first, the other becomes a later one.
    expect(merged(asked(1, one), asked(2, other))).toEqual({ tries: [one, other], count: 2 });
    expect(merged(asked(2, one), asked(1, other))).toEqual({ tries: [one], count: 1 });
    const many = asked(9, other, ['date'], ['number']);
    expect(merged(asked(1, one), many)).toEqual({ tries: [one, ['date'], ['number']], count: 4 });
  });

  it('puts the statements of a scale together, and keeps the one try of the bank', () => {
    const scale = (revision: number, ...answer: string[]): Progress =>
      at(revision, { questions: { likert: { tries: [answer], count: 1 } } });
    const merged = merge(kindsIndex, scale(1, 'next.now', 'ring.now'), scale(2, 'ring.not-yet'));
    expect(merged.questions['likert']).toEqual({ tries: [['ring.not-yet', 'next.now']], count: 1 });
    const bank = (revision: number, answer: string): Progress =>
      at(revision, { questions: { b1: { tries: [[answer]], count: 1 } } });
    expect(merge(index, bank(1, 'key'), bank(2, 'need')).questions['b1']).toEqual({
      tries: [['key']],
      count: 1,
    });
  });

  it('keeps a path that has ended, and else the longer one', () => {
    const path = (revision: number, ending: string | null, ...steps: ReturnType<typeof step>[]): Progress =>
      at(revision, { scenarios: { dance: { steps, continued: false, ending, replay: null } } });
    const short = [step('phone', 'ask')];
    const long = [step('phone', 'wait'), step('later', 'a')];
    const merged = (held: Progress, kept: Progress) => merge(index, held, kept).scenarios['dance'];
    expect(merged(path(1, null, ...long), path(2, 'moved', ...short))).toMatchObject({ ending: 'moved' });
    expect(merged(path(1, 'limping', ...long), path(2, 'moved', ...short))).toMatchObject({ steps: long });
    expect(merged(path(1, null, ...long), path(2, null, ...short))).toMatchObject({ steps: long });
    expect(merged(path(1, null, step('phone', 'yes')), path(2, null, ...short))).toMatchObject({
      steps: short,
    });
  });
});

describe('texts of two versions', () => {
  const texts = (revision: number, needs: ReflectionProgress): Progress =>
    at(revision, { reflections: { needs } });
  const merged = (held: Progress, kept: Progress) => merge(index, held, kept).reflections['needs']?.text;

  it('the newer one stays, also when it was emptied', () => {
    expect(merged(texts(1, said('Old')), texts(2, said('New')))).toBe('New');
    expect(merged(texts(2, said('New')), texts(1, said('Old')))).toBe('New');
    expect(merged(texts(2, said('', 2)), texts(1, said('Old')))).toBe('');
    expect(merged(texts(2, said('Here')), texts(2, said('There')))).toBe('Here');
  });

  it('a beginning that an LMS gave back never takes the place of the whole: its texts are cut where room ends', () => {
    expect(merged(texts(9, said('A flo')), texts(1, said('A floor')))).toBe('A floor');
  });

  it('a question that was cut off behind its suggestion comes back from the other side', () => {
    const whole = at(8, { agreement: { room: field('Tuesdays', 'Who locks up?') } });
    const packed = pack(index, whole, LIMIT_SCORM_2004);
    for (let end = splitPacked(packed).state.length; end < packed.length; end += 1) {
      const cut = unpack(index, packed.slice(0, end)).progress;
      expect(merge(index, cut, whole).agreement['room']).toMatchObject({
        ours: 'Tuesdays',
        ask: 'Who locks up?',
      });
    }
  });

  it('words deleted at the end stay deleted where nothing was cut: on the device and in a window', () => {
    expect(merged(texts(1, said('A floor')), texts(9, said('A flo')))).toBe('A flo');
  });

  it('words that were cut off, or expired on the device, come back from the other side', () => {
    const whole = at(8, {
      reflections: { needs: said('A floor') },
      agreement: { room: field('Tuesdays', 'Who locks up?'), when: field(null, 'x') },
    });
    const { state } = splitPacked(pack(index, at(20, whole), LIMIT_SCORM_2004));
    const wordless = { ...unpack(index, state).progress, revision: 20 };
    for (const [held, kept] of [
      [wordless, whole],
      [whole, wordless],
    ] as const) {
      const { reflections, agreement } = merge(index, held, kept);
      expect(reflections['needs']?.text).toBe('A floor');
      expect(agreement['room']).toMatchObject({ ours: 'Tuesdays', ask: 'Who locks up?' });
    }
    const still = merge(index, wordless, at(1, { visited: ['room'] }));
    expect(still.reflections['needs']).toMatchObject({ text: '', edited: -1 });
  });

  it('are ordered by age, those of the newer side first', () => {
    const held = at(50, { reflections: { needs: said('Old', 49) } });
    const kept = at(60, {
      reflections: { monday: said('Older than the field', 20) },
      agreement: { room: field('Latest', '', 55), when: field('', '', 59) },
    });
    const { revision, reflections, agreement } = merge(index, held, kept);
    expect(revision).toBe(61);
    expect(
      [agreement['room'], reflections['monday'], reflections['needs']].map((item) => item?.edited),
    ).toEqual([61, 60, 59]);
    expect(agreement['when']?.edited).toBe(0);
  });
});
