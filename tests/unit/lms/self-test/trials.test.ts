import { describe, expect, it } from 'vitest';
import { SCORM12_TRIAL } from '../../../../components/lms/self-test/scorm12.ts';
import { tryLetters, tryRoom } from '../../../../components/lms/self-test/trials.ts';
import { createWire } from '../../../../components/lms/self-test/wire.ts';
import { unpack } from '../../../../components/state/codec.ts';
import { pack } from '../../../../components/state/packing.ts';
import { sampleIndex } from '../../app/sample-course.ts';
import { initialProgress } from '../../../../components/state/initial.ts';

const ROOM = 4096;
const worked = {
  ...initialProgress(77),
  revision: 9,
  reflections: { requirements: { text: 'The kettle ~ trips the fuse.', picks: [], blank: false, edited: 9 } },
};
const base = pack(sampleIndex, worked, ROOM);

/** An LMS that keeps one value as `keep` says, and everything that it was ever sent. */
function lms(keep: (value: string) => string | null, reads = true) {
  let held = base;
  const sent: string[] = [];
  let error = '0';
  const api = {
    LMSSetValue: (_: string, value: string) => {
      sent.push(value);
      const kept = keep(value);
      error = kept === null ? '405' : '0';
      if (kept !== null) held = kept;
      return String(kept !== null);
    },
    LMSGetValue: () => (reads ? held : ''),
    LMSCommit: () => 'true',
    LMSGetLastError: () => error,
    LMSGetErrorString: () => '',
  };
  return { wire: createWire(api, SCORM12_TRIAL, () => 0), sent, held: () => held };
}

const limitedTo = (limit: number) => (value: string) => (value.length > limit ? null : value);

describe('room for work', () => {
  it.each([
    ['keeps everything', (value: string) => value, true, 'whole', ROOM],
    ['cuts', (value: string) => value.slice(0, 1000), true, 'cut', 1000],
    ['cuts within the state itself', (value: string) => value.slice(0, 20), true, 'cut', 20],
    ['refuses what is longer', limitedTo(1234), true, 'refused', 1234],
    ['refuses everything', () => null, true, 'refused', 0],
    ['gives nothing back', (value: string) => value, false, 'unread', 0],
    ['changes what it is given', (value: string) => value.toUpperCase(), true, 'changed', 0],
  ] as const)('an LMS that %s', (_, keep, reads, became, kept) => {
    const { wire } = lms(keep, reads);
    expect(tryRoom(wire, SCORM12_TRIAL, base, ROOM)).toMatchObject({ tried: ROOM, became, kept });
  });

  it('is told apart from an API that throws', () => {
    const api = {
      LMSSetValue: () => {
        throw new Error('broken');
      },
    };
    const wire = createWire(api, SCORM12_TRIAL, () => 0);
    expect(tryRoom(wire, SCORM12_TRIAL, base, ROOM)).toMatchObject({ became: 'threw', kept: 0 });
  });

  it('is not looked for within work that fills it', () => {
    const { wire, sent } = lms((value) => value);
    tryRoom(wire, SCORM12_TRIAL, base, 10);
    expect(sent).toEqual([`${base}~`, base]);
  });
});

describe('harm', () => {
  it.each([
    ['keeps everything', (value: string) => value],
    ['refuses what is longer', limitedTo(base.length + 20)],
    ['refuses everything', () => null],
  ])('an LMS that %s holds the work of before at the end', (_, keep) => {
    const { wire, held } = lms(keep);
    tryRoom(wire, SCORM12_TRIAL, base, ROOM);
    tryLetters(wire, SCORM12_TRIAL, base);
    expect(held()).toBe(base);
  });

  it('whatever was sent reads as the work itself, so a window may die at any moment', () => {
    const whole = unpack(sampleIndex, base);
    expect(whole.progress.reflections['requirements']?.text).toContain('kettle');
    for (const keep of [(value: string) => value, limitedTo(base.length + 300)]) {
      const { wire, sent } = lms(keep);
      tryRoom(wire, SCORM12_TRIAL, base, ROOM);
      tryLetters(wire, SCORM12_TRIAL, base);
      expect(sent.length).toBeGreaterThan(9);
      for (const value of sent) expect(unpack(sampleIndex, value)).toEqual(whole);
    }
  });
});

describe('letters', () => {
  it('that become question marks are named', () => {
    const { wire } = lms((value) => value.replace(/[^\x20-\x7e]/g, '?'));
    const { changed, unread, committed } = tryLetters(wire, SCORM12_TRIAL, base);
    expect(changed).toEqual(['accents', 'lines', 'emoji', 'arabic', 'chinese']);
    expect([unread, committed]).toEqual([[], true]);
  });

  it('that were cut off with the end are not called changed', () => {
    const { wire } = lms((value) => value.slice(0, base.length));
    expect(tryLetters(wire, SCORM12_TRIAL, base)).toMatchObject({ changed: [], committed: true });
  });
});
