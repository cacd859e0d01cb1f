/** Types of questions that are answered in pairs; the build leaves out what a course does not use. */
export { pairs as matching } from './pairs.ts';
export { pairs as likert } from './pairs.ts';
