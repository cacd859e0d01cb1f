/** One line per activity that a learner answers; the build leaves out what a course does not use. */
export { agreementLines as agreement } from './agreement.ts';
export { planLines as plan } from './agreement.ts';
export { assessmentLines as assessment } from './assessment.ts';
export { questionLines as question } from './question.ts';
export { reflectionLines as reflection } from './reflection.ts';
export { scenarioLines as scenario } from './scenario.ts';
