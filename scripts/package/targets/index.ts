import { cmi5 } from './cmi5.ts';
import { scorm12 } from './scorm12.ts';
import { scorm2004Fourth, scorm2004Third } from './scorm2004.ts';
import type { Target } from './target.ts';
import { web } from './web.ts';

/** Every target, in the order in which they are built and listed. */
export const targets: readonly Target[] = [scorm12, scorm2004Third, scorm2004Fourth, cmi5, web];
