import { describe, expect, it } from 'vitest';
import { LIMIT_SCORM_2004, READ_FORMATS, STATE_FORMAT, unpack } from '../../../components/state/codec.ts';
import { pack } from '../../../components/state/packing.ts';
import { askedAgain } from '../../../components/state/asked-again.ts';
import { lostIn } from '../../../components/state/reading.ts';
import { course, progress, recorded } from './recorded.ts';
import { travelled } from './travelled.ts';

describe('the format of the packed state', () => {
  it('is another one as soon as anything is written in another way', () => {
    expect(pack(course, progress, LIMIT_SCORM_2004)).toBe(recorded[STATE_FORMAT]);
  });

  it.each(READ_FORMATS)('%s is read whole', (format) => {
    const text = recorded[format] ?? '';
    expect(unpack(course, text)).toEqual({ progress: travelled(course, progress), notes: [] });
    expect(lostIn(course, text)).toEqual([]);
    expect(askedAgain(course, text)).toEqual([]);
  });

  it('before editions counts as the first edition', () => {
    const questions = course.questions.map((one) => (one.id === 'single' ? { ...one, changed: 1 } : one));
    const later = { ...course, questions, edition: 1 };
    expect(askedAgain(later, recorded['m1'] ?? '')).toEqual(['single']);
  });

  it('before this one has damage of its own alone', () => {
    const damaged = (recorded['m1'] ?? '').replace('.Q', '.QA');
    expect(unpack(course, damaged).notes).toEqual(['damaged']);
    expect(lostIn(course, damaged)).toEqual(['Q']);
  });
});
