/** What the player of some courses has; the build leaves out what a course does not use. */
export { createLanguages as language } from './languages.ts';
export { finishedView as assessment } from './finished.ts';
