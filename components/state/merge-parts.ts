/** How what only some courses have is brought together; the build leaves out what a course does not use. */
export { mergeMarks as finding } from './merge-marks.ts';
export { mergeCompleted as record } from './merge-completed.ts';
export { mergeLanguage as language } from './merge-language.ts';
export { mergePilot as pilot } from './merge-pilot.ts';
export { mergeStatements as likert } from './merge-scale.ts';
export { mergeSittings as assessment } from './merge-sittings.ts';
export { mergeFields as agreement } from './merge-fields.ts';
