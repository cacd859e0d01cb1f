/** One line per type of question, named in camel case; the build leaves out what a course does not use. */
export { rule as single } from './rules/single.ts';
export { rule as multiple } from './rules/multiple.ts';
export { rule as matching } from './rules/matching.ts';
export { rule as ordering } from './rules/ordering.ts';
export { rule as shortAnswer } from './rules/short-answer.ts';
export { rule as numeric } from './rules/numeric.ts';
export { rule as likert } from './rules/likert.ts';
