/** One line per type of question, named in camel case; the build leaves out what a course does not use. */
export { kind as single } from './kinds/choice.ts';
export { kind as multiple } from './kinds/choice.ts';
export { kind as matching } from './kinds/matching.ts';
export { kind as ordering } from './kinds/ordering.ts';
export { kind as shortAnswer } from './kinds/short-answer.ts';
export { kind as numeric } from './kinds/numeric.ts';
export { kind as likert } from './kinds/likert.ts';
