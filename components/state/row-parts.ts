/** One line per kind of activity that an LMS is told of; the build leaves out what a course does not use. */
export { triesRow as assessment } from './assessment-rows.ts';
export { pilotRows as pilot } from './pilot-rows.ts';
export { questionRows as question } from './question-rows.ts';
export { scenarioRows as scenario } from './scenario-rows.ts';
