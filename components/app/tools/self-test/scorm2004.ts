import { SCORM2004_TRIAL } from '../../../lms/self-test/scorm2004.ts';
import { runSelfTest } from './run.ts';
import { makeSelfTest } from './self-test.ts';

/** The self-test of a SCORM 2004 package. */
export const selfTest = makeSelfTest(SCORM2004_TRIAL.standard, (app, tell) =>
  runSelfTest(app, SCORM2004_TRIAL, tell),
);
