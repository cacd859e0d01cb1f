/** One line per kind of activity; the build leaves out what a course does not use. */
export { part as agreement } from './parts/agreement.ts';
export { part as assessment } from './parts/assessment.ts';
export { part as finding } from './parts/finding.ts';
export { part as language } from './parts/language.ts';
export { part as pilot } from './parts/pilot.ts';
export { part as question } from './parts/question.ts';
export { part as record } from './parts/record.ts';
export { part as reflection } from './parts/reflection.ts';
export { part as scenario } from './parts/scenario.ts';
