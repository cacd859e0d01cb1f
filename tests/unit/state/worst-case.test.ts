import { describe, expect, it } from 'vitest';
import { LIMIT_SCORM_12 } from '../../../components/state/codec.ts';
import { worstCaseState, worstCaseSuspend } from '../../../components/state/worst-case.ts';
import { courseOf } from './sample.ts';

const size = { pages: 40, practice: 20, bank: 36, scenarios: 6, scenes: 20, reflections: 12 };

describe('worst case of suspend data', () => {
  it('keeps the state part within 600 characters for a course of the planned size', () => {
    expect(worstCaseState(courseOf(size))).toBeLessThanOrEqual(600);
  });

  it('leaves private texts their share within the limit of SCORM 1.2', () => {
    const course = courseOf(size);
    expect(worstCaseSuspend(course)).toBe(worstCaseState(course) + 3400);
    expect(worstCaseSuspend(course)).toBeLessThan(LIMIT_SCORM_12);
  });

  it('asks for no room for texts where nothing is written', () => {
    const course = courseOf({ ...size, reflections: 0 });
    expect(worstCaseSuspend(course)).toBe(worstCaseState(course));
  });

  it('grows with everything that a learner can do', () => {
    const base = worstCaseState(courseOf(size));
    for (const key of Object.keys(size) as (keyof typeof size)[]) {
      expect(worstCaseState(courseOf({ ...size, [key]: size[key] + 6 })), key).toBeGreaterThan(base);
    }
  });
});
