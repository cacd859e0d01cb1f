/** What comes back from an LMS is anybody's text: the way from suspend data to a record takes it all. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readPlace, writePlace } from '../../../components/model/place.ts';
import { LIMIT_SCORM_12, LIMIT_SCORM_2004, unpack } from '../../../components/state/codec.ts';
import { pack } from '../../../components/state/packing.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { checkOf } from '../../../components/state/packed/check.ts';
import { deriveRecord } from '../../../components/state/record.ts';
import { anyProgress } from './arbitrary.ts';
import { kindsContent, kindsIndex } from './kinds.ts';
import { content, index } from './sample.ts';

vi.setConfig({ testTimeout: 60_000 });

const SAFE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const HEADER = 6;
const courses = [
  { course: index, texts: content },
  { course: kindsIndex, texts: kindsContent },
];
const seeded = (numRuns: number) => ({ numRuns, seed: 20261128 });

/** Sections of a packed state, and what stands around them. */
function taken(text: string): { head: string; sections: string[]; texts: string } {
  const [state = '', texts = ''] = text.split('~');
  const [head = '', ...sections] = state.split('.');
  return { head, sections, texts };
}

function joined(head: string, sections: readonly string[], texts: string): string {
  return `${[head, ...sections].join('.')}~${texts}`;
}

describe.each(courses)('suspend data of $course.id', ({ course, texts: lookup }) => {
  it('with one mutated section read as if it were not there: 150 wounds', () => {
    fc.assert(
      fc.property(
        anyProgress(course),
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...SAFE),
        (progress, which, where, put) => {
          const { head, sections, texts } = taken(pack(course, progress, LIMIT_SCORM_2004));
          const hit = which % sections.length;
          const whole = sections[hit] ?? '';
          const at = where % whole.length;
          fc.pre(whole[at] !== put);
          const wounded = sections.map((each, n) =>
            n === hit ? whole.slice(0, at) + put + whole.slice(at + 1) : each,
          );
          const read = unpack(course, joined(head, wounded, texts));
          const without = unpack(
            course,
            joined(
              head,
              sections.filter((_, n) => n !== hit),
              texts,
            ),
          );
          expect(read.progress).toEqual(without.progress);
          expect(read.notes).toContain('damaged');
        },
      ),
      seeded(150),
    );
  });

  it('keep everything beside sections of a newer player: 150 additions', () => {
    const newer = fc.tuple(fc.constantFrom(...'BEGHJZ'), fc.stringMatching(/^[\w-]{0,60}$/), fc.nat());
    fc.assert(
      fc.property(anyProgress(course), fc.array(newer, { minLength: 1, maxLength: 4 }), (progress, more) => {
        const text = pack(course, progress, LIMIT_SCORM_2004);
        const { head, sections, texts } = taken(text);
        const grown = more.reduce((all, [letter, payload, place]) => {
          const at = place % (all.length + 1);
          const added = letter + payload + checkOf(head + letter + payload);
          return [...all.slice(0, at), added, ...all.slice(at)];
        }, sections);
        const read = unpack(course, joined(head, grown, texts));
        expect(read.progress).toEqual(unpack(course, text).progress);
        expect(read.notes).toEqual(['future']);
      }),
      seeded(150),
    );
  });

  it('of another course or another format give an attempt that has not begun', () => {
    fc.assert(
      fc.property(anyProgress(course), fc.stringMatching(/^[\w-]{6}$/), (progress, head) => {
        const text = pack(course, progress, LIMIT_SCORM_2004);
        fc.pre(!text.startsWith(head));
        const read = unpack(course, head + text.slice(HEADER), 5);
        expect(read.progress).toEqual(initialProgress(5));
        expect(['foreign', 'future']).toContain(read.notes[0]);
        expect(read.notes).toHaveLength(1);
      }),
      seeded(100),
    );
  });

  it('lead to a record whatever they are, and are read again as they were read: 150 texts', () => {
    const mutated = fc
      .tuple(anyProgress(course), fc.array(fc.tuple(fc.nat(), fc.string({ unit: 'binary', maxLength: 6 }))))
      .map(([progress, wounds]) =>
        wounds.reduce(
          (text, [at, put]) => {
            const place = at % text.length;
            return text.slice(0, place) + put + text.slice(place + 1);
          },
          pack(course, progress, LIMIT_SCORM_2004),
        ),
      );
    const any = fc.oneof(
      mutated,
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.lorem(),
      fc.constantFrom('null', 'undefined', '0', '1e3', '~', '.', 'm1', '\u0000', '</script>'),
    );
    fc.assert(
      fc.property(any, (suspend) => {
        const { progress } = unpack(course, suspend, 9);
        const made = deriveRecord({
          index: course,
          content: lookup,
          progress,
          floor: null,
          limit: LIMIT_SCORM_12,
        });
        expect(made.suspend.length).toBeLessThanOrEqual(LIMIT_SCORM_12);
        // Stored again, what was read is read again; texts may be cut by the smaller room.
        const again = unpack(course, made.suspend).progress;
        const { reflections, agreement } = progress;
        expect({ ...again, reflections, agreement }).toEqual(progress);
        expect(Object.keys(reflections)).toEqual(expect.arrayContaining(Object.keys(again.reflections)));
        expect(Object.keys(agreement)).toEqual(expect.arrayContaining(Object.keys(again.agreement)));
      }),
      seeded(150),
    );
  });
});

it('a place that nobody wrote leads nowhere', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.stringMatching(/^[a-z~0-9-]*$/)),
      (stored) => {
        const place = readPlace(stored);
        if (place === null) return;
        expect(place.page).toMatch(/^[a-z][a-z0-9-]*$/);
        expect(stored.startsWith(`${place.page}~`)).toBe(true);
        if (Number.isSafeInteger(place.revision)) {
          expect(readPlace(writePlace(place.page, place.revision))).toEqual(place);
        }
      },
    ),
    seeded(1000),
  );
});
