import { describe, expect, it } from 'vitest';
import { createCalls } from '../../../../components/lms/calls.ts';
import type { LmsApi } from '../../../../components/lms/find-api.ts';
import { SCORM12_TRIAL } from '../../../../components/lms/self-test/scorm12.ts';
import { createWire, stored, taken } from '../../../../components/lms/self-test/wire.ts';

/** An LMS that answers everything with the same, and has an opinion of its own on what went wrong. */
function lms(answer: () => unknown, code: () => unknown): LmsApi {
  return {
    LMSSetValue: answer,
    LMSCommit: answer,
    LMSGetLastError: code,
    LMSGetErrorString: () => '',
    LMSGetDiagnostic: () => '',
  } as unknown as LmsApi;
}

const refuse = (): never => {
  throw new Error('gone');
};

const ANSWERS: readonly (() => unknown)[] = [
  ...['true', 'TRUE', 'false', 'False', '', '0', true, false, null, undefined, 0, 1].map((one) => () => one),
  refuse,
];
const CODES: readonly (() => unknown)[] = [
  ...['0', '', '101', 'none', 0, 201, null, undefined, 'abc'].map((one) => () => one),
  refuse,
];

function shown(give: () => unknown): string {
  try {
    return JSON.stringify(give()) ?? 'nothing';
  } catch {
    return 'an exception';
  }
}

describe('what the self-test calls taken', () => {
  it('is what the course calls taken, whatever an LMS answers', () => {
    const words = { ...SCORM12_TRIAL, terminate: 'LMSFinish' };
    const apart = ANSWERS.flatMap((answer) =>
      CODES.flatMap((code) => {
        const [course, test] = [
          createCalls(lms(answer, code), words),
          createWire(lms(answer, code), words, () => 0),
        ];
        const alike =
          course.set('cmi.x', '1') === taken(test.set('cmi.x', '1')) &&
          course.commit() === stored(test.commit());
        return alike ? [] : [`${shown(answer)} with ${shown(code)}`];
      }),
    );
    expect(apart).toEqual([]);
  });
});
