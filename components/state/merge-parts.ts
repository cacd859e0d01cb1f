/** How what only some courses have is brought together; the build leaves out what a course does not use. */
export { mergeStatements as likert } from './merge-scale.ts';
export { mergeSittings as assessment } from './merge-sittings.ts';
