/** What only some packages tell or ask; the build leaves out what a course, or its standard, has no use for. */
export { againNotice as changed } from './again-notice.ts';
export { webQuestions as web } from './web-questions.ts';
