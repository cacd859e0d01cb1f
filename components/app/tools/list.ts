/** The tools; whoever reads the list gets them by name. The packager leaves out what a course has no use for. */
export { find } from './finding/find.ts';
export { marks } from './finding/marks.ts';
export { pilot } from './pilot/pilot.ts';
export { look } from './look.ts';
export { takeaway } from './takeaway.ts';
export { keys } from './keys.ts';
export { print } from './print.ts';
export { privacy } from './privacy.ts';
export { selfTest as selfTest12 } from './self-test/scorm12.ts';
export { selfTest as selfTest2004 } from './self-test/scorm2004.ts';
export { selfTest as selfTestCmi5 } from './self-test/cmi5.ts';
