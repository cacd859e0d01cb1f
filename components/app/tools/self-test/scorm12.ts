import { SCORM12_TRIAL } from '../../../lms/self-test/scorm12.ts';
import { makeSelfTest } from './self-test.ts';

/** The self-test of a SCORM 1.2 package. */
export const selfTest = makeSelfTest(SCORM12_TRIAL);
