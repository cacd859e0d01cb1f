/** Types of questions with rows of their own kind; the build leaves out what a course does not use. */
export { statementRows as likert } from './statement-rows.ts';
