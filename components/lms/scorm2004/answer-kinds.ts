/** Types whose answers are no ids; the build leaves out what a course does not use. */
export { numeric as numeric } from './typed-answers.ts';
export { shortAnswer as shortAnswer } from './typed-answers.ts';
