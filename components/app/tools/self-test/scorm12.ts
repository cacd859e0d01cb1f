import { SCORM12_TRIAL } from '../../../lms/self-test/scorm12.ts';
import { runSelfTest } from './run.ts';
import { makeSelfTest } from './self-test.ts';

/** The self-test of a SCORM 1.2 package. */
export const selfTest = makeSelfTest(SCORM12_TRIAL.standard, (app, tell) =>
  runSelfTest(app, SCORM12_TRIAL, tell),
);
