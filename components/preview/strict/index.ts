export { strictScorm12, scorm12, type Scorm12Functions } from './scorm12.ts';
export { strictScorm2004, scorm2004, type Scorm2004Functions } from './scorm2004.ts';
export type { Call, FrontOptions, StrictFront } from './front.ts';
